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

  /* what is looked for and held stands in the address, where a reload and Back find it again */
  const address = () => {
    const wanted = document.querySelector("[data-address]")?.dataset.address;
    if (wanted && wanted !== location.pathname + location.search) {
      history.replaceState(history.state, "", wanted);
    }
  };

  /* and what was typed stands in this tab as long as the time is held; frame.js forgets it elsewhere */
  const DRAFT = "clinic.draft";
  const kept = JSON.parse(sessionStorage.getItem(DRAFT) ?? "{}");
  const reference = () => document.querySelector("[data-hold-ref]")?.dataset.holdRef;
  const typed = () => document.querySelectorAll("[data-new-case] :is(input, select, textarea):not([type=submit], [type=button])");
  const keep = () => {
    const fields = [...typed()].filter(({ id }) => id).map((field) => [field.id, field.type === "checkbox" ? field.checked : field.value]);
    sessionStorage.setItem(DRAFT, JSON.stringify({ ref: reference(), fields: Object.fromEntries(fields) }));
  };
  document.addEventListener("input", ({ target }) => target.closest("[data-new-case]") && reference() && keep());
  let ready = false;
  const restore = () => {
    if (!ready || !kept.fields || kept.ref !== reference()) {
      return;
    }
    for (const field of typed()) {
      const value = kept.fields[field.id];
      delete kept.fields[field.id];
      /* the browser may have put it back by itself, and the server not know of it */
      if (field.type === "checkbox" && value !== undefined && value !== field.defaultChecked) {
        field.checked = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (field.type !== "checkbox" && value) {
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  };

  const greet = () => {
    follow();
    address();
    restore();
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
  /* what PrimeFaces sends is complete only when it has dressed the page */
  window.addEventListener("load", () =>
    setTimeout(() => {
      ready = true;
      restore();
    }, AFTER_PRIMEFACES),
  );
})();
