// What a learner solved, as the course keeps it in progress.json: an object, an entry an exercise.

const date = /^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/;
const universal = /(Z|\+00:00)$/;
const most = 2 ** 31;

// The course writes more digits of a second than every browser reads.
const timeOf = (since) => Date.parse(since.replace(/(\.\d{3})\d+/, "$1"));

// The course puts a file aside that has anything else in it, and with it all that was solved.
const isEntry = (entry) => (entry?.status === "passed" || entry?.status === "wrong")
  && Number.isInteger(entry.tries) && entry.tries >= 0 && entry.tries < most
  && typeof entry.since === "string" && date.test(entry.since) && !Number.isNaN(timeOf(entry.since));

// The entries of a text by the exercises' names; null where it is no such text.
export const readSolved = (text) => {
  try {
    const all = JSON.parse(text);
    if (all === null || typeof all !== "object" || Array.isArray(all)) return null;
    const entries = Object.entries(all);
    return entries.every(([, entry]) => isEntry(entry)) ? new Map(entries.map(([name, entry]) => [name, kept(entry)])) : null;
  } catch {
    return null;
  }
};

export const writeSolved = (entries) => `${JSON.stringify(Object.fromEntries([...entries].sort(([a], [b]) => a < b ? -1 : 1)), null, 2)}\n`;

// Both together. What is solved stays solved, whoever knows of it.
export const mergeSolved = (one, other) => {
  const all = new Map(one);
  for (const [name, entry] of other) all.set(name, all.has(name) ? merged(all.get(name), entry) : entry);
  return all;
};

const kept = ({ status, tries, since }) => ({ status, tries, since: universal.test(since) ? since : new Date(timeOf(since)).toISOString() });

const merged = (one, other) => {
  const status = [one, other].some((entry) => entry.status === "passed") ? "passed" : "wrong";
  const [first] = [one, other].filter((entry) => entry.status === status).sort((a, b) => timeOf(a.since) - timeOf(b.since));
  return { status, tries: Math.max(one.tries, other.tries), since: first.since };
};
