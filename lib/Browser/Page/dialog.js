// A question or a report that stands before the page until it is answered.
import { make } from "./elements.js";

// Resolves with the value of the act that was chosen; with "" where it was closed. An act that does something leaves it open.
export const ask = ({ title, content, acts }) => new Promise((resolve) => {
  const button = ({ words, value, act, isFirst }) => make("button", {
    type: "button", autofocus: isFirst, on: { click: act ?? (() => dialog.close(value)) },
  }, words);
  const dialog = make("dialog", { "aria-labelledby": "dialog-title" },
    make("h2", { id: "dialog-title" }, title),
    ...content,
    make("div", { class: "dialog-acts" }, ...acts.map(button)));
  dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(dialog.returnValue);
  });
  document.body.append(dialog);
  dialog.showModal();
});
