/* The day list: the button prints. */
"use strict";
document.querySelector("[data-print]").addEventListener("click", () => window.print());
