// The engine's files stand at the end of the page, packed: letters of base64, and gzip below.

const bytesOf = (letters) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const signs = atob(letters);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = signs.charCodeAt(i);
  return bytes;
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
    const letters = element.textContent;
    const packed = new Blob([bytesOf(letters)]).stream().pipeThrough(new DecompressionStream("gzip"));
    files.set(element.dataset.path, await new Response(packed).blob());
    done += letters.length;
    tell(done / all);
  }
  for (const element of elements) element.remove();
  return files;
};
