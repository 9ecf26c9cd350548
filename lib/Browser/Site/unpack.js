// What a site keeps beside its pages: packed files, brought when they are needed.
import { isInCare, keepWhole } from "./edition.js";
import { EngineFile, inOrder } from "./files.js";
import { gunzip } from "./gunzip.js";

export const hasEngine = () => site.told.engine !== null;

// A library of the page's own, an ArrayBuffer.
export const libraryOf = (name) => site.bring(site.told.libraries[name]);

// The same as text.
export const libraryText = (name) => site.bringText(site.told.libraries[name]);

const atOnce = 8;
const megabytes = (bytes) => (bytes / 1e6).toFixed(0);

// What a worker does that brings files, so that the page goes on: its text, and those of what brings one and of
// what undoes gzip, are all that it is made of.
const work = (bring) => addEventListener("message", async ({ data: { number, address } }) => {
  try {
    const content = await bring(address);
    postMessage({ number, content }, [content]);
  } catch (problem) {
    postMessage({ number, problem: problem.message });
  }
});

class Bringer {
  #worker;
  #waiting = new Map();
  #last = 0;

  constructor(address) {
    this.#worker = new Worker(address);
    this.#worker.addEventListener("message", ({ data: { number, content, problem } }) => {
      const { resolve, reject } = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (content) resolve(content);
      else reject(new Error(problem));
    });
    this.#worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message));
    });
  }

  bring(file) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(++this.#last, { resolve, reject });
      this.#worker.postMessage({ number: this.#last, address: new URL(file, site.folder).href });
    });
  }

  end() { this.#worker.terminate(); }
}

// Brings files, several at once, in this order.
const bringAll = async (files, keep) => {
  const waiting = [...files];
  const address = URL.createObjectURL(new Blob([`const gunzip = ${gunzip}; (${work})(${site.bringFrom})`], { type: "text/javascript" }));
  const bringers = Array.from({ length: Math.min(4, navigator.hardwareConcurrency || 2) }, () => new Bringer(address));
  const bringNext = async (bringer) => {
    for (let file = waiting.shift(); file; file = waiting.shift()) keep(file, await bringer.bring(file.source));
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, (_, i) => bringNext(bringers[i % bringers.length])));
  } finally {
    for (const bringer of bringers) bringer.end();
    URL.revokeObjectURL(address);
  }
};

// Begins to bring the engine's files: a promise of an ArrayBuffer for each path. Tells what share is done.
export const unpack = async (tell) => {
  // So that what comes is kept, and the engine's worker is reached.
  await isInCare;
  const list = JSON.parse(await site.bringText(site.told.engine));
  const files = inOrder(list.map(({ path, bytes, address }) => new EngineFile(path, bytes, address)));
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const keep = (file, content) => {
    done += file.size;
    tell(done / all, `Bringing C#, ${megabytes(done)} of ${megabytes(all)} MB`);
    file.resolve(content);
  };
  // With the engine the most of the edition is there.
  bringAll(files, keep).then(keepWhole, (problem) => { for (const { reject } of files) reject(problem); });
  return new Map(files.map(({ path, content }) => [path, content]));
};
