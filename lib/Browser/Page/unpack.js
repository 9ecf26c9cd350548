// What the page carries is packed: letters of base64, and gzip below. The engine's files stand at its end.

export const hasEngine = () => document.querySelector("script.file") !== null;

// What a worker does that unpacks: its text is all that it is made of.
const work = () => {
  const bytesOf = (letters) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
    const signs = atob(letters);
    const bytes = new Uint8Array(signs.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = signs.charCodeAt(i);
    return bytes;
  };
  addEventListener("message", async ({ data: letters }) => {
    try {
      const packed = new Response(bytesOf(letters)).body.pipeThrough(new DecompressionStream("gzip"));
      const content = await new Response(packed).arrayBuffer();
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

// Has workers unpack elements: the largest first, since nobody waits for it in the end.
const unpackAll = async (elements, count, keep) => {
  const waiting = [...elements].sort((one, other) => size(other) - size(one));
  const address = URL.createObjectURL(new Blob([`(${work})()`], { type: "text/javascript" }));
  const workers = Array.from({ length: count }, () => new Worker(address));
  try {
    await Promise.all(workers.map((worker) => empty(waiting, worker, keep)));
  } finally {
    for (const worker of workers) worker.terminate();
    URL.revokeObjectURL(address);
  }
};

const size = (element) => element.textContent.length;

// The address of a library that the page carries.
export const libraryAddress = async (name) => {
  let text;
  await unpackAll([document.querySelector(`script.library[data-name="${CSS.escape(name)}"]`)], 1, (_, unpacked) => { text = unpacked; });
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
};

// The files by their paths, each an ArrayBuffer. Workers do it, so that the page goes on; what is unpacked leaves the page.
export const unpack = async (tell) => {
  await whole();
  const elements = [...document.querySelectorAll("script.file")];
  const all = elements.reduce((sum, element) => sum + size(element), 0);
  const files = new Map();
  let done = 0;
  await unpackAll(elements, Math.min(4, navigator.hardwareConcurrency || 2), (element, content) => {
    files.set(element.dataset.path, content);
    done += size(element);
    tell(done / all);
  });
  for (const element of elements) element.remove();
  return files;
};
