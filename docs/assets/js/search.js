// The search page: fetches what the search knows when it is first used, and answers as the reader types.
import MiniSearch from "../vendor/minisearch.js";

const FIELDS = ["also", "heading", "page", "words"];
const MOST = 20;
const ROOT = new URL("../../", import.meta.url);

/** The beginnings that words share whatever their form: "bruising" and "bruise" meet in "bruis". */
export function stem(word) {
  const plain = word.toLowerCase().replaceAll("\u2019", "'").replace(/'s?$/, "");
  return plain.length > 4 ? plain.replace(/(?:ations?|ings?|ers?|ed|es|s|e|ly)$/, "") : plain;
}

/** A search over sections ({url, page, heading, words, also, weight}); forgives spelling and forms. */
export function engine({ sections, smallest }) {
  const search = new MiniSearch({
    fields: FIELDS,
    processTerm: (word) => (smallest.includes(word.toLowerCase()) ? null : stem(word)),
    storeFields: ["url", "page", "heading", "weight", "areas", "audience"],
    searchOptions: {
      boost: { also: 5, heading: 4, page: 2 },
      boostDocument: (_, __, stored) => stored.weight,
      combineWith: "AND",
      fuzzy: (word) => (word.length > 5 ? 2 : word.length > 3 ? 1 : 0),
      prefix: (word) => word.length > 2,
      weights: { fuzzy: 0.35, prefix: 0.6 },
    },
  });
  search.addAll(
    sections.map(({ page, weight, ...section }, id) => ({
      id, weight: weight ?? 1, page: page ?? section.heading, ...section,
    })),
  );
  return search;
}

const serves = (slugs, chosen) => !chosen || !slugs || slugs.includes(chosen) || slugs.includes("everyone");

/** The sections that answer a query, best first; when few places hold all words, those that hold most. */
export function find(search, query, { area = "", audience = "" } = {}) {
  const filter = (found) => serves(found.areas, area) && serves(found.audience, audience);
  const asked = new Set(stems(query));
  const found = search.search(query, { filter });
  const more = found.length < 3 ? search.search(query, { filter, combineWith: "OR" }) : [];
  const ranked = [found, more].map((part) => part.map((one) => ({ ...one, score: worth(one, asked) })));
  return onePerPage(ranked.flatMap((part) => part.sort((a, b) => b.score - a.score))).slice(0, MOST);
}

const stems = (text) => (text.match(/[\p{L}\p{N}'\u2019]+/gu) ?? []).map(stem);

/** A heading of which the reader typed every word is what the reader meant. */
function worth({ heading, score }, asked) {
  return stems(heading).every((word) => asked.has(word)) ? score * NAMED : score;
}

const NAMED = 2;

/** The best place of each page; each word of a page that explains words stands by itself. */
function onePerPage(found) {
  const seen = new Set();
  return found.filter(({ url, weight }) => {
    const key = weight < 1 ? url : url.split("#")[0];
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a query holds a word of danger, whole. */
export function speaksOfDanger(query, words) {
  const asked = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return words.some((word) => asked.includes(` ${word} `));
}

/** The words that an address asks for, behind its # or its ? sign. */
export function words(part) {
  return new URLSearchParams(part).get("q") ?? "";
}

let loading;

/** The engine with all that it knows, fetched once. */
export function load() {
  loading ??= fetch(new URL("assets/search.json", ROOT))
    .then((answer) => answer.json())
    .then(engine)
    .catch(() => (loading = undefined));
  return loading;
}

/** A found place as an entry of a list. Words from the index are text, never markup. */
export function entry(section, note = "") {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(section.url, ROOT);
  link.textContent = section.heading;
  item.append(link);
  const about = [section.page === section.heading ? "" : section.page, note].filter(Boolean);
  if (about.length) {
    const page = document.createElement("span");
    page.textContent = about.join(" \u00b7 ");
    item.append(page);
  }
  return item;
}

function names(list) {
  return Object.fromEntries(list.split("|").filter(Boolean).map((one) => one.split("=")));
}

function start(form) {
  const input = form.querySelector("input");
  const area = form.querySelector("[data-search-area]");
  const audience = form.querySelector("[data-search-audience]");
  const status = document.querySelector("[data-search-status]");
  const results = document.querySelector("[data-search-results]");
  const danger = document.querySelector("[data-search-danger]");
  const areaNames = names(results.dataset.areaNames);
  const audienceNames = names(results.dataset.audienceNames);

  const note = ({ areas = [], audience: readers = [] }) =>
    [areas.map((slug) => areaNames[slug]).join(", "), readers.map((slug) => audienceNames[slug]).join(", ")]
      .filter(Boolean)
      .join(" \u00b7 ");

  function show(query, found) {
    results.replaceChildren(...found.map((section) => entry(section, note(section))));
    const { one, many, none } = form.dataset;
    status.textContent = !query ? "" : found.length ? `${found.length} ${found.length === 1 ? one : many}` : none;
  }

  async function answer() {
    const query = input.value.trim();
    danger.hidden = !speaksOfDanger(query, danger.dataset.searchDanger.split("|"));
    if (!query) return show("", []);
    const search = await load();
    if (query !== input.value.trim()) return;
    if (search) show(query, find(search, query, { area: area.value, audience: audience.value }));
    else status.textContent = form.dataset.failed;
  }

  function asked() {
    input.value = words(location.hash.slice(1)) || words(location.search);
    if (input.value) answer();
    else input.focus();
  }

  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", answer);
  for (const select of [area, audience]) select.addEventListener("change", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `${location.pathname}#q=${encodeURIComponent(input.value.trim())}`);
    answer();
  });
  addEventListener("hashchange", asked);
  asked();
}

const form = document.querySelector("[data-search]");
if (form) start(form);
