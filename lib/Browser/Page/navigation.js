// One article is shown at a time: the one that the address names, or whose place it names.

import { onMove, placeNow } from "./home.js";

const menu = document.querySelector(".menu details");
const title = menu.querySelector("a").textContent;

export class Navigation {
  shown = null;

  // Told of each article when it is shown.
  constructor(onShow) {
    this.onShow = onShow;
    for (const details of document.querySelectorAll(".top details")) closeBeside(details);
    onMove(() => this.#follow());
  }

  begin() {
    const place = placeNow();
    this.#show(place?.closest("article") ?? document.querySelector("main > article"));
    document.getElementById("first")?.remove();
    if (place && place !== this.shown) this.#goTo(place);
  }

  #follow() {
    const place = placeNow();
    const article = place?.closest("article");
    if (!article) return;
    const isNew = article !== this.shown;
    this.#show(article);
    menu.open = false;
    if (place !== article) this.#goTo(place);
    else if (isNew) {
      scrollTo(0, 0);
      article.querySelector("h1").focus({ preventScroll: true });
    }
  }

  #show(article) {
    this.shown = article;
    for (const one of document.querySelectorAll("main > article")) one.hidden = one !== article;
    const heading = article.querySelector("h1").textContent;
    document.title = heading === title ? title : `${heading} · ${title}`;
    document.querySelector(".where").textContent = heading;
    for (const link of document.querySelectorAll(".menu a")) {
      if (link.dataset.article === article.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    this.onShow(article);
  }

  #goTo(place) {
    page.unfold(place);
    place.scrollIntoView();
  }
}

// A menu closes when one goes elsewhere, and at Escape.
const closeBeside = (details) => {
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  addEventListener("click", (event) => { if (!details.contains(event.target)) details.open = false; });
};
