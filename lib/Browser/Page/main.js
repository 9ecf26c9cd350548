// Brings the page to life: cells when their notebook is shown, the engine when the first of them is to run.
import { Carry } from "./carry.js";
import { Cell } from "./cell.js";
import { drawRecorded, fit } from "./charts.js";
import { Engine } from "./engine.js";
import { bringAll } from "./explorables.js";
import * as home from "./home.js";
import { Navigation } from "./navigation.js";
import { announce, offer, say, showShare } from "./notices.js";
import { Progress } from "./progress.js";
import { Queue } from "./queue.js";
import { Storage } from "./storage.js";
import { count } from "./text.js";
import { hasEngine } from "./unpack.js";
import { Work } from "./work.js";

const data = JSON.parse(document.getElementById("workbook").textContent);
const storage = new Storage(data.key, home.storage.place);
const progress = new Progress(data.notebooks, storage);
const engine = new Engine(home.signals);
const cells = new Map();
const work = new Work({ notebooks: data.notebooks, storage, progress, engine, cells });
const carry = new Carry({ notebooks: data.notebooks, work, storage });
const queue = new Queue(engine, (cell) => cells.get(cell.notebook).filter((one) => one.isSetUp));

const find = (selector) => document.querySelector(selector);
const buttons = { runAll: find(".run-all"), stop: find(".stop"), start: find(".start"), restart: find(".restart") };
const lacking = find(".lacking[hidden]");
const canRun = tellWhatIsMissing();

// What a browser needs to run cells; without it the pages are still to be read.
function tellWhatIsMissing() {
  const needs = { WebAssembly: globalThis.WebAssembly, "web workers": globalThis.Worker, "gzip (DecompressionStream)": globalThis.DecompressionStream };
  const missing = Object.keys(needs).filter((name) => !needs[name]);
  const words = missing.length ? `Cells cannot run here, because this browser has no ${missing.join(", no ")}. Everything can be read.`
    : hasEngineSoon() ? ""
    : "This workbook holds no engine: everything can be read, and nothing can be run.";
  if (lacking) {
    lacking.hidden = words === "";
    lacking.textContent = words;
  }
  // On the first article for who begins there, and above every other.
  if (words !== "") say(words);
  return words === "";
}

// The engine stands last in the file; while the page is still being read it may be on its way.
function hasEngineSoon() { return document.readyState === "loading" || hasEngine(); }

const acts = {
  run: (cell) => queue.add([cell]),
  runAbove: (cell) => {
    const all = cells.get(cell.notebook);
    queue.add(all.slice(0, all.indexOf(cell)));
  },
  goOn: (cell) => {
    queue.add([cell]);
    const all = cells.get(cell.notebook);
    all[all.indexOf(cell) + 1]?.focus();
  },
  edited: (cell) => carry.offer(cell),
};

// Editors are made when they come near, since a notebook has many.
const nearby = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    nearby.unobserve(target);
    [...cells.values()].flat().find((cell) => cell.section === target)?.mount();
  }
}, { rootMargin: "400px" });

const wake = (notebook) => {
  const displays = new Map();
  const made = notebook.cells.flatMap((one) => {
    const section = document.getElementById(`${notebook.name}/cell-${one.number}`);
    return section?.matches(".code")
      ? [new Cell({ notebook: notebook.name, data: one, section, kinds: data.chartKinds, displays, storage, progress, acts })]
      : [];
  });
  cells.set(notebook.name, made);
  for (const { section } of made) nearby.observe(section);
};

let isNotebook = false;
const navigation = new Navigation((article) => {
  const notebook = data.notebooks.find(({ name }) => name === article.id);
  if (notebook && canRun && !cells.has(notebook.name)) wake(notebook);
  isNotebook = notebook !== undefined;
  carry.show(notebook);
  const here = find(".tally.here");
  here.replaceChildren();
  here.dataset.notebook = article.id;
  progress.show();
  showState();
  tellStorage();
  bringAll(article);
  const settle = () => document.fonts.ready.then(() => page.stops(article));
  settle();
  // What ran out of sight is drawn at once; what is recorded may wait until it comes near.
  window.pageReady = fit(article)
    .then(() => drawRecorded(article))
    .then(() => fit(article))
    .catch((problem) => console.error(problem))
    .then(settle);
});

