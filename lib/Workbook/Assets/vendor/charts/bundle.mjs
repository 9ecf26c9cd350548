// Makes one script of the entry: named Plotly, as the whole library is, without the descriptions of its attributes, which draw nothing.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const target = process.argv[2];
const descriptions = {
  name: "descriptions",
  setup: (bundle) => bundle.onLoad({ filter: /[\\/]plotly\.js[\\/]src[\\/].*\.js$/ }, async ({ path }) => ({
    contents: (await readFile(path, "utf8"))
      .replace(/\s*description: \[[\s\S]*?\]\s*\.join\([^)]*\),?/g, "")
      .replace(/\s*description: '.*',?/g, ""),
  })),
};
const { metafile } = await build({
  entryPoints: ["entry.cjs"], bundle: true, format: "iife", globalName: "Plotly", minify: true, charset: "utf8", target: "es2022",
  legalComments: "none", define: { global: "window", "define.amd": "false" }, plugins: [descriptions], metafile: true,
  outfile: "charts.js", logLevel: "warning",
});
// With it comes a style sheet of maps, of which no chart here is one.
await writeFile("inputs.json", JSON.stringify(Object.keys(metafile.outputs["charts.js"].inputs)));
await writeFile(`${target}/charts.js`, await readFile("charts.js"));
