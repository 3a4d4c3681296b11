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
  let given = null;
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

  /* what the answer to a press leads to is not left unasked */
  const SOON = 1500;
  const answered = () => setTimeout(() => (given = null), SOON);
  document.addEventListener("submit", ({ target }) => {
    given = target;
    answered();
  });
  if (window.jQuery) {
    jQuery(document).on("pfAjaxSend", (event, request, settings) => {
      const source = document.getElementById(new URLSearchParams(settings.data).get("jakarta.faces.source"));
      given = source?.matches("button, a") ? source.form ?? source.closest("form") : given;
    });
    jQuery(document).on("pfAjaxComplete", answered);
  }
  window.addEventListener("beforeunload", (event) => {
    if (!given && (forms().length > 0 || document.querySelector("[data-unsaved]"))) {
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
