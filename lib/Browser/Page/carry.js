// What one has written, to be carried along: saved as files that other programs read, or given up.
import { ask } from "./dialog.js";
import { make } from "./elements.js";
import { copyOf, save, writeCopy } from "./export.js";
import { announce, say } from "./notices.js";
import { Opening } from "./opening.js";
import { zip } from "./zip.js";

const find = (selector) => document.querySelector(selector);

export class Carry {
  #notebooks;
  #work;
  #storage;
  #shown = null;

  constructor({ notebooks, work, storage }) {
    [this.#notebooks, this.#work, this.#storage] = [notebooks, work, storage];
    const opening = new Opening(notebooks, work);
    const acts = {
      ".save-copy": () => this.#saveCopy(this.#shown),
      ".save-progress": () => this.#saveProgress(),
      ".save-all": () => this.#saveAll(),
      ".open-copies": () => opening.choose(),
      ".start-over": () => this.#startOver(),
    };
    const menu = find(".more");
    for (const [selector, act] of Object.entries(acts)) {
      find(selector).addEventListener("click", () => {
        // Whoever comes back from there comes back to the menu, not to a button that is not seen.
        menu.querySelector("summary").focus({ preventScroll: true });
        menu.open = false;
        act();
      });
    }
  }

  // Told which notebook is shown; nothing where the page is none.
  show(notebook) {
    this.#shown = notebook;
    find(".save-copy").hidden = !notebook;
  }

  // What a file keeps is in this one browser alone: said once, quietly, where somebody begins to write.
  offer(cell) {
    if (location.protocol !== "file:" || !cell.section.contains(document.activeElement)) return;
    if (this.#storage.read("-", "offered").isDone) return;
    this.#storage.write("-", "offered", { isDone: true });
    const notebook = this.#notebooks.find(({ name }) => name === cell.notebook);
    const close = () => {
      cell.focus();
      line.remove();
    };
    const button = (words, act) => make("button", { type: "button", on: { click: act } }, words);
    const words = "What you write is kept in this browser alone.";
    const line = make("p", { class: "offer" }, words, " ",
      button("Save my copy", () => {
        close();
        this.#saveCopy(notebook);
      }),
      button("Not now", close));
    cell.section.querySelector(".cell-tools").after(line);
    announce(`${words} Below the cell you can save a copy.`);
  }

  async #copy(notebook) {
    return [`${notebook.name}.ipynb`, writeCopy(await copyOf(notebook, (cell) => this.#work.text(notebook, cell)))];
  }

  get #progress() { return ["progress.json", this.#work.solved || "{}\n"]; }

  #saveCopy(notebook) {
    return saving(async () => {
      const [name, text] = await this.#copy(notebook);
      return [name, text, "application/x-ipynb+json"];
    });
  }

  #saveProgress() { return saving(() => [...this.#progress, "application/json"]); }

  #saveAll() {
    return saving(async () => {
      const copies = await Promise.all(this.#notebooks.map((notebook) => this.#copy(notebook)));
      return ["my.zip", zip([...copies, this.#progress], new Date()), "application/zip"];
    });
  }

  async #startOver() {
    const answer = await ask({
      title: "Start over?",
      content: [make("p", {}, "All that you wrote and solved in this workbook is forgotten, in every notebook. It cannot be brought back, "
        + "unless you save it first: a saved copy can be opened again.")],
      acts: [
        { words: "Save all my work", act: () => this.#saveAll(), isFirst: true },
        { words: "Start over", value: "over" },
        { words: "Cancel", value: "" },
      ],
    });
    if (answer !== "over") return;
    this.#work.forgetAll();
    location.reload();
  }
}

const saving = async (make) => {
  try {
    const [name, content, type] = await make();
    save(name, content, type);
    announce(`${name} is saved where this browser puts its downloads.`);
  } catch (problem) {
    say(`Nothing was saved: ${problem.message}`, { isBad: true });
  }
};
