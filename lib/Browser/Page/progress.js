// How far the exercises are: a tally for each notebook, wherever the page has a place for it.
import { make } from "./elements.js";

export class Progress {
  #notebooks;
  #storage;

  constructor(notebooks, storage) {
    this.#notebooks = notebooks.map(({ name, cells }) => ({ name, exercises: cells.filter((cell) => cell.exercise) }));
    this.#storage = storage;
  }

  // "passed", "wrong" or "not-done"; undefined for an exercise that was never checked.
  of(notebook, cell) { return this.#storage.read(notebook, cell.id).status; }

  note(notebook, cell, status) {
    if (this.of(notebook, cell) === status) return;
    this.#storage.write(notebook, cell.id, { status });
    this.show();
  }

  show() {
    for (const { name, exercises } of this.#notebooks) {
      const states = exercises.map((cell) => this.of(name, cell) ?? "not-done");
      const passed = states.filter((state) => state === "passed").length;
      for (const place of document.querySelectorAll(`.tally[data-notebook="${CSS.escape(name)}"]`)) {
        place.replaceChildren(...exercises.length ? tally(states, passed) : []);
      }
    }
  }
}

const tally = (states, passed) => [
  make("span", { class: "dots", "aria-hidden": "true" }, ...states.map((state) => make("i", { class: state }))),
  make("span", { class: "of" }, `${passed} of ${states.length}`, make("span", { class: "thing" }, states.length === 1 ? " exercise" : " exercises")),
];
