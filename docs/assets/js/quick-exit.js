// Leaves at once: covers the page, forgets what was kept, puts another page in its place.
import { forgetAll } from "./kept.js";

const TIMES = 3;
const WITHIN = 5000;

/** Counts presses of Shift: true once it was pressed `TIMES` times within `WITHIN` milliseconds. */
export function shiftCounter(now = () => Date.now()) {
  let presses = [];
  return (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return false;
    }
    presses = [...presses, now()].filter((pressed) => now() - pressed < WITHIN);
    return presses.length >= TIMES;
  };
}

function leave(link) {
  const cover = document.createElement("div");
  cover.className = "quick-exit__cover";
  document.body.append(cover);
  document.title = " ";
  forgetAll();
  location.replace(link.href);
}

const link = document.querySelector("[data-quick-exit]");
if (link) {
  const pressed = shiftCounter();
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link);
  });
  document.addEventListener("keyup", (event) => {
    if (pressed(event)) leave(link);
  });
}
