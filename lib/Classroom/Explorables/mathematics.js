// The library's mathematics (lib/LinearClassifiers), the same operations in the same order, so that the numbers are the same.

// Probabilities from scores. The largest score is taken out first, so that none is too large.
export const softmax = (z) => {
  const peak = Math.max(...z);
  const powers = z.map((score) => Math.exp(score - peak));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

// The logarithms of the probabilities: finite where one is too small for a number, exact where one is nearly 1.
export const logSoftmax = (z) => {
  const peak = Math.max(...z);
  const logSum = logSumOver(z, peak);
  return z.map((score) => score - peak - logSum);
};

export const logSumExp = (z) => {
  const peak = Math.max(...z);
  return peak + logSumOver(z, peak);
};

// The peak's own power, 1, stays out of the sum, so that log(1 + tiny) keeps the tiny.
const logSumOver = (z, peak) => {
  const top = z.indexOf(peak);
  return Math.log1p(z.reduce((total, score, k) => total + (k === top ? 0 : Math.exp(score - peak)), 0));
};
