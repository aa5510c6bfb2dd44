// The reader's area: chosen once, first everywhere, forgotten in one tap.
import { forgetAll, keep, kept } from "./kept.js";

/** Puts the parts of one area first in every list of areas, and marks them; null undoes it. */
export function showArea(area, page = document) {
  for (const list of page.querySelectorAll("[data-areas]")) {
    const parts = [...list.querySelectorAll(":scope > [data-area]")];
    parts.sort((a, b) => rank(a, area) - rank(b, area));
    list.append(...parts);
    for (const part of parts) part.classList.toggle("is-yours", part.dataset.area === area);
  }
}

function rank(part, area) {
  return part.dataset.area === area ? -1 : Number(part.dataset.order);
}

function start() {
  const chooser = document.querySelector("[data-area-choice]");
  if (!chooser) return;
  const select = chooser.querySelector("select");
  const strip = document.querySelector("[data-act-now]");
  chooser.hidden = false;

  function show(area) {
    showArea(area);
    strip.classList.toggle("has-area", Boolean(area));
    chooser.querySelector("[data-area-clear]").hidden = !area;
    const own = strip.querySelector(".act-now__own");
    const part = area && strip.querySelector(`[data-area="${area}"]`);
    own.replaceChildren(...(part ? [...part.cloneNode(true).childNodes] : []));
    own.hidden = !part;
  }

  select.addEventListener("change", () => {
    keep("area", select.value);
    show(select.value);
  });
  chooser.querySelector("[data-area-clear]").addEventListener("click", () => {
    select.value = "";
    keep("area", null);
    show(null);
    select.focus();
  });
  const known = [...select.options].map((option) => option.value);
  const area = known.includes(kept("area")) ? kept("area") : null;
  if (area) {
    select.value = area;
    show(area);
  }
}

function startClearing() {
  const button = document.querySelector("[data-clear-all]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    forgetAll();
    document.querySelector("[data-clear-status]").textContent = button.dataset.done;
  });
}

start();
startClearing();
