// C# in a worker: started, spoken to, ended. This is the only place that knows what page and worker say to each other.
import { hasEngine, unpack } from "./unpack.js";

// Why a cell, or a start, came to no end of its own.
export class Ended extends Error { }

// Unpacking is this much of what a start takes; the worker reads what is unpacked meanwhile.
const unpacking = 0.3;

export class Engine {
  #signals;
  #canReach = false;
  // The engine's files by their paths, each a promise of an ArrayBuffer: kept, since the next worker needs them too.
  #files = null;
  // The shares of a start that are done: of unpacking, and of what the worker reads.
  #shares = { unpacked: 0, read: 0 };
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
      this.#shares.read = 0;
      this.#tellProgress("Unpacking C#");
      this.#files ??= this.#unpack();
      const files = await Promise.race([this.#files, isOver]);
      const script = await Promise.race([files.get("worker.js"), isOver]);
      await Promise.race([this.#hire(script, files), isOver]);
    } catch (problem) {
      if (problem instanceof Ended) throw problem;
      // What could not be unpacked is where it was: perhaps the next try can.
      if (hasEngine()) this.#files = null;
      const words = `C# does not start: ${problem.message}`;
      if (life === this.life) this.end(words);
      throw new Ended(words);
    }
    this.isReady = true;
    this.giveSolved(this.readSolved());
    this.onReady();
  }

  #unpack() {
    return unpack((share, words = "Unpacking C#") => {
      this.#shares.unpacked = share;
      if (this.isStarting && this.#shares.read === 0) this.#tellProgress(words);
    });
  }

  #tellProgress(words) {
    const { unpacked, read } = this.#shares;
    this.onProgress(words, unpacking * unpacked + (1 - unpacking) * read);
  }

  // A cell's name at the service worker, which has other pages too.
  #nameOf(job) { return `${this.#signals.name}-${this.life}-${job.id}`; }

  // Starts a worker, and gives it each file as soon as it is unpacked.
  async #hire(script, files) {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = this.#worker = new Worker(address);
    const isReady = new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => {
        if (worker === this.#worker) this.#hear(data, resolve);
      });
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (worker !== this.#worker) return;
        reject(new Ended(event.message));
        this.end(event.message || "C# ended with an error of its own.");
      });
    });
    const signals = this.#signals && { address: this.#signals.address, name: `${this.#signals.name}-${this.life}` };
    worker.postMessage({ type: "start", paths: [...files.keys()], progress: this.#given = this.readSolved(), signals });
    // Copied, not given away.
    const give = async ([path, content]) => worker.postMessage({ type: "file", path, content: await content });
    try {
      await Promise.all([isReady, ...Array.from(files, give)]);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  #hear(message, ready) {
    switch (message?.type) {
      case "progress":
        this.#shares.read = message.of > 0 ? message.done / message.of : 0;
        this.#tellProgress(String(message.what));
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
        this.onSolved(this.#given = String(message.text));
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
