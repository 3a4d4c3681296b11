/* Enter in a field does what its form is for, or nothing: never what a browser would press, which is the form's first button. */
(() => {
  "use strict";
  const FIELDS = "input:not([type=button], [type=submit], [type=reset], [type=image], [type=file])";
  /* what cannot be meant by a slip of the finger, such as to delete or to cancel, is pressed itself */
  const PURPOSES = ["[data-primary]", "button.cc-primary, input.cc-primary"];
  const isShown = (button) => button.checkVisibility() && !button.disabled;
  const purpose = (form) => PURPOSES.map((wanted) => [...form.querySelectorAll(wanted)].filter(isShown).pop()).find(Boolean);

  /* last of all: whoever else takes the key has taken it by now */
  window.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || !field.form || !field.matches(FIELDS)) {
      return;
    }
    event.preventDefault();
    const button = purpose(field.form);
    if (button) {
      /* what was typed is said first, as when a mouse leaves the field */
      field.blur();
      field.focus();
      button.click();
    }
  });
})();
