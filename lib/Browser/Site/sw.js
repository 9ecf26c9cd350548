// The service worker of an edition, whose name and files stand above. It keeps the edition, whole or not at all, and passes on
// what a page has to say to a cell that computes.
const folder = new URL("./", location.href);
const prefix = `workbook ${folder.pathname} `;
const own = prefix + edition;
const addressOf = (file) => new URL(file, folder).href;
const addresses = new Set([...pages, ...shared].map(addressOf));
// The mark in an edition's cache that nothing of it is missing.
const whole = addressOf("whole");
const atOnce = 6;

const isPage = (address) => address.endsWith(".html");
const isWhole = async (name = own) => await caches.match(whole, { cacheName: name }) !== undefined;
const others = async () => (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);

const isOwn = async (page) => (await page.clone().text()).includes(edition);

// As it is kept: nothing of what the server said of it but its type.
const copy = async (response) => new Response(await response.blob(), { headers: { "content-type": response.headers.get("content-type") ?? "" } });

// What is named by its content is as good from whatever cache; that it is missing may have been long ago.
const bring = async (address) => {
  const kept = await fetch(address, { cache: "force-cache" });
  const response = kept.ok ? kept : await fetch(address, { cache: "reload" });
  if (!response.ok) throw new Error(`${address} is not there (${response.status})`);
  return response;
};

// A shared file is named by its content: who has it in another edition has it in this one.
const keepShared = async (cache, address) => {
  if (!await cache.match(address)) await cache.put(address, await caches.match(address) ?? await copy(await bring(address)));
};

// The pages are brought together, under a name that no other edition's have.
const keepPages = async (cache) => {
  const bytes = await (await bring(addressOf(packed))).arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  const isPacked = first === 0x1f && second === 0x8b;
  const content = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")) : bytes;
  for (const [page, text] of Object.entries(await new Response(content).json())) {
    await cache.put(addressOf(page), new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } }));
  }
};

let keeping = null;
const keep = () => keeping ??= keepAll().finally(() => { keeping = null; });
const keepAll = async () => {
  if (await isWhole()) return;
  const cache = await caches.open(own);
  const waiting = shared.map(addressOf);
  const keepNext = async () => {
    for (let address = waiting.shift(); address; address = waiting.shift()) await keepShared(cache, address);
  };
  await Promise.all([keepPages(cache), ...Array.from({ length: atOnce }, keepNext)]);
  await cache.put(whole, new Response(edition));
};

// Who has an earlier edition whole gets this one whole before it takes over, when the reader says so or all pages are closed.
// For others there is nothing that could be half.
addEventListener("install", (event) => event.waitUntil((async () => {
  const isKept = await Promise.all((await others()).map(isWhole));
  if (isKept.includes(true)) await keep();
  else await skipWaiting();
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  await clients.claim();
  tidy();
  for (const page of await clients.matchAll({ type: "window" })) page.postMessage(await state());
})()));

// Lets go of other editions, each when no page is open that began with it.
const tidy = async () => {
  if (registration.waiting || registration.installing) return;
  for (const name of await others()) {
    if (navigator.locks) navigator.locks.request(name, () => caches.delete(name));
    else await caches.delete(name);
  }
};

const state = async (problem = null) => ({ type: "edition", edition, isWhole: await isWhole(), problem });

const acts = {
  which: async (page) => {
    tidy();
    page.postMessage(await state());
  },
  keep: async (page) => {
    const problem = await keep().then(() => null, ({ message }) => message);
    page.postMessage(await state(problem));
  },
  "take-over": () => skipWaiting(),
  stop: (_, { cell }) => wake(cell, () => stopped.add(cell)),
  answer: (_, { cell, number, line }) => wake(cell, () => lines.set(`${cell} ${number}`, line)),
};

addEventListener("message", (event) => event.waitUntil((async () => acts[event.data?.type]?.(event.source, event.data))()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(folder.href)) return;
  event.respondWith(address.pathname === `${folder.pathname}signal` ? signal(address.searchParams) : find(event, address));
});

const find = async (event, { origin, pathname, searchParams }) => {
  const address = origin + pathname + (pathname.endsWith("/") ? "index.html" : "");
  // A page that is open goes on with the edition that it began with.
  const asked = prefix + (searchParams.get("edition") ?? edition);
  const kept = async () => await caches.match(address, { cacheName: asked }) ?? (isPage(address) ? undefined : caches.match(address));
  // A page is taken from what is kept where the whole edition is, else only where nothing answers.
  const found = !isPage(address) || await isWhole(asked) ? await kept() : undefined;
  if (found) return found;
  try {
    const response = await fetch(event.request);
    if (response.ok && addresses.has(address)) event.waitUntil(keepFound(address, response.clone()));
    return response;
  } catch (problem) {
    const old = await kept();
    if (old) return old;
    throw problem;
  }
};

const keepFound = async (address, response) => {
  try {
    if (!isPage(address) || await isOwn(response)) await (await caches.open(own)).put(address, await copy(response));
  } catch {
    // There is no room: the page has it all the same.
  }
};

// What pages said to cells, until these ask.
const stopped = new Set();
const lines = new Map();
const waiting = new Map();
const patience = 10_000;

const wake = (cell, act) => {
  act();
  waiting.get(cell)?.();
};

const signal = async (asked) => {
  const cell = asked.get("cell");
  const number = asked.get("number");
  const answer = () => {
    if (stopped.delete(cell)) return { stop: true };
    const line = lines.get(`${cell} ${number}`);
    lines.delete(`${cell} ${number}`);
    return line === undefined ? null : { line };
  };
  let said = answer();
  // A browser ends a service worker whose answers take long: the cell asks again.
  if (said === null && number !== null) {
    await new Promise((resolve) => {
      waiting.set(cell, resolve);
      setTimeout(resolve, patience);
    });
    waiting.delete(cell);
    said = answer();
  }
  return new Response(JSON.stringify({ workbook: true, ...said }), { headers: { "content-type": "application/json", "cache-control": "no-store" } });
};
