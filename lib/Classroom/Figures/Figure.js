(key, figure) => {
  const draw = (plotly) => {
    for (const place of document.querySelectorAll(`[data-figure="${key}"]:not([data-drawn])`)) {
      const { data, layout } = structuredClone(figure);
      const { color, fontFamily } = getComputedStyle(place);
      place.dataset.drawn = "";
      place.replaceChildren();
      plotly.newPlot(place, data, { ...layout, font: { color, family: fontFamily } }, { responsive: true, displayModeBar: false });
    }
  };
  const load = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "https://cdn.jsdelivr.net/npm/plotly.js-cartesian-dist-min@4.1.1/plotly-cartesian.min.js";
    script.integrity = "sha384-zc4SwKObGL/W0M3RUI09UPWjlgIZHfbwMgcZO6713mRh78tfUmIQKhzCyE2LIiUg";
    script.crossOrigin = "anonymous";
    script.onload = () => resolve(window.Plotly);
    script.onerror = reject;
    document.head.append(script);
  });
  if (window.Plotly) {
    draw(window.Plotly);
  } else {
    // Once a page. Where it cannot be had, the words stay, and the next figure tries again.
    window.workbookPlotly ??= load();
    window.workbookPlotly.then(draw, () => { window.workbookPlotly = undefined; });
  }
}
