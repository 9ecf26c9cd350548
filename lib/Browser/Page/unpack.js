// What the page carries is packed: letters of base64, and gzip below. The engine's files stand at its end.
import { EngineFile, inOrder } from "./files.js";
import { gunzip } from "./gunzip.js";

export const hasEngine = () => document.querySelector("script.file") !== null;

// What a worker does that unpacks: its text, and that of what undoes gzip, is all that it is made of.
const work = (gunzip) => {
  const bytesOf = (letters) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
    const signs = atob(letters);
    const bytes = new Uint8Array(signs.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = signs.charCodeAt(i);
    return bytes;
  };
  addEventListener("message", async ({ data: letters }) => {
    try {
      const content = await gunzip(bytesOf(letters));
      postMessage({ type: "unpacked", content }, [content]);
    } catch (problem) {
      postMessage({ type: "unpacked", problem: problem.message });
    }
  });
};

const whole = () => document.readyState !== "loading"
  ? Promise.resolve()
  : new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));

// Unpacks with one worker what waits, until nothing does.
const empty = (waiting, worker, keep) => new Promise((resolve, reject) => {
  let element;
  const next = () => {
    element = waiting.shift();
    if (element) worker.postMessage(element.textContent);
    else resolve();
  };
  worker.addEventListener("message", ({ data: { content, problem } }) => {
    if (!content) return reject(new Error(`${element.dataset.path ?? element.dataset.name}: ${problem}`));
    keep(element, content);
    next();
  });
  worker.addEventListener("error", (event) => reject(new Error(event.message)));
  next();
});

// Has workers unpack elements, in this order.
const unpackAll = async (elements, count, keep) => {
  const waiting = [...elements];
  const address = URL.createObjectURL(new Blob([`(${work})(${gunzip})`], { type: "text/javascript" }));
  const workers = Array.from({ length: count }, () => new Worker(address));
  try {
    await Promise.all(workers.map((worker) => empty(waiting, worker, keep)));
  } finally {
    for (const worker of workers) worker.terminate();
    URL.revokeObjectURL(address);
  }
};

// A library of the page's own, an ArrayBuffer.
export const libraryOf = async (name) => {
  let content;
  await unpackAll([document.querySelector(`script.library[data-name="${CSS.escape(name)}"]`)], 1, (_, unpacked) => { content = unpacked; });
  return content;
};

// The same as text.
export const libraryText = async (name) => new TextDecoder().decode(await libraryOf(name));

// Begins to unpack the files: a promise of an ArrayBuffer for each path. Workers do it, so that the page goes on, and tell what
// share is done; what is unpacked leaves the page.
export const unpack = async (tell) => {
  await whole();
  const elements = [...document.querySelectorAll("script.file")];
  const files = inOrder(elements.map((element) => new EngineFile(element.dataset.path, element.textContent.length, element)));
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const byElement = new Map(files.map((file) => [file.source, file]));
  unpackAll(byElement.keys(), Math.min(4, navigator.hardwareConcurrency || 2), (element, content) => {
    const file = byElement.get(element);
    done += file.size;
    tell(done / all);
    file.resolve(content);
  }).then(
    () => { for (const element of elements) element.remove(); },
    (problem) => { for (const { reject } of files) reject(problem); });
  return new Map(files.map(({ path, content }) => [path, content]));
};
