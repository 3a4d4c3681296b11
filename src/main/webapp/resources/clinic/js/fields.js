/* Fields of any page: how many characters are left. */
(() => {
  "use strict";

  /* input[data-limit]: shown at once, told after a pause; nothing is ever cut */
  const words = (field) => {
    const left = Number(field.dataset.limit) - field.value.length;
    return (left < 0 ? field.dataset.over : field.dataset.left).replace("{0}", String(Math.abs(left)));
  };
  const part = (className, attribute, value) => {
    const span = document.createElement("span");
    span.className = className;
    span.setAttribute(attribute, value);
    return span;
  };
  const count = (field, pause) => {
    const shown = field.parentElement.querySelector(".cc-left");
    const told = field.parentElement.querySelector(".cc-left + .cc-sr");
    shown.textContent = words(field);
    shown.classList.toggle("is-over", field.value.length > Number(field.dataset.limit));
    clearTimeout(field.telling);
    field.telling = setTimeout(() => (told.textContent = words(field)), pause);
  };
  const dress = () => {
    for (const field of document.querySelectorAll("[data-limit]:not([data-counted])")) {
      field.dataset.counted = "";
      field.after(part("cc-left", "aria-hidden", "true"), part("cc-sr", "aria-live", "polite"));
      field.parentElement.querySelector(".cc-left").textContent = words(field);
    }
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-limit]")) {
      count(event.target, 1000);
    }
  });
  new MutationObserver(dress).observe(document.body, { childList: true, subtree: true });
  dress();
})();
