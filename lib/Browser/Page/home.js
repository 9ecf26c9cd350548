// Where the page is at home: in a file of its own, and every article in it. A site has a module of this name of its own.

// What tells this workbook's part of the browser's storage from others': nothing does, for a file.
export const storage = { place: "", words: "in its storage for this file" };

// Nothing reaches a cell that computes.
export const signals = null;

// Charts are drawn when their article is shown.
export const isNear = () => Promise.resolve();

// The place that the address names: an article, or something in it; null where there is none. Behind it may stand what an explorable
// reads there.
export const placeNow = () => {
  try {
    return location.hash === "" ? document.querySelector("main > article") : document.getElementById(decodeURIComponent(location.hash.slice(1).split("?")[0]));
  } catch {
    return null;
  }
};

// Calls when the reader goes to another place.
export const onMove = (act) => addEventListener("hashchange", act);

// Every cell of every notebook is here.
export const bringCells = () => Promise.resolve();

// Nothing else is to be done here.
export const settle = () => { };
