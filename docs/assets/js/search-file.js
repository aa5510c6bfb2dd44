// Reads the search file: places with their terms, and how often each word is used. See macros/search_file.py.
import { meaning, wordsOf } from "./search-words.js";

const FIRST_SIGN = 35;
const BETWEEN = "!";

/** What the file holds: places, each with the terms of its names and of what it says; words with their counts. */
export function read(file) {
  const means = meaning(file.same);
  const terms = (words) => [...new Set(words.map(means))];
  const counts = new Map(file.smallest.map((word) => [word, 1000]));
  const count = (words, times = 1) => words.forEach((word) => counts.set(word, (counts.get(word) ?? 0) + times));

  const vocabulary = file.vocabulary.split(" ").map(wordsOf);
  const known = vocabulary.map(terms);
  const used = new Uint32Array(vocabulary.length);

  function termsAt(signs) {
    let at = -1;
    const found = new Set();
    for (const sign of signs) {
      at += sign.codePointAt(0) - FIRST_SIGN + 1;
      used[at] += 1;
      for (const term of known[at]) found.add(term);
    }
    return [...found];
  }

  const places = file.pages.flatMap(({ places, ...page }) => {
    const title = terms(wordsOf(page.title));
    return places.map(([anchor, heading, names, signs, weight = 1]) => {
      const words = wordsOf(heading);
      count(words);
      return {
        ...page,
        page: page.url,
        url: page.url + (anchor && `#${anchor}`),
        heading,
        kind: file.kinds[page.kind][0],
        weight: file.kinds[page.kind][1] * weight,
        terms: {
          title,
          heading: terms(words),
          names: names.split(BETWEEN).map(termsAt),
          words: termsAt(signs),
        },
      };
    });
  });
  vocabulary.forEach((words, at) => count(words, used[at]));
  return { places, counts, terms, smallest: new Set(terms(file.smallest)) };
}
