// Before anything is seen: the chosen theme, and the one article that is shown.
{
  const root = document.documentElement;
  root.classList.add("scripted");
  try { root.dataset.theme = localStorage.getItem("theme") || "auto"; } catch { }
  const style = document.createElement("style");
  style.id = "first";
  const name = location.hash.slice(1).split(/[/?]/)[0] || "start";
  style.textContent = `.living article:not([id="${CSS.escape(name)}"]) { display: none }`;
  document.head.append(style);
}
