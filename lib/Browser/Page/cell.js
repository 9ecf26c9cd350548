// A cell: its editor, its buttons, what it shows, and the state that it is in.
import { Editor } from "./code.js";
import { isExercise } from "./checks.js";
import { make } from "./elements.js";
import { Outputs } from "./outputs.js";
import { duration } from "./text.js";

const statusWords = { passed: "✓ passed", wrong: "✗ not right yet", "not-done": "○ not done yet" };

export class Cell {
  #storage;
  #progress;
  #source;
  #editor = null;
  #tools = {};
  #recorded;
  #box;
  #outputs;
  #ranText = null;
  #answer = null;
  #timer = null;
  // The state before it was to run, and its words.
  #before = null;

  state = "new";
  // The worker in which it ran last; 0 for none.
  life = 0;

  constructor({ notebook, data, section, kinds, displays, storage, progress, acts }) {
    Object.assign(this, { notebook, data, section });
    this.#storage = storage;
    this.#progress = progress;
    this.text = storage.read(notebook, data.id).text ?? data.text;
    this.#source = section.querySelector(".source");
    // What the reader wrote stands there before the editor does: on paper, and for who searches the page.
    if (this.text !== data.text) this.#source.querySelector("code").textContent = this.text;
    this.#recorded = section.querySelector(".recorded");
    this.#box = make("div", { class: "output live", hidden: true });
    this.#outputs = new Outputs(this.#box, { kinds, displays, onChecks: (records) => this.#hearChecks(records) });
    this.#addTools(acts);
    (this.#recorded ?? this.#tools.row).after(this.#box);
    this.showStatus();
  }

  get isSetUp() { return this.data.text.startsWith("#!import "); }

  get name() { return `cell ${this.data.number}`; }

  // Puts the editor in the place of the code that was only to be read.
  mount() {
    if (this.#editor) return;
    const { number, exercise } = this.data;
    this.#editor = new Editor({
      text: this.text,
      label: `code of cell ${number}${exercise ? `, exercise ${exercise}` : ""}`,
      onChange: (text) => this.#edited(text),
      onRun: () => this.#tools.run.click(),
      onRunAndGoOn: () => this.acts.goOn(this),
    });
    this.#source.querySelector("pre").replaceWith(this.#editor.element);
  }

  focus() {
    this.mount();
    this.#editor.focus();
    this.section.scrollIntoView({ block: "nearest" });
  }

  reset() {
    this.write(this.data.text);
    this.#editor.focus();
  }

  // As if a reader had written it.
  write(text) {
    this.mount();
    this.#editor.write(text);
  }

  queue() {
    if (this.state === "queued") return;
    this.#before = [this.state, this.#tools.state.textContent];
    this.#become("queued", "waiting");
  }

  // Back to how it was before it was to run.
  unqueue() {
    if (this.state === "queued") this.#become(...this.#before);
  }

  begin(text) {
    this.#ranText = text;
    this.#editor?.mark(null);
    this.#outputs.begin();
    clearInterval(this.#timer);
    const began = performance.now();
    this.#become("running", "running …");
    this.#timer = setInterval(() => {
      if (this.state === "running") this.#tools.state.textContent = `running … ${Math.round((performance.now() - began) / 1000)} s`;
    }, 1000);
  }

  hear(output) {
    this.#showLive();
    this.#outputs.add(output);
  }

  // Its run goes on with the answer that it asked for.
  goOn() { this.#become("running", "running …"); }

  finish({ failure, seconds, stopped }, life) {
    this.#end(life);
    // A line of what ran; somebody may have written on.
    if (this.text === this.#ranText) this.#editor?.mark(stopped ? null : failure);
    if (stopped) this.#become("stopped", "stopped; all variables are kept");
    else if (failure) this.#become("failed", failure.line ? `failed at line ${failure.line}` : "failed");
    else this.#become("ran", `ran ${duration(seconds ?? 0)}`);
    this.#checkStale();
  }

  // Its run was ended from outside; what it wrote stays.
  stop(words) {
    this.#end(0);
    this.#become("stopped", words);
  }

  // The worker in which it ran is no more.
  lose() {
    this.life = 0;
    if (["ran", "failed", "stale"].includes(this.state)) this.#become("stale", "has to run again");
  }

  // Shows a field for a line of input; gives the line, or null where its run was ended.
  ask(prompt, secret) {
    this.#showLive();
    this.#outputs.flush();
    return new Promise((resolve) => {
      const field = make("input", { type: secret ? "password" : "text", autocomplete: "off", spellcheck: "false" });
      const send = () => answer(field.value);
      const ok = make("button", { type: "button", on: { click: send } }, "Answer");
      const row = make("p", { class: "ask" }, make("label", {}, `${prompt || "The cell asks for a line:"} `, field), ok);
      const answer = this.#answer = (line) => {
        this.#answer = null;
        row.remove();
        resolve(line);
      };
      field.addEventListener("keydown", (event) => { if (event.key === "Enter") send(); });
      this.#box.append(row);
      this.#become("asking", "waits for your answer");
      field.focus();
    });
  }

  giveUpAsking() { this.#answer?.(null); }

  showStatus() {
    const name = this.section.querySelector(".exercise-name");
    const status = this.#progress.of(this.notebook, this.data);
    if (!name) return;
    const badge = name.querySelector(".badge") ?? name.appendChild(make("span", { class: "badge" }));
    badge.className = `badge ${status ?? ""}`;
    badge.textContent = statusWords[status] ?? "";
  }

  #addTools(acts) {
    this.acts = acts;
    const { number } = this.data;
    const button = (name, words, act, label) => make("button", { type: "button", class: name, "aria-label": label, on: { click: act } }, words);
    const tools = this.#tools = {
      run: button("run", "Run", () => acts.run(this), `Run cell ${number}`),
      above: button("above", "Run all above", () => acts.runAbove(this), `Run all above cell ${number}`),
      reset: button("reset", "Reset", () => this.reset(), `Reset cell ${number} to its original`),
      state: make("span", { class: "cell-state" }),
    };
    tools.row = make("div", { class: "cell-tools", role: "group", "aria-label": `cell ${number}` }, tools.run, tools.reset, tools.above, tools.state);
    this.#source.after(tools.row);
    tools.reset.hidden = this.text === this.data.text;
  }

  #edited(text) {
    this.text = text;
    this.#storage.write(this.notebook, this.data.id, { text: text === this.data.text ? undefined : text });
    this.#tools.reset.hidden = text === this.data.text;
    this.#checkStale();
    this.acts.edited(this);
  }

  #checkStale() {
    if (["ran", "failed"].includes(this.state) && this.text !== this.#ranText) this.#become("stale", "changed since it ran");
  }

  #end(life) {
    clearInterval(this.#timer);
    this.life = life;
    this.#showLive();
    this.#outputs.flush();
  }

  #become(state, words) {
    this.state = this.section.dataset.state = state;
    this.#tools.state.textContent = words;
  }

  #showLive() {
    if (!this.#box.hidden) return;
    this.#box.hidden = false;
    if (this.#recorded) this.#recorded.hidden = true;
  }

  #hearChecks(records) {
    const own = records.filter(isExercise);
    if (!this.data.exercise || own.length === 0) return;
    const worst = ["wrong", "not-done", "passed"].find((status) => own.some((record) => record.status === status));
    this.#progress.note(this.notebook, this.data, worst);
    this.showStatus();
  }
}
