// Three scores, what softmax makes of them, and what that costs: the loss of a class, taken apart.
import { logSoftmax, logSumExp, softmax } from "./mathematics.js";
import { axis, bar, clamp, element, field, linear, logarithmic, number, read, rounded, slide, write } from "./instrument.js";

export const limits = { score: 6, temperature: [0.05, 20] };

const tempered = ({ scores, temperature }) => scores.map((score) => score / temperature);

// All that is read off: without a true class, the probabilities alone.
export const readings = (state) => {
  const z = tempered(state);
  const p = softmax(z);
  if (state.truth === null) return { p };
  const surprises = logSoftmax(z).map((logP) => -logP);
  return { p, surprises, loss: surprises[state.truth], gradient: p.map((pk, k) => k === state.truth ? pk - 1 : pk) };
};

const withScores = (state, scores) => ({ ...state, scores });

// All scores move by the same, until the first of them is at an end.
export const together = (state, by) => {
  const ends = [-limits.score - Math.min(...state.scores), limits.score - Math.max(...state.scores)];
  const moved = clamp(by, ends);
  return withScores(state, state.scores.map((score) => score + moved));
};

const wrongOf = ({ truth }) => [0, 1, 2].filter((k) => k !== truth);

// The part of the wrong classes' probability that the first of them has.
export const share = (state) => {
  const [a, b] = wrongOf(state);
  const z = tempered(state);
  return softmax([z[a], z[b]])[0];
};

// How far that part can go: no two scores may be further apart than their ends are.
export const shares = (state) => {
  const [a, b] = wrongOf(state);
  const z = tempered(state);
  const [both, apart] = [logSumExp([z[a], z[b]]), 2 * limits.score / state.temperature];
  const least = Math.max(
    Math.exp(z[state.truth] - apart - both), 1 - Math.exp(z[state.truth] + apart - both), softmax([0, apart])[0]);
  return [least, 1 - least];
};

// Probability moves from one wrong class to the other; their sum, and with it the true class's probability, stays. Where a score would
// pass an end all three move back by the same, which changes no probability.
export const withShare = (state, part) => {
  const [a, b] = wrongOf(state);
  const z = tempered(state);
  const both = logSumExp([z[a], z[b]]);
  const scores = [...state.scores];
  scores[a] = state.temperature * (both + Math.log(part));
  scores[b] = state.temperature * (both + Math.log1p(-part));
  const back = Math.min(0, limits.score - Math.max(...scores)) + Math.max(0, -limits.score - Math.min(...scores));
  return withScores(state, scores.map((score) => clamp(score + back, [-limits.score, limits.score])));
};

const isNumber = (x, [least, most]) => typeof x === "number" && x >= least && x <= most;
const isScore = (x) => isNumber(x, [-limits.score, limits.score]);

const check = (given) => {
  const { classes, scores, temperature, truth } = given ?? {};
  const isFine = Array.isArray(classes) && classes.length === 3 && classes.every((name) => typeof name === "string")
    && Array.isArray(scores) && scores.length === 3 && scores.every(isScore)
    && isNumber(temperature, limits.temperature) && (truth === null || [0, 1, 2].includes(truth));
  return isFine ? { classes, scores, temperature, truth } : null;
};

const line = ({ scores, temperature, truth }) => write(scores, [temperature], truth === null ? [] : [truth]);

const unline = (text, original) => {
  const [scores, [temperature], [truth]] = [...read(text), [], [], []];
  return check({ ...original, scores, temperature, truth: original.truth === null ? null : truth });
};

// The same as the library's for a slide: what a number is printed as.
const reads = (values, ...printed) => values.every((x, k) => number(x) === printed[k]);

