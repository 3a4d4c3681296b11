/* Runs before the first paint: the chosen theme and the folded menu are there from the start. */
(() => {
  "use strict";
  const root = document.documentElement;
  const theme = localStorage.getItem("clinic.theme");
  if (theme === "light" || theme === "dark") {
    root.dataset.theme = theme;
  }
  if (localStorage.getItem("clinic.menu") === "folded") {
    root.dataset.menu = "folded";
  }
})();
