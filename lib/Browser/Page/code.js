// The editor of a cell.
import {
  bracketMatching, closeBrackets, closeBracketsKeymap, csharp, defaultKeymap, drawSelection, EditorState, EditorView, HighlightStyle,
  history, historyKeymap, indentOnInput, indentUnit, indentWithTab, isolateHistory, keymap, setDiagnostics, StreamLanguage,
  syntaxHighlighting, tags,
} from "./editor.js";

// The mode for C# knows no calls and hardly a type: it is told of those that the handouts colour, by the same marks.
const language = StreamLanguage.define({
  ...csharp,
  token(stream, state) {
    const kind = csharp.token(stream, state);
    if (kind === "type" || kind === "atom") return "keyword";
    if (kind !== "variable") return kind;
    const isMade = /\bnew\s+$/.test(stream.string.slice(0, stream.start));
    if (!isMade && /^\s*(<[\w\s,.<>[\]?]*>)?\s*\(/.test(stream.string.slice(stream.pos))) return "call";
    return /^[A-Z]\w/.test(stream.current()) && !/\.\s*$/.test(stream.string.slice(0, stream.start)) ? "typeName" : null;
  },
  tokenTable: { call: tags.function(tags.variableName) },
  languageData: { closeBrackets: { brackets: ["(", "[", "{", "'", '"'] }, commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, class: "keyword" },
  { tag: tags.string, class: "string" },
  { tag: tags.number, class: "number" },
  { tag: tags.comment, class: "comment" },
  { tag: tags.meta, class: "directive" },
  { tag: tags.typeName, class: "type" },
  { tag: tags.function(tags.variableName), class: "call" },
]);

// Where an editor stands, its code was to be read before: it has the same letters in the same places.
const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent", fontSize: "0.78rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", borderRadius: "0.4rem" },
  ".cm-content": { padding: "0.7rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--selection)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selection)" },
  "&.cm-focused .cm-nonmatchingBracket": { color: "var(--bad)", backgroundColor: "transparent" },
  ".cm-tooltip": { border: "1px solid var(--line)", borderRadius: "0.3rem", backgroundColor: "var(--ground)", color: "var(--ink)", font: "0.78rem/1.5 var(--sans)" },
  ".cm-diagnostic-error": { borderLeft: "0.25rem solid var(--bad)", whiteSpace: "pre-wrap", maxWidth: "min(34rem, 80vw)" },
});

export class Editor {
  #view;

  constructor({ text, label, onChange, onRun, onRunAndGoOn }) {
    const act = (action) => () => { action(); return true; };
    this.#view = new EditorView({
      state: EditorState.create({
        doc: text,
        extensions: [
          keymap.of([
            { key: "Shift-Enter", run: act(onRunAndGoOn) },
            { key: "Mod-Enter", run: act(onRun) },
            { key: "Ctrl-Enter", run: act(onRun) },
          ]),
          history(), drawSelection(), indentOnInput(), indentUnit.of("    "), bracketMatching(), closeBrackets(),
          language, syntaxHighlighting(colours), look,
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorState.tabSize.of(4),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
          EditorView.updateListener.of((update) => { if (update.docChanged) onChange(update.state.doc.toString()); }),
        ],
      }),
    });
  }

  get element() { return this.#view.dom; }

  focus() { this.#view.focus(); }

  // As if it were written: it can be undone, and by itself.
  write(text) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, annotations: isolateHistory.of("full") });
  }

  // Underlines the line of an error; without one, nothing.
  mark(failure) {
    const { doc } = this.#view.state;
    const isThere = failure?.line >= 1 && failure.line <= doc.lines;
    const line = isThere ? doc.line(failure.line) : null;
    const from = line && line.from + line.text.search(/\S|$/);
    const marks = line ? [{ from, to: line.to, severity: "error", message: String(failure.message ?? "") }] : [];
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }
}
