// What all explorables share: elements, numbers, scales, axes, bars, what is dragged, tasks, and the state in the page's address.

export const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (key === "style") for (const [property, setting] of Object.entries(value)) made.style.setProperty(property, setting);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
};

// A number as people read it: two decimals while that is few digits, a true minus, none before what is shown as zero.
export const number = (x) => {
  const text = Math.abs(x).toFixed(Math.abs(x) < 100 ? 2 : 0);
  return x < 0 && Number(text) !== 0 ? `−${text}` : text;
};

export const rounded = (x, decimals) => Number(x.toFixed(decimals));

export const clamp = (x, [least, most]) => Math.min(Math.max(x, least), most);

// A scale puts a value on a line, at 0 for its one end and 1 for its other; and reads a place on the line.
export const linear = (from, to) => ({
  ends: [from, to],
  at: (value) => (value - from) / (to - from),
  value: (place) => from + place * (to - from),
});

export const logarithmic = (from, to) => ({
  ends: [from, to],
  at: (value) => Math.log(value / from) / Math.log(to / from),
  value: (place) => from * (to / from) ** place,
});

const percent = (part) => `${rounded(100 * part, 3)}%`;

export const axis = (scale, ticks) => element("div", { class: "axis", "aria-hidden": "true" },
  ...ticks.map((tick) => element("span", { style: { left: percent(scale.at(tick)) } }, String(tick).replace("-", "−"))));

// A bar from zero to a value. What goes beyond the scale ends at its end, and is marked there.
export const bar = (scale, colour) => {
  const filled = element("div", { class: "bar", style: { background: colour } });
  const track = element("div", { class: "track" }, element("div", { class: "zero", style: { left: percent(scale.at(0)) } }), filled);
  const show = (value) => {
    const shown = clamp(value, scale.ends);
    const [left, right] = [scale.at(Math.min(0, shown)), scale.at(Math.max(0, shown))];
    filled.style.left = percent(left);
    filled.style.width = percent(right - left);
    filled.classList.toggle("beyond", shown !== value);
  };
  return { element: track, show };
};

const keySteps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

// Lets a handle be moved along a track: by mouse, finger and keys. A value is on the scale; of what it is made is for the caller.
//   label     what it sets, for who hears it
//   value     gives the value of this moment; range, its ends
//   words     the value and what follows from it, for who hears it
//   nudge     gives the value so many steps of a key away
//   change    takes a new value
export const slide = (track, { scale, label, value, range = () => scale.ends, words, nudge, change, colour = "currentColor" }) => {
  const handle = element("div", {
    class: "handle", role: "slider", tabindex: 0, "aria-label": label, "aria-orientation": "horizontal", style: { background: colour },
  });
  track.append(handle);
  track.classList.add("slides");
  const set = (wanted) => change(clamp(wanted, range()));

  handle.addEventListener("keydown", (event) => {
    const [least, most] = range();
    const steps = keySteps[event.key];
    const wanted = event.key === "Home" ? least : event.key === "End" ? most
      : steps === undefined || event.ctrlKey || event.altKey || event.metaKey ? null : nudge(value(), event.shiftKey ? steps / 10 : steps);
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  });

  // A mouse puts the handle where it presses. A finger may only be on its way to scroll: it pulls from where the handle is, and puts it
  // somewhere by a tap. What the browser takes for a scroll after all is undone.
  let drag = null;
  track.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    drag = { id: event.pointerId, began: event.clientX, last: event.clientX, place: scale.at(value()), before: value(), isTap: true };
    track.setPointerCapture(event.pointerId);
    if (event.pointerType === "mouse") {
      event.preventDefault();
      if (event.target !== handle) moveTo(event);
      handle.focus({ preventScroll: true });
    }
  });
  const moveTo = (event) => {
    const { left, width } = track.getBoundingClientRect();
    drag.place = clamp((event.clientX - left) / width, [0, 1]);
    set(scale.value(drag.place));
  };
  track.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drag?.id) return;
    if (Math.abs(event.clientX - drag.began) > 4) drag.isTap = false;
    if (event.clientX === drag.last || (drag.isTap && event.pointerType !== "mouse")) return;
    // With Shift it goes slowly, for who wants a hundredth.
    drag.place += (event.clientX - drag.last) / track.getBoundingClientRect().width * (event.shiftKey ? 0.1 : 1);
    drag.last = event.clientX;
    set(scale.value(clamp(drag.place, [0, 1])));
  });
  track.addEventListener("pointerup", (event) => {
    if (event.pointerId !== drag?.id) return;
    if (drag.isTap && event.pointerType !== "mouse") moveTo(event);
    drag = null;
  });
  track.addEventListener("pointercancel", (event) => {
    if (event.pointerId !== drag?.id) return;
    set(drag.before);
    drag = null;
  });

  return () => {
    const [least, most] = range();
    handle.style.left = percent(clamp(scale.at(value()), [0, 1]));
    handle.setAttribute("aria-valuemin", rounded(least, 4));
    handle.setAttribute("aria-valuemax", rounded(most, 4));
    handle.setAttribute("aria-valuenow", rounded(value(), 4));
    handle.setAttribute("aria-valuetext", words());
  };
};

