// Reads the files of the search: its words, pages and headings; and what a word stands for. See macros/search_file.py.
import { meaning, wordsOf } from "./search-words.js";

const FIRST_SIGN = 35;
const APART = " ";
const BETWEEN = "!";

/** Adds to a list in a map. */
const add = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));

/** What the first file holds: words with their counts, terms with their words, and places by their headings and titles. */
export function read(file) {
  const means = meaning(file.same);
  const terms = (words) => [...new Set(words.map(means))];
  const vocabulary = file.vocabulary.flatMap(([count, words]) => words.split(" ").map((word) => ({ word, count })));
  const counts = new Map(file.smallest.map((word) => [word, 1000]));
  const known = new Map();
  const termOf = vocabulary.map(({ word, count }) => {
    const [plain] = wordsOf(word);
    if (!counts.has(plain)) counts.set(plain, count);
    const term = means(plain);
    if (!known.has(term)) known.set(term, { count: 0, words: [] });
    known.get(term).count += count;
    known.get(term).words.push(word);
    return term;
  });

  const headings = new Map();
  const titles = new Map();
  const places = [];
  for (const { places: all, ...page } of file.pages) {
    const title = terms(wordsOf(page.title));
    for (const [heading, anchor = anchorOf(heading), weight = 1] of all) {
      const own = terms(wordsOf(heading));
      for (const term of own) add(headings, term, places.length);
      for (const term of title) add(titles, term, places.length);
      places.push({
        ...page,
        page: page.url,
        url: page.url + (anchor && `#${anchor}`),
        heading,
        own,
        kind: file.kinds[page.kind][0],
        weight: file.kinds[page.kind][1] * weight,
      });
    }
  }
  const sorted = [...known.keys()].sort();
  return { places, counts, known, sorted, termOf, headings, titles, terms, smallest: new Set(terms(file.smallest)) };
}

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
