/* What a page and its partial updates bring: dates from Monday on, the nonce, errors that take the focus, toasts, pressed buttons. */
(() => {
  "use strict";
  /* weeks begin on Monday */
  for (const locale of Object.values(window.PrimeFaces ? PrimeFaces.locales : {})) {
    locale.firstDay = 1;
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

  /* a partial request carries the nonce of the page, whether or not its form was replaced since by an update; one
     of a form that is gone has no view state and would begin a new view in place of this one: it is not sent */
  if (window.PrimeFaces) {
    jQuery.ajaxPrefilter((request, given, sending) => {
      const { NONCE_INPUT: name, NONCE_VALUE: nonce } = PrimeFaces.csp;
      const file = request.data instanceof FormData;
      const data = file ? request.data : new URLSearchParams(request.data);
      if (!data.has("jakarta.faces.partial.ajax")) {
        return;
      }
      if (!data.has(PrimeFaces.VIEW_STATE)) {
        sending.abort();
      } else if (nonce && !data.has(name)) {
        data.set(name, nonce);
        request.data = file ? data : data.toString();
      }
    });
  }

  /* a button that is drawn anew while it is pressed, by the answer to the field that was left for it, is pressed all the same */
  const buttonAt = (event) => {
    const button = event.target.closest("button[id]");
    return button && { button, is: `${button.id} ${button.getAttribute("aria-label")} ${button.textContent}` };
  };
  let pressed = null;
  document.addEventListener("pointerdown", (event) => {
    pressed = event.button === 0 ? buttonAt(event) : null;
  });
  document.addEventListener("pointerup", (event) => {
    const released = pressed && !pressed.button.isConnected && buttonAt(event);
    if (released && released.is === pressed.is) {
      released.button.click();
    }
    pressed = null;
  });

  /* a dialog takes the focus a moment after it was drawn, but not from what has it in there: a summary of errors, a field */
  if (window.PrimeFaces) {
    const { focusElement } = PrimeFaces;
    PrimeFaces.focusElement = (element) => {
      const dialog = element.closest(".ui-dialog")[0];
      if (!dialog || !dialog.contains(document.activeElement)) {
        focusElement.call(PrimeFaces, element);
      }
    };
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
