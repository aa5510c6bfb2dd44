// On paper a link is an address: each link of this site learns its own before printing.
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll(".md-content a[href]:not(.headerlink, .cite, .front-doors-short a)")) {
    if (link.origin === location.origin && link.pathname !== location.pathname) {
      link.dataset.printed = link.href;
    }
  }
});
