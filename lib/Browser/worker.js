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

  const tell = (message) => postMessage(message);
  const text = (buffer) => new TextDecoder().decode(buffer);

  // A script of dotnet's as a blob, which has no folder of its own.
  const scriptOf = (buffer) =>
    URL.createObjectURL(new Blob([text(buffer).replaceAll("import.meta.url", JSON.stringify(`${home}dotnet.js`))], { type: "text/javascript" }));

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

  const start = async ({ paths, progress: earlier }) => {
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
    runtime.setModuleImports("worker", { show: (id, output) => tell({ type: "output", id, output: JSON.parse(output) }) });
    const { mainAssemblyName } = runtime.getConfig();
    api = (await runtime.getAssemblyExports(mainAssemblyName.replace(/(\.dll)?$/, ".dll"))).Browser.WorkerApi;
    await runtime.runMain(mainAssemblyName, []);
    for (const path of course) api.AddFile(`/${path}`, new Uint8Array(await fileOf(path).content));
    // .NET and the worker's file system have them now.
    files.clear();
    const libraries = framework.filter((name) => library.test(name)).map((name) => name.slice("_framework/".length).replace(library, ""));
    kept = earlier ?? "";
    if (kept) api.AddFile(progress, new TextEncoder().encode(kept));
    await api.StartAsync(folder, libraries.join("\n"));
    memory = () => runtime.localHeapViewU8().length;
    tell({ type: "ready", seconds: (performance.now() - begun) / 1000 });
  };

  const keep = ({ text }) => api.AddFile(progress, new TextEncoder().encode(kept = text));

  const run = async ({ id, notebook, cell, text, answers }) => {
    const begun = performance.now();
    const end = JSON.parse(await api.RunAsync(id, notebook, cell, text, JSON.stringify(answers ?? [])));
    const now = api.ReadFile(progress);
    if (now !== kept) tell({ type: "progress-kept", text: kept = now });
    tell({ type: "ran", id, ...end, seconds: (performance.now() - begun) / 1000, bytes: memory() });
  };

  // Not by self.onmessage: a worker that has one is taken for a thread of dotnet's own, and never starts (dotnet/runtime 114918).
  addEventListener("message", async ({ data }) => {
    try {
      await { start, file, solved: keep, run }[data.type](data);
    } catch (problem) {
      tell({ type: "dead", message: String(problem?.message ?? problem) });
    }
  });
})();
