// The strip below the bar: how far a start is, and what became of the worker. And words for those who listen.
import { make } from "./elements.js";

const strip = document.querySelector(".strip");
const words = strip.querySelector(".words");
const again = strip.querySelector(".again");
const track = document.querySelector(".track");
const listener = document.body.appendChild(make("p", { class: "listener", role: "status" }));

export const say = (text, { isBad = false } = {}) => {
  strip.hidden = text === "";
  strip.classList.toggle("bad", isBad);
  // Said once to those who listen, however often the share changes.
  if (words.textContent !== text) words.textContent = text;
};

// A share from 0 to 1; null where nothing is on its way.
export const showShare = (share) => {
  track.hidden = share === null;
  if (share === null) return;
  track.firstElementChild.style.transform = `scaleX(${share})`;
  track.setAttribute("aria-valuenow", Math.round(100 * share));
};

// Offers an act beside the words; null takes the offer back.
export const offer = (text, act) => {
  again.hidden = !act;
  again.textContent = text ?? "";
  again.onclick = act;
};

export const announce = (text) => { listener.textContent = text; };
