// Before anything is seen: the chosen theme.
{
  const root = document.documentElement;
  root.classList.add("scripted");
  try { root.dataset.theme = localStorage.getItem("theme") || "auto"; } catch { }
}
