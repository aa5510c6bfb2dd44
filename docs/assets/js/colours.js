// Light or dark: the device decides until the reader does.
import { keep } from "./kept.js";

const root = document.documentElement;
const button = document.querySelector("[data-colours]");

function isDark() {
  if (root.dataset.scheme) return root.dataset.scheme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function name() {
  button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
}

if (button) {
  button.hidden = false;
  name();
  button.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    keep("colours", root.dataset.scheme);
    name();
  });
}