// A number that can be typed. What is no number there is taken back.
export const field = ({ label, ends: [least, most], value, change }) => {
  const input = element("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", "aria-label": label });
  const show = () => { input.value = number(value()); };
  input.addEventListener("focus", () => input.select());
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") input.blur(); });
  input.addEventListener("change", () => {
    const typed = Number(input.value.trim().replace("−", "-").replace(",", "."));
    if (input.value.trim() !== "" && Number.isFinite(typed)) change(clamp(typed, [least, most]));
    show();
  });
  return { element: input, show };
};

// What is to be found, and what has been: a task says so once, and stays done.
const taskList = (tasks) => {
  const news = element("p", { class: "unseen", role: "status" });
  const items = new Map(tasks.map(({ id, text, done }) => {
    const answer = element("span", { class: "answer", hidden: true }, done);
    const mark = element("span", { class: "mark", role: "img", "aria-label": "to do" }, "○");
    return [id, { text, done, mark, answer, item: element("li", {}, mark, element("span", {}, text, " ", answer)) }];
  }));
  const finish = (id) => {
    const task = items.get(id);
    if (!task || task.item.matches(".done")) return;
    task.item.classList.add("done");
    task.mark.textContent = "✓";
    task.mark.setAttribute("aria-label", "done");
    task.answer.hidden = false;
    news.textContent = `Done: ${task.text} ${task.done}`;
  };
  const list = element("ol", { class: "tasks", "aria-label": "Tasks" }, ...[...items.values()].map(({ item }) => item));
  return { elements: items.size === 0 ? [] : [list, news], finish };
};

// The state in the address of a page of ours: behind the place of the cell, as in #cell-7?loss=2,2.78,-1.4;1;0.
const addressOf = (place, name) => {
  const begin = () => {
    const id = document.querySelector('meta[name="generator"][content="workbook"]') ? place.closest("section[id]")?.id : null;
    return id ? `#${id}?${name}=` : null;
  };
  let timer = null;
  return {
    read: () => {
      const start = begin();
      try {
        const text = decodeURIComponent(location.hash);
        return start !== null && text.startsWith(start) ? text.slice(start.length) : null;
      } catch {
        return null;
      }
    },
    write: (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const start = place.isConnected ? begin() : null;
        if (start !== null) history.replaceState(history.state, "", start + text);
      }, 250);
    },
  };
};

const numbers = (text) => text.split(",").map((part) => part.trim() === "" ? NaN : Number(part));

// A state as a line of numbers and back; the second gives lists of numbers, which the kind has to look at.
export const write = (...lists) => lists.map((list) => list.map((x) => rounded(x, 4)).join(",")).join(";");
export const read = (line) => line.split(";").map(numbers);

// Makes an instrument of a kind, which is known by
//   style     its own rules
//   check     gives the state that a description holds, or null where that is none
//   line      gives the line of a state; unline, the state that a line holds on top of another, or null
//   build     makes its elements, given the state, a way to change it, and a way to say that a task is done; gives elements and show
export const begin = (place, kind, { name, state: given, tasks = [] }, readsAddress) => {
  const original = place.shadowRoot ? null : kind.check(given);
  if (original === null) return false;
  const address = addressOf(place, name);
  const inAddress = () => {
    const line = address.read();
    return line === null ? null : kind.unline(line, original);
  };
  let state = (readsAddress ? inAddress() : null) ?? original;
  const list = taskList(tasks);
  const show = (isJump) => {
    box.classList.toggle("jumps", isJump);
    view.show(state);
  };
  const change = (next, isJump = false) => {
    state = next;
    show(isJump);
    address.write(kind.line(state));
  };
  const view = kind.build({ original, state: () => state, change, finish: list.finish });
  const again = element("button", { type: "button", on: { click: () => { change(original, true); } } }, "Start again");
  const box = element("div", { class: "instrument", role: "group", "aria-label": view.label },
    ...view.elements, ...list.elements,
    element("p", { class: "foot" }, again, element("span", {}, "Drag, or use the arrow keys; with Shift it goes in small steps.")));
  const follow = () => {
    // A cell that ran again has made another.
    if (!place.isConnected) return removeEventListener("hashchange", follow);
    const moved = inAddress();
    if (moved === null) return;
    state = moved;
    show(true);
  };
  addEventListener("hashchange", follow);
  show(false);
  place.attachShadow({ mode: "open" }).append(element("style", {}, style + kind.style), box);
  return true;
};

