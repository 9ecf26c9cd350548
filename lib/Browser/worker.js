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

  const betweenLooks = 250;
  const isToStop = () => {
    if (cell.isToStop || performance.now() - cell.looked < betweenLooks) return cell.isToStop;
    cell.looked = performance.now();
    return cell.isToStop = ask({})?.stop === true;
  };

  // The line that the reader typed; null where the cell is to stop, or nothing answers any more.
  const askLine = (prompt, secret) => {
    const number = ++cell.questions;
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

  const start = async ({ files, progress: earlier, signals: offered }) => {
    const begun = performance.now();
    const names = Object.keys(files);
    const framework = names.filter((name) => name.startsWith("_framework/"));
    const course = names.filter((name) => name.startsWith("course/"));
    const scripts = {};
    for (const name of framework.filter((name) => name.endsWith(".js"))) scripts[name.slice("_framework/".length)] = scriptOf(files[name]);

    let read = 0;
    const resource = (type, name) => {
      if (type === "dotnetjs") return scripts[name];
      const content = files[`_framework/${name}`];
      if (!content) throw new Error(`The workbook has no file ${name}.`);
      tell({ type: "progress", what: "starting C#", done: ++read, of: framework.length });
      const kind = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
      return Promise.resolve(new Response(content, { headers: { "content-type": kind } }));
    };

    const { dotnet } = await import(scripts["dotnet.js"]);
    const runtime = await dotnet
      .withModuleConfig({ locateFile: (path) => home + path })
      .withResourceLoader(resource)
      .create();
    runtime.setModuleImports("worker", { show: (id, output) => tell({ type: "output", id, output: JSON.parse(output) }), isToStop, askLine });
    const { mainAssemblyName } = runtime.getConfig();
    api = (await runtime.getAssemblyExports(mainAssemblyName.replace(/(\.dll)?$/, ".dll"))).Browser.WorkerApi;
    await runtime.runMain(mainAssemblyName, []);
    for (const name of course) api.AddFile(`/${name}`, new Uint8Array(files[name]));
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

  const run = async ({ id, notebook, cell: number, text, answers }) => {
    const begun = performance.now();
    cell = { id, name: `${signals?.name}-${id}`, looked: begun, questions: 0, isToStop: false };
    const end = JSON.parse(await api.RunAsync(id, notebook, number, text, JSON.stringify(answers ?? [])));
    const now = api.ReadFile(progress);
    if (now !== kept) tell({ type: "progress-kept", text: kept = now });
    tell({ type: "ran", id, ...end, seconds: (performance.now() - begun) / 1000, bytes: memory() });
  };

  // Not by self.onmessage: a worker that has one is taken for a thread of dotnet's own, and never starts (dotnet/runtime 114918).
  addEventListener("message", async ({ data }) => {
    try {
      if (data.type === "stop") api.Stop(data.id);
      else await (data.type === "start" ? start(data) : run(data));
    } catch (problem) {
      tell({ type: "dead", message: String(problem?.message ?? problem) });
    }
  });
})();
