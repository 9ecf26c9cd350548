// Text that was meant for a terminal, and text without end.

const codes = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

// What a terminal shows in the end: what was written over is gone, as the steps of a progress bar are, and colours are left out.
export const atTheEnd = (text) => {
  if (text.search(controls) < 0) return text;
  return text.replaceAll("\r\n", "\n").replace(codes, "").split("\n").map(overwritten).join("\n").replace(controls, "");
};

const overwritten = (line) => line.includes("\r")
  ? line.split("\r").reduce((shown, part) => part + shown.slice(part.length))
  : line;

const headLength = 300_000;
const tailLength = 20_000;

// Keeps the beginning and the end of what is added, and counts what it lets go, so that ten million lines take no more room.
export class LongText {
  #head = "";
  #tail = "";
  #left = 0;

  add(text) {
    const room = headLength - this.#head.length;
    if (room > 0) {
      this.#head += text.slice(0, room);
      text = text.slice(room);
    }
    this.#tail += text;
    if (this.#tail.length > 2 * tailLength) {
      this.#left += this.#tail.length - tailLength;
      this.#tail = this.#tail.slice(-tailLength);
    }
  }

  get length() { return this.#head.length + this.#left + this.#tail.length; }

  // As much of it as is asked for; what is left out is said where it would stand.
  shown(most) {
    if (most < this.length && most < headLength) {
      const end = this.#tail || this.#head;
      return `${atTheEnd(this.#head.slice(0, most))}\n… ${count(this.length - most - 500)} characters …\n${atTheEnd(end.slice(-500))}`;
    }
    if (this.#left === 0) return atTheEnd(this.#head + this.#tail);
    return `${atTheEnd(this.#head)}\n… ${count(this.#left)} characters that were not kept …\n${atTheEnd(this.#tail)}`;
  }
}

export const count = (number, thing) => {
  const figures = number.toLocaleString("en");
  return thing === undefined ? figures : `${figures} ${thing}${number === 1 ? "" : "s"}`;
};

export const duration = (seconds) => seconds < 0.1 ? "in no time" : seconds < 9.95 ? `in ${seconds.toFixed(1)} s` : `in ${Math.round(seconds)} s`;