const isFound = {
  softmax: (state, { p }) => Math.abs(state.scores[2]) < 0.005 && reads(p, "0.31", "0.68", "0.01"),
  cool: (state, { p }) => reads(softmax(state.scores), "0.31", "0.68", "0.01") && number(p[1]) === "0.90",
  lecture: (state, { p, loss }) => state.truth === 0 && reads(p, "0.31", "0.68", "0.01") && number(loss) === "1.17",
  sure: (state, { loss }) => loss > 7,
};

const colours = ["#0072b2", "#d55e00", "#009e73"];
const scoreScale = linear(-limits.score, limits.score);
const heat = logarithmic(...limits.temperature);

const build = ({ original, state, change, finish }) => {
  const { classes } = original;
  const isLoss = original.truth !== null;
  const shows = [];
  let now = readings(original);

  // What has been moved so far, and what of it stayed: some tasks are about the way.
  let [lowest, highest, narrowest, widest] = [0, 0, 1, 0];
  let pulled = 0;

  const words = () => classes.map((name, k) => `${name} ${number(now.p[k])}`).join(", ");
  const effect = () => isLoss ? `probabilities ${words()}; loss ${number(now.loss)}` : `probabilities ${words()}`;

  const scoreOf = (k) => {
    const set = (score) => change(withScores(state(), state().scores.map((old, j) => j === k ? rounded(score, 2) : old)));
    const { element: track, show } = bar(scoreScale, colours[k]);
    const typed = field({ label: `score of ${classes[k]}, typed`, ends: scoreScale.ends, value: () => state().scores[k], change: set });
    const place = slide(track, {
      scale: scoreScale, label: `score of ${classes[k]}`, colour: colours[k], value: () => state().scores[k], change: set,
      nudge: (score, steps) => score + steps / 10, words: () => `${number(state().scores[k])}; ${effect()}`,
    });
    shows.push(() => { show(state().scores[k]); typed.show(); place(); });
    return element("div", { class: "row" }, element("span", { class: "name" }, classes[k]), typed.element, track);
  };

  // A panel of bars that are only read.
  const panel = (title, name, scale, ticks, values) => {
    const bars = colours.map((colour) => bar(scale, colour));
    const texts = colours.map(() => element("span", { class: "number" }));
    const rows = classes.map((one, k) => element("div", { class: "row" }, element("span", { class: "name" }, one), texts[k], bars[k].element));
    const box = element("div", { class: `panel ${name}`, role: "img" }, element("div", { class: "title" }, title), ...rows, axis(scale, ticks));
    shows.push(() => {
      for (const [k, value] of values().entries()) {
        bars[k].show(value);
        texts[k].textContent = number(value);
        rows[k].classList.toggle("is-true", k === state().truth);
      }
      box.setAttribute("aria-label", `${title}: ${classes.map((one, k) => `${one} ${number(values()[k])}`).join(", ")}`);
    });
    return box;
  };

  const control = (title, track, reading, below = "") => element("div", { class: "control" },
    element("span", { class: "name" }, title), reading, element("div", {}, track, below));

  const empty = (...content) => element("div", { class: "track" }, ...content);
  const middle = () => state().scores.reduce((sum, score) => sum + score, 0) / 3;

  const allThree = () => {
    const track = empty(element("div", { class: "zero", style: { left: "50%" } }));
    const text = element("span", { class: "number" });
    const pull = (to) => {
      const before = middle();
      change(together(state(), rounded(to - before, 2)));
      pulled += middle() - before;
      [lowest, highest] = [Math.min(lowest, pulled), Math.max(highest, pulled)];
      if (highest - lowest >= 2) finish("together");
    };
    const range = () => {
      const { scores } = state();
      return [middle() - limits.score - Math.min(...scores), middle() + limits.score - Math.max(...scores)];
    };
    const place = slide(track, {
      scale: scoreScale, label: "all three scores together, their mean", value: middle, range, change: pull,
      nudge: (score, steps) => score + steps / 10, words: () => `mean ${number(middle())}; ${effect()}`,
    });
    shows.push(() => { text.textContent = number(middle()); place(); });
    return element("div", { class: "row" }, element("span", { class: "name" }, "all three"), text, track);
  };

  // One bar of length 1, a part for each class, the true one first; the seam between the two wrong ones can be moved.
  const mass = () => {
    const parts = colours.map((colour) => element("div", { class: "part", style: { background: colour } }));
    const track = empty(...parts);
    const whole = linear(0, 1);
    const text = element("span", { class: "number" });
    const name = (k) => classes[wrongOf(state())[k]];
    const place = !isLoss ? () => { } : slide(track, {
      scale: { ends: [0, 1], at: (part) => now.p[state().truth] + part * (1 - now.p[state().truth]),
        value: (at) => now.p[state().truth] < 1 ? (at - now.p[state().truth]) / (1 - now.p[state().truth]) : 0.5 },
      label: "share of the wrong mass", value: () => share(state()), range: () => shares(state()),
      nudge: (part, steps) => part + steps / 20,
      change: (part) => {
        change(withShare(state(), part));
        [narrowest, widest] = [Math.min(narrowest, part), Math.max(widest, part)];
        if (widest - narrowest >= 0.4) finish("wrong");
      },
      words: () => `${name(0)} ${Math.round(100 * share(state()))} % and ${name(1)} the rest of what the ${classes[state().truth]} lacks; ${effect()}`,
    });
    shows.push(() => {
      const order = isLoss ? [state().truth, ...wrongOf(state())] : [0, 1, 2];
      let from = 0;
      for (const k of order) {
        parts[k].style.left = `${100 * whole.at(from)}%`;
        parts[k].style.width = `${100 * now.p[k]}%`;
        from += now.p[k];
      }
      text.textContent = isLoss ? number(1 - now.p[state().truth]) : "1.00";
      place();
    });
    return control(isLoss ? "wrong mass" : "sum", track, text);
  };

  const temperature = () => {
    const set = (T) => change({ ...state(), temperature: rounded(T, 2) });
    const track = empty();
    const typed = field({ label: "temperature, typed", ends: heat.ends, value: () => state().temperature, change: set });
    const place = slide(track, {
      scale: heat, label: "temperature", value: () => state().temperature, change: set,
      nudge: (T, steps) => T + steps * (T < 1 ? 0.05 : T < 5 ? 0.25 : 1),
      words: () => `${number(state().temperature)}; ${effect()}`,
    });
    shows.push(() => { typed.show(); place(); });
    return control("temperature", track, typed.element, axis(heat, [0.05, 0.2, 1, 5, 20]));
  };

  const truth = () => {
    const choices = classes.map((_, k) => element("input", {
      type: "radio", name: "truth", value: k, on: { change: () => change({ ...state(), truth: k }) },
    }));
    shows.push(() => { for (const [k, choice] of choices.entries()) choice.checked = k === state().truth; });
    return element("fieldset", {}, element("legend", {}, "The picture shows a"),
      ...classes.map((name, k) => element("label", {}, choices[k], name)));
  };

  const sentence = element("p", { class: "sentence" });
  shows.push(() => {
    const best = now.p.indexOf(Math.max(...now.p));
    const parts = isLoss
      ? [`The ${classes[state().truth]} got ${number(now.p[state().truth])}, so this answer costs −log p = `, element("b", {}, number(now.loss)), "."]
      : [`The ${classes[best]} is the most probable: `, element("b", {}, number(now.p[best])), "."];
    sentence.replaceChildren(...parts);
  });

  const panels = element("div", { class: `panels ${isLoss ? "of-loss" : "of-softmax"}` },
    element("div", { class: "panel scores" }, element("div", { class: "title" }, "score z"),
      ...classes.map((_, k) => scoreOf(k)), allThree(), axis(scoreScale, [-6, 0, 6])),
    panel(isLoss ? "p" : "p = softmax(z / T)", "probabilities", linear(0, 1), [0, 1], () => now.p),
    ...isLoss ? [
      panel("−log p", "surprises", linear(0, 6), [0, 6], () => now.surprises),
      panel("p − y", "gradient", linear(-1, 1), [-1, 0, 1], () => now.gradient),
    ] : []);

  return {
    label: isLoss ? "Explorable: three scores and their loss" : "Explorable: three scores and their softmax",
    elements: [...isLoss ? [truth()] : [], panels, element("div", { class: "controls" }, mass(), temperature()), sentence],
    show: () => {
      now = readings(state());
      for (const show of shows) show();
      for (const [id, holds] of Object.entries(isFound)) if ((id === "softmax" || id === "cool") !== isLoss && holds(state(), now)) finish(id);
    },
  };
};

