// The search page: answers as the reader types, keeps the question in its own address, and moves by arrow keys.
import { ask, entry, load, speaksOfDanger } from "./search.js";
import { kept } from "./kept.js";

const PAUSE = 500;

/** What an address asks for, behind its # or its ? sign. */
export function asked({ hash, search }) {
  const part = new URLSearchParams(hash.slice(1));
  return part.has("q") ? part : new URLSearchParams(search);
}

const form = document.querySelector("[data-search]");
if (form) start(form);

function start(form) {
  const input = form.querySelector("input");
  const filters = [...form.querySelectorAll("select")];
  const status = document.querySelector("[data-search-status]");
  const results = document.querySelector("[data-search-results]");
  const danger = form.parentElement.querySelector("[data-search-danger]");
  const understood = document.querySelector("[data-search-meant]");
  const summary = form.querySelector("summary");
  const label = summary.textContent;
  let pause;
  let turn = 0;

  const chosen = () => Object.fromEntries(filters.map((filter) => [filter.name, filter.value]));

  function say(query, found) {
    const { one, many, none } = form.dataset;
    const text = found.length ? `${found.length} ${found.length === 1 ? one : many}` : none;
    clearTimeout(pause);
    // A reader who hears the page is told once, after the last letter.
    pause = setTimeout(() => (status.textContent = query ? text : ""), PAUSE);
  }

  function show(query, { found, meant }) {
    const at = links().indexOf(document.activeElement);
    results.replaceChildren(...found.map(entry));
    // Whoever went on to the list before the last answer came stays where they were.
    if (at >= 0) (links()[at] ?? input).focus();
    understood.hidden = !meant;
    understood.querySelector("b").textContent = meant;
    say(query, found);
  }

  async function answer() {
    const query = input.value.trim();
    danger.hidden = !speaksOfDanger(query, danger.dataset.searchDanger.split("|"));
    keepAddress(query);
    nameFilters();
    const now = (turn += 1);
    const answered = query ? await ask(query, { ...chosen(), home: kept("area") }) : { found: [], meant: "" };
    // Another letter was typed while this answer was fetched.
    if (now !== turn) return;
    if (answered) show(query, answered);
    else status.textContent = form.dataset.failed;
  }

  /** What is left out shows on the closed fold: open, it would push what was found off a phone. */
  function nameFilters() {
    const names = filters.filter((filter) => filter.value).map((filter) => filter.selectedOptions[0].text);
    summary.textContent = [label, names.join(", ")].filter(Boolean).join(": ");
  }

  function keepAddress(query) {
    const given = Object.entries({ q: query, ...chosen() }).filter(([, value]) => value);
    const part = new URLSearchParams(query ? given : []).toString();
    history.replaceState(null, "", `${location.pathname}${part && `#${part}`}`);
  }

  function read() {
    const question = asked(location);
    input.value = question.get("q") ?? "";
    for (const filter of filters) filter.value = question.get(filter.name) ?? "";
    for (const filter of filters) if (filter.selectedIndex < 0) filter.value = "";
    results.replaceChildren();
    if (input.value) answer();
    else input.focus();
  }

  const links = () => [...results.querySelectorAll("a")];

  function move(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + steps[event.key], 0), stops.length - 1)].focus();
  }

  function leave(event) {
    if (event.key !== "Escape") return;
    if (document.activeElement === input) input.value = "";
    input.focus();
    answer();
  }

  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", answer);
  for (const filter of filters) filter.addEventListener("change", answer);
  for (const place of [input, results]) {
    place.addEventListener("keydown", move);
    place.addEventListener("keydown", leave);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  addEventListener("hashchange", read);
  read();
}
