/* The panel of the editor: its tabs, the filter of a list, and where the focus goes. */
(() => {
  "use strict";

  /* tabs: a tab list is one stop, the arrows show the next one */
  const show = (tab) => {
    for (const each of tab.closest("[role=tablist]").querySelectorAll("[role=tab]")) {
      const on = each === tab;
      each.setAttribute("aria-selected", String(on));
      each.tabIndex = on ? 0 : -1;
      document.getElementById(each.getAttribute("aria-controls")).hidden = !on;
    }
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    tab.closest("form").querySelector(".cc-panel__body").scrollTop = 0;
    const kept = document.getElementById(tab.dataset.keeps);
    if (kept) {
      kept.value = tab.dataset.tab;
    }
  };
  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-tab]");
    if (tab) {
      show(tab);
    }
    const inside = event.target.closest("a[data-field]");
    const field = inside && document.getElementById(inside.dataset.field);
    const pane = field && field.closest("[role=tabpanel]");
    if (pane) {
      show(document.getElementById(pane.getAttribute("aria-labelledby")));
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest("[data-tab]");
    const all = tab ? [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]")] : [];
    const at = all.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (tab && to !== undefined) {
      event.preventDefault();
      show(all[to % all.length]);
      all[to % all.length].focus();
    }
  });

  /* a filter hides the lines that do not contain what is typed */
  const filter = (input) => {
    const wanted = input.value.trim().toLowerCase();
    for (const line of document.getElementById(input.dataset.filters).querySelectorAll("li")) {
      line.hidden = !line.textContent.toLowerCase().includes(wanted);
    }
  };
  const tally = (list) => {
    const chosen = list.querySelectorAll("input:checked").length;
    document.getElementById(list.dataset.tally).textContent = chosen;
  };

  document.addEventListener("input", (event) => {
    const list = event.target.closest("[data-editor] [data-tally]");
    if (event.target.dataset?.filters) {
      filter(event.target);
    } else if (list) {
      tally(list);
    }
  });

  /* Escape leaves; the focus goes back to where it came from */
  let opener = null;
  let editor = null;
  document.addEventListener("focusin", (event) => {
    if (!event.target.closest("[data-editor], .ui-dialog")) {
      opener = event.target;
    }
  });
  document.addEventListener("keydown", (event) => {
    const elsewhere = document.querySelector(".ui-datepicker-panel:not([style*='none']), .ui-dialog[aria-hidden=false]");
    if (event.key === "Escape" && editor && !elsewhere && !event.defaultPrevented) {
      editor.querySelector("[data-closes]").click();
    }
  });
  const greet = () => {
    const found = document.querySelector("[data-editor]");
    if (found && found !== editor) {
      editor = found;
      if (!found.contains(document.activeElement) && !found.querySelector(".cc-errors")) {
        found.querySelector("[role=tabpanel]:not([hidden]) :is(input, select, textarea):not([type=hidden])")?.focus();
      }
    } else if (!found && editor) {
      editor = null;
      const back = opener && (opener.isConnected ? opener : document.getElementById(opener.id));
      back?.focus();
    }
  };
  new MutationObserver(greet).observe(document.body, { childList: true, subtree: true });
  greet();
})();
