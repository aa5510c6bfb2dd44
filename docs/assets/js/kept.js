// What this site keeps on the device: only what the reader chose, in plain words, cleared in one go.

const NAMES = ["area", "colours"];

/** The kept value of a name, or null; a browser that refuses storage keeps nothing. */
export function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value, or forgets the name when there is none. */
export function keep(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // The reader's browser refuses storage: the choice holds for this page only.
  }
}

/** Forgets everything this site ever kept. */
export function forgetAll() {
  for (const name of NAMES) keep(name, null);
}
