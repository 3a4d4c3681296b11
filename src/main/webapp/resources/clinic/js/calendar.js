/* My Clinic Calendar: what the schedule component does not offer as an attribute. */
"use strict";

/* Words of an event: its time, who, and the state below; the state's icon comes from the style sheet. */
const clinicEventContent = (arg) => {
  if (arg.event.display === "background") {
    const name = document.createElement("b");
    name.className = "cc-band__name";
    name.textContent = arg.event.title;
    return { domNodes: [name] };
  }
  const piece = (className, words) => {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = words;
    return span;
  };
  const comma = arg.event.title.lastIndexOf(", ");
  const who = comma < 0 ? arg.event.title : arg.event.title.slice(0, comma);
  const pieces = [piece("cc-ev__t", arg.event.allDay ? "" : arg.timeText), document.createTextNode(" "), piece("cc-ev__who", who)];
  if (comma >= 0) {
    pieces.push(document.createTextNode(" "), piece("cc-ev__s", arg.event.title.slice(comma + 2)));
  }
  return { domNodes: pieces };
};

// eslint-disable-next-line no-unused-vars
function clinicSchedule() {
  /* a calendar that is drawn anew, or is gone, no longer follows the size of the window */
  this.calendar?.destroy();
  this.cfg.preDestroy = () => this.calendar?.destroy();
  delete this.cfg.options.buttonText;
  Object.assign(this.cfg.options, {
    eventContent: clinicEventContent,
    eventInteractive: true,
    nowIndicator: true,
    now: () => new Date(clinicNow()),
    slotEventOverlap: false,
    navLinks: false,
    firstDay: 1,
    dayMaxEvents: 4,
    moreLinkContent: (arg) => `${arg.num} more`,
    allDayText: "Where",
    buttonIcons: { prev: "chevron-left", next: "chevron-right" },
    titleFormat: { day: "numeric", month: "long", year: "numeric" },
    displayEventEnd: false,
    eventOrder: "start,title",
    scrollTime: "08:00:00",
    height: "auto",
    slotLabelFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    buttonHints: { prev: "Previous $0", next: "Next $0", today: "Today" },
    views: {
      dayGridMonth: { titleFormat: { month: "long", year: "numeric" } },
      timeGridWeek: { dayHeaderFormat: { weekday: "short", day: "numeric", month: "short" } },
      timeGridDay: { dayHeaderFormat: { weekday: "long", day: "numeric", month: "long" } },
    },
  });
}

/* Links that open the rest of a day are buttons, and what they have not opened yet they do not refer to. */
new MutationObserver(() => {
  document.querySelectorAll('.fc-more-link:not([role="button"])').forEach((link) => link.setAttribute("role", "button"));
  document.querySelectorAll('.fc-more-link[aria-controls=""]').forEach((link) => link.removeAttribute("aria-controls"));
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-controls"] });
