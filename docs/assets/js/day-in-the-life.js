// The Day in the Life tools: sets what was written about each part of the day side by side.
import { forget } from "./forgets.js";

function start(form) {
  const shown = form.querySelector("[data-read-through]");
  const scenes = [...form.querySelectorAll(".scene")];

  const title = (scene) => scene.querySelector(".scene__title > span").textContent;
  const fields = (scene) => [...scene.querySelectorAll("textarea")].filter((field) => field.value.trim());

  function entry(scene) {
    const part = document.createElement("section");
    const name = document.createElement("h3");
    name.textContent = title(scene);
    const accounts = document.createElement("dl");
    for (const field of fields(scene)) {
      const account = document.createElement("div");
      const label = document.createElement("dt");
      const text = document.createElement("dd");
      label.textContent = field.labels[0].textContent;
      text.textContent = field.value;
      account.append(label, text);
      accounts.append(account);
    }
    part.append(name, accounts);
    return part;
  }

  function put() {
    const written = scenes.filter((scene) => fields(scene).length);
    const missing = document.createElement("p");
    const left = scenes.filter((scene) => !written.includes(scene)).map(title);
    missing.textContent = left.length ? `${shown.dataset.missing} ${left.join(", ")}.` : "";
    shown.replaceChildren(...written.map(entry), missing);
    shown.hidden = !written.length;
  }

  forget(form, [put]);
  form.addEventListener("input", put);
}

const form = document.querySelector("[data-day-in-the-life]");
if (form) start(form);
