// The search itself: understands what was typed, and gives the places that answer it, best first.
import { held, partOf, read } from "./search-file.js";
import { IN, scores } from "./search-scores.js";
import { wordsOf } from "./search-words.js";
import { spelling } from "./spelling.js";

const MOST = 20;
// Nobody in a hurry types more; what goes past it is left alone.
const MOST_WORDS = 30;

// How much each thing counts, measured on tuning.yml and further.yml in tests/search/.
export const TUNING = {
  heading: 2.03, // a word that stands in a place's heading,
  title: 3.43, // in its page's title,
  named: 2.74, // in what readers call it,
  said: 1.39, // in what it says
  share: 0.481, // how strictly the words of a query must all be met
  name: 3.75, // a name that is met: how much it counts,
  nameShare: 1.23, // how much of the query it must meet,
  whole: 1.97, // how much of the name the query must meet
  own: 1.71, // a heading, beside another name
  exact: 1.34, // a name that is just what was typed
  here: 2, // a place for the area that the query names
  elsewhere: 0.3, // a place for other areas than that
  unasked: 0.933, // a place for one area where the query names none
  home: 3, // a place for the area that the reader chose on this device
  voice: 4, // a page for the reader who speaks so
  small: 1.39, // a word that stands everywhere,
  smallAlone: 0.108, // outside a name, beside that
  begun: 1.16, // a word that has only been begun
};

/** A search over what the first file holds. `fetchPart` gives a part of the words by its number. */
export function engine(file, fetchPart) {
  const site = read(file);
  const part = once(fetchPart);
  const partWith = (word) => part(partOf(file.parts, word));
  const { areas, audiences, notFor, speaks } = file;
  const meets = once((term) => meeting(site, term, partWith));
  const heads = (term) => ({ standsAt: standing(site, term), named: [], headed: [] });
  return { ...site, areas, audiences, notFor, speaks, meets, heads, spelling: spelling(site.counts) };
}

/** A function that fetches, made to fetch each thing once. What did not come is asked for again. */
function once(fetchThing) {
  const fetched = new Map();
  return (thing) => {
    if (!fetched.has(thing)) fetched.set(thing, fetchThing(thing));
    fetched.get(thing).catch(() => fetched.delete(thing));
    return fetched.get(thing);
  };
}

/** Where a term stands in all its forms, by place; and the names that hold it, headings by their places. */
async function meeting(site, term, partWith) {
  const words = site.known.get(term)?.words ?? [];
  const parts = await Promise.all(words.map(partWith));
  const found = words.flatMap((word, at) => (word in parts[at] ? held(parts[at][word], site.termOf, term) : []));
  const named = found.flatMap(({ named }) => named);
  return { standsAt: standing(site, term, named, found), named, headed: site.headings.get(term) ?? [] };
}

/** Where a term stands, by place: in headings and titles, which need no part, in names and in what is said. */
function standing({ headings, titles }, term, named = [], found = []) {
  const standsAt = new Map();
  const stand = (places, sign) => places.forEach((at) => standsAt.set(at, standsAt.get(at) | sign));
  stand(headings.get(term) ?? [], IN.heading);
  stand(titles.get(term) ?? [], IN.title);
  stand(named.map(({ at }) => at), IN.name);
  stand(found.flatMap(({ said }) => said), IN.text);
  return standsAt;
}

/** The places that answer a query, best first. `home` is the area that the reader chose on this device. */
export async function find(search, query, filters = {}, tuning = TUNING) {
  const words = understood(search, query);
  const asked = search.terms(words);
  if (!asked.length) return [];
  const named = called(search.areas, words);
  const speaking = called(search.speaks, words);
  const nearTo = (place) => nearness(place, named, filters.home, tuning) * voice(place, speaking, tuning);
  const found = [...(await scores(search, asked, tuning))]
    .map(([at, worth]) => [search.places[at], worth])
    .filter(([place]) => isWanted(place, filters))
    .map(([place, worth]) => [place, worth * place.weight * nearTo(place)])
    .sort(([, one], [, other]) => other - one);
  return onePerPage(found.map(([place]) => place)).slice(0, MOST).map((place) => inWords(place, named, search));
}

/** The words that a query was taken to mean: those that the site knows in no form are put right. */
function understood({ known, spelling, terms }, query) {
  const typed = wordsOf(query).slice(0, MOST_WORDS);
  const isBegun = (word, at) => at === typed.length - 1 && spelling.begins(word);
  const isKnown = (word) => terms([word]).every((term) => known.has(term));
  return typed.flatMap((word, at) => (isBegun(word, at) || isKnown(word) ? word : spelling.correct(word).split(" ")));
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
  return areas.includes(home) ? tuning.home : tuning.unasked;
}

/** How much a place counts for being written for the reader who speaks so. */
const voice = ({ audience }, speaking, tuning) => (audience.some((slug) => speaking.includes(slug)) ? tuning.voice : 1);

const serves = (slugs, chosen) => !chosen || !slugs.length || slugs.includes(chosen) || slugs.includes("everyone");

const isWanted = (place, { area, audience, kind }) =>
  serves(place.areas, area) && serves(place.audience, audience) && (!kind || kind === place.kind);

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

/** The best place of each page; each entry of a list whose entries stand apart. */
function onePerPage(found) {
  const seen = new Set();
  return found.filter(({ apart, page, url }) => {
    const key = apart ? url : page;
    return !seen.has(key) && seen.add(key);
  });
}
