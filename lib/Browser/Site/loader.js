// The modules stand packed in a file of the site; each gets an address here, as in the workbook that is one file. What undoes gzip, one
// of them, stands before this script.
const site = (() => {
  const told = JSON.parse(document.getElementById("workbook").textContent).site;
  // Where the page began: it may go to others in its place.
  const folder = new URL(".", location.href);

  // What a packed file holds, an ArrayBuffer. Its text is given to workers, so it knows of nothing around it but gunzip.
  const bringFrom = async (address) => {
    // Named by its content, a file is as good from whatever cache; that it is missing may have been long ago.
    const kept = await fetch(address, { cache: "force-cache" });
    const response = kept.ok ? kept : await fetch(address, { cache: "reload" });
    if (!response.ok) throw new Error(`${address} is not there (${response.status}). If there is a new edition, reload the page`);
    const packed = new Uint8Array(await response.arrayBuffer());
    // A server may say of it that it is packed, and then the browser has unpacked it already.
    if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed.buffer;
    return gunzip(packed);
  };

  const bring = (address) => bringFrom(new URL(address, folder).href);

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

  return { told, folder, bring, bringFrom, bringText };
})();
