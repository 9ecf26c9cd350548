// Where the page is at home: on a site, where each article has a page, and a service worker keeps what was brought and reaches cells.
import { keep } from "./edition.js";
import { articleNow, onBrought } from "./pages.js";
export { onMove, placeNow } from "./pages.js";

const helper = navigator.serviceWorker;

// What tells this workbook's part of the browser's storage from others': two workbooks of one server share one.
export const storage = { place: `@${site.folder.pathname}`, words: "in its storage for this site" };

// The way to a cell that computes: messages to the service worker, which answers the cell when it asks at an address.
export const signals = helper ? {
  address: new URL("signal", site.folder).href,
  name: crypto.randomUUID(),
  send: (message) => helper.controller?.postMessage(message),
} : null;

// Until one of these charts is near what is seen, and their data are here: with the library that draws them this is more than all
// else that is read.
export const isNear = async (figures) => {
  await comesNear(figures);
  const places = figures.map((figure) => figure.querySelector("script[data-from]")).filter((place) => place?.textContent === "");
  if (places.length === 0) return;
  // In the order in which they stand, all of one article.
  const data = JSON.parse(await site.bringText(places[0].dataset.from));
  places.forEach((place, i) => { place.textContent = data[i]; });
};

const comesNear = (figures) => new Promise((resolve) => {
  const nearby = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    nearby.disconnect();
    resolve();
  }, { rootMargin: "300px" });
  for (const figure of figures) nearby.observe(figure);
});

// The notebooks of which every cell is known here: a page knows of the others their exercises, until their articles are brought.
const known = new Set([articleNow()]);
const learn = (notebook, cells) => {
  if (known.has(notebook.name)) return;
  known.add(notebook.name);
  notebook.cells = cells;
};

let bringing = null;

// Has every cell of a notebook known, for whoever saves copies or opens them.
export const bringCells = async (notebook) => {
  if (known.has(notebook.name)) return;
  bringing ??= site.bringText(site.told.libraries["cells.json"]).then(JSON.parse).catch((problem) => {
    bringing = null;
    throw problem;
  });
  learn(notebook, (await bringing)[notebook.name]);
};

export const settle = (notebooks) => {
  onBrought(({ name, cells }) => learn(notebooks.find((one) => one.name === name), cells));
  keep().catch((problem) => console.warn(problem));
};
