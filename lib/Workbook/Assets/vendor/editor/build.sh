#!/usr/bin/env bash
# Makes editor.js and the licences of what is in it anew, of exactly the packages that package-lock.json names.
# Takes the folder that they go into; without one they go where this script lies.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$(mkdir -p "${1:-$here}" && cd "${1:-$here}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/entry.mjs" "$work"
cd "$work"
npm ci --silent --ignore-scripts --no-audit --no-fund
node_modules/.bin/esbuild entry.mjs --bundle --format=esm --minify --charset=utf8 --target=es2022 --legal-comments=none \
    --metafile=meta.json --outfile="$target/editor.js" --log-level=warning
# The packages whose code is in the bundle, and no others.
node -e '
const fs = require("fs");
const inputs = Object.keys(JSON.parse(fs.readFileSync("meta.json")).inputs);
const names = new Set(inputs.map((file) => file.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
const parts = [...names].sort().map((name) => {
  const { version, license } = JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`));
  const file = fs.readdirSync(`node_modules/${name}`).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${version} (${license})\n\n${fs.readFileSync(`node_modules/${name}/${file}`, "utf8").trim()}\n`;
});
fs.writeFileSync(process.argv[1], parts.join(`\n${"-".repeat(80)}\n\n`));
' "$target/LICENSES"
