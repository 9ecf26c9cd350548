// C# in a worker: started, spoken to, ended. This is the only place that knows what page and worker say to each other.
import { unpack } from "./unpack.js";

// Why a cell, or a start, came to no end of its own.
export class Ended extends Error { }

// Unpacking is this much of what a start takes.
const unpacking = 0.3;

export class Engine {
  #files = null;
  #worker = null;
  #starting = null;
  #refuseStart = () => { };
  #job = null;
  #lastId = 0;
  // What the worker was told that a learner has solved.
  #given = "";

  // The number of workers so far: what ran in an earlier one has to run again.
  life = 0;
  isReady = false;

  // Told of each step of a start: words and a share from 0 to 1; of its end: nothing.
  onProgress = () => { };
  onReady = () => { };
  // Told when the worker has ended, and why.
  onEnd = () => { };

  // What a learner solved, as the course keeps it in a file of the worker, which ends with it: asked for at a start, told when it changes.
  readSolved = () => "";
  onSolved = () => { };

  get isStarting() { return this.#starting !== null && !this.isReady; }

  // Resolves when a cell can run.
  start() {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  // Runs a cell; resolves with how that ended. One at a time. A wrong answer is a failure that ends nothing: that is none here.
  async run(job, onOutput) {
    await this.start();
    return new Promise((resolve, reject) => {
      this.#job = { id: ++this.#lastId, resolve, reject, onOutput };
      this.#worker.postMessage({ type: "run", id: this.#lastId, ...job });
    });
  }

  // Tells the worker what was solved elsewhere. One that starts hears of it when it is ready, the next one at its start.
  giveSolved(text) {
    if (!this.isReady || text === this.#given) return;
    this.#given = text;
    this.#worker.postMessage({ type: "solved", text });
  }

  // Ends the worker, whatever it does.
  end(message) {
    const [job, refuse] = [this.#job, this.#refuseStart];
    this.#worker?.terminate();
    this.#worker = this.#starting = this.#job = null;
    this.isReady = false;
    this.#refuseStart = () => { };
    const ended = new Ended(message);
    refuse(ended);
    job?.reject(ended);
    this.onEnd(message);
  }

  async #start() {
    const life = ++this.life;
    const isOver = new Promise((_, reject) => { this.#refuseStart = reject; });
    // Who waits for the start hears of its end; where nobody waits, nobody needs to.
    isOver.catch(() => { });
    try {
      this.onProgress("Unpacking C#", 0);
      this.#files ??= this.#unpack();
      const files = await Promise.race([this.#files, isOver]);
      await Promise.race([this.#hire(files), isOver]);
    } catch (problem) {
      if (problem instanceof Ended) throw problem;
      const words = `C# does not start: ${problem.message}`;
      if (life === this.life) this.end(words);
      throw new Ended(words);
    }
    this.isReady = true;
    this.giveSolved(this.readSolved());
    this.onReady();
  }

  async #unpack() {
    try {
      return await unpack((share) => { if (this.isStarting) this.onProgress("Unpacking C#", share * unpacking); });
    } catch (problem) {
      this.#files = null;
      throw problem;
    }
  }

  #hire(all) {
    const { "worker.js": script, ...files } = Object.fromEntries(all);
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = this.#worker = new Worker(address);
    return new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => {
        if (worker === this.#worker) this.#hear(data, resolve);
      });
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (worker !== this.#worker) return;
        reject(new Ended(event.message));
        this.end(event.message || "C# ended with an error of its own.");
      });
      // Copied, not given away: the next worker needs them too.
      worker.postMessage({ type: "start", files, progress: this.#given = this.readSolved() });
    }).finally(() => URL.revokeObjectURL(address));
  }

  #hear(message, ready) {
    switch (message?.type) {
      case "progress":
        this.onProgress(String(message.what), unpacking + (1 - unpacking) * (message.of > 0 ? message.done / message.of : 0));
        break;
      case "ready":
        ready();
        break;
      case "output":
        if (message.id === this.#job?.id) this.#job.onOutput(message.output);
        break;
      case "ran":
        if (message.id === this.#job?.id) {
          const { resolve } = this.#job;
          this.#job = null;
          resolve({ ...message, failure: message.failure?.isEnd === false ? null : message.failure });
        }
        break;
      case "progress-kept":
        this.onSolved(this.#given = String(message.text));
        break;
      case "dead":
        this.end(String(message.message));
        break;
    }
  }
}
