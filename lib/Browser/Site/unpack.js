// What a site keeps beside its pages: packed files, brought when they are needed.
import { isInCare, keepWhole } from "./edition.js";

export const hasEngine = () => site.told.engine !== null;

// The address of a library.
export const libraryAddress = async (name) =>
  URL.createObjectURL(new Blob([await site.bring(site.told.libraries[name])], { type: "text/javascript" }));

const atOnce = 8;

// The engine's files by their paths, each an ArrayBuffer.
export const unpack = async (tell) => {
  // So that what comes is kept, and the engine's worker is reached.
  await isInCare;
  const list = JSON.parse(await site.bringText(site.told.engine));
  // The largest first, since nobody waits for it in the end.
  const waiting = list.sort((one, other) => other.bytes - one.bytes);
  const all = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
  const files = new Map();
  let done = 0;
  const bringNext = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      files.set(file.path, await site.bring(file.address));
      done += file.bytes;
      tell(done / all, `Bringing C#, ${megabytes(done)} of ${megabytes(all)} MB`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, bringNext));
  // With the engine the most of it is there.
  keepWhole();
  return files;
};
