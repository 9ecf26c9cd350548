// An edition of the site: kept whole for when there is no network, and followed by the next, of which the reader is told.
import { make } from "./elements.js";

const { told, folder } = site;
const helper = navigator.serviceWorker;
let registration = null;

// A service worker that has this page in its care, and so the engine's worker that it will start; or none, after a while.
export const isInCare = !helper || helper.controller ? Promise.resolve() : Promise.race([
  new Promise((resolve) => helper.addEventListener("controllerchange", resolve, { once: true })),
  new Promise((resolve) => setTimeout(resolve, 3000)),
]);

// Asks for all that the edition has and this browser has not yet.
export const keepWhole = () => helper?.controller?.postMessage({ type: "keep" });

export const keep = async () => {
  if (!helper) return;
  // The service worker lets no edition go that a page has begun with.
  navigator.locks?.request(`workbook ${folder.pathname} ${told.edition}`, { mode: "shared" }, () => new Promise(() => { }));
  helper.addEventListener("message", ({ data, source }) => hear(data, source));
  helper.startMessages();
  registration = await helper.register(new URL("sw.js", folder), { updateViaCache: "none" });
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming.addEventListener("statechange", () => { if (coming.state === "installed") ask(coming); });
  });
  ask(registration.waiting);
  await isInCare;
  ask(helper.controller);
};

const ask = (worker) => worker?.postMessage({ type: "which" });

const hear = ({ type, edition, isWhole, problem }, worker) => {
  if (type !== "edition") return;
  if (edition !== told.edition) tellOfNext();
  // This page came from the network, before the service worker of its edition.
  else if (worker === registration?.waiting) worker.postMessage({ type: "take-over" });
  else tellKept(isWhole, problem);
};

const reload = () => {
  if (!registration.waiting) return location.reload();
  helper.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration.waiting.postMessage({ type: "take-over" });
};

const tellOfNext = () => {
  if (document.querySelector(".strip.next")) return;
  document.querySelector(".track").before(make("div", { class: "strip next" },
    make("span", { class: "words", role: "status" }, "A new edition of this workbook is here. What you wrote and solved stays; variables go."),
    make("button", { type: "button", on: { click: reload } }, "Reload")));
};

const tellKept = (isWhole, problem) => {
  const place = document.querySelector(".offline") ?? make("p", { class: "offline" });
  document.querySelector("footer.site").prepend(place);
  const size = `${Math.round(told.bytes / 1e6)} MB`;
  place.replaceChildren(...isWhole ? ["All of this workbook is kept in this browser: it opens without a network."] : [
    problem ? `This browser does not keep the workbook for when there is no network (${problem}). `
      : `Once C# has started here, all of this workbook is kept in this browser (${size}), and opens without a network. `,
    make("button", { type: "button", on: { click: keepWhole } }, problem ? "Try again" : "Keep it now"),
  ]);
};
