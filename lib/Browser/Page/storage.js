// What a reader writes and solves, kept in the browser's own storage: an entry a cell, named by workbook, notebook and cell.

export class Storage {
  #key;
  #prefix;
  #entries = new Map();
  // Why nothing is kept; null where all is well.
  problem = null;
  onProblem = () => { };

  // The place tells workbooks apart that share one storage: those of a site lie at different addresses.
  constructor(key, place = "") {
    this.#key = key;
    this.#prefix = `workbook${place}`;
    try {
      this.#readAll();
      localStorage.setItem(`${this.#prefix} probe`, "");
      localStorage.removeItem(`${this.#prefix} probe`);
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  read(notebook, cell) { return this.#entries.get(`${notebook} ${cell}`) ?? {}; }

  // What is kept by now, perhaps by another page of this workbook.
  readAgain(notebook, cell) {
    try {
      const entry = this.problem === null && JSON.parse(localStorage.getItem(this.#nameOf(notebook, cell)));
      if (entry && typeof entry === "object") this.#entries.set(`${notebook} ${cell}`, entry);
    } catch {
      // As it was read at first.
    }
    return this.read(notebook, cell);
  }

  // Changes what is kept of a cell; what is undefined is forgotten.
  write(notebook, cell, changes) {
    const entry = { ...this.read(notebook, cell), ...changes };
    this.#entries.set(`${notebook} ${cell}`, entry);
    this.#keep(this.#nameOf(notebook, cell), JSON.stringify(entry));
  }

  forgetAll() {
    this.#entries.clear();
    try {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(`${this.#prefix} `)) localStorage.removeItem(name);
      }
    } catch (problem) {
      this.#fail(problem);
    }
  }

  // An edition before this one has another key; a cell that has not changed since has its old id, and what was written into it.
  #readAll() {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(`${this.#prefix} `));
    const isOwn = (name) => name.startsWith(`${this.#prefix} ${this.#key} `);
    for (const name of [...names.filter((name) => !isOwn(name)), ...names.filter(isOwn)]) {
      const [, , notebook, cell] = name.split(" ");
      try {
        const entry = JSON.parse(localStorage.getItem(name));
        if (cell && entry && typeof entry === "object") this.#entries.set(`${notebook} ${cell}`, entry);
      } catch {
        // Not ours, or damaged: as if it were not there.
      }
    }
  }

  #nameOf(notebook, cell) { return `${this.#prefix} ${this.#key} ${notebook} ${cell}`; }

  #keep(name, text) {
    try {
      localStorage.setItem(name, text);
      this.problem = null;
    } catch (problem) {
      this.#fail(problem);
    }
  }

  #fail(problem) {
    this.problem = problem.message;
    this.onProblem();
  }
}
