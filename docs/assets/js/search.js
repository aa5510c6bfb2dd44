// What every search on the site shares: fetching what it knows once, and showing a place it found.
import { engine, find, meant } from "./search-engine.js";

const ROOT = new URL("../../", import.meta.url);
let loading;

async function fetchFile(name) {
  const answer = await fetch(new URL(`assets/${name}.json`, ROOT));
  return answer.json();
}

/** The engine with the words, pages and headings of the site, fetched once. */
export function load() {
  loading ??= fetchFile("search").then((file) => engine(file, (number) => fetchFile(`search/${number}`)));
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The places that answer a query, and what it was taken to mean; nothing if the search could not be fetched. */
export async function ask(query, filters) {
  try {
    const search = await load();
    return { found: await find(search, query, filters), meant: meant(search, query) };
  } catch {
    return undefined;
  }
}

/** Whether a query holds a word of danger, whole. */
export function speaksOfDanger(query, words) {
  const asked = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return words.some((word) => asked.includes(` ${word} `));
}

/** A link to a found place, with its page, area and reader. Words from the file are text, never markup. */
export function linkTo(place) {
  const link = document.createElement("a");
  link.href = new URL(place.url, ROOT);
  link.append(part("found__name", place.heading));
  if (place.title !== place.heading) link.append(part("found__page", place.title));
  const about = [place.areas, place.readers].map((all) => all.join(", ")).filter(Boolean).join(" \u00b7 ");
  if (about) link.append(part("found__for", about));
  if (place.notFor) link.append(part("found__not", place.notFor));
  return link;
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}

/** A found place as an entry of a list. */
export function entry(place) {
  const item = document.createElement("li");
  item.append(linkTo(place));
  return item;
}
