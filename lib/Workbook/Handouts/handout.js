// A handout draws all that it has at once.
(() => {
  window.pageReady = page.drawIn(document);
  page.offerCopies();
  document.fonts.ready.then(() => page.stops());
  const unfold = () => page.unfold(document.getElementById(location.hash.slice(1)));
  addEventListener("hashchange", unfold);
  unfold();
})();
