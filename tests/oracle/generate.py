"""Writes functions.json, losses.json and binary.json: what the library's answers are compared with.

functions.json: mpmath, 50 digits, from the definitions and with no trick for stability.
losses.json and binary.json: torch, float64, values and gradients of its own modules.
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


def probabilities():
    yield from [0.5, 0.31, 0.63, 0.37, 0.1, 0.9, 0.999, 1e-3, 1e-10, 1e-16, 1e-20, 1e-40]
    yield from [1 - 1e-10, math.nextafter(1.0, 0.0), math.nextafter(0.5, 0.0)]
    yield from (1 / (1 + math.exp(-f / 2)) for f in range(-60, 61))


def binary_functions(scores, sigmoids):
    """The losses of two classes: each a function of the score, or the probability, once the label is chosen."""
    for y in (0.0, 0.3, 1.0):
        part = mpf(y)
        given = {"case": "probabilities", "z": [repr(p) for p in probabilities()]}
        values = [-(part * mp.log(mpf(p)) + (1 - part) * mp.log(1 - mpf(p))) for p in probabilities()]
        yield f"bce, y = {y:g}", given | {"value": [exact(x) for x in values]}

        given = {"case": "scalars", "z": [repr(f) for f in scores]}
        values = [-(part * mp.log(s) + (1 - part) * mp.log(1 - s)) for s in sigmoids]
        yield f"bce-with-logits, y = {y:g}", given | {"value": [exact(x) for x in values]}
        yield f"slope of bce-with-logits, y = {y:g}", given | {"value": [exact(s - part) for s in sigmoids]}
    for y in (-1, 1):
        given = {"case": "scalars", "z": [repr(f) for f in scores]}
        powers = [mp.exp(-y * mpf(f)) for f in scores]
        yield f"logistic, y = {y:+}", given | {"value": [exact(mp.log(1 + power)) for power in powers]}
        yield f"slope of logistic, y = {y:+}", given | {"value": [exact(-y * power / (1 + power)) for power in powers]}


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
        cases |= {name: [case] for name, case in binary_functions(entries, sigmoids)}
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


SIGNED = {
    "logistic": lambda f, y: -torch.nn.functional.logsigmoid(y * f),
    "hinge": lambda f, y: torch.relu(1 - y * f),
    "perceptron": lambda f, y: torch.clamp(-y * f, min=0),
}
REDUCE = {"none": lambda losses: losses, "sum": torch.sum, "mean": torch.mean}


def binary_batches():
    """Scores with labels 0 and 1, soft ones among them; the signed losses take the hard ones."""
    extremes = [0.0, -0.0, 1e-9, -1e-9, 36.7, -36.7, 745.0, -745.0, 1e4, -1e4, 1e300, -1e300]
    for y in (0.0, 1.0):
        yield f"extremes, all {y:g}", extremes, [y] * len(extremes)
    yield "extremes, soft", extremes, [0.3] * len(extremes)
    yield "the margin of the lecture's 3.9876", [-3.9689], [1.0]
    for examples, spread in [(1, 1), (2, 5), (5, 1e-9), (16, 3), (16, 300), (64, 1)]:
        scores = [rng.gauss(0, spread) for _ in range(examples)]
        yield f"{examples} of spread {spread}", scores, [float(rng.randrange(2)) for _ in range(examples)]
        yield f"{examples} of spread {spread}, soft", scores, [rng.random() for _ in range(examples)]


def binary_run(loss, given, labels, reduction):
    scores = torch.tensor(given, dtype=torch.float64, requires_grad=True)
    value = loss(scores, torch.tensor(labels, dtype=torch.float64), reduction)
    value.backward(torch.ones_like(value))
    return {
        "reduction": reduction,
        "value": [repr(x) for x in value.detach().reshape(-1).tolist()],
        "gradient": [repr(x) for x in scores.grad.tolist()],
    }


def binary_case(loss, name, function, given, labels):
    return {
        "loss": loss,
        "case": name,
        "scores": [repr(x) for x in given],
        "labels": [repr(y) for y in labels],
        "results": [binary_run(function, given, labels, reduction) for reduction in ("none", "sum", "mean")],
    }


def binary_losses():
    bce = lambda p, y, reduction: torch.nn.BCELoss(reduction=reduction)(p, y)
    with_logits = lambda f, y, reduction: torch.nn.BCEWithLogitsLoss(reduction=reduction)(f, y)
    for name, scores, labels in binary_batches():
        sigmoids = torch.sigmoid(torch.tensor(scores, dtype=torch.float64)).tolist()
        yield binary_case("bce", name, bce, sigmoids, labels)
        yield binary_case("bce-with-logits", name, with_logits, scores, labels)
        if set(labels) <= {0.0, 1.0}:
            for loss, formula in SIGNED.items():
                reduced = lambda f, y, reduction, formula=formula: REDUCE[reduction](formula(f, y))
                yield binary_case(loss, name, reduced, scores, [2 * y - 1 for y in labels])
    surely = [0.0, 1.0, 0.0, 1.0, 1e-50, 1e-20, 5e-324, math.nextafter(1.0, 0.0)]
    yield binary_case("bce", "probabilities of 0 and 1", bce, surely, [0.0, 0.0, 1.0, 1.0, 1.0, 0.3, 0.5, 0.0])


def write(name, content):
    text = json.dumps(content, separators=(",", ":"))
    for first in ('{"case"', '{"loss"'):
        text = text.replace(first, "\n" + first)
    (FOLDER / name).write_text(text + "\n", encoding="utf-8", newline="\n")


write("functions.json", functions())
write("losses.json", list(losses()))
write("binary.json", list(binary_losses()))
