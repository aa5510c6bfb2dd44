// The search itself: what readers call a place counts most, then what the place says.
import MiniSearch from "../vendor/minisearch.js";
import { read } from "./search-file.js";
import { wordsOf } from "./search-words.js";
import { spelling } from "./spelling.js";

const MOST = 20;
// Nobody in a hurry types more; what goes past it is left alone.
const MOST_WORDS = 30;

// How much each thing counts, measured on tests/search/tuning.yml.
export const TUNING = {
  heading: 2.8, // beside a word that the place says: a word of its heading,
  title: 2, // of its page's title,
  names: 4.5, // of what readers call it
  share: 1.4, // how strictly the words of a query must all be met
  name: 5, // a name that is met: how much it counts,
  nameShare: 0.8, // how much of the query it must meet,
  whole: 1.05, // how much of the name the query must meet
  own: 1.6, // a heading, beside another name
  page: 0.11, // another place of the same page
  area: 0.8, // a word of an area's name
  here: 2, // a place for the area that the query names
  elsewhere: 0.6, // a place for other areas than that
  home: 2, // a place for the area that the reader chose on this device
  voice: 2, // a page for the reader who speaks so
  small: 0.4, // a word that stands everywhere
  begun: 0.15, // a word that has only been begun
};

// Terms come ready: MiniSearch neither splits nor changes them.
const READY = { stringifyField: (terms) => terms, tokenize: (terms) => terms, processTerm: (term) => term };

/** A search over what the search file holds. */
export function engine(file) {
  const { places, counts, terms, smallest } = read(file);
  const index = new MiniSearch({ ...READY, fields: ["heading", "title", "names", "words"] });
  const common = new Map();
  places.forEach((place, id) => {
    const { heading, title, names, words } = place.terms;
    const called = [...new Set(names.flat())];
    for (const term of new Set([...heading, ...called, ...words])) common.set(term, (common.get(term) ?? 0) + 1);
    index.add({ id, heading, title, names: called, words });
  });
  return {
    places, index, terms,
    areas: file.areas,
    audiences: file.audiences,
    notFor: file.notFor,
    speaks: file.speaks,
    spelling: spelling(counts),
    smallest,
    telling: (term) => Math.log(1 + places.length / (1 + (common.get(term) ?? 0))),
  };
}

/** The places that answer a query, best first. `home` is the area that the reader chose on this device. */
export function find(search, query, { area = "", audience = "", kind = "", home = "" } = {}, tuning = TUNING) {
  const words = understood(search, query);
  const asked = search.terms(words);
  if (!asked.length) return [];
  const named = called(search.areas, words);
  const speaking = called(search.speaks, words);
  const found = [];
  const places = new Set(search.terms(named.flatMap((slug) => search.areas[slug].flatMap(wordsOf))));
  for (const [at, worth] of scores(search, asked, places, tuning)) {
    const place = search.places[at];
    if (!serves(place.areas, area) || !serves(place.audience, audience) || (kind && kind !== place.kind)) continue;
    found.push({ ...place, score: worth * place.weight * nearness(place, named, home, tuning) * (place.audience.some((slug) => speaking.includes(slug)) ? tuning.voice : 1) });
  }
  found.sort((one, other) => other.score - one.score);
  return onePerPage(found).slice(0, MOST).map((place) => inWords(place, named, search));
}

/** The words that a query was taken to mean: those that the site does not know are put right. */
function understood({ spelling }, query) {
  const typed = wordsOf(query).slice(0, MOST_WORDS);
  const isBegun = (word, at) => at === typed.length - 1 && spelling.begins(word);
  return typed.map((word, at) => (isBegun(word, at) ? word : spelling.correct(word)));
}

/** What a query was taken to mean, where that is not what was typed. */
export function meant(search, query) {
  const words = understood(search, query).join(" ");
  return wordsOf(query).join(" ").startsWith(words) ? "" : words;
}

const plain = (text) => ` ${wordsOf(text).join(" ")} `;

/** The slugs of which one of the names stands in a query. */
function called(names, words) {
  const text = ` ${words.join(" ")} `;
  return Object.keys(names).filter((slug) => names[slug].some((name) => text.includes(plain(name))));
}

const isFor = (areas, named) => !areas.length || areas.some((area) => named.includes(area));

/** How much a place counts for being for an area: the one that the query names, or the reader's own. */
function nearness({ areas }, named, home, tuning) {
  if (!areas.length) return 1;
  if (named.length) return isFor(areas, named) ? tuning.here : tuning.elsewhere;
  return areas.includes(home) ? tuning.home : 1;
}

const serves = (slugs, chosen) => !chosen || !slugs.length || slugs.includes(chosen) || slugs.includes("everyone");

/** A place with its areas and readers as they are called; one area's place is never shown as another's. */
function inWords(place, named, { areas, audiences, notFor }) {
  const nameOf = (slug) => areas[slug][0];
  return {
    ...place,
    areas: place.areas.map(nameOf),
    readers: place.audience.filter((slug) => slug !== "everyone").map((slug) => audiences[slug]),
    notFor: isFor(place.areas, named) || !named.length ? "" : `${notFor} ${named.map(nameOf).join(", ")}`,
  };
}

/** What each place is worth, by its number. */
function scores({ places, index, smallest, telling }, asked, areaTerms, tuning) {
  const weight = (term) => (smallest.has(term) ? tuning.small : telling(term) * (areaTerms.has(term) ? tuning.area : 1));
  const weigh = (terms) => sum(terms.map(weight));
  const whole = weigh(asked);
  const begins = (term, at) => at === asked.length - 1 && term.length > 2 && !smallest.has(term);
  const found = index.search("*", {
    boost: { heading: tuning.heading, title: tuning.title, names: tuning.names },
    boostTerm: (term) => (smallest.has(term) ? tuning.small / 4 : areaTerms.has(term) ? tuning.area : 1),
    prefix: begins,
    processTerm: (term) => term,
    tokenize: () => asked,
    weights: { fuzzy: 0, prefix: tuning.begun },
  });

  /** What the best of a place's names is worth: how much of the query it meets, and how much of it is met. */
  function nameMet({ heading, names }) {
    let best = 0;
    for (const name of [heading, ...names]) {
      const met = asked.filter((term) => name.includes(term));
      const size = weigh(met);
      const share = (size / whole) ** tuning.nameShare * (size / weigh(name)) ** tuning.whole;
      if (met.length) best = Math.max(best, size * share * (name === heading ? tuning.own : 1));
    }
    return best;
  }

  const score = new Map();
  const best = new Map();
  for (const { id, score: worth, queryTerms } of found) {
    const { page, terms } = places[id];
    const share = (weigh(queryTerms) / whole) ** tuning.share;
    score.set(id, worth * share + tuning.name * nameMet(terms));
    best.set(page, Math.max(best.get(page) ?? 0, score.get(id)));
  }
  for (const [id, worth] of score) {
    const { apart, page } = places[id];
    if (!apart) score.set(id, worth + tuning.page * best.get(page));
  }
  return score;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The best place of each page; each entry of a list whose entries stand apart. */
function onePerPage(found) {
  const seen = new Set();
  return found.filter(({ apart, page, url }) => {
    const key = apart ? url : page;
    return !seen.has(key) && seen.add(key);
  });
}
