/* The frame: side menu, theme, clock. */
(() => {
  "use strict";
  const root = document.documentElement;
  const narrow = window.matchMedia("(max-width: 1100px)");
  const find = (selector) => document.querySelector(selector);

  /* side menu: folded by choice when wide, laid over the page when narrow */
  const app = find(".cc-app");
  const side = find(".cc-side");
  const opener = find("button[data-menu]");

  const showMenu = () => {
    const folded = root.dataset.menu === "folded";
    app.classList.toggle("cc-app--folded", folded && !narrow.matches);
    const shown = narrow.matches ? side.classList.contains("is-open") : !folded;
    opener.setAttribute("aria-expanded", String(shown));
    const fold = find("[data-fold]");
    fold.querySelector(".pi").className = `pi pi-angle-double-${shown ? "left" : "right"}`;
    fold.querySelector(".cc-side__label").textContent = shown ? fold.dataset.fold : fold.dataset.unfold;
  };
  const closeOverlay = () => {
    if (side.classList.contains("is-open")) {
      side.classList.remove("is-open");
      showMenu();
      opener.focus();
    }
  };
  const toggleMenu = () => {
    if (narrow.matches) {
      side.classList.toggle("is-open");
    } else if (root.dataset.menu === "folded") {
      delete root.dataset.menu;
      localStorage.setItem("clinic.menu", "unfolded");
    } else {
      root.dataset.menu = "folded";
      localStorage.setItem("clinic.menu", "folded");
    }
    showMenu();
    if (narrow.matches && side.classList.contains("is-open")) {
      side.querySelector("a").focus();
    }
  };
  if (app) {
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".cc-side, .cc-menu, button[data-menu]")) {
        side.classList.remove("is-open");
        showMenu();
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) {
        closeOverlay();
      }
    });
    opener.addEventListener("click", toggleMenu);
    find("[data-fold]").addEventListener("click", toggleMenu);
    narrow.addEventListener("change", () => {
      side.classList.remove("is-open");
      showMenu();
    });
    showMenu();
  }

  /* what hold.js keeps of a form is forgotten with its page */
  if (!find("[data-new-case]")) {
    sessionStorage.removeItem("clinic.draft");
  }

  /* theme */
  const choices = document.querySelectorAll("[data-theme-choice]");
  for (const choice of choices) {
    choice.checked = choice.value === (root.dataset.theme || "system");
    choice.addEventListener("change", () => {
      if (choice.value === "system") {
        delete root.dataset.theme;
        localStorage.removeItem("clinic.theme");
      } else {
        root.dataset.theme = choice.value;
        localStorage.setItem("clinic.theme", choice.value);
      }
    });
  }

  /* clock, in the zone of the clinic */
  const clock = find("[data-clock]");
  if (clock) {
    const zone = { timeZone: clock.dataset.clock };
    const day = new Intl.DateTimeFormat("en-GB", { ...zone, weekday: "short", day: "numeric", month: "short" });
    const time = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const tick = () => {
      const now = new Date(clinicNow());
      const part = Object.fromEntries(day.formatToParts(now).map((each) => [each.type, each.value]));
      clock.querySelector("[data-day]").textContent = `${part.weekday} ${part.day} ${part.month.slice(0, 3)}`;
      clock.querySelector("b").textContent = time.format(now);
      setTimeout(tick, 60000 - (now.getTime() % 60000));
    };
    tick();
  }
})();
