// Charts are drawn from their data by the library that the page carries, which wakes when the first is seen.
import { make } from "./elements.js";
import { isNear } from "./home.js";
import { libraryOf } from "./unpack.js";

let waking;
const library = () => waking ??= wake();
const wake = async () => {
  const text = await libraryOf("plotly.js");
  const script = make("script", { src: URL.createObjectURL(new Blob([text], { type: "text/javascript" })) });
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error("the library that draws charts does not start"));
  });
  document.head.append(script);
  await loaded;
};

// Lets the page breathe between two charts.
const breathe = () => new Promise((resolve) => setTimeout(resolve));

// Draws the recorded charts of an article that is shown.
export const drawRecorded = async (article) => {
  const figures = [...article.querySelectorAll("figure.chart")];
  if (figures.length === 0) return;
  await isNear(figures);
  await library();
  for (const figure of figures) {
    if (figure.isConnected && figure.offsetParent) await page.drawIn(figure.parentElement);
    await breathe();
  }
};

// The charts of cells that ran out of sight: they are drawn when there is a width to draw them for.
const waiting = new Map();

// Draws those of an article that is shown, and brings others to the width of a window that has changed meanwhile.
export const fit = async (article) => {
  for (const [figure, chart] of waiting) {
    if (article.contains(figure)) await drawChart(figure, chart);
    else if (!figure.isConnected) waiting.delete(figure);
  }
  for (const plot of article.querySelectorAll(".plot.js-plotly-plot")) {
    if (plot.offsetParent && plot.clientWidth !== plot._fullLayout.width) await Plotly.Plots.resize(plot);
  }
};

// A chart follows its window until it is let go.
export const letGo = (part) => {
  for (const plot of part.querySelectorAll(".plot.js-plotly-plot")) Plotly.purge(plot);
};

// A chart of that JSON; null where it is none, or of a kind that is not drawn here.
export const readChart = (json, kinds) => {
  try {
    const chart = JSON.parse(json);
    const isDrawn = (trace) => kinds.includes(trace?.type ?? "scatter");
    return chart && Array.isArray(chart.data) && chart.data.every(isDrawn) ? chart : null;
  } catch {
    return null;
  }
};

export const chartFigure = (words) => make("figure", { class: "chart" },
  make("div", { class: "plot", role: "img", "aria-label": words }, make("p", { class: "words" }, words)),
  make("details", { class: "words", hidden: true }, make("summary", {}, "In words"), make("p", {}, words)));

export const drawChart = async (figure, chart) => {
  waiting.delete(figure);
  if (!figure.offsetParent) {
    waiting.set(figure, chart);
    return;
  }
  try {
    await library();
    if (figure.isConnected) await page.draw(figure, chart);
  } catch (problem) {
    // Its words stand in its place.
    console.error(problem);
  }
};