// It wears the ink and the letters of the page around it, whatever that is; the colours of classes stand out from light and dark paper.
const style = `
:host { display: block; margin: 1em 0; }
.instrument { container-type: inline-size; --line: color-mix(in srgb, currentColor 22%, transparent); --quiet: color-mix(in srgb, currentColor 72%, transparent);
  padding: 0.9em 1em 0.7em; border: 1px solid var(--line); border-radius: 0.5em; line-height: 1.4; font-variant-numeric: tabular-nums; }
.instrument *, .instrument ::before, .instrument ::after { box-sizing: border-box; }
p, ol { margin: 0.6em 0 0; }
.track { position: relative; flex: 1; min-width: 0; height: 1.5em; }
.track::before { content: ""; position: absolute; inset: 0; border-radius: 0.15em; background: color-mix(in srgb, currentColor 7%, transparent); }
.zero { position: absolute; top: 0; bottom: 0; width: 1px; background: var(--line); }
.bar { position: absolute; top: 0; bottom: 0; border-radius: 0.15em; forced-color-adjust: none; print-color-adjust: exact; }
.beyond { -webkit-mask: linear-gradient(90deg, #000 calc(100% - 1.4em), #0004); mask: linear-gradient(90deg, #000 calc(100% - 1.4em), #0004); }
.beyond::after { content: "»"; position: absolute; right: 0.2em; top: 50%; translate: 0 -54%; color: #fff; font-weight: 700; }
.slides { cursor: pointer; touch-action: pan-y; -webkit-user-select: none; user-select: none; }
.handle { position: absolute; top: 50%; width: 1.25em; height: 1.25em; translate: -50% -50%; border: 2px solid Canvas; border-radius: 50%;
  box-shadow: 0 0 0 1px currentColor; cursor: grab; forced-color-adjust: none; }
.slides:active .handle { cursor: grabbing; box-shadow: 0 0 0 2px currentColor; }
.handle:focus-visible, input:focus-visible, button:focus-visible { outline: 2px solid currentColor; outline-offset: 3px; }
.axis { position: relative; height: 1.3em; font-size: 0.82em; color: var(--quiet); }
.axis span { position: absolute; translate: -50% 0; }
.axis span:first-child { translate: 0 0; }
.axis span:last-child { translate: -100% 0; }
input[type="text"] { width: 3.4em; padding: 0.1em 0.2em; border: 0; border-bottom: 1px dotted currentColor; border-radius: 0; background: none;
  color: inherit; font: inherit; text-align: right; font-variant-numeric: inherit; }
button { padding: 0.25em 0.8em; border: 1px solid var(--line); border-radius: 0.35em; background: none; color: inherit; font: inherit; cursor: pointer; }
button:hover { border-color: currentColor; }
.tasks { padding: 0.6em 0 0; border-top: 1px solid var(--line); list-style: none; }
.tasks li { display: flex; gap: 0.5em; margin: 0.25em 0; }
.tasks .mark { flex: none; width: 1em; text-align: center; font-weight: 700; }
.tasks .answer { font-weight: 600; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 0.9em; color: var(--quiet); font-size: 0.9em; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { .slides { height: 2.6em; } .slides .bar, .slides::before { top: 0.55em; bottom: 0.55em; } .handle { width: 1.7em; height: 1.7em; } }
@media (prefers-reduced-motion: no-preference) { .jumps :is(.bar, .handle) { transition: left 0.35s, width 0.35s; } }
@media print { .handle, .foot { display: none; } .instrument { break-inside: avoid; } input[type="text"] { border: 0; } }
`;
