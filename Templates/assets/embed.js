// What to paste, with the address that this page was opened at where the site does not know its own, and a button that copies it.
(function () {
  "use strict";
  for (const code of document.querySelectorAll("textarea[data-relative]")) {
    const address = new URL(code.dataset.frame, location.href).href;
    if (location.protocol.startsWith("http")) code.value = code.value.replace(`"${code.dataset.relative}"`, `"${address}"`);
  }
  for (const button of document.querySelectorAll("button.copy")) {
    button.addEventListener("click", async () => {
      const box = button.closest(".paste");
      const code = box.querySelector("textarea");
      try {
        await navigator.clipboard.writeText(code.value);
      } catch (refused) {
        // without https there is no clipboard to write to, but what is marked can be copied
        code.select();
        document.execCommand("copy");
        button.focus();
      }
      for (const said of document.querySelectorAll(".copied")) said.textContent = "";
      const said = box.querySelector(".copied");
      said.textContent = said.dataset.copied;
    });
  }
})();
