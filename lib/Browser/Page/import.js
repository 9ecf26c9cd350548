// Reads a copy of a notebook that was saved here or in Jupyter: which notebook it is, and which of its cells is which of ours.

// What is wrong with a file, in words for who chose it. Nothing has been changed where it is thrown.
export class Refused extends Error { }

export const longestCell = 100_000;

// Reads what a file says. Notebooks are those of the page; originals are their editions as handed out, in the same order.
export const readCopy = (name, document, notebooks, originals) => {
  const theirs = cellsOf(document);
  const ours = originals.map((original) => cellsOf(original));
  const index = which(name, theirs, notebooks, ours);
  const places = align(theirs, ours[index]);
  return { notebook: notebooks[index], ...differences(theirs, ours[index], places, notebooks[index]) };
};

const cellsOf = (document) => {
  if (document.nbformat !== 4) throw new Refused("it is no notebook of nbformat 4.");
  if (!Array.isArray(document.cells)) throw new Refused("it is a damaged notebook: it has no list of cells.");
  return document.cells.map((cell, i) => {
    const lines = Array.isArray(cell?.source) ? cell.source : [cell?.source];
    if (!lines.every((line) => typeof line === "string")) throw new Refused(`it is a damaged notebook: its cell ${i + 1} has no text.`);
    return { id: typeof cell.id === "string" ? cell.id : null, kind: cell.cell_type, text: lines.join("").replaceAll("\r\n", "\n"), number: i + 1 };
  });
};

// The notebook that has the most of these cells. Some are in every notebook: where two have as many, the file's name counts.
const which = (name, theirs, notebooks, ours) => {
  const ids = new Set(theirs.map(({ id }) => id));
  const texts = new Set(theirs.map(contentOf));
  const known = (cell) => ids.has(cell.id) || texts.has(contentOf(cell));
  const isNamed = (notebook) => name.startsWith(notebook.name) && !/^[\w-]/.test(name.slice(notebook.name.length));
  const found = ours
    .map((cells, index) => ({ index, cells: cells.filter(known).length, isNamed: isNamed(notebooks[index]) }))
    .sort((a, b) => b.cells - a.cells || b.isNamed - a.isNamed);
  const [best, second] = found;
  const isClear = best.cells > 0 && (best.cells > (second?.cells ?? 0) || best.isNamed);
  if (!isClear) throw new Refused("it is no copy of a notebook of this workbook: its cells are not known here.");
  return best.index;
};

const contentOf = ({ kind, text }) => `${kind}\n${text}`;

// For each of our cells the place of theirs: that of its id, or of its text, or the one that lies between the same neighbours.
const align = (theirs, ours) => {
  const places = ours.map(() => -1);
  const taken = new Set();
  const pair = (i, j) => {
    places[i] = j;
    taken.add(j);
  };
  const find = (key) => {
    const waiting = new Map();
    theirs.forEach((cell, j) => {
      if (taken.has(j)) return;
      if (!waiting.has(key(cell))) waiting.set(key(cell), []);
      waiting.get(key(cell)).push(j);
    });
    ours.forEach((cell, i) => {
      const j = places[i] < 0 && key(cell) !== null ? waiting.get(key(cell))?.shift() : undefined;
      if (j !== undefined && theirs[j].kind === cell.kind) pair(i, j);
    });
  };
  find(({ id }) => id);
  find(contentOf);
  for (let i = 0, end; i < ours.length; i = end + 1) {
    for (end = i; end < ours.length && places[end] < 0; end++);
    const [from, to] = [i === 0 ? 0 : places[i - 1] + 1, end === ours.length ? theirs.length : places[end]];
    const between = theirs.slice(from, to).filter(({ number }) => !taken.has(number - 1));
    if (between.length !== end - i || !between.every(({ kind }, k) => kind === ours[i + k].kind)) continue;
    between.forEach(({ number }, k) => pair(i + k, number - 1));
  }
  return places;
};

// What the file says otherwise than what was handed out: texts of our cells, each with its cell; and all that has no place here.
const differences = (theirs, ours, places, notebook) => {
  const result = { texts: [], byPlace: [], prose: [], missing: [], tooLong: [], unknown: [] };
  const code = new Map(notebook.cells.map((cell) => [cell.number, cell]));
  ours.forEach((own, i) => {
    const number = i + 1;
    const cell = code.get(number);
    const other = theirs[places[i]];
    if (!cell) {
      if (other && other.text !== own.text) result.prose.push(number);
    } else if (!other) result.missing.push(number);
    else if (other.text.length > longestCell) result.tooLong.push(number);
    else {
      result.texts.push({ cell, text: other.text });
      if (other.id !== own.id && other.text !== own.text) result.byPlace.push(number);
    }
  });
  const found = new Set(places);
  result.unknown = theirs.filter((_, j) => !found.has(j));
  return result;
};
