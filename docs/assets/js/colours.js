// Light or dark: the device decides until the reader does.
import { keep } from "./kept.js";

const root = document.documentElement;
const buttons = document.querySelectorAll("[data-colours]");

function isDark() {
  if (root.dataset.scheme) return root.dataset.scheme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function name() {
  for (const button of buttons) {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  }
}

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    keep("colours", root.dataset.scheme);
    name();
  });
}
name();
