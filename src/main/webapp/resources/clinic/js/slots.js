/* The slot editor: choosing slots, giving them types, extending the session by drag, by key and by typing, undo. */
(() => {
  "use strict";
  const { parse, format, minutesOf, extended, shortened, minutesOfDay, clock, History, SlotList, duration, words, plural } =
    window.clinicSlots;
  const DAY = 24 * 60;

  class SlotEditor {
    constructor(root) {
      this.root = root;
      this.form = root.closest("form");
      this.pattern = this.field("pattern");
      this.palette = [...root.querySelectorAll("[data-slot-type]")];
      this.types = new Map(
        this.palette.filter((each) => each.dataset.slotType !== "-").map(({ dataset }) => [
          dataset.slotType,
          { name: dataset.name, short: dataset.short, colour: dataset.colour, minutes: Number(dataset.minutes) },
        ]),
      );
      this.list = new SlotList(root, this.types);
      this.brush = this.palette[0].dataset.slotType;
      this.slots = parse(this.pattern.value);
      this.start = minutesOfDay(this.field("start").value);
      this.minutes = Math.max(this.typedMinutes() || 0, minutesOf(this.slots));
      this.history = new History(this.state());
      this.choose([]);
      this.added = Infinity;
      this.focus = 0;
      this.listen();
      this.draw();
    }

    field(id) {
      return document.getElementById(`${this.form.id}:${id}`);
    }
    part(name) {
      return this.root.querySelector(`[data-slot-${name}]`);
    }
    typedMinutes() {
      const minutes = minutesOfDay(this.field("end").value) - minutesOfDay(this.field("start").value);
      return minutes > 0 ? minutes : NaN;
    }
    state() {
      return { text: format(this.slots), minutes: this.minutes };
    }

    /* what the session is extended with: the chosen slots over and over, or the type chosen last */
    repeated() {
      const chosen = [...this.chosen].sort((a, b) => a - b).map((i) => this.slots[i]);
      if (chosen.length > 0) {
        return chosen;
      }
      const last = this.slots[this.slots.length - 1];
      const type = this.types.get(this.brush);
      return [{ type: this.brush, minutes: type ? type.minutes : last ? last.minutes : 10, capacity: 1 }];
    }
    choose(indices) {
      this.chosen = new Set(indices);
      this.base = this.slots.length;
    }

    /* every change goes this way: it can be undone, and the server is told */
    commit(slots, minutes) {
      this.slots = slots;
      this.minutes = Math.min(Math.max(minutes, minutesOf(slots)), DAY - this.start);
      this.chosen = new Set([...this.chosen].filter((i) => i < slots.length));
      this.focus = Math.max(0, Math.min(this.focus, slots.length - 1));
      const state = this.state();
      if (state.text !== this.history.now.text || state.minutes !== this.history.now.minutes) {
        this.history.add(state);
        this.tell();
      }
      this.draw();
    }
    step(by) {
      const { text, minutes } = this.history.step(by);
      this.slots = parse(text);
      this.minutes = minutes;
      this.choose([]);
      this.added = Infinity;
      this.focus = Math.max(0, Math.min(this.focus, this.slots.length - 1));
      this.tell();
      this.draw();
    }
    tell() {
      this.pattern.value = format(this.slots);
      this.field("end").value = clock(this.start + this.minutes);
      this.root.dispatchEvent(new Event("input", { bubbles: true }));
      clearTimeout(this.telling);
      this.telling = setTimeout(() => {
        /* nobody is told of an editor that was saved or closed since */
        if (this.pattern.isConnected) {
          this.pattern.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }, 300);
    }

    setChosen(change) {
      const indices = this.chosen.size > 0 ? this.chosen : new Set();
      this.commit(this.slots.map((slot, i) => (indices.has(i) ? { ...slot, ...change } : slot)), this.minutes);
    }
    paint(type) {
      if (type !== "-") {
        this.brush = type;
      }
      if (this.chosen.size > 0) {
        this.setChosen({ type });
      } else {
        this.base = this.slots.length;
        this.draw();
      }
    }
    /* longer: whole slots are added; shorter: those that do not fit go */
    last(minutes) {
      if (minutes > 0 && minutes <= DAY - this.start) {
        const kept = shortened(this.slots, minutes);
        this.added = Math.min(kept.length, this.slots.length);
        this.commit(extended(kept, this.repeated(), minutes, this.phase(kept)), minutes);
      }
    }
    phase(slots) {
      this.base = Math.min(this.base, slots.length);
      return slots.length - this.base;
    }
    addOne() {
      const repeated = this.repeated();
      const next = { ...repeated[this.phase(this.slots) % repeated.length] };
      if (this.start + minutesOf(this.slots) + next.minutes <= DAY) {
        this.added = Math.min(this.added, this.slots.length);
        this.commit([...this.slots, next], minutesOf(this.slots) + next.minutes);
      }
    }
    takeOne() {
      if (this.slots.length > 1) {
        this.commit(this.slots.slice(0, -1), minutesOf(this.slots.slice(0, -1)));
      }
    }
    setEvery(n) {
      const type = this.brush;
      this.choose(this.slots.map((_, i) => i).filter((i) => (i + 1) % n === 0));
      this.setChosen({ type });
    }

    draw() {
      this.list.draw(this);
      const reached = clock(this.start + this.minutes);
      const typed = this.slots.filter((slot) => slot.type !== "-").length;
      this.part("grip-text").textContent = words(this.root.dataset.grip, reached, duration(this.minutes));
      this.part("count").textContent = plural(this.root.dataset.count, this.slots.length, typed);
      this.part("duration").value = this.minutes;
      this.part("until").value = reached;
      this.part("note").textContent = this.note();
      const only = this.chosen.size > 0 ? this.slots[Math.min(...this.chosen)] : null;
      for (const name of ["length", "capacity"]) {
        this.part(name).disabled = !only;
        this.part(name).value = only ? only[name === "length" ? "minutes" : name] : "";
      }
      for (const button of this.palette) {
        button.setAttribute("aria-pressed", String(button.dataset.slotType === this.brush));
      }
      this.part("undo").disabled = !this.history.canUndo;
      this.part("redo").disabled = !this.history.canRedo;
    }
    note() {
      const name = (slot) => (this.types.get(slot.type) || { short: "–" }).short;
      const repeated = this.repeated().map(name).join(", ");
      if (this.chosen.size === 0) {
        return words(this.root.dataset.none, (this.types.get(this.brush) || {}).name);
      }
      const first = Math.min(...this.chosen);
      const last = Math.max(...this.chosen);
      const at = (i) => clock(this.start + minutesOf(this.slots.slice(0, i)));
      return plural(this.root.dataset.chosen, this.chosen.size, at(first), at(last + 1), repeated);
    }

    listen() {
      const on = (name, event, action) => this.part(name).addEventListener(event, action);
      this.palette.forEach((button) => button.addEventListener("click", () => this.paint(button.dataset.slotType)));
      on("undo", "click", () => this.step(-1));
      on("redo", "click", () => this.step(1));
      on("duration", "change", (event) => this.last(Number(event.target.value)));
      on("until", "change", (event) => this.last(minutesOfDay(event.target.value) - this.start));
      on("every", "change", (event) => {
        if (event.target.value) {
          this.setEvery(Number(event.target.value));
          event.target.value = "";
        }
      });
      on("length", "change", (event) => this.setNumber("minutes", event.target.value, DAY));
      on("capacity", "change", (event) => this.setNumber("capacity", event.target.value, 999));
      for (const id of ["start", "end"]) {
        this.field(id).addEventListener("change", () => this.timesTyped());
      }
      this.root.addEventListener("keydown", (event) => this.undoKey(event));
      window.clinicSlots.chooseByMouseAndKey(this);
      window.clinicSlots.extendByHandle(this);
    }
    setNumber(name, typed, most) {
      const number = Number(typed);
      if (Number.isInteger(number) && number >= 1 && number <= most) {
        this.setChosen({ [name]: number });
      } else {
        this.draw();
      }
    }
    timesTyped() {
      const start = minutesOfDay(this.field("start").value);
      const minutes = this.typedMinutes();
      if (minutes) {
        this.start = start;
        this.last(minutes);
        this.draw();
      }
    }
    undoKey(event) {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.target.matches("input:not([type=checkbox])") && (key === "z" || key === "y")) {
        event.preventDefault();
        this.step(key === "y" || event.shiftKey ? 1 : -1);
      }
    }
  }

  /* whenever an editor arrives, with the page or by a partial update */
  const greet = () => {
    for (const root of document.querySelectorAll("[data-slots]:not([data-ready])")) {
      root.dataset.ready = "ready";
      new SlotEditor(root);
    }
  };
  new MutationObserver(greet).observe(document.body, { childList: true, subtree: true });
  greet();
})();
