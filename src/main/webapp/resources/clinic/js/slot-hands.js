/* How people reach the slots: mouse and keys in the list, mouse, touch and keys on the handle below it. */
(() => {
  "use strict";
  const { extended, shortened, minutesOf } = window.clinicSlots;

  /* click and Space tick one, Shift a range, Ctrl+A all; arrows move the focus, with Shift they tick on the way */
  const chooseByMouseAndKey = (editor) => {
    const list = editor.part("list");
    let anchor = 0;
    const range = (to) => {
      const [from, until] = [Math.min(anchor, to), Math.max(anchor, to)];
      editor.choose(Array.from({ length: until - from + 1 }, (_, i) => from + i));
    };
    const move = (to, extending) => {
      editor.focus = Math.min(Math.max(to, 0), editor.slots.length - 1);
      if (extending) {
        range(editor.focus);
      } else {
        anchor = editor.focus;
      }
      editor.draw();
      editor.list.box(editor.focus).focus();
    };
    list.addEventListener("mousedown", (event) => {
      if (event.shiftKey) {
        event.preventDefault();
      }
    });
    list.addEventListener("click", (event) => {
      const box = event.target.closest("label")?.firstChild;
      if (!box || (event.target !== box && !event.shiftKey)) {
        return;
      }
      const at = Number(box.dataset.slot);
      if (event.shiftKey) {
        event.preventDefault();
        range(at);
      } else {
        const chosen = new Set(editor.chosen);
        chosen[chosen.has(at) ? "delete" : "add"](at);
        editor.choose(chosen);
        anchor = at;
      }
      editor.focus = at;
      /* after the browser has ticked the box itself */
      setTimeout(() => {
        editor.draw();
        editor.list.box(at).focus({ preventScroll: true });
      });
    });
    list.addEventListener("keydown", (event) => {
      const at = Number(event.target.dataset.slot);
      const page = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: editor.slots.length - 1 };
      if (event.key in page) {
        event.preventDefault();
        move(page[event.key], event.shiftKey);
      } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        editor.choose(editor.slots.keys());
        editor.draw();
      } else if (event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        if (editor.chosen.size === 0) {
          editor.choose([at]);
        }
        editor.paint("-");
      } else if (event.key === "Escape" && editor.chosen.size > 0) {
        event.stopPropagation();
        editor.choose([]);
        editor.draw();
      }
    });
  };

  /* drag: the session follows the pointer slot by slot; Escape puts it back. Arrow down adds one, arrow up takes one away */
  const extendByHandle = (editor) => {
    const grip = editor.part("grip");
    let dragged = null;
    const follow = (event) => {
      const wanted = minutesOf(dragged.slots) + Math.round((event.clientY - dragged.from) / dragged.scale);
      const most = Math.min(Math.max(wanted, editor.slots[0]?.minutes || 1), 24 * 60 - editor.start);
      const kept = shortened(dragged.slots, most);
      editor.slots = extended(kept, dragged.repeated, most, editor.phase(kept));
      editor.minutes = minutesOf(editor.slots);
      editor.added = dragged.slots.length;
      editor.draw();
    };
    const release = () => {
      grip.removeEventListener("pointermove", follow);
      grip.classList.remove("is-dragged");
      const last = dragged;
      dragged = null;
      return last;
    };
    grip.addEventListener("pointerdown", (event) => {
      const { slots, minutes } = editor;
      dragged = { slots, minutes, from: event.clientY, scale: editor.list.scale(), repeated: editor.repeated() };
      grip.setPointerCapture(event.pointerId);
      grip.classList.add("is-dragged");
      grip.addEventListener("pointermove", follow);
    });
    grip.addEventListener("pointerup", () => {
      if (dragged) {
        const moved = editor.slots !== dragged.slots;
        release();
        if (moved) {
          editor.commit(editor.slots, editor.minutes);
        }
      }
    });
    const back = () => {
      if (dragged) {
        const { slots, minutes } = release();
        Object.assign(editor, { slots, minutes, added: Infinity });
        editor.draw();
        return true;
      }
      return false;
    };
    grip.addEventListener("pointercancel", back);
    grip.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        event.key === "ArrowDown" ? editor.addOne() : editor.takeOne();
      } else if (event.key === "Escape" && back()) {
        event.stopPropagation();
      }
    });
  };

  Object.assign(window.clinicSlots, { chooseByMouseAndKey, extendByHandle });
})();
