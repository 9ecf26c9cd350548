// All explorables by their names, and how one comes to life in its place.
import { begin } from "./instrument.js";
import { loss } from "./loss.js";

const kinds = { loss };

// Puts an instrument where its still picture stands; false where nothing of that name and state is known here.
export const bring = (place, given, { readsAddress = false } = {}) => {
  const kind = Object.hasOwn(kinds, given?.name) ? kinds[given.name] : null;
  return kind !== null && begin(place, kind, given, readsAddress);
};

// All of a part of the page whose data stand in it. What cannot live stays a picture, and the rest of the page goes on.
export const bringAll = (part) => {
  for (const place of part.querySelectorAll("[data-explorable]")) {
    try {
      bring(place, JSON.parse(place.dataset.explorable), { readsAddress: true });
    } catch (problem) {
      console.error(problem);
    }
  }
};
