// Files that a reader opens: copies of notebooks and progress, alone or in a zip. What they say is taken, and what of it is not is told.
import { ask } from "./dialog.js";
import { make } from "./elements.js";
import { copyOf } from "./export.js";
import { longestCell, readCopy, Refused } from "./import.js";
import { say } from "./notices.js";
import { readSolved } from "./solved.js";
import { count } from "./text.js";
import { isZip, unzip } from "./zip.js";

const largest = 64_000_000;
const mostExcerpts = 5;
const mostNames = 20;
const neither = "it is damaged, or neither a notebook (.ipynb) nor progress (progress.json).";

export class Opening {
  #notebooks;
  #work;

  constructor(notebooks, work) { [this.#notebooks, this.#work] = [notebooks, work]; }

  choose() {
    const open = () => this.#open([...field.files]).catch(({ message }) => say(`Nothing was opened: ${message}`, { isBad: true }));
    const field = make("input", { type: "file", multiple: true, on: { change: open } });
    field.click();
  }

  // Everything is read before anything is changed.
  async #open(files) {
    const originals = await Promise.all(this.#notebooks.map((notebook) => copyOf(notebook, ({ text }) => text)));
    const all = [];
    for (const file of files) all.push(...await this.#read(file, originals));
    const answer = await this.#askWhose(all.filter(({ both }) => both?.length > 0));
    if (answer === "") return;
    const same = all.filter(isSame);
    const reports = all.filter((one) => !isSame(one)).map((one) => this.#take(one, answer));
    if (same.length) reports.push(make("p", {}, `As it stands here already: ${same.map(({ name }) => name).join(", ")}.`));
    await ask({
      title: all.every(({ problem }) => problem) ? "Nothing was opened, and nothing changed" : "Opened",
      content: reports,
      acts: [{ words: "Close", value: "", isFirst: true }],
    });
  }

  async #read(file, originals) {
    try {
      if (file.size > largest) throw new Refused("it is larger than any notebook of this workbook.");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const inside = isZip(bytes) ? await unzip(bytes, largest) : [{ name: file.name, bytes }];
      return inside.map((one) => this.#readOne(one, originals));
    } catch (problem) {
      return [{ name: file.name, problem: wordsOf(problem) }];
    }
  }

  #readOne({ name, bytes }, originals) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      const document = JSON.parse(text);
      if (Object(document).nbformat !== undefined) {
        return { name, ...this.#compare(readCopy(name, document, this.#notebooks, originals)) };
      }
      const solved = readSolved(text);
      if (!solved) throw new Refused(neither);
      return { name, solved };
    } catch (problem) {
      return { name, problem: problem instanceof Refused ? wordsOf(problem) : neither };
    }
  }

  // What is written here is never taken away by a text that nobody changed, nor without a question by one that somebody did.
  #compare({ notebook, texts, ...rest }) {
    const differing = texts.filter(({ cell, text }) => text !== this.#work.text(notebook, cell));
    const isOwn = ({ cell }) => this.#work.isOwn(notebook, cell);
    return {
      notebook, ...rest,
      fresh: differing.filter((one) => !isOwn(one)),
      both: differing.filter((one) => isOwn(one) && one.text !== one.cell.text),
      original: differing.filter((one) => isOwn(one) && one.text === one.cell.text),
    };
  }

  #askWhose(some) {
    if (some.length === 0) return "theirs";
    return ask({
      title: "Which text do you want?",
      content: [
        make("p", {}, "You wrote something here, and the file says something else:"),
        make("ul", {}, ...some.map(({ name, notebook, both }) => make("li", {}, `${notebook.name}, ${cellsIn(both)} (${name})`))),
      ],
      acts: [
        { words: "Keep what is here", value: "ours", isFirst: true },
        { words: "Take the file’s", value: "theirs" },
        { words: "Cancel", value: "" },
      ],
    });
  }

  #take({ name, problem, solved, ...copy }, answer) {
    const report = make("section", { class: "opened" }, make("h3", {}, name));
    if (problem) report.append(make("p", { class: "bad" }, `Not opened: ${problem}`));
    else {
      const lines = solved ? this.#takeSolved(solved) : this.#takeCopy(copy, answer);
      report.append(make("ul", {}, ...lines.map((words) => make("li", {}, ...words))));
    }
    return report;
  }

  #takeSolved(solved) {
    const others = this.#work.addSolved(solved);
    const passed = [...solved.values()].filter(({ status }) => status === "passed").length;
    const names = `${others.slice(0, mostNames).join(", ")}${others.length > mostNames ? " …" : ""}`;
    return [
      [`Progress in ${count(solved.size, "exercise")}, ${passed} solved. What is solved here stays solved.`],
      ...others.length ? [[`Kept, though no exercise here has that name: ${names}.`]] : [],
    ];
  }

  #takeCopy({ notebook, fresh, both, original, byPlace, prose, missing, tooLong, unknown }, answer) {
    const taken = [...fresh, ...answer === "theirs" ? both : []].sort((a, b) => a.cell.number - b.cell.number);
    for (const { cell, text } of taken) this.#work.write(notebook, cell, text);
    const byTheirPlace = taken.map(({ cell }) => cell.number).filter((number) => byPlace.includes(number));
    const told = (some, before, after = ".") => some.length ? [[`${before}${cellsIn(some)}${after}`]] : [];
    return [
      [taken.length ? `Taken: ${cellsIn(taken)} of ${notebook.name}. Nothing was run.` : `Nothing was taken of ${notebook.name}.`],
      ...told(byTheirPlace, "Found by their place, for the file has another id there: "),
      ...answer === "ours" ? told(both, "Your own text stays: ") : [],
      ...told(original, "Your own text stays where the file has the original: "),
      ...told(prose, "Not taken: changed prose, which is only read here: "),
      ...told(tooLong, `Not taken, being longer than ${count(longestCell)} characters: `),
      ...told(missing, "Not in the file, and left as they are: "),
      ...unknown.length ? [[`Not taken: ${count(unknown.length, "cell")} that the notebook here does not have:`, excerpts(unknown)]] : [],
    ];
  }
}

// Nothing in it is to be taken or told.
const isSame = (one) => one.solved?.size === 0
  || one.notebook !== undefined && Object.values(one).every((part) => !Array.isArray(part) || part.length === 0);

const wordsOf = (problem) => problem instanceof Refused ? problem.message : `it cannot be read (${problem.message}).`;

// "cells 3, 5 and 8", of numbers or of what has a cell.
const cellsIn = (some) => {
  const numbers = some.map((one) => one.cell?.number ?? one);
  const last = numbers.at(-1);
  return numbers.length === 1 ? `cell ${last}` : `cells ${numbers.slice(0, -1).join(", ")} and ${last}`;
};

const excerpts = (cells) => make("ul", {},
  ...cells.slice(0, mostExcerpts).map(({ number, text }) => make("li", {}, `its cell ${number}: `, make("code", {}, excerpt(text)))),
  ...cells.length > mostExcerpts ? [make("li", {}, `and ${count(cells.length - mostExcerpts)} more`)] : []);

const excerpt = (text) => {
  const [line] = text.trim().split("\n");
  return line.length > 60 ? `${line.slice(0, 60)} …` : line || "(empty)";
};
