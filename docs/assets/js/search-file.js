// Reads the files of the search: its words, pages and headings; and what a word stands for. See macros/search_file.py.
import { meaning, wordsOf } from "./search-words.js";

const FIRST_SIGN = 35;
const APART = " ";
const BETWEEN = "!";
// How often the smallest words are used, as far as spelling asks.
const EVERYWHERE = 1000;

/** Adds to a list in a map. */
const add = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));

/** What the first file holds: words with their counts, terms with their words, and places by their headings and titles. */
export function read(file) {
  const means = meaning(file.same);
  const terms = (words) => [...new Set(words.map(means))];
  return { ...readWords(file, means), ...readPlaces(file, terms), terms, smallest: new Set(terms(file.smallest)) };
}

/** How often each word is used; for each term, its words and on how many places they stand; the term of each word. */
function readWords({ smallest, vocabulary }, means) {
  const counts = new Map(smallest.map((word) => [word, EVERYWHERE]));
  const known = new Map();
  const termOf = [];
  for (const [count, words] of vocabulary)
    for (const word of words.split(" ")) {
      const [plain] = wordsOf(word);
      if (!counts.has(plain)) counts.set(plain, count);
      const term = means(plain);
      const all = known.get(term) ?? known.set(term, { count: 0, words: [] }).get(term);
      all.count += count;
      all.words.push(word);
      termOf.push(term);
    }
  return { counts, known, termOf, sorted: [...known.keys()].sort() };
}

/** All places in order, and the numbers of those that have a term in their heading or in their page's title. */
function readPlaces({ kinds, pages }, terms) {
  const headings = new Map();
  const titles = new Map();
  const places = [];
  for (const { headings: all, anchors, ...page } of rows(pages)) {
    const title = terms(wordsOf(page.title));
    const [kind, kindWeight] = kinds[page.kind];
    for (const [number, sent] of all.entries()) {
      const heading = sent || page.title;
      const [anchor, weight = 1] = anchors[number] || [anchorOf(heading)];
      const own = terms(wordsOf(heading));
      for (const term of own) add(headings, term, places.length);
      for (const term of title) add(titles, term, places.length);
      const url = page.url + (anchor && `#${anchor}`);
      places.push({ ...page, page: page.url, url, heading, own, kind, weight: kindWeight * weight });
    }
  }
  return { headings, places, titles };
}

/** Pages one by one, from lists by field. */
const rows = (columns) =>
  columns.url.map((_, at) => Object.fromEntries(Object.entries(columns).map(([field, all]) => [field, all[at]])));

/** The anchor that Markdown gives a heading. */
const anchorOf = (heading) =>
  heading.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").replace(/[^\w\s-]/g, "").trim().toLowerCase().replace(/[-\s]+/g, "-");

/** The number of the part that holds a word. */
export function partOf(parts, word) {
  let at = parts.length - 1;
  while (at > 0 && parts[at] > word) at -= 1;
  return at;
}

/** What a word stands for: the numbers of the places that say it, and the names that hold it, each with its terms. */
export function held(signs, termOf, meant) {
  const [said, names] = signs.split(APART);
  let at = 0;
  const named = (names ? names.split(BETWEEN) : []).map((name) => {
    at += name.codePointAt(0) - FIRST_SIGN;
    return { at, terms: [...new Set([meant, ...numbers(name.slice(1)).map((number) => termOf[number])])] };
  });
  return { said: numbers(said), named };
}

/** Numbers from signs: each is how far it lies from the one before. */
function numbers(signs) {
  let at = -1;
  return [...signs].map((sign) => (at += sign.codePointAt(0) - FIRST_SIGN + 1));
}