const style = `
fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2em 1em; margin: 0 0 0.5em; padding: 0; border: 0; }
legend { float: left; padding: 0; margin-right: 1em; }
fieldset label { display: inline-flex; align-items: center; gap: 0.35em; min-height: 1.7em; cursor: pointer; }
fieldset input { width: 1.1em; height: 1.1em; margin: 0; accent-color: currentColor; }
.panels { display: grid; gap: 0.3em 1.6em; }
.of-softmax { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); }
.of-loss { grid-template-columns: minmax(0, 17fr) repeat(3, minmax(0, 8fr)); gap: 0.3em 1.2em; }
.title { color: var(--quiet); }
.panel .row { display: flex; align-items: center; gap: 0.5em; height: 2em; }
.name { flex: none; width: 5.4em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.panel:not(.scores) .name { display: none; }
.number { flex: none; min-width: 2.6em; text-align: right; }
.scores .number { width: 3.4em; padding-right: 0.2em; }
.scores .axis { margin-left: 9.8em; }
.panel:not(.scores) .axis { margin-left: 3.1em; }
.surprises .row:not(.is-true) .bar { opacity: 0.4; }
.row.is-true .number { font-weight: 700; }
.controls { margin-top: 0.4em; padding-top: 0.5em; border-top: 1px solid var(--line); }
.control { display: grid; grid-template-columns: 5.4em 3.4em minmax(0, 1fr); align-items: start; column-gap: 0.5em; margin: 0.35em 0; }
.control > .name { width: auto; overflow: visible; }
.control .track { display: block; }
.part { position: absolute; top: 0; bottom: 0; forced-color-adjust: none; print-color-adjust: exact; border-right: 1px solid Canvas; }
.sentence b { font-size: 1.15em; }
@media (pointer: coarse) { .panel .row { height: 2.7em; } .slides .part { top: 0.55em; bottom: 0.55em; } .control { align-items: center; } }
@container (width < 40em) {
  .panels, .of-softmax { grid-template-columns: minmax(0, 1fr); }
  .of-loss { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.5em 0.9em; }
  .of-loss .scores { grid-column: 1 / -1; }
  .of-loss .panel:not(.scores) .row { flex-wrap: wrap; gap: 0 0.3em; height: auto; margin-bottom: 0.3em; }
  .of-loss .panel:not(.scores) .name { display: block; flex: 1; width: auto; }
  .of-loss .panel:not(.scores) .track { flex: 1 0 100%; height: 0.7em; }
  .of-loss .panel:not(.scores) .axis { margin-left: 0; }
  .of-softmax .panel:not(.scores) .name { display: block; }
  .of-softmax .panel:not(.scores) .axis { margin-left: 9.8em; }
  .of-softmax .panel:not(.scores) .number { width: 3.4em; }
}
@container (width < 27em) {
  .name { width: 4.6em; }
  .scores .axis, .of-softmax .panel:not(.scores) .axis { margin-left: 9em; }
  .of-loss .panel:not(.scores) .row { font-size: 0.85em; }
  .control { grid-template-columns: 3.4em minmax(0, 1fr); }
  .control > .name { grid-column: 1 / -1; }
  .control .axis span:nth-child(even) { display: none; }
}
`;

export const loss = { style, check, line, unline, build };
