/* A button with data-copies puts the text of the named field on the clipboard, and says so. */
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.dataset.copies);
    field.select();
    const copied = () => {
      button.querySelector("span").textContent = button.dataset.copied;
    };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(field.value).then(copied, () => field.focus());
    } else if (document.execCommand("copy")) {
      copied();
    }
  });
})();
