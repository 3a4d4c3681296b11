/* The slots of a session as planned: their text, and what can be done with them. Nothing here touches the page. */
(() => {
  "use strict";
  const GROUP = /^(\d+|-):(\d+)(?:\/(\d+))?(?:\*(\d+))?$/;

  /* the text that the server reads and writes: 51:10*4,-:10,52:20/3 */
  const parse = (text) => {
    const slots = [];
    for (const group of text.split(",").filter((each) => each.trim())) {
      const [, type, minutes, capacity, times] = GROUP.exec(group.trim()) || [];
      for (let i = 0; type && i < Number(times || 1); i++) {
        slots.push({ type, minutes: Number(minutes), capacity: Number(capacity || 1) });
      }
    }
    return slots;
  };
  const one = (slot) => `${slot.type}:${slot.minutes}${slot.capacity === 1 ? "" : `/${slot.capacity}`}`;
  const format = (slots) => {
    const groups = [];
    for (const slot of slots) {
      const last = groups[groups.length - 1];
      if (last && last.text === one(slot)) {
        last.times++;
      } else {
        groups.push({ text: one(slot), times: 1 });
      }
    }
    return groups.map((group) => group.text + (group.times === 1 ? "" : `*${group.times}`)).join(",");
  };

  const minutesOf = (slots) => slots.reduce((sum, slot) => sum + slot.minutes, 0);

  /* as many slots of the repeated ones as fit, whole; the first that would not fit ends it */
  const extended = (slots, repeated, minutes, from = 0) => {
    const all = [...slots];
    let reached = minutesOf(all);
    for (let i = from; repeated.length > 0; i++) {
      const next = repeated[i % repeated.length];
      reached += next.minutes;
      if (reached > minutes) {
        break;
      }
      all.push({ ...next });
    }
    return all;
  };
  const shortened = (slots, minutes) => {
    const all = [...slots];
    while (minutesOf(all) > minutes) {
      all.pop();
    }
    return all;
  };

  const minutesOfDay = (text) => {
    const typed = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim());
    const minutes = typed && Number(typed[1]) * 60 + Number(typed[2] || 0);
    return typed && Number(typed[1]) < 24 && Number(typed[2] || 0) < 60 ? minutes : NaN;
  };
  const clock = (minutes) =>
    `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

  /* what was, so that it can be again */
  class History {
    constructor(first) {
      this.states = [first];
      this.at = 0;
    }
    get now() {
      return this.states[this.at];
    }
    get canUndo() {
      return this.at > 0;
    }
    get canRedo() {
      return this.at < this.states.length - 1;
    }
    add(state) {
      this.states = [...this.states.slice(0, this.at + 1), state];
      this.at++;
    }
    step(by) {
      this.at = Math.min(Math.max(this.at + by, 0), this.states.length - 1);
      return this.now;
    }
  }

  window.clinicSlots = { parse, format, minutesOf, extended, shortened, minutesOfDay, clock, History };
})();
