"""An epoch of a linear softmax classifier, as people would train it in Python: peers.py FILE torch|sklearn THREADS ROUNDS.

Prints the name and version, then a line a round: milliseconds of an epoch, and the share that is right afterwards.
"""
import sys
import time

import numpy as np

N, D, BATCH = 50_000, 3072, 256
file, peer, threads, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
data = np.fromfile(file, dtype=np.uint8)
images = data[:N * D].reshape(N, D).astype(np.float32) / 255
labels = data[N * D:].astype(np.int64)

if peer == "torch":
    import torch
    torch.set_num_threads(threads)
    print("PyTorch", torch.__version__)
    x, y = torch.from_numpy(images), torch.from_numpy(labels)
    for _ in range(rounds):
        torch.manual_seed(1)
        model = torch.nn.Linear(D, 10)
        loss = torch.nn.CrossEntropyLoss()
        sgd = torch.optim.SGD(model.parameters(), lr=0.01)
        start = time.perf_counter()
        for i in range(0, N, BATCH):
            sgd.zero_grad()
            loss(model(x[i:i + BATCH]), y[i:i + BATCH]).backward()
            sgd.step()
        took = time.perf_counter() - start
        with torch.no_grad():
            right = (model(x).argmax(1) == y).float().mean().item()
        print(took * 1000, right, flush=True)
else:
    import sklearn
    from sklearn.linear_model import SGDClassifier
    print("scikit-learn", sklearn.__version__)
    for _ in range(rounds):
        model = SGDClassifier(loss="log_loss", max_iter=1, tol=None, n_jobs=threads, random_state=1)
        start = time.perf_counter()
        model.partial_fit(images, labels, classes=np.arange(10))
        took = time.perf_counter() - start
        print(took * 1000, (model.predict(images) == labels).mean(), flush=True)
