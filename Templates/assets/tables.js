// Tables that the server marked «sortable»: a button in every column head, and a field above a long one that leaves matching rows. Wide ones open at
// the report year.
(function () {
  "use strict";
  const script = document.currentScript;
  const language = document.documentElement.lang || "vi";
  const order = new Intl.Collator(language, { numeric: true });
  const standings = ["achieved", "maintained", "onTrack", "inProgress", "behind", "movingAway", "lost", "missed", "noData", "notApplicable", "lapsed"];
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

  // What a cell is sorted by: a number as it is printed, a standing by its place, else the words. Empty and absent cells come last.
  function key(cell) {
    if (!cell || cell.classList.contains("absent") || !cell.textContent.trim()) return null;
    if (cell.dataset.sort) return Number(cell.dataset.sort);
    const badge = cell.querySelector(".badge");
    if (badge) return standings.findIndex((name) => badge.classList.contains(`is-${name}`));
    const text = cell.textContent.trim();
    if (cell.classList.contains("n")) {
      const given = cell.querySelector("data");
      if (given) return Number(given.value);
      const counts = text.match(/^(\d)\/(\d)(?!\d)/);
      if (counts) return (100 * Number(counts[1])) / Number(counts[2]);
      const figure = (text.match(/^[-−]?\d[\d.,]*/) || [""])[0].replace("−", "-");
      const plain = language === "en" ? figure.replaceAll(",", "") : figure.replaceAll(".", "").replace(",", ".");
      if (plain && !Number.isNaN(Number(plain))) return Number(plain);
    }
    return text || null;
  }

  function compare(a, b, sign) {
    if (a === null || b === null) return (a === null) - (b === null);
    if (typeof a === "number" && typeof b === "number") return (a - b) * sign;
    return order.compare(a, b) * sign;
  }

  // The rows of a part in the order they came, its own heading left where it is.
  function rowsOf(part) {
    return [...part.rows].filter((row) => !row.classList.contains("group"));
  }

  function sort(table, head, heads, parts) {
    const was = head.getAttribute("aria-sort");
    const now = was === "ascending" ? "descending" : was === "descending" ? null : "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    if (now) head.setAttribute("aria-sort", now);
    const sign = now === "descending" ? -1 : 1;
    for (const { part, rows } of parts) {
      const keyed = rows.map(({ cells, row }) => ({ row, key: now ? key(cells[head.cellIndex]) : 0 }));
      keyed.sort((a, b) => (now ? compare(a.key, b.key, sign) : 0));
      part.append(...keyed.map((each) => each.row));
    }
  }

  for (const table of document.querySelectorAll("table.sortable")) {
    const line = table.tHead?.rows.length === 1 ? table.tHead.rows[0] : null;
    // a row that unfolds is a body of its own, sorted by its first line
    const unfolds = table.classList.contains("unfolds");
    const parts = unfolds
      ? [{ part: table, rows: [...table.tBodies].map((body) => ({ cells: body.rows[0].cells, row: body })) }]
      : [...table.tBodies].map((part) => ({ part, rows: rowsOf(part).map((row) => ({ cells: row.cells, row })) }));
    const isEven = line && parts.every(({ rows }) => rows.every((row) => row.cells.length === line.cells.length));
    if (!isEven) continue;
    const heads = [...line.cells];
    for (const head of heads) {
      if (!head.textContent.trim() || head.classList.contains("drawing")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      // read aloud with each cell is what the column is, not what the button does
      const name = head.innerText.replace(/\s+/g, " ").trim();
      head.setAttribute("aria-label", name);
      button.setAttribute("aria-label", script.dataset.sort.replace("{column}", name));
      button.addEventListener("click", () => sort(table, head, heads, parts));
      head.append(button);
    }
  }

  // a table wider than its screen opens at the report year; what its rows are about stays in sight
  for (const head of document.querySelectorAll(".scroll > table > thead th.now")) {
    const region = head.closest(".scroll");
    const hidden = head.getBoundingClientRect().right - region.getBoundingClientRect().right;
    if (hidden <= 0) continue;
    // beside the names stands a whole column, none that they half cover
    const [name, ...others] = head.parentElement.cells;
    const starts = others.map((cell) => cell.offsetLeft - name.offsetWidth);
    region.scrollLeft = starts.find((start) => start >= hidden) ?? Math.ceil(hidden);
  }

  for (const box of document.querySelectorAll(".filter")) {
    const field = box.querySelector("input");
    const said = box.querySelector("output");
    const table = box.nextElementSibling.querySelector("table");
    const rows = [...table.tBodies].flatMap((part) => rowsOf(part)).map((row) => ({ row, text: fold(row.textContent) }));
    let telling = 0;
    field.addEventListener("input", () => {
      const words = fold(field.value).split(" ").filter(Boolean);
      // «chưa đạt» means the two together, wherever any row has them so
      const phrase = words.join(" ");
      const isTogether = rows.some(({ text }) => text.includes(phrase));
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !(isTogether ? text.includes(phrase) : words.every((word) => text.includes(word)));
        if (!row.hidden) shown += 1;
      }
      for (const part of table.tBodies) {
        const heading = part.querySelector("tr.group");
        if (heading) heading.hidden = rowsOf(part).every((row) => row.hidden);
      }
      clearTimeout(telling);
      telling = setTimeout(() => {
        said.textContent = words.length ? said.dataset.count.replace("{shown}", shown).replace("{count}", rows.length) : "";
      }, 250);
    });
  }
})();
