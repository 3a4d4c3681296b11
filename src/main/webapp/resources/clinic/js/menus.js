/* Small menus, of the top bar and of rows: opened by their button, walked by arrow keys, closed by Escape and elsewhere. */
(() => {
  "use strict";
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
    const button = document.querySelector("[data-opens][aria-expanded=true]");
    if (button && target(button).matches(".cc-menu--row")) {
      float(target(button), button.getBoundingClientRect());
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const button = closeMenus(null);
      if (button) {
        event.preventDefault();
        button.focus();
      }
    }
  });
})();
