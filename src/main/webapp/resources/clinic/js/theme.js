/* Runs before the first paint: the chosen theme and the folded menu are there from the start. */
(() => {
  "use strict";
  const root = document.documentElement;
  const theme = localStorage.getItem("clinic.theme");
  if (theme === "light" || theme === "dark") {
    root.dataset.theme = theme;
  }
  /* the Reception View needs the width */
  const menu = localStorage.getItem("clinic.menu") || (location.pathname.endsWith("/reception") ? "folded" : "");
  if (menu === "folded") {
    root.dataset.menu = "folded";
  }
})();
