// A handout's charts are drawn when they come near: to draw them all at once would cost a phone seconds in which it does not scroll.
(() => {
  const root = document.documentElement;

  // The library sleeps in the page as text until the first chart needs it.
  const wake = () => {
    const asleep = document.querySelector('script.library[type="text/plain"]');
    if (!asleep) return;
    const script = document.createElement("script");
    script.textContent = asleep.textContent;
    asleep.replaceWith(script);
  };
  const waiting = new Set(document.querySelectorAll("figure.chart"));
  const draw = (figure) => {
    if (!waiting.delete(figure)) return undefined;
    near.unobserve(figure);
    wake();
    return page.drawFigure(figure);
  };

  // One after another, and the page breathes between two.
  const breathe = () => new Promise((resolve) => setTimeout(resolve));
  let drawing = Promise.resolve();
  const drawNext = (figures) => {
    for (const figure of figures) drawing = drawing.then(breathe).then(() => draw(figure));
    return drawing;
  };
  let begin;
  window.pageReady = new Promise((resolve) => { begin = resolve; });
  const near = new IntersectionObserver((entries) => {
    window.pageReady = drawNext(entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target));
    begin(window.pageReady);
  }, { rootMargin: "50% 0px" });
  for (const figure of waiting) near.observe(figure);
  if (waiting.size === 0) begin();

  // Paper shows all of them.
  addEventListener("beforeprint", () => { for (const figure of waiting) draw(figure); });

  // Without its code a page is read as a text with pictures; the choice is kept.
  const codes = document.querySelector("button.codes");
  const tellCodes = () => { codes.textContent = root.classList.contains("codeless") ? "Show code" : "Hide code"; };
  codes?.addEventListener("click", () => {
    root.classList.toggle("codeless");
    try { localStorage.setItem("code", root.classList.contains("codeless") ? "hidden" : "shown"); } catch { }
    tellCodes();
  });
  if (codes) tellCodes();

  // The contents beside the text say where one is: at the last section whose heading is above the middle of the window.
  const links = [...document.querySelectorAll(".contents.beside a")];
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const tellPlace = () => {
    const last = sections.findLastIndex((section) => section && section.getBoundingClientRect().top < innerHeight / 2);
    for (const [i, link] of links.entries()) link.toggleAttribute("aria-current", i === last);
    links[last]?.setAttribute("aria-current", "location");
  };
  let isTold = false;
  if (links.length > 0) {
    addEventListener("scroll", () => {
      if (isTold) return;
      isTold = true;
      requestAnimationFrame(() => { isTold = false; tellPlace(); });
    }, { passive: true });
  }

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
