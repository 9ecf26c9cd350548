// A handout draws all that it has at once.
(() => {
  window.pageReady = page.drawIn(document);
  page.offerCopies();
  document.fonts.ready.then(() => page.stops());
  const goTo = () => {
    // Behind the place may stand what an explorable reads there; such a place the browser does not find by itself.
    const [name, state] = location.hash.slice(1).split("?");
    const place = document.getElementById(name);
    page.unfold(place);
    if (state !== undefined) place?.scrollIntoView();
  };
  addEventListener("hashchange", goTo);
  goTo();
})();
