// The checks of a cell: read from what the course reports, and shown a line each, as in a handout.
import { make } from "./elements.js";
import { count } from "./text.js";

const words = { passed: ["✓", "passed"], wrong: ["✗", "wrong"], "not-done": ["○", "not done yet"] };
const text = (value) => typeof value === "string" ? value : "";

// The records in a report; none where it is something else.
export const readChecks = (json) => {
  try {
    const records = JSON.parse(json);
    return Array.isArray(records) ? records.filter((record) => record && words[record.status]) : [];
  } catch {
    return [];
  }
};

export const isExercise = (record) => record.kind === "exercise" || record.status === "not-done";

export const checkList = (records) => make("ul", { class: "checks", "aria-label": summary(records) }, ...records.map(line));

const summary = (records) => {
  const wrong = records.filter((record) => record.status === "wrong").length;
  const open = records.filter((record) => record.status === "not-done").length;
  const parts = [wrong && `${wrong} wrong`, open && `${open} not done yet`].filter(Boolean);
  return `${count(records.length, "check")}, ${parts.join(", ") || (records.length === 1 ? "passed" : "all passed")}`;
};

const line = (record) => {
  const [sign, word] = words[record.status];
  return make("li", { class: record.status },
    make("span", { class: "mark", "aria-hidden": "true" }, sign),
    make("span", { class: "what" }, make("span", { class: "word" }, `${word}: `), text(record.what)), " ",
    make("span", { class: "expected" }, make("span", { class: "label" }, "expected"), ` ${text(record.expected)}`), " ",
    make("span", { class: "got" }, make("span", { class: "label" }, "got"), ` ${text(record.got)}`),
    ...text(record.hint) ? [make("p", { class: "hint" }, record.hint)] : []);
};
