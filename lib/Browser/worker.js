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

  const start = async ({ files, progress: earlier }) => {
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
    runtime.setModuleImports("worker", { show: (id, output) => tell({ type: "output", id, output: JSON.parse(output) }) });
    const { mainAssemblyName } = runtime.getConfig();
    api = (await runtime.getAssemblyExports(mainAssemblyName.replace(/(\.dll)?$/, ".dll"))).Browser.WorkerApi;
    await runtime.runMain(mainAssemblyName, []);
    for (const name of course) api.AddFile(`/${name}`, new Uint8Array(files[name]));
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
      await { start, solved: keep, run }[data.type](data);
    } catch (problem) {
      tell({ type: "dead", message: String(problem?.message ?? problem) });
    }
  });
})();
