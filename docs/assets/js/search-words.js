// Words as the search sees them: without signs, without endings, one for those that mean the same.

/** The words of a text, in small letters, without accents and apostrophes. */
export function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("\u2019", "'");
  return (plain.match(/[\p{L}\p{N}']+/gu) ?? [])
    .map((word) => word.replace(/'s?$/, "").replaceAll("'", ""))
    .filter(Boolean);
}

/** What the forms of a word share: "bruising", "bruises" and "bruise" meet in "bruis". */
export function stem(word) {
  const short = word.length > 4 ? word.replace(/(?:ations?|ings?|ers?|ed|es|s|e|ly)$/, "") : word;
  return short.replace(/([b-df-hj-np-tv-z])\1/g, "$1");
}

/** What a word counts as: its stem, or that of the first of the words that mean the same. */
export function meaning(same) {
  const first = new Map(same.flatMap((group) => group.map((word) => [stem(word), stem(group[0])])));
  const known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, first.get(stem(word)) ?? stem(word));
    return known.get(word);
  };
}