function showState() {
  buttons.stop.disabled = !queue.isWorking && !engine.isStarting;
  buttons.runAll.hidden = !canRun || !isNotebook;
  // A notebook is started by what it runs; where nothing can be run yet, this gets it ready.
  buttons.start.hidden = !canRun || isNotebook || engine.isReady;
  buttons.start.disabled = engine.isStarting;
  buttons.restart.disabled = !engine.isReady;
  document.documentElement.classList.toggle("working", queue.isWorking);
}

// What has to run again, told where a reader may do it.
let isLossTold = false;
const tellLost = (words) => {
  const { lost } = queue;
  isLossTold = lost.length > 0;
  const places = [...new Set(lost.map((cell) => cell.notebook))].map((name) => {
    const numbers = lost.filter((cell) => cell.notebook === name && !cell.isSetUp).map((cell) => cell.data.number)
      .sort((a, b) => a - b);
    return `${name} (${numbers.length > 6 ? count(numbers.length, "cell") : `${numbers.length === 1 ? "cell" : "cells"} ${numbers.join(", ")}`})`;
  });
  say(lost.length ? `${words} What had run has to run again: ${places.join("; ")}.`.trim() : words);
  offer("Run again what had run", lost.length ? () => { offer(null, null); say(""); queue.again(); } : null);
};

const start = () => engine.start().catch(() => { });

engine.onProgress = (words, share) => {
  if (queue.lost.length === 0) say(`${words} …`);
  showShare(share);
  showState();
};
engine.onReady = () => {
  if (queue.lost.length === 0) say("");
  showShare(null);
  announce("C# has started.");
  showState();
};
engine.onEnd = (message) => {
  showShare(null);
  queue.lose(message);
  tellLost(message);
  showState();
};
queue.onChange = showState;
queue.onEnded = (cell, { failure, stopped }) => {
  if (stopped) say("");
  announce(stopped ? `${cell.name} was stopped.`
    : failure ? `${cell.name} failed${failure.line ? ` at line ${failure.line}` : ""}.` : `${cell.name} ran.`);
  if (isLossTold) tellLost("");
};

const patience = 2000;

// A cell that hears it stops and keeps all variables; whatever does not is ended, and C# with it.
const stop = () => {
  if (!engine.askToStop()) return end("Stopped.");
  queue.clear();
  setTimeout(() => {
    if (engine.isStopping) say("The cell sleeps, or is in a library, and has not heard it. Stop again to end C#, with all variables.");
  }, patience);
};

const end = (message) => {
  const wasStarting = engine.isStarting;
  queue.clear();
  engine.end(message);
  // Ready for the next cell by the time somebody has read why.
  if (!wasStarting) start();
};

buttons.runAll.addEventListener("click", () => queue.add(cells.get(navigation.shown.id) ?? []));
buttons.stop.addEventListener("click", stop);
buttons.start.addEventListener("click", start);
buttons.restart.addEventListener("click", () => end("C# starts anew: all variables are gone."));

const storageWords = () => storage.problem === null
  ? `What you write and solve is kept by this browser, ${home.storage.words}, from your first change on. It stays on this `
    + "computer: another browser, a private window or clearing the browser’s data does not have it. The menu ⋯ saves it as files and opens them again."
  : `This browser keeps nothing for this page (${storage.problem}). What you write is gone when you close it: copy what you want to keep.`;

// On the first article, where it is here.
function tellStorage() {
  const kept = find(".kept");
  kept?.classList.toggle("bad", storage.problem !== null);
  if (kept) kept.textContent = storageWords();
}

storage.onProblem = () => {
  tellStorage();
  say(storageWords(), { isBad: true });
};

find(".acts").hidden = false;
for (const part of [buttons.stop, buttons.restart, find(".carrying")]) part.hidden = !canRun;
navigation.begin();
home.settle(data.notebooks);
document.documentElement.classList.add("awake");
// Until then it was not sure that there is an engine.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => { if (!hasEngine()) tellWhatIsMissing(); });
