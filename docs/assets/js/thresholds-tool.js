// The thresholds tool: finds signs by words and age, says why, and writes words for a referral.
// Which level the ticks point to is shown by the style sheet, with or without this script.
import { kept } from "./kept.js";
import { forget } from "./forgets.js";

/** Whether a sign ({says, words, ages}) is about all the words typed, at an age; no words: any sign. */
export function matches(sign, words, age) {
  const text = `${sign.says} ${sign.words}`.toLowerCase();
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean);
  const ofAge = !age || !sign.ages || sign.ages.split(" ").includes(age);
  return ofAge && typed.every((word) => text.includes(word));
}

/** The highest level among ticked signs ({level}), or 0: a further sign never lowers it. */
export function highest(signs) {
  return Math.max(0, ...signs.map((sign) => Number(sign.level)));
}

/** Words for a referral: a paragraph for each sign, then what is asked once, then the level. */
export function wording({ each, lines, levelLine, noSign, noLevel }, signs, levelName) {
  const names = signs.length ? signs.map((sign) => sign.says) : [noSign];
  const seen = names.map((name) => each.replace("{sign}", name));
  return [...seen, ...lines.split("\n"), levelLine.replace("{level}", levelName || noLevel)].join("\n\n");
}

function describe(input) {
  const says = input.closest(".sign").querySelector(".sign__says").textContent;
  return { says, ...input.dataset };
}

function start(form) {
  const ticks = [...form.querySelectorAll("input[name=seen]")];
  const words = form.querySelector("#signs-words");
  const age = form.querySelector("#signs-age");
  const area = form.querySelector("#signs-area");
  const status = form.querySelector("[data-signs-status]");
  const copy = form.querySelector("[data-signs-copy]");
  form.querySelector("[data-signs-find]").hidden = false;
  forget(form);

  function filter() {
    let shown = 0;
    for (const tick of ticks) {
      const sign = tick.closest(".sign");
      sign.hidden = !tick.checked && !matches(describe(tick), words.value, age.value);
      if (!sign.hidden) shown += 1;
    }
    for (const topic of form.querySelectorAll(".signs__topic")) {
      topic.hidden = !topic.querySelector(".sign:not([hidden])");
      topic.open = Boolean(words.value.trim()) || Boolean(topic.querySelector(":checked"));
    }
    for (const side of form.querySelectorAll(".signs__side")) {
      side.hidden = !side.querySelector(".sign:not([hidden])");
    }
    for (const gaps of form.querySelectorAll(".signs__gaps")) gaps.hidden = Boolean(words.value.trim());
    const asked = words.value.trim() || age.value;
    status.textContent = !asked ? "" : shown ? `${shown} ${status.dataset.some}` : status.dataset.none;
  }

  function serve() {
    for (const part of form.querySelectorAll("[data-serves]")) {
      part.hidden = Boolean(area.value) && !part.dataset.serves.split(" ").includes(area.value);
    }
    for (const part of form.querySelectorAll("[data-areas] > [data-area]")) {
      part.hidden = Boolean(area.value) && part.dataset.area !== area.value;
    }
  }

  function why(panel, chosen) {
    const list = panel.querySelector("[data-why] ul");
    const entries = chosen.map((tick) => {
      const entry = document.createElement("li");
      const about = tick.closest(".sign").querySelector(".sign__about").cloneNode(true);
      const badge = tick.closest(".sign").querySelector(".level-badge").cloneNode(true);
      entry.append(badge, describe(tick).says, about);
      return entry;
    });
    list.replaceChildren(...entries);
    panel.querySelector("[data-why]").hidden = !entries.length;
  }

  function answer(event) {
    const chosen = ticks.filter((tick) => tick.checked).sort((a, b) => b.dataset.level - a.dataset.level);
    const level = highest(chosen.map(describe));
    for (const one of form.querySelectorAll("section[data-result]")) why(one, chosen);
    const panel = form.querySelector(`section[data-result="${level}"]`);
    write(chosen, panel ? `${level} (${panel.dataset.name})` : "", event?.target);
  }

  // Text that the reader has changed is theirs: a new sign is added to its end, and nothing is taken out.
  function write(chosen, levelName, changed) {
    const untouched = copy.value === copy.defaultValue;
    copy.defaultValue = wording(copy.dataset, chosen.map(describe), levelName);
    if (untouched) copy.value = copy.defaultValue;
    else if (changed?.checked) copy.value += `\n\n${copy.dataset.each.replace("{sign}", describe(changed).says)}`;
  }

  async function take(button) {
    copy.select();
    await navigator.clipboard?.writeText(copy.value).catch(() => document.execCommand("copy"));
    button.textContent = button.dataset.done;
  }

  for (const tick of ticks) tick.addEventListener("change", answer);
  words.addEventListener("input", filter);
  age.addEventListener("change", filter);
  area.addEventListener("change", serve);
  form.addEventListener("reset", () => setTimeout(() => [filter, serve, answer].forEach((act) => act())));
  const button = form.querySelector("[data-copy]");
  button.hidden = false;
  button.addEventListener("click", () => take(button));
  if ([...area.options].some((option) => option.value === kept("area"))) area.value = kept("area");
  serve();
  answer();
}

const form = document.querySelector("[data-signs]");
if (form) start(form);
