/* What can be done with chosen slots: by key, by the menu of a slot, by buttons of the readout. */
"use strict";

const clinicReceptionSteps = (() => {
  const { grid, keys, find, pick, focused } = clinicReception;
  const menu = document.getElementById("slot-menu");
  const KEYS = { a: "arrive", i: "callIn", f: "finish", d: "noShow", u: "takeBack", c: "copy", x: "cut", v: "paste", h: "hold", r: "release" };
  const OFF = "clinic.reception.keys";
  let opener = null;

  const state = (button) => {
    const look = `${button.className} ${button.parentElement.className}`;
    const found = /cc-state-([a-z-]+)/.exec(look);
    if (found && found[1] === "held") {
      const may = /is-(own|releasable)/.exec(look);
      return may ? `held-${may[1]}` : "held";
    }
    return found ? found[1] : button.value.includes(".") ? "booked" : "free";
  };

  const send = (verb, chosen) =>
    receptionStep([
      { name: "verb", value: verb },
      { name: "keys", value: chosen.join(",") },
    ]);

  const perform = (verb) => {
    const key = focused();
    const held = verb === "open" && find(key) && state(find(key)).startsWith("held");
    if (held) {
      /* nobody is booked yet: its holder books it, for others there is nothing to open */
      perform(state(find(key)) === "held-own" ? "book" : "menu");
    } else if (verb === "open" && key.includes(".")) {
      window.location.href = `appointment?ref=${key.split(".")[0]}`;
    } else if (verb === "open") {
      send("book", keys());
    } else if (verb === "menu") {
      openMenu(find(focused()));
    } else {
      send(verb, verb === "paste" ? [key] : keys());
    }
  };

  /* ---- the menu of a slot */
  const items = () => [...menu.querySelectorAll("[role=menuitem]")].filter((item) => !item.hidden);
  const closeMenu = (back) => {
    if (!menu.hidden) {
      menu.hidden = true;
      if (back && opener) {
        opener.focus({ preventScroll: true });
      }
    }
  };
  function openMenu(button, x, y) {
    if (!button) {
      return;
    }
    opener = button;
    const now = state(button);
    menu.querySelectorAll("[data-when]").forEach((item) => {
      item.hidden = !item.dataset.when.split(" ").includes(now);
    });
    menu.hidden = false;
    const at = button.getBoundingClientRect();
    const size = menu.getBoundingClientRect();
    menu.style.setProperty("left", `${Math.min(x ?? at.left + 8, window.innerWidth - size.width - 8)}px`);
    menu.style.setProperty("top", `${Math.min(y ?? at.bottom, window.innerHeight - size.height - 8)}px`);
    if (items()[0]) {
      items()[0].focus();
    }
  }

  menu.addEventListener("keydown", (event) => {
    const list = items();
    const at = list.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      list[(next + list.length) % list.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      closeMenu(true);
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-verb]");
    if (button) {
      closeMenu(true);
      perform(button.dataset.verb);
    } else if (!event.target.closest("#slot-menu")) {
      closeMenu(false);
    }
  });

  if (grid) {
    grid.addEventListener("contextmenu", (event) => {
      const button = event.target.closest(".cc-rec__col button");
      if (button) {
        event.preventDefault();
        if (!clinicReception.chosen.has(button.value)) {
          pick(button, false);
        }
        openMenu(button, event.clientX || undefined, event.clientY || undefined);
      }
    });
    grid.addEventListener("dblclick", (event) => {
      if (event.target.closest(".cc-rec__col button")) {
        perform("open");
      }
    });
    grid.addEventListener("keydown", (event) => {
      const button = event.target.closest(".cc-rec__col button");
      if (!button || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const verb = localStorage.getItem(OFF) === "off" ? undefined : KEYS[event.key.toLowerCase()];
      if (event.key === "Enter") {
        event.preventDefault();
        perform("open");
      } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
        event.preventDefault();
        openMenu(button);
      } else if (verb) {
        event.preventDefault();
        perform(verb);
      }
    });
  }

  /* ---- the list of keys */
  const list = document.getElementById("keys");
  const letters = list.querySelector("[data-letters]");
  letters.checked = localStorage.getItem(OFF) !== "off";
  letters.addEventListener("change", () => {
    if (letters.checked) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, "off");
    }
  });
  list.querySelector("[data-close-keys]").addEventListener("click", () => list.close());
  const openKeys = document.querySelector("[data-keys]");
  openKeys.addEventListener("click", () => list.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.key === "?" && !event.target.closest("input, textarea, select, dialog, .ui-dialog")) {
      event.preventDefault();
      list.showModal();
    }
  });

  return { state, send };
})();
