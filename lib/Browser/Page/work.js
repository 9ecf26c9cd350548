// What a reader wrote and solved, in all notebooks, whether their cells are awake or not.
import { mergeSolved, readSolved, writeSolved } from "./solved.js";

export class Work {
  #notebooks;
  #storage;
  #progress;
  #engine;
  #cells;

  // The cells are those that are awake, by the names of their notebooks.
  constructor({ notebooks, storage, progress, engine, cells }) {
    [this.#notebooks, this.#storage, this.#progress, this.#engine, this.#cells] = [notebooks, storage, progress, engine, cells];
    engine.readSolved = () => this.solved;
    engine.onSolved = (text) => {
      const told = readSolved(text);
      if (told) this.#keepSolved(told);
    };
  }

  text(notebook, cell) { return this.#storage.read(notebook.name, cell.id).text ?? cell.text; }

  isOwn(notebook, cell) { return this.text(notebook, cell) !== cell.text; }

  write(notebook, cell, text) {
    const awake = this.#awake(notebook).find((one) => one.data === cell);
    if (awake) awake.write(text);
    else this.#storage.write(notebook.name, cell.id, { text: text === cell.text ? undefined : text });
  }

  // As for a cell, under a name that no notebook has. Several pages may keep it at once.
  get solved() { return this.#storage.readAgain("-", "solved").text ?? ""; }

  // Adds what was solved elsewhere; gives the names of those that no exercise here has.
  addSolved(entries) {
    this.#keepSolved(entries);
    const others = new Set(entries.keys());
    for (const notebook of this.#notebooks) {
      for (const cell of notebook.cells.filter(({ exercise }) => exercise)) {
        const { status } = entries.get(cell.exercise) ?? {};
        const isBetter = status === "passed" || this.#progress.of(notebook.name, cell) !== "passed";
        if (status && isBetter) this.#progress.note(notebook.name, cell, status);
        others.delete(cell.exercise);
      }
      for (const cell of this.#awake(notebook)) cell.showStatus();
    }
    return [...others];
  }

  forgetAll() { this.#storage.forgetAll(); }

  #awake(notebook) { return this.#cells.get(notebook.name) ?? []; }

  // The worker keeps a file of its own, which is to say the same.
  #keepSolved(entries) {
    const all = writeSolved(mergeSolved(readSolved(this.solved) ?? [], entries));
    this.#storage.write("-", "solved", { text: all });
    this.#engine.giveSolved(all);
  }
}
