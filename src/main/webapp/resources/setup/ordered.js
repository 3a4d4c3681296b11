/* Lists that people put in order: dragging a line by its handle, and keeping the focus on the line that a button moved. */
(() => {
  "use strict";
  const rows = (body) => [...body.querySelectorAll("tr[data-key]")];

  let drag = null;
  const finish = (keep) => {
    const { row, body, before } = drag;
    drag = null;
    row.classList.remove("is-dragged");
    if (!keep) {
      body.replaceChildren(...before);
      return;
    }
    const order = rows(body).map((each) => each.dataset.key);
    if (order.join() !== before.map((each) => each.dataset.key).join()) {
      window[body.parentElement.dataset.ordered]([{ name: "order", value: order.join() }]);
    }
  };
  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    if (grip && event.button === 0) {
      event.preventDefault();
      const row = grip.closest("tr");
      drag = { row, body: row.parentElement, before: rows(row.parentElement) };
      row.classList.add("is-dragged");
    }
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag) {
      return;
    }
    const over = rows(drag.body).find((row) => {
      const box = row.getBoundingClientRect();
      return event.clientY >= box.top && event.clientY < box.bottom;
    });
    if (over && over !== drag.row) {
      const box = over.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) {
        over.before(drag.row);
      } else {
        over.after(drag.row);
      }
    }
  });
  document.addEventListener("pointerup", () => drag && finish(true));
  document.addEventListener("pointercancel", () => drag && finish(false));
  document.addEventListener("keydown", (event) => {
    if (drag && event.key === "Escape") {
      finish(false);
    }
  });

  /* after a step up or down the buttons of the same line have the focus, wherever it stands now */
  const follow = () => {
    const table = document.querySelector("[data-ordered][data-moved]:not([data-followed])");
    if (!table) {
      return;
    }
    table.dataset.followed = "";
    const [key, way] = table.dataset.moved.split(" ");
    const line = way && table.querySelector(`[data-key="${key}"]`);
    const buttons = line ? [line.querySelector(`.is-${way}`), line.querySelector(".is-up"), line.querySelector(".is-down")] : [];
    const target = buttons.find((button) => button && !button.disabled);
    if (target) {
      /* after PrimeFaces has given the focus back to the place */
      setTimeout(() => target.focus(), 50);
    }
  };
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
})();
