// C# in a worker: started, spoken to, ended. This is the only place that knows what page and worker say to each other.
import { unpack } from "./unpack.js";

// Why a cell, or a start, came to no end of its own.
export class Ended extends Error { }

// Unpacking is this much of what a start takes.
const unpacking = 0.3;

export class Engine {
  #signals;
  #canReach = false;
  #files = null;
  #worker = null;
  #starting = null;
  #refuseStart = () => { };
  #job = null;
  #lastId = 0;

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

  // Signals reach a cell that computes, by a service worker; null where there is none.
  constructor(signals = null) { this.#signals = signals; }

  get isStarting() { return this.#starting !== null && !this.isReady; }

  // Resolves when a cell can run.
  start() {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  // Runs a cell; resolves with how that ended. One at a time. A wrong answer is a failure that ends nothing: that is none here.
  // What it asks while it runs is answered by a line, or by null where it was ended; where nothing reaches it, it ends and says what it asks.
  async run(job, onOutput, onAsk) {
    await this.start();
    return new Promise((resolve, reject) => {
      this.#job = { id: ++this.#lastId, resolve, reject, onOutput, onAsk, isToStop: false };
      this.#worker.postMessage({ type: "run", id: this.#lastId, ...job });
    });
  }

  // True while a cell runs on that was asked to stop.
  get isStopping() { return this.#job?.isToStop === true; }

  // Asks the cell that runs to stop, which keeps all variables; false where nothing reaches it, or it was asked before.
  askToStop() {
    const job = this.#job;
    if (!job || job.isToStop || !this.#canReach) return false;
    job.isToStop = true;
    this.#signals.send({ type: "stop", cell: this.#nameOf(job) });
    // What waits for a timer or a task hears it at once.
    this.#worker.postMessage({ type: "stop", id: job.id });
    return true;
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
    this.onReady();
  }

  async #unpack() {
    try {
      return await unpack((share, words = "Unpacking C#") => { if (this.isStarting) this.onProgress(words, share * unpacking); });
    } catch (problem) {
      this.#files = null;
      throw problem;
    }
  }

  // A cell's name at the service worker, which has other pages too.
  #nameOf(job) { return `${this.#signals.name}-${this.life}-${job.id}`; }

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
      const signals = this.#signals && { address: this.#signals.address, name: `${this.#signals.name}-${this.life}` };
      worker.postMessage({ type: "start", files, progress: this.readSolved(), signals });
    }).finally(() => URL.revokeObjectURL(address));
  }

  #hear(message, ready) {
    switch (message?.type) {
      case "progress":
        this.onProgress(String(message.what), unpacking + (1 - unpacking) * (message.of > 0 ? message.done / message.of : 0));
        break;
      case "ready":
        this.#canReach = message.isReached === true;
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
      case "asks":
        if (message.id === this.#job?.id) this.#answer(this.#job, message);
        break;
      case "progress-kept":
        this.onSolved(String(message.text));
        break;
      case "dead":
        this.end(String(message.message));
        break;
    }
  }

  async #answer(job, { number, prompt, secret }) {
    const line = await job.onAsk(String(prompt ?? ""), secret === true);
    if (line !== null) this.#signals.send({ type: "answer", cell: this.#nameOf(job), number, line });
  }
}
