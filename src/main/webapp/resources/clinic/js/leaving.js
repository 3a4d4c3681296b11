/*
 * What was typed is not left behind unasked: neither by a link, Back or reload, nor by what closes the form that it stands in.
 * Such forms are those of dialogs and panels, and those marked with data-work; what only searches has nothing to lose.
 */
(() => {
  "use strict";
  const WORK = ".ui-dialog form, [data-editor] form, [data-new-case] form, form[data-work], form:has([data-new-case])";
  const CLOSERS = "[data-closes], .ui-dialog-titlebar-close";
  const OVERLAYS = ".ui-datepicker-panel, .ui-autocomplete-panel, .ui-menu-overlay";
  const question = document.getElementById("leaving");
  const typed = new Set();
  let led = false;
  let closer = null;
  let overlaid = false;

  const isShown = (element) => Boolean(element) && element.checkVisibility();
  const isTyped = (form) => Boolean(form) && typed.has(form.id);
  const forms = () => [...typed].map((id) => document.getElementById(id)).filter(isShown);
  const mark = () => {
    for (const sign of document.querySelectorAll("[data-unsaved-mark]")) {
      sign.hidden = !isTyped(sign.closest("form"));
    }
  };
  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form");
    if (form?.matches(WORK) && !target.matches("[data-filters]")) {
      typed.add(form.id);
      mark();
    }
  });

  /* a form that is gone has kept what was typed, or was let go */
  const follow = () => {
    for (const id of typed) {
      if (!isShown(document.getElementById(id))) {
        typed.delete(id);
      }
    }
    mark();
  };
  const watch = new MutationObserver(follow);
  watch.observe(document.body, { childList: true, subtree: true });

  /* where the answer to a press leads is not asked about */
  const SOON = 1500;
  document.addEventListener("submit", () => {
    led = true;
    setTimeout(() => (led = false), SOON);
  });
  window.jQuery?.ajaxPrefilter((options, given, request) => {
    request.done((answer) => {
      led = led || Boolean(answer?.querySelector?.("redirect"));
    });
  });
  window.addEventListener("beforeunload", (event) => {
    if (!led && (forms().length > 0 || document.querySelector("[data-unsaved]"))) {
      event.preventDefault();
    }
  });

  const stay = () => {
    const form = question.closest("form");
    document.body.append(question);
    question.hidden = true;
    form?.querySelector("[data-tab][tabindex='0'], .cc-field :is(input, select, textarea):not([type=hidden])")?.focus();
  };
  const ask = (form, wanted) => {
    closer = wanted;
    const head = form.querySelector(".cc-panel__head");
    if (head) {
      head.after(question);
    } else {
      form.prepend(question);
    }
    question.hidden = false;
    question.querySelector("[data-stay]").focus();
  };
  const within = (element) => element.closest("form") ?? element.closest(".ui-dialog")?.querySelector("form");
  document.addEventListener("click", (event) => {
    const wanted = event.target.closest(CLOSERS);
    if (event.target.closest("[data-stay]")) {
      stay();
    } else if (event.target.closest("[data-discard]")) {
      const form = question.closest("form");
      typed.delete(form.id);
      form.reset();
      document.body.append(question);
      question.hidden = true;
      closer.click();
    } else if (wanted && isTyped(within(wanted))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(within(wanted), wanted);
    }
  }, true);

  /* Escape closes what lies uppermost: a list, then the question, then the form */
  window.addEventListener("keydown", (event) => {
    overlaid = event.key === "Escape" && [...document.querySelectorAll(OVERLAYS)].some(isShown);
  }, true);
  document.body.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    const form = event.target.closest("form") ?? forms().pop();
    const top = form?.closest(".ui-dialog");
    if (overlaid) {
      event.stopPropagation();
    } else if (isShown(question)) {
      event.preventDefault();
      event.stopPropagation();
      stay();
    } else if (isTyped(form) && top) {
      event.preventDefault();
      event.stopPropagation();
      ask(form, top.querySelector(".ui-dialog-titlebar-close"));
    }
  });
})();
