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

  const wide = (layout) => ({ height: layout.height || 380, font: { ...layout.font, size: 13 } });

  // A phone has no room beside a chart for its legend, nor above it for a long title in one line.
  const narrow = (layout) => {
    const title = typeof layout.title === "string" ? { text: layout.title } : layout.title ?? {};
    const lines = (title.text ?? "").replace(/(.{24,}?) /g, "$1<br>");
    return {
      height: layout.height || 330,
      font: { ...layout.font, size: 11 },
      title: { ...title, text: lines, font: { ...title.font, size: 13 } },
      legend: { ...layout.legend, orientation: "h", x: 0, y: -0.28, xanchor: "left", yanchor: "top" },
      margin: { ...layout.margin, l: 48, r: 8 },
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

  // What is drawn, and in which theme.
  const layouts = new WeakMap();
  const isSeen = (plot) => plot.offsetParent !== null;
  const seen = () => [...document.querySelectorAll(".plot.js-plotly-plot")].filter((plot) => layouts.has(plot) && isSeen(plot));

  // Draws a figure of data and layout in its place; anew where it was drawn before.
  const draw = (figure, { data, layout = {} }) => {
    const plot = figure.querySelector(".plot");
    const isNew = !layouts.has(plot);
    delete layout.width;
    const small = plot.clientWidth < 480;
    const full = { ...layout, autosize: true, ...(small ? narrow(layout) : wide(layout)) };
    // A chart of several panels says for itself how they stand where there is no room: names and values for relayout.
    const own = small ? layout.meta?.narrow : {};
    if (isNew) plot.replaceChildren();
    // Drawn once, in the page's colours from the start.
    put(full, { ...themed(full), ...own });
    // A chart that follows its window is as high as its place, and the place as its content, which is the chart: said once, it stays.
    plot.style.height = `${full.height}px`;
    const options = { displayModeBar: false, responsive: true };
    const drawn = isNew ? Plotly.newPlot(plot, data, full, options) : Plotly.react(plot, data, full, options);
    layouts.set(plot, { layout: full, theme: themeNow() });
    figure.querySelector("details.words").hidden = false;
    return drawn;
  };

  // Draws the charts of a part of the page whose data stand in it, and brings those to date that were out of sight.
  const drawIn = (part) => {
    const drawing = [];
    for (const figure of part.querySelectorAll("figure.chart")) {
      const plot = figure.querySelector(".plot");
      const data = figure.querySelector("script");
      // A chart that cannot be drawn keeps its words, and the rest of the page its script.
      try {
        if (!layouts.has(plot) && data) drawing.push(draw(figure, JSON.parse(data.textContent)));
      } catch (problem) {
        console.error(problem);
      }
    }
    return Promise.all([...drawing, recolour()]);
  };

  const themeNow = () => getComputedStyle(document.body).backgroundColor;
  const recolour = () => Promise.all(seen().filter((plot) => layouts.get(plot).theme !== themeNow()).map((plot) => {
    const drawn = layouts.get(plot);
    drawn.theme = themeNow();
    return Plotly.relayout(plot, themed(drawn.layout));
  }));

  // Paper is white, whatever the screen is. Its width is not the window's.
  addEventListener("beforeprint", () => {
    root.classList.add("printing");
    recolour();
    for (const plot of seen()) Plotly.relayout(plot, { width: 640 });
    for (const words of document.querySelectorAll("details.setup")) words.open = false;
    // Paper has no folds: what is folded now is unfolded for as long as it is printed.
    for (const fold of document.querySelectorAll("details:is(.solution, .fold):not([open])")) {
      fold.open = true;
      fold.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    root.classList.remove("printing");
    for (const fold of document.querySelectorAll("details[data-printed]")) {
      fold.open = false;
      delete fold.dataset.printed;
    }
    for (const plot of seen()) Plotly.relayout(plot, { width: null, autosize: true });
    recolour();
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
    recolour();
  });
  prefersDark.addEventListener("change", () => { window.pageReady = recolour(); });

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
      source.append(copy);
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

  return { draw, drawIn, offerCopies, stops, unfold };
})();
