/// The script that the preview adds to every page: asks for the next build, loads the page anew (the browser keeps its place on it),
/// lays what is wrong over the last good page, and keeps the warnings folded in a corner. Styled through properties, as the policy
/// allows no style attributes.
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

      function remark(summary, warnings) {
        const fold = document.createElement("details");
        const line = document.createElement("summary");
        fold.id = "sitegen-warnings";
        line.textContent = summary;
        fold.append(line, warnings);
        Object.assign(fold.style, {
          position: "fixed", inset: "auto 0 0 auto", maxWidth: "100vw", maxHeight: "70vh", overflow: "auto", margin: "0", padding: ".5rem 1rem",
          zIndex: "98", background: "#fff3d6", color: "#3a2a00", border: "1px solid #b98900", font: "14px/1.5 monospace", whiteSpace: "pre-wrap",
        });
        document.body.append(fold);
      }

      async function news(after) {
        const answer = await fetch(`/_sitegen/news?after=${after}`, { cache: "no-store" });
        return answer.json();
      }

      try {
        const now = await news(-1);
        if (now.warnings) remark(now.summary, now.warnings);
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
