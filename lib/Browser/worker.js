// The worker: starts .NET from the files that the page unpacked, and runs cells in it. It talks to the page by messages alone.
"use strict";
(() => {
  // No address is ever asked for: dotnet's scripts only need one to speak of.
  const home = "https://in-memory.invalid/_framework/";
  const folder = "/course/my";
  // What a learner solved, as the course keeps it; the page keeps it beyond the worker's life.
  const progress = `${folder}/progress.json`;
  const library = /\.dll$/;
  let api = null;
  let memory = () => 0;
  let kept = "";
  // Where a service worker answers while a cell computes, and the cell that runs; null where nothing does.
  let signals = null;
  let cell = null;

  const tell = (message) => postMessage(message);
  const text = (buffer) => new TextDecoder().decode(buffer);

  // A script of dotnet's as a blob, which has no folder of its own.
  const scriptOf = (buffer) =>
    URL.createObjectURL(new Blob([text(buffer).replaceAll("import.meta.url", JSON.stringify(`${home}dotnet.js`))], { type: "text/javascript" }));

  // Waits for what the page has to say: this thread can do nothing else while a cell computes.
  const ask = (query) => {
    try {
      const request = new XMLHttpRequest();
      request.open("GET", `${signals.address}?${new URLSearchParams({ cell: cell.name, ...query })}`, false);
      request.send();
      const said = JSON.parse(request.responseText);
      return said.workbook ? said : null;
    } catch {
      return null;
    }
  };

  // A cell that writes faster than a page shows would bury the page, and with it the end of the cell: of what it writes between two
  // looks the rest is told together. Where no look is reached, as from a file, everything is told at once.
  const mostAtOnce = 500;
  let held = null;

  const tellHeld = () => {
    cell.told = 0;
    if (held) tell(held);
    held = null;
  };

  const show = (id, json) => {
    const output = JSON.parse(json);
    const isText = output.kind === "stream";
    if (isText && held?.output.name === output.name) {
      held.output.text += output.text;
      return;
    }
    const isMuch = signals && isText && ++cell.told > mostAtOnce;
    if (held) tellHeld();
    if (isMuch) held = { type: "output", id, output };
    else tell({ type: "output", id, output });
  };

  const betweenLooks = 250;
  const isToStop = () => {
    if (cell.isToStop || performance.now() - cell.looked < betweenLooks) return cell.isToStop;
    cell.looked = performance.now();
    tellHeld();
    return cell.isToStop = ask({})?.stop === true;
  };

  // The line that the reader typed; null where the cell is to stop, or nothing answers any more.
  const askLine = (prompt, secret) => {
    const number = ++cell.questions;
    tellHeld();
    tell({ type: "asks", id: cell.id, number, prompt, secret });
    for (let silences = 0; silences < 3;) {
      const said = ask({ number });
      if (said?.line !== undefined) return said.line;
      if (said?.stop) {
        cell.isToStop = true;
        return null;
      }
      silences = said ? 0 : silences + 1;
    }
    return null;
  };

  // Files by their paths. Each comes when it is unpacked; who needs one waits for it.
  const files = new Map();
  const fileOf = (path) => {
    if (!files.has(path)) {
      const file = {};
      file.content = new Promise((resolve) => { file.arrive = resolve; });
      files.set(path, file);
    }
    return files.get(path);
  };

  // What dotnet takes for an answer of a server. A Response would copy each library through a stream; only the runtime's own code
  // has to be one, since the browser compiles it while it comes.
  const answerOf = (name, content) => name.endsWith(".wasm")
    ? new Response(content, { headers: { "content-type": "application/wasm" } })
    : { ok: true, status: 200, url: home + name, headers: new Headers(), arrayBuffer: async () => content };

  const file = ({ path, content }) => fileOf(path).arrive(content);

  const start = async ({ paths, progress: earlier, signals: offered }) => {
    const begun = performance.now();
    const framework = paths.filter((path) => path.startsWith("_framework/"));
    const course = paths.filter((path) => path.startsWith("course/"));
    const scripts = {};
    for (const path of framework.filter((path) => path.endsWith(".js"))) {
      scripts[path.slice("_framework/".length)] = scriptOf(await fileOf(path).content);
    }

    let read = 0;
    const resource = (type, name) => {
      if (type === "dotnetjs") return scripts[name];
      const path = `_framework/${name}`;
      if (!framework.includes(path)) throw new Error(`The workbook has no file ${name}.`);
      return fileOf(path).content.then((content) => {
        tell({ type: "progress", what: "starting C#", done: ++read, of: framework.length });
        return answerOf(name, content);
      });
    };

    const { dotnet } = await import(scripts["dotnet.js"]);
    const runtime = await dotnet
      // Files come in an order of their own: none waits until others are read.
      .withConfig({ maxParallelDownloads: framework.length })
      .withModuleConfig({ locateFile: (path) => home + path })
      .withResourceLoader(resource)
      .create();
    runtime.setModuleImports("worker", { show, isToStop, askLine });
    const { mainAssemblyName } = runtime.getConfig();
    api = (await runtime.getAssemblyExports(mainAssemblyName.replace(/(\.dll)?$/, ".dll"))).Browser.WorkerApi;
    await runtime.runMain(mainAssemblyName, []);
    for (const path of course) api.AddFile(`/${path}`, new Uint8Array(await fileOf(path).content));
    // .NET and the worker's file system have them now.
    files.clear();
    const libraries = framework.filter((name) => library.test(name)).map((name) => name.slice("_framework/".length).replace(library, ""));
    kept = earlier ?? "";
    if (kept) api.AddFile(progress, new TextEncoder().encode(kept));
    signals = offered;
    cell = { name: "first" };
    if (!signals || !ask({})) signals = null;
    await api.StartAsync(folder, libraries.join("\n"), signals !== null);
    memory = () => runtime.localHeapViewU8().length;
    tell({ type: "ready", isReached: signals !== null, seconds: (performance.now() - begun) / 1000 });
  };

  const keep = ({ text }) => api.AddFile(progress, new TextEncoder().encode(kept = text));

  const stop = ({ id }) => api.Stop(id);

  const run = async ({ id, notebook, cell: number, text, answers }) => {
    const begun = performance.now();
    cell = { id, name: `${signals?.name}-${id}`, looked: begun, told: 0, questions: 0, isToStop: false };
    const end = JSON.parse(await api.RunAsync(id, notebook, number, text, JSON.stringify(answers ?? [])));
    tellHeld();
    const now = api.ReadFile(progress);
    if (now !== kept) tell({ type: "progress-kept", text: kept = now });
    tell({ type: "ran", id, ...end, seconds: (performance.now() - begun) / 1000, bytes: memory() });
  };

  // Not by self.onmessage: a worker that has one is taken for a thread of dotnet's own, and never starts (dotnet/runtime 114918).
  addEventListener("message", async ({ data }) => {
    try {
      await { start, file, solved: keep, stop, run }[data.type](data);
    } catch (problem) {
      tell({ type: "dead", message: String(problem?.message ?? problem) });
    }
  });
})();
