/* A time that is held: how long it is still kept, told at a few moments only, and its end. */
(() => {
  "use strict";
  const TOLD = [30, 60, 120];
  const LATE = 60;
  const ends = new WeakMap();
  let timer = 0;

  const set = (element, words) => {
    if (element.textContent !== words) {
      element.textContent = words;
    }
  };
  const draw = (hold) => {
    const left = Math.max(0, Math.ceil((ends.get(hold).at - performance.now()) / 1000));
    set(hold.querySelector("[data-hold-left]"), `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
    hold.querySelector("[data-hold-bar]")?.style.setProperty("width", `${Math.min(100, left / 3)}%`);
    const late = hold.querySelector("[data-hold-late]");
    if (late) {
      late.hidden = left > LATE;
    }
    const told = hold.querySelector("[data-hold-told]");
    const moment = TOLD.find((seconds) => left > 0 && left <= seconds);
    if (told && moment && ends.get(hold).from > moment) {
      set(told, told.getAttribute(`data-at-${moment}`));
    }
    return left;
  };
  const tick = () => {
    clearTimeout(timer);
    const left = [...document.querySelectorAll("[data-hold]")].map(draw);
    if (left.length > 0 && Math.min(...left) === 0) {
      window.holdEnded();
    } else if (left.length > 0) {
      timer = setTimeout(tick, 250);
    }
  };

  /* the panel takes the focus when it opens, after PrimeFaces gave it back to the link, and gives it back to the time chosen when it closes */
  const AFTER_PRIMEFACES = 80;
  let panel = null;
  let opener = "";
  document.addEventListener("click", (event) => {
    opener = event.target.closest("#found a.cc-time")?.id ?? opener;
  });
  const follow = () => {
    const found = document.querySelector("[data-new-case]");
    if (found && !panel && !found.querySelector(".cc-errors")) {
      setTimeout(() => found.querySelector(".cc-fields input")?.focus(), AFTER_PRIMEFACES);
    } else if (!found && panel) {
      document.getElementById(opener)?.focus();
    }
    panel = found;
  };

  const greet = () => {
    follow();
    const found = [...document.querySelectorAll("[data-hold]")].filter((hold) => !ends.has(hold));
    for (const hold of found) {
      const seconds = Number(hold.dataset.hold);
      ends.set(hold, { at: performance.now() + 1000 * seconds, from: seconds });
    }
    if (found.length > 0) {
      tick();
    }
  };
  new MutationObserver(greet).observe(document.body, { childList: true, subtree: true });
  greet();
})();
