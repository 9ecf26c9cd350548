// Files of what was written: a notebook as it was handed out, with the reader's text in its cells, as Jupyter reads it.
import { bringCells } from "./home.js";
import { libraryText } from "./unpack.js";

let unpacking = null;

// The learner's editions by their names, without the code, which the page has already. One that failed may be asked for again.
const editions = () => unpacking ??= libraryText("editions.json").then(JSON.parse).catch((problem) => {
  unpacking = null;
  throw problem;
});

// A notebook, with the text that is said for each of its cells of C#.
export const copyOf = async (notebook, textOf) => {
  await bringCells(notebook);
  const { cells, ...rest } = (await editions())[notebook.name];
  const texts = new Map(notebook.cells.map((cell) => [cell.number, textOf(cell)]));
  return { cells: cells.map((cell, i) => texts.has(i + 1) ? { ...cell, source: lines(texts.get(i + 1)) } : cell), ...rest };
};

// Laid out as Jupyter does.
export const writeCopy = (copy) => `${JSON.stringify(copy, null, 1)}\n`;

// Each line with its end. Half of a letter, which no file can hold, becomes the sign for that.
const lines = (text) => text.toWellFormed().match(/[^\n]*\n|[^\n]+$/g) ?? [];

// Has the browser save a file, as it saves all files.
export const save = (name, content, type) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // A browser reads it after the click, in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
