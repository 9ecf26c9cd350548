// Finds words in all pages: the index carries them, and nobody is asked.
(() => {
  const data = document.getElementById("words");
  if (!data) return;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2010-\u2015\u2212]/g, "-").toLowerCase();
  const pages = JSON.parse(data.textContent).map((page) => ({
    ...page,
    plainTitle: plain(page.title),
    places: page.places.map((place) => ({ ...place, plain: plain(place.text), plainHeading: plain(place.heading) })),
  }));
  const count = (text, term) => text.split(term).length - 1;

  // A title says most, then a heading, then prose, then code; the tenth time says less than the first.
  const rank = (page, terms) => {
    let sum = 0;
    for (const term of terms) {
      const headings = new Set(page.places.map((place) => place.plainHeading).filter((heading) => heading.includes(term)));
      const times = (isCode) => page.places.filter((place) => place.isCode === isCode).reduce((all, place) => all + count(place.plain, term), 0);
      const one = 30 * page.plainTitle.includes(term) + 6 * headings.size + 3 * Math.log2(1 + times(false)) + Math.log2(1 + times(true));
      if (one === 0) return 0;
      sum += one;
    }
    return sum;
  };

  const snippet = (place, term) => {
    const at = Math.max(0, place.plain.indexOf(term));
    const begin = Math.max(0, at - 50);
    const line = document.createElement("span");
    const mark = document.createElement("mark");
    mark.textContent = place.text.slice(at, at + term.length);
    line.append(begin > 0 ? "… " : "", place.text.slice(begin, at), mark, place.text.slice(at + term.length, at + 90), " …");
    return line;
  };

  const link = (address, text) => Object.assign(document.createElement("a"), { href: address, textContent: text });
  const entry = (page, terms) => {
    const item = document.createElement("li");
    item.append(link(encodeURIComponent(page.file), page.title));
    const list = document.createElement("ul");
    const hits = page.places.filter((place) => terms.some((term) => place.plain.includes(term)));
    for (const place of hits.sort((one, other) => one.isCode - other.isCode).slice(0, 3)) {
      const line = document.createElement("li");
      const term = terms.find((one) => place.plain.includes(one));
      line.append(link(`${encodeURIComponent(page.file)}#${place.id}`, place.heading || page.title), " ", snippet(place, term));
      list.append(line);
    }
    item.append(list);
    return item;
  };

  const input = document.getElementById("search");
  const found = document.querySelector(".found");
  const told = document.querySelector(".told");
  const search = () => {
    const terms = plain(input.value).split(/\s+/).filter(Boolean);
    const hits = terms.length === 0 ? [] : pages.map((page) => [rank(page, terms), page]).filter(([points]) => points > 0)
      .sort(([one], [other]) => other - one);
    found.replaceChildren(...hits.map(([, page]) => entry(page, terms)));
    told.textContent = terms.length === 0 ? "" : hits.length === 0 ? "No page has that." : `On ${hits.length} page${hits.length === 1 ? "" : "s"}:`;
  };
  input.addEventListener("input", search);
  // What was searched for stands in the address: #search=log-sum-exp.
  const begin = () => {
    const [name, words] = location.hash.slice(1).split("=");
    if (name !== "search") return;
    input.value = decodeURIComponent(words ?? "");
    input.focus();
    search();
  };
  addEventListener("hashchange", begin);
  begin();
})();
