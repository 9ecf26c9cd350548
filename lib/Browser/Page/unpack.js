// What the page carries is packed: letters of base64, and gzip below. The engine's files stand at its end.

const bytesOf = (letters) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const signs = atob(letters);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = signs.charCodeAt(i);
  return bytes;
};

// What an element holds, as a Blob.
export const unpackOne = (element) => {
  const packed = new Blob([bytesOf(element.textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(packed).blob();
};

export const isPacked = () => document.querySelector("script.file") !== null;

const whole = () => document.readyState !== "loading"
  ? Promise.resolve()
  : new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));

// The files by their paths, each a Blob. One after another, so that the page goes on; what is unpacked leaves the page.
export const unpack = async (tell) => {
  await whole();
  const elements = [...document.querySelectorAll("script.file")];
  const all = elements.reduce((sum, element) => sum + element.textContent.length, 0);
  const files = new Map();
  let done = 0;
  for (const element of elements) {
    files.set(element.dataset.path, await unpackOne(element));
    done += element.textContent.length;
    tell(done / all);
  }
  for (const element of elements) element.remove();
  return files;
};
