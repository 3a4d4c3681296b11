/* A booked appointment is dragged to a free slot; V and Paste are the same for whoever has no mouse. */
"use strict";

(() => {
  const { grid } = clinicReception;
  const { state, send } = clinicReceptionSteps;
  const FAR = 6;
  const EDGE = 32;
  let held = null;
  let over = null;

  const target = (button) => {
    if (over) {
      over.classList.remove("is-target");
    }
    over = button;
    if (over) {
      over.classList.add("is-target");
    }
  };
  const freeAt = ({ clientX, clientY }) => {
    const under = document.elementFromPoint(clientX, clientY);
    const button = under && under.closest(".cc-rec__col button");
    return button && button.closest(".is-free") && state(button) === "free" ? button : null;
  };
  /* what lies beyond the edge comes nearer */
  const scroll = ({ clientX, clientY }) => {
    const frame = grid.getBoundingClientRect();
    grid.scrollTop += clientY > frame.bottom - EDGE ? EDGE : clientY < frame.top + 2 * EDGE ? -EDGE : 0;
    grid.scrollLeft += clientX > frame.right - EDGE ? EDGE : clientX < frame.left + EDGE ? -EDGE : 0;
  };
  const letGo = () => {
    if (held) {
      held.button.classList.remove("is-cut");
    }
    target(null);
    held = null;
  };

  if (grid) {
    grid.addEventListener("pointerdown", (event) => {
      const button = event.target.closest(".cc-rec__col button");
      if (button && event.pointerType === "mouse" && event.button === 0 && state(button) === "booked") {
        held = { button, key: button.value, x: event.clientX, y: event.clientY, moves: false };
      }
    });
    document.addEventListener("pointermove", (event) => {
      if (held && (held.moves || Math.hypot(event.clientX - held.x, event.clientY - held.y) > FAR)) {
        held.moves = true;
        held.button.classList.add("is-cut");
        target(freeAt(event));
        scroll(event);
      }
    });
    document.addEventListener("pointerup", () => {
      if (held && held.moves && over) {
        send("move", [held.key, over.value]);
      }
      letGo();
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && letGo());
  }
})();
