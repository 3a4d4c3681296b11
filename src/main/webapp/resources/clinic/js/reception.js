/* The grid of the Reception View: one tab stop with arrows inside, what is chosen, the now line, and drawing it again. */
"use strict";

const clinicReception = (() => {
  const grid = document.getElementById("grid");
  const MINUTE = 60000;
  const POLL = 30000;
  const chosen = new Set();
  let focused = "";
  let place = { column: 0, index: 0 };
  let asking = 0;
  let inGrid = false;

  const columns = () => [...document.querySelectorAll("#day .cc-rec__col")];
  const shown = () => columns().filter((column) => column.offsetParent !== null);
  const slots = (column) => [...column.querySelectorAll("button")];
  const all = () => (grid ? [...grid.querySelectorAll(".cc-rec__col button")] : []);
  /* an appointment keeps its reference when its version grows */
  const name = (key) => key.split(".")[0];
  const find = (key) => all().find((button) => name(button.value) === name(key));
  const keys = () => (chosen.size > 1 ? [...chosen] : [focused]).filter((key) => key);

  const tell = () => {
    clearTimeout(asking);
    asking = setTimeout(
      () =>
        receptionFocus([
          { name: "key", value: focused },
          { name: "chosen", value: keys().join(",") },
        ]),
      150,
    );
  };

  const mark = () => {
    for (const button of all()) {
      const picked = chosen.has(button.value) || button.value === focused;
      button.tabIndex = button.value === focused ? 0 : -1;
      button.classList.toggle("is-picked", picked);
      button.parentElement.classList.toggle("has-picked", picked);
      if (chosen.size > 1) {
        button.setAttribute("aria-pressed", String(chosen.has(button.value)));
      } else {
        button.removeAttribute("aria-pressed");
      }
    }
    /* of a column that is shown */
    if (!all().some((button) => button.tabIndex === 0 && button.offsetParent)) {
      const first = all().find((button) => button.offsetParent);
      if (first) {
        first.tabIndex = 0;
      }
    }
  };

  const pick = (button, more) => {
    if (!more) {
      chosen.clear();
    }
    if (more && focused) {
      chosen.add(focused);
    }
    chosen.add(button.value);
    focused = button.value;
    const column = columns().indexOf(button.closest(".cc-rec__col"));
    place = { column, index: slots(columns()[column]).indexOf(button) };
    mark();
    tell();
  };

  const go = (button, more) => {
    if (button) {
      pick(button, more);
      button.focus({ preventScroll: true });
      reveal(button);
    }
  };

  /* below the headers and between the gutters, which cover what scrolls under them */
  const reveal = (button) => {
    const cell = button.getBoundingClientRect();
    const frame = grid.getBoundingClientRect();
    const head = grid.querySelector(".cc-rec__corner").getBoundingClientRect();
    const top = frame.top + head.height;
    const left = frame.left + head.width;
    const right = frame.right - head.width;
    grid.scrollTop += cell.top < top ? cell.top - top : Math.max(0, cell.bottom - frame.bottom + 2);
    grid.scrollLeft += cell.left < left ? cell.left - left : Math.max(0, cell.right - right);
  };

  /* the slot of another column that stands at the same height */
  const beside = (button, step) => {
    const at = button.getBoundingClientRect().top;
    const visible = shown();
    const next = visible[visible.indexOf(button.closest(".cc-rec__col")) + step];
    const far = (other) => Math.abs(other.getBoundingClientRect().top - at);
    return next && slots(next).reduce((best, other) => (!best || far(other) < far(best) ? other : best), null);
  };
  const below = (button, step) => {
    const own = slots(button.closest(".cc-rec__col"));
    return own[own.indexOf(button) + step];
  };
  const edge = (button, last) => slots(button.closest(".cc-rec__col")).at(last ? -1 : 0);

  const arrows = {
    ArrowUp: (button) => below(button, -1),
    ArrowDown: (button) => below(button, 1),
    ArrowLeft: (button) => beside(button, -1),
    ArrowRight: (button) => beside(button, 1),
    Home: (button) => edge(button, false),
    End: (button) => edge(button, true),
  };

  /* ---- the now line: minutes since the axis begins */
  const tick = () => {
    const corner = grid && grid.querySelector("[data-from]");
    if (corner) {
      const from = Number(corner.dataset.from) * 1000;
      const minutes = Math.floor((clinicNow() - from) / MINUTE);
      const inside = minutes >= 0 && minutes < Number(corner.dataset.minutes);
      grid.style.setProperty("--at", inside ? minutes : -1000);
      const clock = document.querySelector("[data-clock] b");
      grid.querySelectorAll(".cc-rec__clock").forEach((label) => {
        label.textContent = clock ? clock.textContent : "";
      });
    }
  };

  /* ---- below 700 pixels one column is shown */
  const one = document.getElementById("one");
  const heads = () => [...document.querySelectorAll("#day .cc-rec__head")];
  let shownKey = "";
  const showColumn = (number) => {
    const list = heads();
    const index = (number + list.length) % list.length;
    shownKey = list[index].dataset.column;
    list.forEach((head, i) => head.classList.toggle("is-shown", i === index));
    columns().forEach((column, i) => column.classList.toggle("is-shown", i === index));
    one.selectedIndex = index;
    mark();
  };
  const fillOne = () => {
    if (one && heads().length) {
      one.replaceChildren(
        ...heads().map((head) => new Option(`${head.querySelector("h2").textContent} · ${head.querySelector("p:last-of-type").textContent}`)),
      );
      showColumn(Math.max(0, heads().findIndex((head) => head.dataset.column === shownKey)));
    }
  };

  /* after the day was drawn: what had the focus has it again, or what stands in its place */
  const drawn = () => {
    if (!grid || !columns().length) {
      return;
    }
    grid.style.setProperty("--cols", columns().length);
    const lost = document.activeElement === document.body || grid.contains(document.activeElement);
    const hadFocus = inGrid && lost;
    const column = columns()[Math.min(place.column, columns().length - 1)];
    const again = focused && (find(focused) || slots(column)[Math.min(place.index, slots(column).length - 1)]);
    const kept = [...chosen].map(find).filter((button) => button);
    const fewer = kept.length < chosen.size;
    chosen.clear();
    kept.forEach((button) => chosen.add(button.value));
    fillOne();
    if (again) {
      focused = again.value;
      if (hadFocus && !document.querySelector(".ui-dialog:not([aria-hidden=true]), .cc-errors:focus")) {
        again.focus({ preventScroll: true });
      }
    }
    mark();
    tick();
    if (fewer) {
      tell();
    }
  };

  /* back into the grid after a dialog */
  const back = () => {
    const button = focused && find(focused);
    if (button) {
      button.focus({ preventScroll: true });
    }
  };

  /* ---- pushed by this node, asked of the others */
  const refresh = () => {
    /* not while nobody looks, nor when an error page has taken the place of this one */
    if (!document.hidden && document.getElementById("desk")) {
      receptionRefresh();
    }
  };

  /* what had the focus is gone when the day is drawn again, so it is noted where people are */
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      inGrid = Boolean(event.target.closest("#grid, .ui-dialog, #slot-menu, .cc-readout"));
    });
  }

  if (grid) {
    /* the pointer brings the focus before its click, which adds to what is chosen */
    let adding = false;
    grid.addEventListener("pointerdown", (event) => {
      adding = event.ctrlKey || event.metaKey || event.shiftKey;
    });
    for (const kind of ["pointerup", "pointercancel"]) {
      document.addEventListener(kind, () => {
        adding = false;
      });
    }
    grid.addEventListener("focusin", (event) => {
      const button = event.target.closest(".cc-rec__col button");
      if (button && button.value !== focused && !adding) {
        pick(button, false);
      }
    });
    grid.addEventListener("click", (event) => {
      const button = event.target.closest(".cc-rec__col button");
      if (button) {
        pick(button, event.ctrlKey || event.metaKey || event.shiftKey);
      }
    });
    grid.addEventListener("keydown", (event) => {
      const button = event.target.closest(".cc-rec__col button");
      if (button && arrows[event.key] && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        go(arrows[event.key](button), event.shiftKey);
      }
    });
    one.addEventListener("change", () => showColumn(one.selectedIndex));
    document.querySelectorAll("[data-column-step]").forEach((step) =>
      step.addEventListener("click", () => showColumn(one.selectedIndex + Number(step.dataset.columnStep))),
    );
    drawn();
    const at = Number(getComputedStyle(grid).getPropertyValue("--at"));
    if (at > 0) {
      grid.scrollTop = (at - 90) * (grid.querySelector(".cc-rec__gutter li").getBoundingClientRect().height / 10);
    }
    setInterval(tick, MINUTE / 4);
  }
  setInterval(refresh, POLL);
  document.addEventListener("visibilitychange", refresh);

  return { drawn, refresh, back, keys, find, go, pick, chosen, focused: () => focused, grid };
})();

let clinicReceptionSoon = 0;
/* somebody booked: ask once for several messages */
// eslint-disable-next-line no-unused-vars
function clinicReceptionChanged() {
  clearTimeout(clinicReceptionSoon);
  clinicReceptionSoon = setTimeout(clinicReception.refresh, 200);
}
