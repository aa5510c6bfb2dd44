// The search page: fetches what the search knows when it is first used, and answers as the reader types.
import MiniSearch from "../vendor/minisearch.js";

const FIELDS = ["heading", "page", "words"];
const MOST = 20;

/** A search over sections ({url, page, heading, words}); forgives spelling, finds beginnings of words. */
export function engine({ sections, smallest }) {
  const search = new MiniSearch({
    fields: FIELDS,
    processTerm: (word) => (smallest.includes(word.toLowerCase()) ? null : word.toLowerCase()),
    storeFields: ["url", "page", "heading"],
    searchOptions: {
      boost: { heading: 4, page: 2 },
      combineWith: "AND",
      fuzzy: (word) => (word.length > 6 ? 0.2 : word.length > 3 ? 1 : 0),
      prefix: (word) => word.length > 2,
    },
  });
  search.addAll(sections.map((section, id) => ({ id, ...section })));
  return search;
}

/** The sections that answer a query, best first; when no place holds all words, those that hold most. */
export function find(search, query) {
  const found = search.search(query);
  return (found.length ? found : search.search(query, { combineWith: "OR" })).slice(0, MOST);
}

/** The words that an address asks for, behind its # or its ? sign. */
export function words(part) {
  return new URLSearchParams(part).get("q") ?? "";
}

const form = document.querySelector("[data-search]");

function start() {
  const input = form.querySelector("input");
  const status = document.querySelector("[data-search-status]");
  const results = document.querySelector("[data-search-results]");
  const root = new URL("../../", import.meta.url);
  let loading;

  function load() {
    loading ??= fetch(new URL("assets/search.json", root))
      .then((answer) => answer.json())
      .then(engine)
      .catch(() => {
        loading = undefined;
        status.textContent = form.dataset.failed;
      });
    return loading;
  }

  function entry(section) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(section.url, root);
    link.textContent = section.heading;
    item.append(link);
    if (section.page !== section.heading) {
      const page = document.createElement("span");
      page.textContent = section.page;
      item.append(page);
    }
    return item;
  }

  async function answer() {
    const query = input.value.trim();
    if (!query) {
      results.replaceChildren();
      status.textContent = "";
      return;
    }
    const search = await load();
    if (!search) return;
    const found = find(search, query);
    if (query !== input.value.trim()) return;
    results.replaceChildren(...found.map(entry));
    status.textContent = found.length
      ? `${found.length} ${found.length === 1 ? form.dataset.one : form.dataset.many}`
      : form.dataset.none;
  }

  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `${location.pathname}#q=${encodeURIComponent(input.value.trim())}`);
    answer();
  });
  function asked() {
    input.value = words(location.hash.slice(1)) || words(location.search);
    if (input.value) answer();
    else input.focus();
  }

  addEventListener("hashchange", asked);
  asked();
}

if (form) start();
