/* The frame: side menu, small menus of the top bar, theme, clock, focus on the error summary, toast. */
(() => {
  "use strict";
  const root = document.documentElement;
  const narrow = window.matchMedia("(max-width: 1100px)");
  const find = (selector) => document.querySelector(selector);

  /* weeks begin on Monday */
  for (const locale of Object.values(window.PrimeFaces ? PrimeFaces.locales : {})) {
    locale.firstDay = 1;
  }

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
    opener.addEventListener("click", toggleMenu);
    find("[data-fold]").addEventListener("click", toggleMenu);
    narrow.addEventListener("change", () => {
      side.classList.remove("is-open");
      showMenu();
    });
    showMenu();
  }

  /* small menus */
  const target = (button) => document.getElementById(button.dataset.opens);
  const setOpen = (button, open) => {
    target(button).hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open && target(button).matches("[role=menu]")) {
      float(target(button), button.getBoundingClientRect());
      itemsOf(target(button))[0].focus();
    }
  };
  /* the menu of a row stands beside its button, whatever the table cuts off */
  const float = (menu, at) => {
    const below = at.bottom + menu.offsetHeight < window.innerHeight;
    menu.style.left = `${Math.max(4, at.right - menu.offsetWidth)}px`;
    menu.style.top = `${below ? at.bottom : Math.max(4, at.top - menu.offsetHeight)}px`;
  };
  const itemsOf = (menu) => [...menu.querySelectorAll("[role=menuitem]")];
  const closeMenus = (except) => {
    let closed = null;
    for (const button of document.querySelectorAll("[data-opens][aria-expanded=true]")) {
      if (button !== except) {
        setOpen(button, false);
        closed = button;
      }
    }
    return closed;
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens]");
    if (button) {
      setOpen(button, target(button).hidden);
    }
    if (!event.target.closest(".cc-menu")) {
      closeMenus(button);
      if (side && !event.target.closest(".cc-side, button[data-menu]")) {
        side.classList.remove("is-open");
        showMenu();
      }
    }
  });
  const backTo = (button) => button && button.focus();
  document.addEventListener("click", (event) => {
    if (event.target.closest("[role=menuitem]")) {
      backTo(closeMenus(null));
    }
  });
  const STEPS = { ArrowDown: (i) => i + 1, ArrowUp: (i) => i - 1, Home: () => 0, End: () => -1 };
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest("[role=menu]");
    if (menu && STEPS[event.key]) {
      event.preventDefault();
      const items = itemsOf(menu);
      items.at(STEPS[event.key](items.indexOf(event.target)) % items.length).focus();
    } else if (menu && event.key === "Tab") {
      backTo(closeMenus(null));
    }
  });
  document.addEventListener("scroll", () => {
    const menu = find(".cc-menu--row:not([hidden])");
    if (menu) {
      float(menu, find(`[data-opens="${menu.id}"]`).getBoundingClientRect());
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const button = closeMenus(null);
      if (button) {
        button.focus();
      } else if (side) {
        closeOverlay();
      }
    }
  });

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
      const now = new Date();
      const part = Object.fromEntries(day.formatToParts(now).map((each) => [each.type, each.value]));
      clock.querySelector("[data-day]").textContent = `${part.weekday} ${part.day} ${part.month.slice(0, 3)}`;
      clock.querySelector("b").textContent = time.format(now);
      setTimeout(tick, 60000 - (now.getTime() % 60000));
    };
    tick();
  }

  /* a link of the error summary leads into its field, whatever the component calls its input */
  const inputOf = (id) => {
    const field = document.getElementById(`${id}_input`) || document.getElementById(id);
    return field && (field.matches("input, select, textarea, button") ? field : field.querySelector("input, select, textarea"));
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-field]");
    const input = link && inputOf(link.dataset.field);
    if (input) {
      event.preventDefault();
      input.focus();
    }
  });

  /* a form whose fields act as they are changed is not sent by Enter */
  document.addEventListener("submit", (event) => event.target.closest("[data-live]") && event.preventDefault());

  /* toast: one at a time, ten seconds, longer while it is pointed at or holds the focus */
  const toasts = document.getElementById("toasts");
  let timer = 0;
  const closeToast = () => {
    clearTimeout(timer);
    toasts.replaceChildren();
  };
  const stayAWhile = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (toasts.matches(":hover, :focus-within") ? stayAWhile() : closeToast()), 10000);
  };
  const showToast = (toast) => {
    toast.removeAttribute("data-toast");
    toast.hidden = false;
    toasts.replaceChildren(toast);
    toast.querySelector("[data-close-toast]").addEventListener("click", closeToast);
    const undo = toast.querySelector("[data-undo]");
    if (undo) {
      undo.addEventListener("click", () => document.getElementById(undo.dataset.undo).click());
    }
    stayAWhile();
  };

  /* a form that a partial update brought gets its view state last, and PrimeFaces gives its nonce before that */
  if (window.PrimeFaces && PrimeFaces.csp) {
    jQuery(document).on("pfAjaxComplete", () => {
      if (PrimeFaces.csp.NONCE_VALUE) {
        PrimeFaces.csp.init(PrimeFaces.csp.NONCE_VALUE);
      }
    });
  }

  /* whatever arrives, with the page or by a partial update */
  const greet = (part) => {
    /* PrimeFaces describes the picker, people read the input */
    for (const picker of part.querySelectorAll(".cc-date[aria-describedby]")) {
      picker.querySelector("input").setAttribute("aria-describedby", picker.getAttribute("aria-describedby"));
      picker.removeAttribute("aria-describedby");
    }
    const toast = part.querySelector("[data-toast]");
    if (toast) {
      showToast(toast);
    }
    const errors = part.querySelector("[data-takes-focus]");
    if (errors) {
      errors.removeAttribute("data-takes-focus");
      errors.focus();
    }
  };
  new MutationObserver(() => greet(document)).observe(document.body, { childList: true, subtree: true });
  greet(document);
})();
