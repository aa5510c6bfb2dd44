// Spelling: the word of the site that a misspelt word is nearest to.
import SearchableMap from "../vendor/searchable-map.js";

const VOWELS = new Set("aeiouy");
// Longer than any word of the site: not a misspelt one.
const LONGEST = 30;
// Letters that begin a word unheard.
const UNHEARD = /^(kn|wr|gn|ps)/;
// A word this near is what was meant, before two words that ran together.
const NEAR = 0.9;
const SHORTEST_HALF = 3;
// The word tree counts two letters that changed places as two slips.
const SWAP = 2;
const ALIKE = ["ckq", "cs", "sz", "gj", "fv"];

/** The words of the site, which know what a misspelt word was meant to be. */
export function spelling(counts) {
  const words = SearchableMap.fromObject({});
  for (const [word, count] of counts) words.set(word, count);
  const corrected = new Map();

  /** The known word that is nearest, and what it costs; the word itself if none is near. */
  function nearest(word) {
    let best = word;
    let least = room(word);
    for (const [other, [count]] of words.fuzzyGet(word, Math.max(SWAP, Math.ceil(least)))) {
      const far = distance(word, other);
      const cost = far - 0.09 * Math.log(count);
      if (other.length > 2 && far <= room(word) && cost < least) [best, least] = [other, cost];
    }
    return { best, least };
  }

  /** Two known words that ran together, with a space between; nothing if there are none. */
  function apart(word) {
    const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_HALF + 1) }, (_, at) => at + SHORTEST_HALF);
    const pairs = cuts.map((at) => [word.slice(0, at), word.slice(at)]).filter((pair) => pair.every((half) => words.has(half)));
    const uses = (pair) => Math.min(...pair.map((half) => words.get(half)));
    return pairs.sort((one, other) => uses(other) - uses(one))[0]?.join(" ");
  }

  function putRight(word) {
    const { best, least } = nearest(word);
    return (least > NEAR && apart(word)) || best;
  }

  return {
    begins: (start) => !words.atPrefix(start)[Symbol.iterator]().next().done,
    correct(word) {
      if (word.length < 4 || word.length > LONGEST || /\d/.test(word) || words.has(word)) return word;
      if (!corrected.has(word)) corrected.set(word, putRight(word));
      return corrected.get(word);
    },
  };
}

/** How far a word may lie from what it was meant to be: more in a longer one. */
function room({ length }) {
  if (length < 5) return 1;
  if (length < 8) return 2.1;
  return length < 11 ? 2.6 : 3.6;
}

/** How far apart two spellings are: slips that hands and ears make often count less than a letter. */
export function distance(typed, meant) {
  let before = [];
  let last = [0];
  for (let j = 1; j <= meant.length; j++) last[j] = last[j - 1] + alone(meant, j - 1);
  for (let i = 1; i <= typed.length; i++) {
    const row = [last[0] + alone(typed, i - 1)];
    for (let j = 1; j <= meant.length; j++) {
      row[j] = Math.min(
        last[j - 1] + swapped(typed[i - 1], meant[j - 1]) + (i === 1 && j === 1 && typed[0] !== meant[0] ? 0.4 : 0),
        last[j] + alone(typed, i - 1),
        row[j - 1] + alone(meant, j - 1),
      );
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 0.6);
    }
    [before, last] = [last, row];
  }
  return last[meant.length];
}

/** What a letter too many or too few costs: a doubled one little, a vowel less, the first one more. */
function alone(word, at) {
  if (at === 0) return UNHEARD.test(word) ? 0.5 : 1.4;
  if (word[at] === word[at - 1]) return 0.4;
  return VOWELS.has(word[at]) ? 0.7 : 1;
}

/** What one letter for another costs: less where they sound alike. */
function swapped(a, b) {
  if (a === b) return 0;
  const alike = (VOWELS.has(a) && VOWELS.has(b)) || ALIKE.some((group) => group.includes(a) && group.includes(b));
  return alike ? 0.6 : 1;
}
