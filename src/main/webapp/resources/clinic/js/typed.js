/* What is entered while an answer is on its way stays, though the answer draws its field anew: the server knew nothing of it yet. */
(() => {
  "use strict";
  if (!window.PrimeFaces) {
    return;
  }
  /* by id: fields entered since the last request left, and those of them nobody was told of, for they still have the focus */
  const entered = new Map();
  const unsaid = new Set();
  let drawing = false;
  const isField = (element) => element.id && element.matches("input:not([type=file], [type=password]), select:not([multiple]), textarea");

  document.addEventListener("input", ({ target }) => {
    if (isField(target)) {
      entered.set(target.id, target);
      unsaid.add(target.id);
    }
  });
  /* some browsers tell of a change as the old field goes, when nobody listens to it any more */
  document.addEventListener("change", ({ target }) => !drawing && unsaid.delete(target.id), true);
  jQuery.ajaxPrefilter(() => entered.clear());

  /* a choice that the answer no longer offers is not carried over */
  const takes = (to, from) => to.type === from.type && (!to.options || [...to.options].some(({ value }) => value === from.value));
  const carryOver = (id, from) => {
    const to = document.getElementById(id);
    if (!to || !takes(to, from)) {
      return;
    }
    to.value = from.value;
    to.checked = from.checked;
    entered.set(id, to);
    if (unsaid.has(id)) {
      to.addEventListener("blur", () => unsaid.has(id) && to.dispatchEvent(new Event("change", { bubbles: true })), { once: true });
    }
  };
  const { updateElement } = PrimeFaces.ajax.Utils;
  PrimeFaces.ajax.Utils.updateElement = (...update) => {
    drawing = true;
    try {
      updateElement.apply(PrimeFaces.ajax.Utils, update);
    } finally {
      drawing = false;
    }
    for (const [id, field] of [...entered]) {
      if (!field.isConnected) {
        entered.delete(id);
        carryOver(id, field);
      }
    }
  };
})();
