// Search without a server: what is typed is folded (no marks, no case, đ as d) and looked up in entries.js. Works from file://.
(function () {
  "use strict";
  const box = document.getElementById("search");
  const field = document.getElementById("q");
  const list = document.getElementById("results");
  const said = document.getElementById("found");
  const { kinds, rows } = window.searchEntries;
  const up = box.dataset.up;
  const most = 50;
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  // with its marks, however they were composed
  const plain = (text) => text.normalize("NFC").toLowerCase().trim();
  // [kind, title, note, address, words, whether it has ended]
  const entries = rows.map((row, place) => ({
    row, place, written: ` ${plain(row[1])} `, title: ` ${fold(row[1])} `, rest: ` ${fold(`${row[2]} ${row[4] || ""}`)} `,
  }));

  // 0 a whole word of the title, 1 its beginning, 2 inside, 3 elsewhere; nothing where a word is missing
  function distance(entry, words, phrase) {
    let sum = 0;
    for (const word of words) {
      if (entry.title.includes(` ${word} `)) continue;
      if (entry.title.includes(` ${word}`)) sum += 1;
      else if (entry.title.includes(word)) sum += 2;
      else if (entry.rest.includes(` ${word}`)) sum += 3;
      else return null;
    }
    // a number of a document is the number, not the words that begin like its parts
    if (entry.rest.includes(` ${phrase} `)) sum = Math.min(sum, 2);
    if (!entry.title.includes(` ${phrase}`)) sum += 1;
    if (!entry.title.startsWith(` ${phrase}`)) sum += 0.5;
    // of equals, a unit before what is written about it, one that lives before one that ended
    return sum + [0, 0.3, 0.4, 0.6, 0.7][entry.row[0]] + (entry.row[5] ? 0.25 : 0);
  }

  function find(text) {
    const phrase = fold(text);
    if (!phrase) return [];
    const words = phrase.split(" ");
    // typed with its marks, a name that bears these very marks comes before one that bears others
    const typed = plain(text), isMarked = /[^\u0000-\u007f]/.test(typed);
    const found = [];
    for (const entry of entries) {
      const far = distance(entry, words, phrase);
      if (far !== null) found.push({ far, entry, isOther: isMarked && !entry.written.includes(typed) });
    }
    found.sort((a, b) => a.isOther - b.isOther || a.far - b.far || a.entry.place - b.entry.place);
    return found.map((each) => each.entry.row);
  }

  function item(row) {
    const li = document.createElement("li");
    const link = document.createElement("a");
    link.href = up + row[3];
    link.textContent = row[1];
    const note = document.createElement("span");
    note.className = "note";
    note.textContent = [kinds[row[0]], row[2]].filter(Boolean).join(" · ");
    li.append(link, " ", note);
    return li;
  }

  let telling = 0;
  function show() {
    const text = field.value;
    const found = find(text);
    list.replaceChildren(...found.slice(0, most).map(item));
    const words = !fold(text) ? "" : !found.length ? box.dataset.none : found.length > most ? box.dataset.more : box.dataset.count;
    const line = words.replace("{count}", found.length).replace("{shown}", most).replace("{text}", text.trim());
    // told once the typing rests, so that a screen reader is not cut off at every letter
    clearTimeout(telling);
    telling = setTimeout(() => { said.textContent = line; }, 250);
    try {
      history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    } catch (refused) {
      // some browsers keep the address of a file as it is: only the bookmark is lost
    }
  }

  field.addEventListener("input", show);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  box.parentElement.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const isField = document.activeElement === field;
    if (event.key === "ArrowDown" && (isField || at >= 0)) (links[at + 1] || links[at])?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || field).focus();
    else if (event.key === "Escape" && at >= 0) field.focus();
    else return;
    event.preventDefault();
  });
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) show();
})();
