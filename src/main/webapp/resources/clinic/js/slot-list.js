/* Draws the slots of the editor as a column to scale, each a labelled checkbox. */
(() => {
  "use strict";
  const { clock } = window.clinicSlots;

  const words = (pattern, ...given) => pattern.replace(/\{(\d)\}/g, (_, n) => given[n]);
  const plural = (pattern, count, ...more) => {
    const [single, many = single] = pattern.split("|");
    return words(count === 1 ? single : many, count, ...more);
  };

  const piece = (name, text, className = "") => {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = className;
    return element;
  };

  const duration = (minutes) => {
    const parts = [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : "", minutes % 60 || minutes === 0 ? `${minutes % 60} min` : ""];
    return parts.filter((part) => part).join(" ");
  };

  class SlotList {
    /* types: what a slot type is called and looks like, by its key */
    constructor(root, types) {
      this.root = root;
      this.types = types;
      this.list = root.querySelector("[data-slot-list]");
      this.text = root.dataset;
    }

    /* the lines; a box keeps its place, so the focus stays where it was */
    draw({ slots, chosen, added, focus, start, minutes }) {
      const unit = slots.reduce((least, slot) => Math.min(least, slot.minutes), Infinity);
      const held = document.activeElement;
      const hadFocus = this.list.contains(held);
      let at = start;
      const lines = slots.map((slot, i) => {
        const line = this.line(slot, i, at, chosen.has(i));
        line.classList.toggle("is-new", i >= added);
        line.style.setProperty("--len", slot.minutes / unit);
        line.firstChild.tabIndex = i === focus ? 0 : -1;
        at += slot.minutes;
        return line;
      });
      const rest = start + minutes - at;
      if (rest > 0) {
        const line = piece("p", words(this.text.rest, duration(rest)), "cc-ed__rest");
        line.style.setProperty("--len", Math.min(rest / (unit === Infinity ? rest : unit), 6));
        lines.push(line);
      }
      this.list.replaceChildren(...lines);
      this.list.setAttribute("aria-label", words(this.text.group, clock(start), clock(start + minutes)));
      if (hadFocus && slots.length > 0) {
        this.box(focus).focus({ preventScroll: true });
      }
      this.unit = unit;
    }

    line(slot, index, at, on) {
      const type = this.types.get(slot.type);
      const look = slot.type === "-" ? "is-blank" : `cc-slot-${type ? type.colour : "frost"}`;
      const line = piece("label", "", `cc-ed__slot ${look}${on ? " is-on" : ""}`);
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = on;
      box.dataset.slot = index;
      const length = piece("span", String(slot.minutes), "cc-soft");
      length.append(piece("span", ` ${this.text.minutes}`, "cc-sr"));
      if (slot.capacity > 1) {
        length.prepend(piece("b", words(this.text.capacity, slot.capacity), "cc-ed__many"));
      }
      line.append(
        box,
        piece("b", clock(at)),
        piece("b", type ? type.short : "–"),
        piece("span", type ? type.name : this.text.blank),
        length,
      );
      return line;
    }

    box(index) {
      return this.list.querySelector(`[data-slot="${index}"]`);
    }

    /* how many pixels a minute is high, as drawn */
    scale() {
      const first = this.list.querySelector(".cc-ed__slot");
      return first ? first.getBoundingClientRect().height / (parseFloat(first.style.getPropertyValue("--len")) * this.unit) : 2.6;
    }
  }

  Object.assign(window.clinicSlots, { SlotList, duration, words, plural });
})();
