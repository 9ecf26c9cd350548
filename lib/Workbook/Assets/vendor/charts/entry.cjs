// The part of plotly.js that draws what handouts hold. The page's own slider stands for plotly's, and nothing is zoomed, chosen or saved;
// the tool bar and selections are in all the same, since the core reads what they say of a layout.
"use strict";
require("plotly.js/build/plotcss");
const { register } = require("plotly.js/src/registry");
const api = require("plotly.js/src/plot_api/plot_api");
// The library calls its own methods by name, also those that nobody else does.
const methods = Object.entries(api).filter(([, fn]) => typeof fn === "function");
for (const [name, fn] of methods) register({ moduleType: "apiMethod", name, fn });
register([
  require("plotly.js/src/traces/scatter"),
  require("plotly.js/src/traces/bar"),
  require("plotly.js/src/traces/contour"),
  require("plotly.js/src/traces/heatmap"),
  require("plotly.js/src/components/annotations"),
  require("plotly.js/src/components/selections"),
  require("plotly.js/src/components/shapes"),
  require("plotly.js/src/components/errorbars"),
  require("plotly.js/src/components/colorscale"),
  require("plotly.js/src/components/colorbar"),
  require("plotly.js/src/components/legend"),
  require("plotly.js/src/components/fx"),
  require("plotly.js/src/components/modebar"),
  require("plotly.js/src/locale-en"),
  require("plotly.js/src/locale-en-us"),
]);
module.exports = Object.fromEntries(methods.filter(([name]) => !name.startsWith("_")));
