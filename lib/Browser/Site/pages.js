// Goes from page to page in place, so that C# and all variables live on.

const { told, folder } = site;

// The article that a page of the site is there for; null for an address elsewhere.
const articleOf = (address) => {
  if (address.origin !== folder.origin || !address.pathname.startsWith(folder.pathname)) return null;
  const page = decodeURIComponent(address.pathname.slice(folder.pathname.length)).replace(/\.html$/, "");
  return page.includes("/") ? null : page === "" || page === "index" ? "start" : page;
};

export const articleNow = () => articleOf(location);

// The place that the address names: an article, or something in it; null where there is none. Behind it may stand what an explorable
// reads there.
export const placeNow = () => {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1).split("?")[0])) ?? document.getElementById(articleNow());
  } catch {
    return null;
  }
};

// A page as the browser reads it; nothing in it runs.
const read = (address) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.onload = () => (request.response ? resolve(request.response) : reject(new Error(`${address} is no page.`)));
  request.onerror = () => reject(new Error(`${address} does not answer.`));
  request.send();
});

let tell = () => { };

// Told of the notebook of each article that is brought.
export const onBrought = (act) => { tell = act; };

// Has an article in this page. Where that cannot be, as where a later edition is there, the browser goes to the article's own.
const bring = async (name, address) => {
  if (document.getElementById(name)) return true;
  try {
    const page = await read(new URL(`?edition=${told.edition}`, address.href));
    const { notebooks, site: { edition } } = JSON.parse(page.getElementById("workbook").textContent);
    if (edition !== told.edition) throw new Error(`${address} is of another edition.`);
    const notebook = notebooks.find((one) => one.name === name);
    if (notebook) tell(notebook);
    document.querySelector("main").append(document.adoptNode(page.getElementById(name)));
    return true;
  } catch {
    location.assign(address);
    return false;
  }
};

// Calls when the reader has gone to another place.
export const onMove = (act) => {
  addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    const name = articleOf(address);
    if (name === null || name === articleNow()) return;
    event.preventDefault();
    if (!await bring(name, address)) return;
    history.pushState(null, "", address);
    act();
  });
  // Back and forth, and from place to place within an article.
  addEventListener("popstate", async () => { if (await bring(articleNow(), location)) act(); });
};
