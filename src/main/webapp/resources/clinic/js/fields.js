/* Fields of any page: how many characters are left, and which are still to be corrected. */
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

  /* a line of the summary goes when its field is right again, and the summary with its last line */
  const settle = () => {
    for (const line of document.querySelectorAll(".cc-errors li:has(a[data-field])")) {
      const field = document.getElementById(line.querySelector("a").dataset.field)?.closest(".cc-field");
      if (field?.matches(".cc-field--bad")) {
        line.dataset.seen = "";
      } else if (field && "seen" in line.dataset) {
        const summary = line.closest(".cc-errors");
        line.remove();
        const left = summary.querySelectorAll("li").length;
        const head = summary.querySelector("h2");
        head.textContent = left === 1 ? head.dataset.one : head.dataset.more.replace("{0}", String(left));
        if (left === 0) {
          summary.remove();
        }
      }
    }
  };
  document.addEventListener("input", ({ target }) => {
    const field = target.matches("[type=password]") && target.closest(".cc-field--bad");
    if (field) {
      field.classList.remove("cc-field--bad");
      field.querySelector(".cc-error")?.remove();
      target.removeAttribute("aria-invalid");
      settle();
    }
  });
  const follow = () => {
    dress();
    settle();
  };
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
  follow();
})();
