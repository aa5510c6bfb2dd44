// The escalation helper: shows only what fits the reader's answers, and counts working days.
import { showArea } from "./area.js";
import { followArea, forget, wordsOf } from "./forgets.js";

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

// Lines of a calendar file are at most 75 octets long, and a sign takes up to four; a longer line goes on
// after a space.
function folded(line) {
  return line.match(/.{1,18}/gu).map((part, number) => (number ? ` ${part}` : part));
}

function said(day) {
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", words).format(new Date(day)).replace(",", "");
}

const partOf = (form, name) => form.querySelector(`[data-helper-${name}]`);

/** Whether the child is safe: anything but a yes shows who to ring. */
function safety(form) {
  const answer = form.querySelector("[name=safe]:checked")?.value;
  form.querySelector("[data-unless-safe]").hidden = !["no", "unsure"].includes(answer);
}

/** What it is about, and whether the policy covers it. */
function subject(form) {
  const chosen = partOf(form, "subject").value;
  let inPolicy = true;
  for (const one of form.querySelectorAll("[data-subject]")) {
    one.hidden = one.dataset.subject !== chosen;
    if (!one.hidden) inPolicy = one.dataset.inPolicy === "yes";
  }
  for (const step of form.querySelectorAll("[data-in-scope]")) step.hidden = !inPolicy;
}

function person(form, ladder, rank) {
  const found = form.querySelector(`[data-ladder="${ladder}"] [data-rank="${rank}"]`);
  return found ? wordsOf(found) : "";
}

/** Who speaks to whom: the same rank on the other side now, the next rank on both sides after. */
function people(form) {
  const [ours, theirs, rank] = ["ours", "theirs", "rank"].map((name) => partOf(form, name).value);
  const next = partOf(form, "next");
  const above = Number(rank) + 1;
  const isTop = !person(form, ours, above);
  for (const ladder of form.querySelectorAll("[data-ladder]")) {
    ladder.hidden = ![ours, theirs].includes(ladder.dataset.ladder);
  }
  next.hidden = !(ours && theirs);
  partOf(form, "rungs").hidden = !(ours || theirs);
  next.querySelector("[data-them]").textContent = person(form, theirs, rank);
  next.querySelector("[data-up]").hidden = isTop;
  next.querySelector("[data-top]").hidden = !isTop;
  next.querySelector("[data-our-next]").textContent = person(form, ours, above);
  next.querySelector("[data-their-next]").textContent = person(form, theirs, above);
}

/** What one area adds, and its numbers first. */
function local(form) {
  const chosen = partOf(form, "area").value;
  showArea(chosen || null, form);
  for (const note of partOf(form, "local").querySelectorAll("[data-area]")) note.hidden = note.dataset.area !== chosen;
}

/** By when: each stage in turn, if each takes all of its time; and the day that was agreed. */
function dates(form) {
  const { bankHolidays, since, until, by, later, free } = form.querySelector("[data-calendar]").dataset;
  const holidays = bankHolidays.split(" ");
  const isKnown = (day) => since <= day && day <= until;
  const found = [];
  let day = partOf(form, "start")?.value;
  for (const stage of partOf(form, "stages")?.children ?? []) {
    if (day && isKnown(day)) day = workingDaysAfter(day, Number(stage.dataset.workingDays), holidays);
    const shown = day && isKnown(day);
    stage.querySelector("[data-date]").textContent = shown ? `${by} ${said(day)}` : day ? later : "";
    if (shown) found.push([day, wordsOf(stage.querySelector("[data-stage]"))]);
  }
  const agreed = partOf(form, "agreed").value;
  const remark = !agreed || isWorkingDay(agreed, holidays) ? "" : free;
  const known = !agreed || isKnown(agreed) ? remark : later;
  form.querySelector("[data-agreed-date]").textContent = agreed ? `${said(agreed)}. ${known}` : "";
  if (agreed) found.push([agreed, partOf(form, "calendar").dataset.title]);
  partOf(form, "calendar").hidden = !found.length;
  return found;
}

function take(form) {
  const stamp = `${new Date().toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const file = new Blob([calendar(dates(form), stamp)], { type: "text/calendar" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "look-again.ics";
  link.click();
  URL.revokeObjectURL(link.href);
}

function start(form) {
  const answer = () => [safety, subject, people, local, dates].forEach((act) => act(form));
  forget(form, [answer]);
  followArea(partOf(form, "area"), answer);
  form.addEventListener("change", answer);
  partOf(form, "calendar").addEventListener("click", () => take(form));
}

const form = document.querySelector("[data-helper]");
if (form) start(form);
