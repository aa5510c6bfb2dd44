// The search box in the header suggests places as the reader types. Nothing is fetched before the first letter.
// Its words travel behind a # sign, which browsers do not send.
import { kept } from "./kept.js";

const MOST = 6;
const form = document.querySelector("[data-head-search]");
if (form) start(form);

function start(form) {
  const input = form.querySelector("input");
  const box = form.querySelector("[data-suggestions]");
  const list = box.querySelector("[role='listbox']");
  const danger = box.querySelector("[data-search-danger]");
  const status = form.querySelector("[role='status']");
  let chosen = -1;

  function choose(at) {
    chosen = at;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", number === at));
    const option = list.children[at];
    if (option) option.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function open(isOpen) {
    box.hidden = !isOpen;
    input.setAttribute("aria-expanded", isOpen && list.children.length > 0);
    choose(-1);
  }

  async function suggest() {
    const query = input.value.trim();
    if (!query) return open(false);
    const { ask, linkTo, speaksOfDanger } = await import("./search.js");
    if (query !== input.value.trim()) return;
    danger.hidden = !speaksOfDanger(query, danger.dataset.searchDanger.split("|"));
    // In danger nobody waits for an answer to be fetched.
    if (!danger.hidden) open(true);
    const answered = await ask(query, { home: kept("area") });
    if (query !== input.value.trim()) return;
    const found = (answered?.found ?? []).slice(0, MOST);
    list.replaceChildren(...found.map((place, number) => asOption(linkTo(place), number)));
    const { one, many, none } = form.dataset;
    status.textContent = found.length ? `${found.length} ${found.length === 1 ? one : many}` : none;
    open(found.length > 0 || !danger.hidden);
  }

  function move(step) {
    const most = list.children.length;
    if (!most || box.hidden) return;
    const next = chosen + step;
    choose(next >= most ? -1 : next < -1 ? most - 1 : next);
  }

  const keys = {
    ArrowDown: () => (box.hidden ? suggest() : move(1)),
    ArrowUp: () => move(-1),
    Escape: () => (box.hidden ? (input.value = "") : open(false)),
  };
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  // A press inside the box must not take focus from the field, or the box would be gone before the click.
  box.addEventListener("pointerdown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = input.value.trim();
    const suggested = box.hidden ? undefined : list.children[chosen];
    location.assign(suggested?.href ?? `${form.action}${words ? `#q=${encodeURIComponent(words)}` : ""}`);
  });
}

function asOption(link, number) {
  link.id = `suggestion-${number}`;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  return link;
}
