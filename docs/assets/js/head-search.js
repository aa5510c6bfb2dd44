// The search box in the header: its words travel behind a # sign, which browsers do not send.
const form = document.querySelector("[data-head-search]");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = form.querySelector("input").value.trim();
  location.assign(`${form.action}${words ? `#q=${encodeURIComponent(words)}` : ""}`);
});
