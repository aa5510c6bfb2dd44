// The page for wrong addresses: suggests places from the words of the address that was missed.
import { ask, entry } from "./search.js";

/** The words of an address: its folders, without signs. */
export function wordsOf(path) {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A broken address is read as it stands.
  }
  return plain.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

async function start(place) {
  const asked = wordsOf(location.pathname);
  const answered = asked ? await ask(asked) : undefined;
  if (!answered?.found.length) return;
  place.querySelector("ul").replaceChildren(...answered.found.slice(0, 5).map(entry));
  place.hidden = false;
}

const place = document.querySelector("[data-missed]");
if (place) start(place);
