// Forms that forget: what is written stays on the screen, and the reader is asked before it is lost.

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

/** Lets a form ask before it loses text, print, and come back empty. */
export function forget(form) {
  const notice = form.querySelector("[data-forgets]");
  addEventListener("beforeunload", (event) => {
    if (hasText(form)) event.preventDefault();
  });
  // A page that the Back key brings back from memory would show the text to whoever pressed it.
  addEventListener("pageshow", (event) => {
    if (event.persisted) form.reset();
  });
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
