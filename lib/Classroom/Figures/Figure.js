(key, figure) => {
  const draw = () => {
    for (const place of document.querySelectorAll(`[data-figure="${key}"]:not([data-drawn])`)) {
      const { data, layout } = structuredClone(figure);
      const { color, fontFamily } = getComputedStyle(place);
      place.dataset.drawn = "";
      place.replaceChildren();
      window.Plotly.newPlot(place, data, { ...layout, font: { color, family: fontFamily } }, { responsive: true, displayModeBar: false });
    }
  };
  const fetchLibrary = () => {
    // Once a page. Where it cannot be had, the words stay, and the next figure tries again.
    if (window.workbookPlotly) return;
    const script = window.workbookPlotly = document.createElement("script");
    script.src = "https://cdn.jsdelivr.net/npm/plotly.js-cartesian-dist-min@4.1.1/plotly-cartesian.min.js";
    script.integrity = "sha384-zc4SwKObGL/W0M3RUI09UPWjlgIZHfbwMgcZO6713mRh78tfUmIQKhzCyE2LIiUg";
    script.crossOrigin = "anonymous";
    script.onload = () => window.dispatchEvent(new Event("plotly"));
    script.onerror = () => { window.workbookPlotly = undefined; };
    document.head.append(script);
  };
  const find = () => {
    if (!window.Plotly) {
      // A page may hold the library in a script that has not run.
      const script = document.createElement("script");
      script.text = document.querySelector('script[data-brings="plotly"]')?.text ?? "";
      document.head.append(script);
      script.remove();
    }
    if (window.Plotly) draw(); else fetchLibrary();
  };
  if (window.Plotly) {
    draw();
  } else {
    // Whoever brings the library says so by this event, however late. The rest of the page may hold it: it comes first.
    window.addEventListener("plotly", draw, { once: true });
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", find, { once: true });
    else setTimeout(find, 100);
  }
}
