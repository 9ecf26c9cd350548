// The cells that are to run, one after another; and those that have run, should they have to run again.
import { Ended } from "./engine.js";

export class Queue {
  #engine;
  #setUpOf;
  #jobs = [];
  #current = null;
  // What ran in this worker: the text of each cell's last run, in the order of the first.
  #ran = new Map();
  #lost = new Map();
  // Why the last worker ended.
  #end = "";

  // Told when it begins, goes on, or has nothing left.
  onChange = () => { };
  // Told when a cell has ended, in words.
  onEnded = () => { };

  // The second gives the cells with which a cell's notebook begins.
  constructor(engine, setUpOf) {
    this.#engine = engine;
    this.#setUpOf = setUpOf;
  }

  get isWorking() { return this.#current !== null || this.#jobs.length > 0; }

  // The cells that have to run again because their worker has ended.
  get lost() { return [...this.#lost.keys()]; }

  add(cells) { this.#addJobs(cells.map((cell) => ({ cell }))); }

  // Runs again what had run, with the text that ran.
  again() {
    const jobs = [...this.#lost].map(([cell, text]) => ({ cell, text }));
    this.#lost.clear();
    this.#addJobs(jobs);
  }

  // What waits is not run. What runs goes on.
  clear() {
    const jobs = this.#jobs.splice(0);
    for (const { cell } of jobs) cell.unqueue();
    this.onChange();
  }

  // The worker has ended, and why: what ran in it has to run again.
  lose(message) {
    this.#end = message;
    this.#current?.giveUpAsking();
    this.clear();
    for (const [cell, text] of this.#ran) {
      cell.lose();
      this.#lost.set(cell, text);
    }
    this.#ran.clear();
  }

  #addJobs(jobs) {
    for (const job of jobs) {
      if (job.cell === this.#current || this.#jobs.some(({ cell }) => cell === job.cell)) continue;
      this.#jobs.push(job);
      job.cell.queue();
    }
    this.onChange();
    if (!this.#current) this.#work();
  }

  async #work() {
    while (this.#jobs.length > 0) {
      const job = this.#setUpFirst() ?? this.#jobs.shift();
      this.#current = job.cell;
      this.onChange();
      const isFine = await this.#run(job);
      this.#current = null;
      // As in a notebook that runs from top to bottom: what comes after an error waits for the reader.
      if (!isFine) this.clear();
    }
    this.onChange();
  }

  #setUpFirst() {
    const { cell } = this.#jobs[0];
    const first = cell.isSetUp ? undefined : this.#setUpOf(cell).find((one) => one.life !== this.#engine.life || one.life === 0);
    return first && { cell: first };
  }

  async #run({ cell, text = cell.text }) {
    const job = { notebook: cell.notebook, cell: cell.data.number, text, answers: [] };
    try {
      if (!this.#engine.isReady) cell.queue();
      await this.#engine.start();
      for (;;) {
        cell.begin(text);
        const ran = await this.#engine.run(job, (output) => cell.hear(output), async (prompt, secret) => {
          const line = await cell.ask(prompt, secret);
          if (line !== null) cell.goOn();
          return line;
        });
        cell.giveUpAsking();
        if (ran.asks) {
          const line = await cell.ask(String(ran.asks.prompt ?? ""), ran.asks.secret === true);
          if (line === null) throw new Ended(this.#end);
          job.answers.push(line);
          continue;
        }
        cell.finish(ran, this.#engine.life);
        this.#lost.delete(cell);
        if (!ran.stopped) this.#ran.set(cell, text);
        this.onEnded(cell, ran);
        return !ran.failure;
      }
    } catch (problem) {
      if (!(problem instanceof Ended)) console.error(problem);
      cell.stop(problem instanceof Ended ? problem.message : "did not run");
      return false;
    }
  }
}
