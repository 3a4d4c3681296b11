/* What can be done with a whole column, by the menu of its header. The frame opens and closes it. */
"use strict";

(() => {
  const menu = document.getElementById("column-menu");
  let column = "";
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens='column-menu']");
    const verb = event.target.closest("[data-column-verb]");
    if (opener) {
      column = opener.closest("[data-column]").dataset.column;
    } else if (menu) {
      /* the header that opened it may have been drawn again since */
      menu.hidden = true;
    }
    if (verb) {
      receptionColumn([
        { name: "verb", value: verb.dataset.columnVerb },
        { name: "column", value: column },
      ]);
    }
  });
})();
