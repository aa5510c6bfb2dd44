// The menu closes when the keyboard leaves it: what has focus is never behind it.
const menu = document.getElementById("menu");

menu?.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.hidePopover();
});
