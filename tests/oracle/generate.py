"""Writes functions.json and losses.json: what the library's answers are compared with.

functions.json: mpmath, 50 digits, from the definitions and with no trick for stability.
losses.json: torch, float64, values and gradients of its own modules.
Inputs are doubles written so that they read back exactly. A batch is K rows of N numbers: a column an example.
"""

import json
import math
import random
from pathlib import Path

import torch
from mpmath import mp, mpf

DIGITS = 50
FOLDER = Path(__file__).parent
rng = random.Random(20261124)


def keeping_all(z):
    """Enough digits that the sum of the greatest power and the least keeps 60 digits of the least."""
    return mp.workdps(60 + int(2 * (max(z) - min(z)) / math.log(10)))


def exact(x):
    with mp.workdps(DIGITS + 10):
        return mp.nstr(+x, DIGITS, min_fixed=-5, max_fixed=20, strip_zeros=True)


def log_sum_exp(z):
    return mp.log(sum(mp.exp(mpf(x)) for x in z))


def log_softmax(z):
    total = log_sum_exp(z)
    return [mpf(x) - total for x in z]


def softmax(z):
    powers = [mp.exp(mpf(x)) for x in z]
    total = sum(powers)
    return [p / total for p in powers]


def vectors():
    yield "three classes of the lecture", [2.0, 2.785, -1.43]
    yield "one class", [3.7]
    yield "one class, large", [-10000.0]
    yield "all zero", [0.0] * 10
    yield "a tie", [1.5, 1.5, -2.0]
    yield "a tie at 10,000", [10000.0, 10000.0]
    yield "both signs of 10,000", [10000.0, -10000.0, 0.0]
    yield "10,000 and a little less", [10000.0, 9999.5, 9990.0]
    yield "-10,000 and a little more", [-10000.0, -9999.75, -9995.0]
    yield "one step apart", [1.0, math.nextafter(1.0, 2.0)]
    yield "differences of 1e-9", [5.0, 5.0 + 1e-9, 5.0 - 1e-9]
    yield "tiny entries", [1e-300, -1e-300, 5e-324]
    yield "a subnormal probability", [0.0, -740.0]
    yield "the smallest probability", [0.0, -744.4]
    yield "a probability below every double", [0.0, -800.0]
    yield "a winner by 40", [40.0, 0.0, 0.0]
    yield "a winner by 700", [350.0, -350.0]
    for size, spread in [(2, 1), (2, 30), (3, 3), (5, 100), (10, 1), (10, 5), (10, 50), (10, 1000), (100, 2)]:
        for i in range(4):
            yield f"normal, {size} of spread {spread}, number {i + 1}", [rng.gauss(0, spread) for _ in range(size)]
    yield "1,000 of spread 3", [rng.gauss(0, 3) for _ in range(1000)]
    yield "1,000 within 1e-6 of 9,999", [9999.0 + rng.uniform(-1e-6, 1e-6) for _ in range(1000)]


def scalars():
    yield from [0.0, -0.0, 5e-324, -5e-324, 1e-300, 1e-16, -1e-16, 1e-8, -1e-8]
    yield from [0.54, 0.5, -0.5, 1.0, -1.0, 3.9689, -3.9689, 17.0, -17.0, 36.7, -36.7, 37.5, -37.5]
    yield from [708.0, -708.0, -709.5, 709.9, -740.0, -744.5, -746.0, 800.0, -800.0, 10000.0, -10000.0]
    yield from (rng.gauss(0, 10) for _ in range(60))
    yield from (rng.uniform(-745, 745) for _ in range(40))


def functions():
    cases = {"log-sum-exp": [], "softmax": [], "log-softmax": [], "sigmoid": [], "log-sigmoid": [], "softplus": []}
    for name, z in vectors():
        given = {"case": name, "z": [repr(x) for x in z]}
        with keeping_all(z):
            cases["log-sum-exp"].append(given | {"value": [exact(log_sum_exp(z))]})
            cases["softmax"].append(given | {"value": [exact(p) for p in softmax(z)]})
            cases["log-softmax"].append(given | {"value": [exact(p) for p in log_softmax(z)]})

    entries = list(scalars())
    given = {"case": "scalars", "z": [repr(f) for f in entries]}
    with keeping_all(entries):
        sigmoids = [1 / (1 + mp.exp(-mpf(f))) for f in entries]
        cases["sigmoid"].append(given | {"value": [exact(s) for s in sigmoids]})
        cases["log-sigmoid"].append(given | {"value": [exact(mp.log(s)) for s in sigmoids]})
        cases["softplus"].append(given | {"value": [exact(mp.log(1 + mp.exp(mpf(f)))) for f in entries]})
    return cases


def batches():
    shapes = [(1, 1, 1), (1, 4, 5), (2, 1, 1), (2, 7, 3), (3, 1, 2), (3, 5, 1), (3, 5, 300), (10, 1, 4), (10, 16, 2)]
    for classes, examples, spread in [*shapes, (10, 16, 10000), (7, 3, 1e-9)]:
        logits = [[rng.gauss(0, spread) for _ in range(examples)] for _ in range(classes)]
        labels = [rng.randrange(classes) for _ in range(examples)]
        yield f"{classes} classes, {examples} examples, spread {spread}", logits, labels
    yield "ties", [[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]], [0, 2]
    yield "sure and right, sure and wrong", [[1e4, 1e4], [-1e4, -1e4]], [0, 1]


def run(module, batch, labels, reduction):
    given = torch.tensor(batch, dtype=torch.float64).T.clone().requires_grad_(True)
    loss = module(reduction=reduction)(given, torch.tensor(labels))
    loss.backward(torch.ones_like(loss))
    return {
        "reduction": reduction,
        "value": [repr(x) for x in loss.detach().reshape(-1).tolist()],
        "gradient": texts(given.grad.T.tolist()),
    }


def texts(batch):
    return [[repr(x) for x in row] for row in batch]


def losses():
    for name, logits, labels in batches():
        log_probabilities = torch.log_softmax(torch.tensor(logits, dtype=torch.float64), dim=0).tolist()
        for loss, module, batch in [
            ("cross-entropy", torch.nn.CrossEntropyLoss, logits),
            ("nll", torch.nn.NLLLoss, log_probabilities),
        ]:
            results = [run(module, batch, labels, reduction) for reduction in ("none", "sum", "mean")]
            yield {"loss": loss, "case": name, "input": texts(batch), "labels": labels, "results": results}


def write(name, content):
    text = json.dumps(content, separators=(",", ":"))
    for first in ('{"case"', '{"loss"'):
        text = text.replace(first, "\n" + first)
    (FOLDER / name).write_text(text + "\n", encoding="utf-8", newline="\n")


write("functions.json", functions())
write("losses.json", list(losses()))
