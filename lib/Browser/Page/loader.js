// A page from the disk can load no file beside it: its modules stand in it as text, and each gets an address here.
{
  const addresses = new Map();
  for (const element of document.querySelectorAll("script.module")) {
    const text = element.textContent.replace(/(from ?|import ?)"\.\/([\w-]+\.js)"/g, (_, word, name) => `${word}"${addresses.get(name)}"`);
    addresses.set(element.dataset.name, URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  }
  import(addresses.get("main.js"));
}
