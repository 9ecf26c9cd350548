// What a handout and the living workbook do alike: charts in the page's colours, the theme, print, code to copy, boxes that scroll.
"use strict";
const page = (() => {
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  // What a colour of the style sheet comes to in the theme of this moment; an element has to wear it to know.
  const colour = (name) => {
    const wearer = document.body.appendChild(document.createElement("i"));
    wearer.style.color = `var(--${name})`;
    const worn = getComputedStyle(wearer).color;
    wearer.remove();
    return worn;
  };

  // Charts carry no colours of their own for text and grid: those are the page's.
  const themed = (layout) => {
    const line = colour("line");
    const theme = {
      "font.color": colour("ink"),
      "font.family": getComputedStyle(document.querySelector("header.site")).fontFamily,
      "paper_bgcolor": "rgba(0,0,0,0)",
      "plot_bgcolor": "rgba(0,0,0,0)",
    };
    for (const name of Object.keys(layout)) {
      if (/^[xy]axis\d*$/.test(name)) {
        theme[`${name}.gridcolor`] = line;
        theme[`${name}.linecolor`] = line;
        theme[`${name}.zerolinecolor`] = colour("faint");
      }
    }
    return theme;
  };

  const titleOf = (layout) => typeof layout.title === "string" ? { text: layout.title } : layout.title ?? {};

  const wide = (layout) => ({ height: layout.height || 380, font: { ...layout.font, size: 13 }, margin: { t: 100, b: 80, ...layout.margin } });

  // A phone has no room beside a chart for its legend, nor above it for a long title in one line.
  const narrow = (layout) => {
    const title = titleOf(layout);
    const lines = (title.text ?? "").replace(/(.{24,}?) /g, "$1<br>");
    return {
      height: layout.height || 330,
      font: { ...layout.font, size: 11 },
      title: { ...title, text: lines, font: { ...title.font, size: 13 } },
      legend: { ...layout.legend, orientation: "h", x: 0, y: -0.28, xanchor: "left", yanchor: "top" },
      margin: { t: 100, b: 80, ...layout.margin, l: 48, r: 8 },
    };
  };

  // Puts values into a layout by the names that relayout knows, such as "xaxis.gridcolor".
  const put = (layout, values) => {
    for (const [name, value] of Object.entries(values)) {
      const path = name.split(".");
      const last = path.pop();
      const place = path.reduce((part, key) => (part[key] = { ...part[key] }), layout);
      place[last] = value;
    }
  };

  // What stands in the page is no longer in the chart, and the chart is as much lower: its sliders, and its title where it has a caption.
  // OutputHtml keeps the place free that this comes to.
  const titleRoom = 34;
  const leastBelow = 70;
  const withoutWhatThePageShows = (full, isCaptioned) => {
    const above = isCaptioned ? Math.min(titleRoom, Math.max(0, full.margin.t - 12)) : 0;
    const below = full.sliders?.length ? Math.max(0, full.margin.b - leastBelow) : 0;
    if (isCaptioned) delete full.title;
    delete full.sliders;
    full.margin = { ...full.margin, t: full.margin.t - above, b: full.margin.b - below };
    full.height -= above + below;
  };

  // A finger that is moved over a chart scrolls the page: nothing in a chart is dragged.
  const still = (layout) => {
    layout.dragmode = false;
    for (const name of Object.keys(layout)) {
      if (/^[xy]axis\d*$/.test(name)) layout[name] = { ...layout[name], fixedrange: true };
    }
  };

  // The charts that were drawn: what each came as, for which width and in which theme it was drawn.
  const charts = new WeakMap();
  const isSeen = (plot) => plot.offsetParent !== null;
  const seen = () => [...document.querySelectorAll(".plot.js-plotly-plot")].filter((plot) => charts.has(plot) && plot._fullLayout && isSeen(plot));

  // Paper is white, whatever the screen is. Its width is not the window's.
  const paperWidth = 640;
  let isPrinting = false;
  const widthOf = (plot) => isPrinting ? paperWidth : plot.clientWidth;
  const themeNow = () => getComputedStyle(document.body).backgroundColor;

  // Draws a chart for its width and the theme of this moment, always from what it came as: so nothing adds up, however often it is done.
  // What the legend or a slider changed stays, since they change the data and the layout themselves.
  const set = (plot) => {
    const chart = charts.get(plot);
    const { figure, data, layout } = chart;
    const width = widthOf(plot);
    const small = width < 480;
    const full = { ...layout, ...(small ? narrow(layout) : wide(layout)), autosize: false, width };
    still(full);
    // A chart of several panels says for itself how they stand where there is no room: names and values for relayout.
    put(full, { ...themed(full), ...(small ? layout.meta?.narrow : {}) });
    withoutWhatThePageShows(full, figure.querySelector("figcaption") !== null);
    plot.style.height = `${full.height}px`;
    const options = { displayModeBar: false, responsive: false, doubleClick: false };
    const drawing = chart.width ? Plotly.react(plot, data, full, options) : Plotly.newPlot(plot, data, full, options);
    Object.assign(chart, { width, theme: themeNow() });
    return drawing;
  };

  // Brings all charts that are seen to their widths and to the theme.
  const bring = () => Promise.all(seen().filter((plot) => {
    const { width, theme } = charts.get(plot);
    return widthOf(plot) > 0 && (width !== widthOf(plot) || theme !== themeNow());
  }).map(set));

  // A window that changes, a page that is zoomed and a phone that is turned come to the same: a chart's place has another width.
  const places = new ResizeObserver(() => { if (!isPrinting) bring(); });

  // A slider of the page's own stands for a chart's: that one knows no keys, and nobody hears of it.
  const movers = new Set(["restyle", "relayout", "update", "animate"]);
  const slider = (plot, { steps = [], active = 0, currentvalue = {} }) => {
    const label = document.createElement("label");
    const name = (currentvalue.prefix ?? "").trim() || "step";
    const input = Object.assign(document.createElement("input"), { type: "range", min: 0, max: steps.length - 1, value: active });
    // No output element: a label would be that one's, and the slider without a name.
    const shown = document.createElement("span");
    const tell = () => {
      const text = steps[input.value]?.label ?? input.value;
      shown.textContent = text;
      input.setAttribute("aria-valuetext", `${name} ${text}`);
    };
    input.addEventListener("input", () => {
      tell();
      const { method, args = [] } = steps[input.value] ?? {};
      if (movers.has(method)) Plotly[method](plot, ...args);
    });
    tell();
    label.append(name, " ", shown, input);
    return label;
  };
  const offerSliders = (figure, plot, sliders = []) => {
    let place = figure.querySelector(".sliders");
    if (!place && sliders.length > 0) plot.after(place = Object.assign(document.createElement("div"), { className: "sliders" }));
    place?.replaceChildren(...sliders.map((one) => slider(plot, one)));
  };

  // Draws a figure of data and layout in its place; anew where it was drawn before.
  const draw = (figure, { data, layout = {} }) => {
    const plot = figure.querySelector(".plot");
    const { width } = charts.get(plot) ?? {};
    if (!width) plot.replaceChildren();
    charts.set(plot, { figure, data, layout, width });
    const drawing = set(plot);
    offerSliders(figure, plot, layout.sliders);
    figure.querySelector("details.words").hidden = false;
    places.observe(plot);
    return drawing;
  };

  // Draws a chart whose data stand in the page, once. One that cannot be drawn keeps its words, and the rest of the page its script.
  const drawFigure = async (figure) => {
    const plot = figure.querySelector(".plot");
    const data = figure.querySelector("script");
    if (charts.has(plot) || !data) return;
    const words = [...plot.childNodes];
    try {
      await draw(figure, JSON.parse(data.textContent));
    } catch (problem) {
      console.error(problem);
      charts.delete(plot);
      plot.replaceChildren(...words);
      plot.style.height = "auto";
    }
  };

  // Draws all charts of a part of the page, and brings those to date that were out of sight.
  const drawIn = (part) => Promise.all([...part.querySelectorAll("figure.chart")].map(drawFigure).concat(bring()));

  addEventListener("beforeprint", () => {
    isPrinting = true;
    root.classList.add("printing");
    for (const words of document.querySelectorAll("details.setup")) words.open = false;
    // Paper has no folds: what is folded now is unfolded for as long as it is printed.
    for (const fold of document.querySelectorAll("details:is(.solution, .fold):not([open])")) {
      fold.open = true;
      fold.dataset.printed = "";
    }
    bring();
  });
  addEventListener("afterprint", () => {
    isPrinting = false;
    root.classList.remove("printing");
    for (const fold of document.querySelectorAll("details[data-printed]")) {
      fold.open = false;
      delete fold.dataset.printed;
    }
    // Firefox tells of the end while the page is still laid out for paper.
    requestAnimationFrame(() => requestAnimationFrame(bring));
  });

  const themes = ["auto", "light", "dark"];
  const button = document.querySelector("button.theme");
  const show = (theme) => {
    root.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
  };
  show(root.dataset.theme || "auto");
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    show(theme);
    // Some browsers keep nothing for pages from a file; then the choice lasts as long as the page.
    try { localStorage.setItem("theme", theme); } catch { }
    bring();
  });
  prefersDark.addEventListener("change", () => { window.pageReady = bring(); });

  // Beside the cell's number, never on the code. It is the one stop of the keyboard in a cell: the number's link is for the mouse.
  const offerCopies = () => {
    if (!navigator.clipboard) return;
    for (const source of document.querySelectorAll(".source")) {
      const copy = document.createElement("button");
      copy.type = "button";
      copy.className = "copy";
      copy.textContent = "Copy";
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(source.querySelector("code").textContent);
        copy.textContent = "Copied";
        setTimeout(() => { copy.textContent = "Copy"; }, 1500);
      });
      source.querySelector(".cell-number")?.setAttribute("tabindex", "-1");
      source.querySelector("pre").before(copy);
    }
  };

  // What scrolls sideways is reached by the keyboard too; what fits is no stop on the way.
  const stops = (part = document) => {
    for (const box of part.querySelectorAll("pre, .formula, .table, .output .html")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", () => stops());

  // A link to a place inside folded text opens it.
  const unfold = (place) => place?.closest("details")?.setAttribute("open", "");

  return { draw, drawFigure, drawIn, offerCopies, stops, unfold };
})();
