// What a cell shows: each output is data, and becomes elements here.
import { chartFigure, drawChart, letGo, readChart } from "./charts.js";
import { checkList, readChecks } from "./checks.js";
import { clean } from "./clean.js";
import { make } from "./elements.js";
import { bring } from "./explorables.js";
import { atTheEnd, count, LongText } from "./text.js";

const types = {
  checks: "application/vnd.workbook.check+json",
  chart: "application/vnd.plotly.v1+json",
  explorable: "application/vnd.workbook.explorable+json",
  html: "text/html",
  plain: "text/plain",
};

// The page draws ten times a second, however often a cell speaks.
const pause = 100;
const shortText = 20_000;
const longHtml = 2_000_000;
const mostItems = 500;

export class Outputs {
  #place;
  #kinds;
  #displays;
  #onChecks;
  #items = [];
  #dirty = new Set();
  #timer = null;
  #clearsNext = false;
  #untold = 0;

  // The place is an element; kinds are those of charts; displays are those of the notebook, by id.
  constructor(place, { kinds, displays, onChecks }) {
    this.#place = place;
    this.#kinds = kinds;
    this.#displays = displays;
    this.#onChecks = onChecks;
  }

  begin() {
    this.#items = [];
    this.#dirty.clear();
    this.#clearsNext = false;
    this.#untold = 0;
    letGo(this.#place);
    this.#place.replaceChildren();
  }

  add(output) {
    if (output.kind === "clear") {
      if (output.wait) this.#clearsNext = true;
      else this.begin();
      return;
    }
    if (output.kind === "update") {
      const display = this.#displays.get(output.display);
      display?.owner.#change(display.item, output.data);
      return;
    }
    if (this.#clearsNext) this.begin();
    if (output.kind === "stream") this.#stream(output);
    else this.#append({ ...output });
  }

  // Shows at once what has come.
  flush() {
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const item of this.#dirty) {
      const element = this.#render(item);
      if (item.element !== element) {
        if (item.element) {
          letGo(item.element);
          item.element.replaceWith(element);
        } else this.#place.append(element);
        item.element = element;
      }
      if (item.chart) drawChart(element, item.chart);
    }
    this.#dirty.clear();
    if (this.#untold) this.#tellUntold();
    page.stops(this.#place);
  }

  #stream({ name, text }) {
    const last = this.#items.at(-1);
    if (last?.kind === "stream" && last.name === name) {
      last.text.add(text);
      this.#touch(last);
      return;
    }
    const item = { kind: "stream", name, text: new LongText(), most: shortText };
    item.text.add(text);
    this.#append(item);
  }

  #append(item) {
    if (this.#items.length >= mostItems) {
      this.#untold++;
      this.#soon();
      return;
    }
    this.#items.push(item);
    if (item.display) this.#displays.set(item.display, { owner: this, item });
    this.#tellChecks(item);
    this.#touch(item);
  }

  #change(item, data) {
    item.data = data;
    this.#tellChecks(item);
    this.#touch(item);
  }

  #tellChecks(item) {
    const report = item.data?.[types.checks];
    if (report !== undefined) this.#onChecks(readChecks(report));
  }

  #touch(item) {
    this.#dirty.add(item);
    this.#soon();
  }

  #soon() { this.#timer ??= setTimeout(() => this.flush(), pause); }

  #tellUntold() {
    const words = this.#place.querySelector(":scope > .untold") ?? make("p", { class: "unshown untold" });
    words.textContent = `${count(this.#untold, "more output")} came and ${this.#untold === 1 ? "is" : "are"} not shown.`;
    this.#place.append(words);
  }

  #render(item) {
    item.chart = null;
    if (item.kind === "stream") return this.#text(item, item.name === "stderr" ? "text stderr" : "text");
    if (item.kind === "error") return error(item);
    return this.#value(item);
  }

  // The richest form that the page can show comes first.
  #value(item) {
    const data = item.data ?? {};
    const words = data[types.plain] ?? "";
    if (data[types.checks] !== undefined) return checkList(readChecks(data[types.checks]));
    const chart = data[types.chart] === undefined ? null : readChart(data[types.chart], this.#kinds);
    if (chart) {
      item.chart = chart;
      // A chart that is drawn already changes in its place.
      return item.element?.matches("figure.chart") ? item.element : chartFigure(words || "a chart");
    }
    const explorable = data[types.explorable] === undefined ? null : instrument(data[types.explorable]);
    if (explorable) return explorable;
    if (data[types.html] !== undefined) return htmlBox(data[types.html]);
    if (data["image/svg+xml"] !== undefined) return image(`data:image/svg+xml,${encodeURIComponent(data["image/svg+xml"])}`, words);
    for (const type of ["image/png", "image/jpeg"]) {
      if (data[type] !== undefined) return image(`data:${type};base64,${data[type]}`, words);
    }
    // What would set these two stands in no page; they are written to be read as they are, too.
    const written = data["text/markdown"] ?? data["text/latex"];
    const text = data[types.plain] ?? written;
    if (text === undefined) {
      return make("p", { class: "unshown" }, `An output of a kind that a page cannot show: ${Object.keys(data).join(", ")}.`);
    }
    if (item.shown !== text) {
      item.shown = text;
      item.text = new LongText();
      item.text.add(text);
      item.most = shortText;
    }
    return this.#text(item, text === written ? "text written" : "text");
  }

  #text(item, name) {
    const box = item.element?.matches(".long") ? item.element : make("div", { class: "long" }, make("pre", { class: name }));
    box.firstChild.textContent = item.text.shown(item.most).replace(/\n+$/, "");
    const more = box.querySelector("button");
    if (item.text.length > item.most && !more) {
      const button = make("button", { type: "button", on: { click: () => { item.most = Infinity; button.remove(); this.#touch(item); } } });
      box.append(button);
    }
    if (box.querySelector("button")) box.querySelector("button").textContent = `Show more of ${count(item.text.length)} characters`;
    return box;
  }
}

const error = ({ name, message, traceback }) => make("div", { class: "error", role: "group", "aria-label": "error" },
  make("p", {}, make("strong", {}, atTheEnd(String(name ?? ""))), ` ${atTheEnd(String(message ?? ""))}`),
  make("pre", {}, atTheEnd((traceback ?? []).join("\n"))));

const image = (source, words) => make("img", { class: "image", src: source, alt: words });

// A cell gives a name and a state; the script of that name is the page's own. Null where it has none, or none of that state.
const instrument = (json) => {
  const place = make("div", { class: "explorable" });
  try {
    return bring(place, JSON.parse(json)) ? place : null;
  } catch {
    return null;
  }
};

const htmlBox = (html) => {
  const box = make("div", { class: "html" });
  const show = () => box.replaceChildren(clean(html));
  if (html.length <= longHtml) show();
  else box.append(make("button", { type: "button", on: { click: show } }, `Show ${count(html.length)} characters of HTML`));
  return box;
};
