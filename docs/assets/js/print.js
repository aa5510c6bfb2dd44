// On paper a link is an address, and nothing is folded away: both are seen to before printing.
let folded = [];

addEventListener("afterprint", () => {
  for (const part of folded) part.open = false;
});

addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll(".fold:not([open])")];
  for (const part of folded) part.open = true;
  for (const link of document.querySelectorAll(".md-content a[href]:not(.headerlink, .cite, .front-doors-short a)")) {
    if (link.origin === location.origin && link.pathname !== location.pathname) {
      link.dataset.printed = link.href;
    }
  }
});
