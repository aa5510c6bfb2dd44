// The escalation helper: shows only what fits the reader's answers, and counts working days.
import { kept } from "./kept.js";
import { forget } from "./forgets.js";

const DAY = 86400000;

/** Whether a day (2026-11-20) is neither Saturday, Sunday nor a bank holiday of the list. */
export function isWorkingDay(day, holidays) {
  return ![0, 6].includes(new Date(day).getUTCDay()) && !holidays.includes(day);
}

/** The day that stands a number of working days after another; 0 is the day itself. */
export function workingDaysAfter(day, count, holidays) {
  let found = day;
  for (let left = count; left > 0; ) {
    found = new Date(Date.parse(found) + DAY).toISOString().slice(0, 10);
    if (isWorkingDay(found, holidays)) left -= 1;
  }
  return found;
}

/** A calendar file with one whole-day entry for each of [day, title]. It names no child. */
export function calendar(entries, stamp) {
  const events = entries.flatMap(([day, title], number) => [
    "BEGIN:VEVENT",
    `UID:${stamp}-${number}@escalation-helper`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${title.replace(/[\\;,]/g, "\\$&")}`,
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//escalation helper//EN", ...events, "END:VCALENDAR"];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

// Lines of a calendar file are at most 75 octets long; a longer one goes on after a space.
function folded(line) {
  const parts = line.match(/.{1,60}/gu);
  return parts.map((part, number) => (number ? ` ${part}` : part));
}

function said(day) {
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", words).format(new Date(day)).replace(",", "");
}

function start(form) {
  const part = (name) => form.querySelector(`[data-helper-${name}]`);
  const texts = form.querySelector("[data-calendar]").dataset;
  const holidays = texts.bankHolidays.split(" ");
  const button = part("calendar");
  forget(form);

  function safety() {
    const answer = form.querySelector("[name=safe]:checked")?.value;
    form.querySelector("[data-unless-safe]").hidden = !["no", "unsure"].includes(answer);
  }

  function subject() {
    const chosen = part("subject").value;
    let inPolicy = true;
    for (const one of form.querySelectorAll("[data-subject]")) {
      one.hidden = one.dataset.subject !== chosen;
      if (!one.hidden) inPolicy = one.dataset.inPolicy === "yes";
    }
    for (const step of form.querySelectorAll("[data-in-scope]")) step.hidden = !inPolicy;
  }

  const person = (ladder, rank) =>
    form.querySelector(`[data-ladder="${ladder}"] [data-rank="${rank}"]`)?.textContent;

  function people() {
    const [ours, theirs, rank] = [part("ours").value, part("theirs").value, Number(part("rank").value)];
    const known = Boolean(ours && theirs);
    const next = part("next");
    for (const ladder of form.querySelectorAll("[data-ladder]")) {
      ladder.hidden = ![ours, theirs].includes(ladder.dataset.ladder);
    }
    next.hidden = !known;
    if (!known) return;
    next.querySelector("[data-them]").textContent = person(theirs, rank);
    next.querySelector("[data-up]").hidden = rank === 3;
    next.querySelector("[data-top]").hidden = rank !== 3;
    next.querySelector("[data-our-next]").textContent = person(ours, rank + 1) ?? "";
    next.querySelector("[data-their-next]").textContent = person(theirs, rank + 1) ?? "";
  }

  function area() {
    const chosen = part("area").value;
    for (const one of form.querySelectorAll("[data-areas] > [data-area]")) {
      one.hidden = Boolean(chosen) && one.dataset.area !== chosen;
    }
    part("local").hidden = !chosen;
  }

  const isKnown = (day) => day <= texts.until;

  function stages() {
    const begun = part("start")?.value;
    let day = begun;
    return [...(part("stages")?.children ?? [])].map((stage) => {
      const shown = stage.querySelector("[data-date]");
      if (begun) day = workingDaysAfter(day, Number(stage.dataset.workingDays), holidays);
      shown.textContent = !begun ? "" : isKnown(day) ? `${texts.by} ${said(day)}` : texts.later;
      return [begun && isKnown(day) ? day : "", stage.querySelector("[data-stage]").textContent];
    });
  }

  function agreed() {
    const day = part("agreed").value;
    const shown = form.querySelector("[data-agreed-date]");
    const free = day && isKnown(day) && !isWorkingDay(day, holidays);
    shown.textContent = !day ? "" : `${said(day)}. ${free ? texts.free : isKnown(day) ? "" : texts.later}`;
    return [[day, button.dataset.title]];
  }

  const entries = () => [...stages(), ...agreed()].filter(([day]) => day);

  function dates() {
    button.hidden = !entries().length;
  }

  function take() {
    const stamp = `${new Date().toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
    const file = new Blob([calendar(entries(), stamp)], { type: "text/calendar" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "look-again.ics";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  const acts = [safety, subject, people, area, dates];
  form.addEventListener("change", () => acts.forEach((act) => act()));
  form.addEventListener("reset", () => setTimeout(() => acts.forEach((act) => act())));
  button.addEventListener("click", take);
  if ([...part("area").options].some((option) => option.value === kept("area"))) part("area").value = kept("area");
  for (const act of acts) act();
}

const form = document.querySelector("[data-helper]");
if (form) start(form);
