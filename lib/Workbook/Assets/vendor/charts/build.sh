#!/usr/bin/env bash
# Makes charts.js and the licences of what is in it anew, of exactly the packages that package-lock.json names.
# Takes the folder that they go into; without one they go where this script lies.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$(mkdir -p "${1:-$here}" && cd "${1:-$here}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/entry.cjs" "$here/bundle.mjs" "$work"
cd "$work"
npm ci --silent --ignore-scripts --no-audit --no-fund
node bundle.mjs "$target"
# The packages whose code is in the bundle, and no others.
node -e '
const fs = require("fs");
const inputs = JSON.parse(fs.readFileSync("inputs.json"));
const names = new Set(inputs.map((file) => file.match(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
const parts = [...names].sort().map((name) => {
  const { version, license } = JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`));
  const file = fs.readdirSync(`node_modules/${name}`).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? fs.readFileSync(`node_modules/${name}/${file}`, "utf8").trim() : "(The package has no file of its licence.)";
  return `${name} ${version} (${license})\n\n${text}\n`;
});
fs.writeFileSync(process.argv[1], parts.join(`\n${"-".repeat(80)}\n\n`));
' "$target/LICENSES"
