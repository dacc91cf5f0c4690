/// The script that the preview adds to every page: asks for the next build, loads the page anew (the browser keeps its place on it),
/// and lays what is wrong over the last good page. Styled through properties, as the policy allows no style attributes.
let previewScript = """
    (async function () {
      "use strict";
      let version = Number(document.currentScript.dataset.version);
      let box = null;

      function show(problems) {
        if (!box) {
          box = document.createElement("div");
          box.id = "sitegen-problems";
          box.setAttribute("role", "alert");
          Object.assign(box.style, {
            position: "fixed", inset: "auto 0 0 0", maxHeight: "70vh", overflow: "auto", margin: "0", padding: "1rem", zIndex: "99",
            background: "#2b0008", color: "#fff", borderTop: "4px solid #ff6f8e", font: "14px/1.5 monospace", whiteSpace: "pre-wrap",
          });
          document.body.append(box);
        }
        box.textContent = problems;
      }

      async function news(after) {
        const answer = await fetch(`/_sitegen/news?after=${after}`, { cache: "no-store" });
        return answer.json();
      }

      try {
        const now = await news(-1);
        if (now.problems) show(now.problems);
      } catch (gone) { /* asked again below */ }
      for (;;) {
        try {
          const next = await news(version);
          if (next.version === version) continue;
          version = next.version;
          if (next.problems) show(next.problems);
          else location.reload();
        } catch (gone) {
          await new Promise((done) => setTimeout(done, 500));
        }
      }
    })();

    """
