// Forms that forget: what is written stays on the screen, and the reader is asked before it is lost.
import { kept } from "./kept.js";

const WRITTEN = "textarea, input[type=text], input[type=date]";

/** Whether the reader wrote anything into a form that would be lost. */
export function hasText(form) {
  return [...form.querySelectorAll(WRITTEN)].some((field) => field.value.trim() !== field.defaultValue.trim());
}

/** Makes a box as high as what is written in it, for browsers that cannot do so by themselves. */
function grow({ target }) {
  if (target.tagName !== "TEXTAREA") return;
  target.style.height = "auto";
  target.style.height = `${target.scrollHeight + 4}px`;
}

/** The words of a part of the page without the meanings of acronyms that lie behind them. */
export function wordsOf(part) {
  return copyOf(part).textContent.trim();
}

/** A copy of a part of the page in which nothing can be pressed but links. */
export function copyOf(part) {
  const copy = part.cloneNode(true);
  for (const meaning of copy.querySelectorAll("[popover]")) meaning.remove();
  for (const term of copy.querySelectorAll("button")) term.replaceWith(term.textContent);
  return copy;
}

/** Keeps a choice of area in a tool the same as the reader's own, which stands at the top of the page. */
export function followArea(select, changed) {
  const own = document.querySelector("#act-now-area");
  function follow(area) {
    const known = [...select.options].some((option) => option.value === area);
    select.value = known ? area : "";
    changed();
  }
  own?.addEventListener("change", () => follow(own.value));
  document.querySelector("[data-area-clear]")?.addEventListener("click", () => follow(""));
  select.form.addEventListener("reset", () => setTimeout(() => follow(kept("area") ?? "")));
  follow(kept("area") ?? "");
}

/** Lets a form ask before it loses text, print, and come back empty; then `again` is done anew. */
export function forget(form, again = []) {
  const notice = form.querySelector("[data-forgets]");
  addEventListener("beforeunload", (event) => {
    if (hasText(form)) event.preventDefault();
  });
  // A page that the Back key brings back from memory would show the text to whoever pressed it.
  addEventListener("pageshow", (event) => {
    if (event.persisted) form.reset();
  });
  form.addEventListener("reset", () => setTimeout(() => again.forEach((act) => act())));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of form.querySelectorAll("[type=reset]")) {
    button.addEventListener("click", (event) => {
      if (hasText(form) && !confirm(notice.dataset.asks)) event.preventDefault();
    });
  }
  for (const button of form.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const part of form.querySelectorAll("[data-script]")) part.hidden = false;
  if (!CSS.supports("field-sizing", "content")) form.addEventListener("input", grow);
}
