// Speaks as the engine's worker does, and knows a few words in place of C#.
let solved = "";
addEventListener("message", ({ data }) => {
  if (data.type === "solved") {
    solved = data.text;
    return;
  }
  if (data.type === "start") {
    solved = data.progress;
    postMessage({ type: "progress", what: "starting C#", done: 1, of: 2 });
    postMessage({ type: "ready", seconds: 0.1 });
    return;
  }
  if (data.type === "file") return;
  const { id, notebook, cell, text, answers } = data;
  const tell = (output) => postMessage({ type: "output", id, output });
  const write = (words) => tell({ kind: "stream", name: "stdout", text: words });
  const show = (type, value, display = null) => tell({ kind: "display", display, data: { [type]: value, "text/plain": "in words" } });
  const end = (more = {}) => postMessage({ type: "ran", id, failure: null, asks: null, seconds: 0.25, bytes: 1, ...more });
  const [word, rest = ""] = text.replace(/^\/\/.*\n/, "").trim().split(/ (.*)/s);
  switch (word) {
    case "loop":
      write("before the loop\n");
      for (;;);
    case "dead":
      write("last words\n");
      postMessage({ type: "dead", message: "C# has no memory left." });
      return;
    case "lines":
      for (let i = 0; i < Number(rest); i += 1000) write(Array.from({ length: 1000 }, (_, k) => `line ${i + k + 1}\n`).join(""));
      break;
    case "bar":
      for (let i = 1; i <= 3; i++) write(`\r\u001b[32mstep ${i}\u001b[0m`);
      break;
    case "ask":
      write("begun\n");
      if (answers.length < 2) return end({ asks: { prompt: `Word ${answers.length + 1}`, secret: false } });
      write(answers.join(" and "));
      break;
    case "fail":
      tell({ kind: "error", name: "CS0103", message: `No ${rest} is known.`, traceback: [`cell ${cell}, line 2`] });
      return end({ failure: { line: 2, message: `No ${rest} is known.` } });
    case "html": show("text/html", rest); break;
    case "explorable": show("application/vnd.workbook.explorable+json", rest); break;
    case "markdown": tell({ kind: "display", display: null, data: { "text/markdown": rest } }); break;
    case "check":
      show("application/vnd.workbook.check+json", JSON.stringify([
        { id: "x", kind: "exercise", competency: "c", what: "my answer", status: rest, expected: "1", got: "2", hint: "Count <b>again</b>." }]));
      // A wrong answer ends nothing.
      return end({ failure: rest === "wrong" ? { line: 1, message: "my answer: wrong", isEnd: false } : null });
    case "solve":
      solved = JSON.stringify({ ...JSON.parse(solved || "{}"), [rest]: { status: "passed", tries: 2, since: "2026-01-02T03:04:05.678+00:00" } });
      postMessage({ type: "progress-kept", text: solved });
      break;
    case "solved": write(solved); break;
    case "chart":
      show("application/vnd.plotly.v1+json", rest, "chart");
      break;
    case "grow":
      show("text/plain", "small", "d");
      tell({ kind: "update", display: "d", data: { "text/plain": "grown" } });
      write("gone");
      tell({ kind: "clear", wait: true });
      write("what stays");
      break;
    default: write(`${notebook} ${cell} ran: ${text}`);
  }
  end();
});
