// The thresholds tool: finds signs by words and age, says why, and writes words for a referral.
// Which level the ticks point to is shown by the style sheet, with or without this script.
import { showArea } from "./area.js";
import { copyOf, followArea, forget, wordsOf } from "./forgets.js";

/** Whether a sign ({says, words, ages}) is about all the words typed, at an age; no words: any sign. */
export function matches(sign, words, age) {
  const plain = (text) => text.toLowerCase().replaceAll("\u2019", "'");
  const text = plain(`${sign.says} ${sign.words}`);
  const ofAge = !age || !sign.ages || sign.ages.split(" ").includes(age);
  return ofAge && plain(words).split(/\s+/).every((word) => text.includes(word));
}

/** The highest level among ticked signs ({level}), or 0: a further sign never lowers it. */
export function highest(signs) {
  return Math.max(0, ...signs.map((sign) => Number(sign.level)));
}

/** Paragraphs for a referral: one for each sign, then what is asked once, then the level. */
export function wording({ each, lines, levelLine, noSign, noLevel }, signs, levelName) {
  const names = signs.length ? signs.map((sign) => sign.says) : [noSign];
  const seen = names.map((name) => each.replace("{sign}", () => name));
  return [...seen, ...lines.split("\n"), levelLine.replace("{level}", () => levelName || noLevel)];
}

/** A reader's own text after the ticks changed: only untouched paragraphs of ours are exchanged. */
export function revised(text, before, after) {
  const kept = text.split("\n\n").filter((part) => after.includes(part) || !before.includes(part));
  const added = after.filter((part) => !before.includes(part) && !kept.includes(part));
  return [...kept, ...added].join("\n\n");
}

function describe(tick) {
  return { says: wordsOf(tick.closest(".sign").querySelector(".sign__says")), ...tick.dataset };
}

/** Shows the signs that have the words and the age; signs of serious harm are never hidden. */
function startFinding(form, ticks) {
  const words = form.querySelector("#signs-words");
  const age = form.querySelector("#signs-age");
  const status = form.querySelector("[data-signs-status]");
  const onChart = ticks.filter((tick) => !tick.closest(".signs__side--harm"));

  function find() {
    for (const tick of onChart) {
      tick.closest(".sign").hidden = !tick.checked && !matches(describe(tick), words.value.trim(), age.value);
    }
    const asked = Boolean(words.value.trim());
    for (const topic of form.querySelectorAll(".signs__topic")) {
      topic.hidden = !topic.querySelector(".sign:not([hidden])");
      if (asked) topic.open = true;
    }
    form.querySelector(".signs__side--harm .fold").open = !asked;
    const shown = onChart.filter((tick) => !tick.closest(".sign").hidden).length;
    const { none, one, some } = status.dataset;
    status.textContent = !asked ? "" : shown ? `${shown} ${shown === 1 ? one : some}` : none;
  }

  form.querySelector("[data-signs-find]").hidden = false;
  words.addEventListener("input", find);
  age.addEventListener("change", find);
  return find;
}

/** Puts the chosen area's numbers first, and leaves out steps that are another area's. */
function startServing(form) {
  const area = form.querySelector("#signs-area");

  function serve() {
    showArea(area.value || null, form);
    for (const part of form.querySelectorAll("[data-serves]")) {
      part.hidden = Boolean(area.value) && !part.dataset.serves.split(" ").includes(area.value);
    }
  }

  area.addEventListener("change", serve);
  followArea(area, serve);
  return serve;
}

/** Says why: each ticked sign with its level and its source. */
function explain(form, chosen) {
  for (const panel of form.querySelectorAll("[data-why]")) {
    const entries = chosen.map((tick) => {
      const entry = document.createElement("li");
      const sign = tick.closest(".sign");
      entry.append(copyOf(sign.querySelector(".level-badge")), ` ${describe(tick).says} `);
      entry.append(copyOf(sign.querySelector(".sign__about")));
      return entry;
    });
    panel.querySelector("ul").replaceChildren(...entries);
    panel.hidden = !entries.length;
  }
}

async function take(copy, button, status) {
  copy.select();
  const done = navigator.clipboard
    ? await navigator.clipboard.writeText(copy.value).then(() => true, () => false)
    : document.execCommand("copy");
  status.textContent = done ? button.dataset.done : button.dataset.failed;
}

/** Writes the words for a referral. What the reader changed in them stays. */
function startWriting(form) {
  const copy = form.querySelector("[data-signs-copy]");
  const button = form.querySelector("[data-copy]");
  const status = form.querySelector("[data-copy-status]");
  let ours = wording(copy.dataset, [], "");
  button.hidden = false;
  button.addEventListener("click", () => take(copy, button, status));
  copy.addEventListener("input", () => (status.textContent = ""));
  form.addEventListener("reset", () => (ours = wording(copy.dataset, [], "")));

  return (chosen, levelName) => {
    const untouched = copy.value === copy.defaultValue;
    const next = wording(copy.dataset, chosen.map(describe), levelName);
    const text = untouched ? next.join("\n\n") : revised(copy.value, ours, next);
    copy.defaultValue = next.join("\n\n");
    copy.value = text;
    ours = next;
    status.textContent = "";
  };
}

function start(form) {
  const ticks = [...form.querySelectorAll("input[name=seen]")];
  const write = startWriting(form);
  const find = startFinding(form, ticks);
  const serve = startServing(form);

  function answer() {
    const chosen = ticks.filter((tick) => tick.checked).sort((a, b) => b.dataset.level - a.dataset.level);
    const level = highest(chosen.map(describe));
    const panel = form.querySelector(`section[data-result="${level}"]`);
    explain(form, chosen);
    write(chosen, panel ? `${level} (${panel.dataset.name})` : "");
  }

  forget(form, [find, serve, answer]);
  for (const tick of ticks) tick.addEventListener("change", answer);
  serve();
  answer();
}

const form = document.querySelector("[data-signs]");
if (form) start(form);
