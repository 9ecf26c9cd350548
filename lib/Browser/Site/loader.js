// The modules stand packed in a file of the site; each gets an address here, as in the workbook that is one file.
const site = (() => {
  const told = JSON.parse(document.getElementById("workbook").textContent).site;
  // Where the page began: it may go to others in its place.
  const folder = new URL(".", location.href);

  // The bytes of a packed file. A server may say of it that it is packed, and then the browser has unpacked it already.
  // Named by its content, it is as good from whatever cache; that it is missing may have been long ago.
  const bring = async (address) => {
    const kept = await fetch(new URL(address, folder), { cache: "force-cache" });
    const response = kept.ok ? kept : await fetch(new URL(address, folder), { cache: "reload" });
    if (!response.ok) throw new Error(`${address} is not there (${response.status}). If there is a new edition, reload the page`);
    const bytes = await response.arrayBuffer();
    const [first, second] = new Uint8Array(bytes);
    if (first !== 0x1f || second !== 0x8b) return bytes;
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };

  const bringText = async (address) => new TextDecoder().decode(await bring(address));

  const wake = async () => {
    const addresses = new Map();
    for (const [name, written] of Object.entries(JSON.parse(await bringText(told.scripts)))) {
      const text = written.replace(/(from ?|import ?)"\.\/([\w-]+\.js)"/g, (_, word, imported) => `${word}"${addresses.get(imported)}"`);
      addresses.set(name, URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    }
    await import(addresses.get("main.js"));
  };

  wake().catch((problem) => {
    const strip = document.querySelector(".strip");
    strip.hidden = false;
    strip.classList.add("bad");
    strip.querySelector(".words").textContent = `Everything can be read, and nothing can be run: ${problem.message}.`;
  });

  return { told, folder, bring, bringText };
})();
