// What each place is worth to a query: by where the query's words stand in it, and by the name that the query meets best.

// Where a word can stand in a place; a place's sum of these says where it does.
export const IN = { heading: 1, title: 2, name: 4, text: 8 };

// Of the words that begin like the last one, those that stand in most places.
const MOST_BEGUN = 5;
const SHORTEST_BEGUN = 3;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** What each place is worth, by its number. */
export async function scores(search, asked, tuning) {
  const begun = begunBy(search, asked.at(-1));
  // Names and headings of the smallest words alone answer only who typed no others: their parts need not be fetched.
  const isTelling = (term) => !search.smallest.has(term);
  const meets = asked.some(isTelling) ? (term) => (isTelling(term) ? search.meets(term) : search.heads(term)) : search.meets;
  const [found, foundBegun] = await Promise.all([asked, begun].map((terms) => Promise.all(terms.map(meets))));
  const query = { ...weighed(search, asked, tuning), asked, tuning };
  const met = new Map();
  asked.forEach((term, number) => meet(met, found[number], query.alone(term), query.weight(term), tuning));
  const last = asked.at(-1);
  begun.forEach((term, number) => {
    const share = (tuning.begun * last.length) / term.length;
    meet(met, foundBegun[number], query.weight(last) * share, query.weight(last) / 2, tuning);
  });
  return summed(met, namesMet(search.places, found, query), query);
}

/** How much the terms of a query count: rare ones most, the smallest least. */
function weighed({ known, places, smallest }, asked, tuning) {
  const weights = new Map();
  const telling = (term) => Math.log(1 + places.length / (1 + (known.get(term)?.count ?? 0)));
  const weigh = (term) => (smallest.has(term) ? tuning.small : telling(term));
  const weight = (term) => weights.get(term) ?? weights.set(term, weigh(term)).get(term);
  const alone = (term) => weight(term) * (smallest.has(term) ? tuning.smallAlone : 1);
  return { weight, alone, whole: sum(asked.map(weight)) };
}

/** Counts a term at each place where it stands: what it is worth there, and its share of the query. */
function meet(met, { standsAt }, weight, share, { heading, title, named, said }) {
  for (const [at, signs] of standsAt) {
    const worth = (signs & IN.heading && heading) + (signs & IN.title && title) + (signs & IN.name && named) + (signs & IN.text && said);
    const place = met.get(at) ?? met.set(at, { worth: 0, share: 0 }).get(at);
    place.worth += weight * worth;
    place.share += share;
  }
}

/** The worth of the name that a query meets best, by place: how much of the query it meets, and how much of it is met. */
function namesMet(places, found, { asked, tuning, weight, whole }) {
  const best = new Map();
  function count(at, terms, own) {
    let size = 0;
    let full = 0;
    for (const term of terms) {
      full += weight(term);
      if (asked.includes(term)) size += weight(term);
    }
    const isExact = Math.min(size / whole, size / full) > 0.999;
    const worth = size * (size / whole) ** tuning.nameShare * (size / full) ** tuning.whole * own * (isExact ? tuning.exact : 1);
    best.set(at, Math.max(best.get(at) ?? 0, worth));
  }
  for (const { headed, named } of found) {
    for (const { at, terms } of named) count(at, terms, 1);
    for (const at of headed) count(at, places[at].own, tuning.own);
  }
  return best;
}

/** Both together: words count in full only where the whole query is met. */
function summed(met, names, { tuning, whole }) {
  return new Map(
    [...met].map(([at, { worth, share }]) => [
      at,
      worth * Math.min(1, share / whole) ** tuning.share + tuning.name * (names.get(at) ?? 0),
    ]),
  );
}

/** The terms that begin with a term, those that stand in most places first. */
function begunBy({ known, smallest, sorted }, start) {
  if (start.length < SHORTEST_BEGUN || smallest.has(start)) return [];
  const found = [];
  for (let at = firstFrom(sorted, start); sorted[at]?.startsWith(start); at++) if (sorted[at] !== start) found.push(sorted[at]);
  return found.sort((one, other) => known.get(other).count - known.get(one).count).slice(0, MOST_BEGUN);
}

/** Where a word stands, or would stand, among words in order. */
function firstFrom(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
