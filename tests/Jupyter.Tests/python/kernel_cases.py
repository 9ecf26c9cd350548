"""
Runs the cases of a file in kernels: cells that a person interrupts, endless recursion, exceptions that no cell catches.

    JUPYTER_PATH=FOLDER python3 kernel_cases.py FILE.cases [TABLE.txt]

Prints a line of JSON for each case, and writes a table for people. A cell that is to be interrupted is run twice, and stopped by
Jupyter's message the first time, by a signal the second.
"""

import os
import queue
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import case_files
from behaviours import KERNEL, PATIENCE, tell
from jupyter_client.manager import start_new_kernel

# What does not end by then is taken for endless: that long after the time in which it was to end.
MORE = 10
COLOUR = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")


class Run:
    """A cell that was sent, and what came of it, each message with its time."""

    def __init__(self):
        self.began = self.first_interrupt = self.ended = None
        self.published = []
        self.reply = {}

    def of(self, *kinds):
        return [(when, content) for when, kind, content in self.published if kind in kinds]

    @property
    def number(self):
        return next((content["execution_count"] for _, content in self.of("execute_input")), None)

    @property
    def printed(self):
        return "".join(content["text"] for _, content in self.of("stream") if content["name"] == "stdout")

    @property
    def notes(self):
        """The texts beside the value and the error, each with its time."""
        texts = [(when, content["text"]) for when, content in self.of("stream") if content["name"] != "stdout"]
        shown = self.of("display_data", "update_display_data")
        return sorted(texts + [(when, str(content["data"].get("text/plain", content["data"]))) for when, content in shown])

    @property
    def error(self):
        return next((content for _, content in reversed(self.of("error"))), None)

    @property
    def places(self):
        return COLOUR.sub("", "\n".join(self.error["traceback"])) if self.error else ""

    @property
    def says(self):
        error = f"{self.error['ename']}: {self.error['evalue']}\n{self.places}" if self.error else ""
        return COLOUR.sub("", "\n".join([error] + [text for _, text in self.notes]))

    @property
    def value(self):
        return next((content["data"].get("text/plain", "") for _, content in reversed(self.of("execute_result"))), None)

    @property
    def shows(self):
        return "\n".join([self.says, self.printed, self.value or ""])

    @property
    def line(self):
        """The line of the cell that is named first."""
        found = re.finditer(r"\bcell (\d+), line (\d+)", self.places)
        return next((int(place[2]) for place in found if int(place[1]) == self.number), None)

    @property
    def seconds(self):
        start = self.first_interrupt or self.began
        return None if self.ended is None or start is None else self.ended - start


class CaseKernel:
    """A kernel that may die."""

    def __init__(self, folder):
        self.manager, self.client = start_new_kernel(
            kernel_name=KERNEL, startup_timeout=PATIENCE, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.process = self.manager.provisioner.process
        self.runs = {}
        self.unasked = []

    def is_dead(self):
        return self.process.poll() is not None

    def interrupt(self, by_signal):
        if by_signal:
            os.kill(self.process.pid, signal.SIGINT)
        else:
            self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))

    def pump(self, timeout=0.05):
        """Takes one message, if one comes."""
        try:
            message = self.client.get_iopub_msg(timeout=timeout)
        except queue.Empty:
            return
        run = self.runs.get(message["parent_header"].get("msg_id"))
        kind, content, now = message["msg_type"], message["content"], time.monotonic()
        if run is None:
            self.unasked.append((now, kind, content))
            return
        run.published.append((now, kind, content))
        if kind == "status" and content["execution_state"] == "busy" and run.began is None:
            run.began = now
        if kind == "status" and content["execution_state"] == "idle":
            run.ended = now

    def listen(self, seconds):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.pump()

    def run(self, code, limit=PATIENCE, interrupt=None, again=None, by_signal=False):
        """Runs a cell to its end, the kernel's end, or the limit after it began (after its interrupt, where it has one)."""
        run = Run()
        self.runs[self.client.execute(code)] = run
        waits_for_go = interrupt is not None and '"go"' in code
        sent = time.monotonic()
        ready = None
        while run.ended is None and not self.is_dead():
            self.pump()
            now = time.monotonic()
            if ready is None and run.began is not None and (not waits_for_go or "go\n" in run.printed):
                ready = now
            if ready is not None and interrupt is not None and now >= ready + interrupt:
                run.first_interrupt, interrupt = now, None
                self.interrupt(by_signal)
            if again is not None and run.first_interrupt is not None and now >= run.first_interrupt + again:
                again = None
                self.interrupt(by_signal)
            start = run.first_interrupt or (sent if interrupt is None else sent + PATIENCE)
            if now > start + limit:
                break
        self.listen(0.3)
        return run

    def value_of(self, code):
        return None if self.is_dead() else self.run(code, limit=30).value

    def next_start(self):
        """Starts it anew, as Jupyter does after its end, and gives all that a person is told by the end of the first cell."""
        self.unasked = []
        self.manager.restart_kernel(now=True)
        self.process = self.manager.provisioner.process
        told = []
        for _ in range(PATIENCE):
            self.client.kernel_info()
            try:
                told.append(self.client.get_shell_msg(timeout=1)["content"].get("banner", ""))
                break
            except queue.Empty:
                self.pump()
        first = self.run("1 + 1")
        loose = Run()
        loose.published = self.unasked
        return "\n".join(told + [loose.shows, first.shows])

    def stop(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)


def attempt(kernel, case, by_signal=False):
    """Runs a case in a kernel and gives its last cell with what is not right."""
    process = kernel.process.pid
    limit = max([float(value) for value in case.values("ends within")], default=PATIENCE) + MORE
    for cell in case.cells[:-1]:
        kernel.run(cell)
    run = kernel.run(case.cells[-1], limit, case.seconds("interrupt"), case.seconds("again"), by_signal)
    if "wait" in case.do:
        kernel.listen(case.seconds("wait"))
    problems = [] if run.ended or kernel.is_dead() else [f"it still runs {limit:g} s later"]
    if kernel.is_dead() and ("kernel", "ended") not in case.expect:
        problems.append(f"the kernel ended with {kernel.process.poll()}")
    if run.ended or kernel.is_dead():
        problems += [f"not so: {key}: {value}" for key, value in case.expect if not holds(kernel, run, key, value, process)]
        problems += whole_problems(run, case)
    return run, problems


def holds(kernel, run, key, value, process):
    alternatives = value.split(" ¦ ")
    if key == "error":
        return run.error is not None and run.error["ename"] == value
    if key == "says":
        return any(text in run.says for text in alternatives)
    if key == "shows":
        return any(text in run.shows for text in alternatives)
    if key == "result":
        return run.value is not None and run.value.strip() == value
    if key == "variable":
        name, _, wanted = value.partition(" = ")
        return (kernel.value_of(name) or "").strip() == wanted
    if key == "kernel" and value == "alive":
        return not kernel.is_dead() and kernel.process.pid == process and (kernel.value_of("40 + 2") or "").strip() == "42"
    if key == "kernel" and value == "ended":
        kernel.listen(0 if kernel.is_dead() else 5)
        return kernel.is_dead()
    if key == "next start says":
        return value in kernel.next_start()
    if key == "ends within":
        return run.seconds is not None and run.seconds <= float(value)
    if key == "told within":
        return any(0 <= when - run.first_interrupt <= float(value) and when < run.ended for when, _ in run.notes)
    if key in ("line", "or line", "stdout"):
        return True  # whole_problems
    raise ValueError(f"'{key}: {value}' is not checked.")


def whole_problems(run, case):
    """The expectations that several lines say together."""
    accepted = [int(value) for value in case.values("line") + case.values("or line")]
    if accepted and run.line not in accepted:
        yield f"not so: line: {' or '.join(map(str, accepted))} (named: {run.line})"
    printed = [line.rstrip() for line in run.printed.rstrip().split("\n")]
    if case.values("stdout") and printed != case.values("stdout"):
        yield f"not so: stdout: {case.values('stdout')} (printed: {printed[-5:]})"


def try_case(case, folder):
    """Tries a case, one that is interrupted twice, and gives the attempts, each with its cell and its problems."""
    attempts = []
    kernel = CaseKernel(folder)
    try:
        for by_signal in [False, True] if "interrupt" in case.do else [False]:
            if attempts and (attempts[-1][0].ended is None or kernel.is_dead()):
                kernel.stop()
                kernel = CaseKernel(folder)
            try:
                attempts.append(attempt(kernel, case, by_signal))
            except Exception:
                attempts.append((Run(), [traceback.format_exc()]))
    finally:
        kernel.stop()
    return attempts


def main(path, table=None, step="1"):
    """Tries every case of a file, or every so many."""
    cases = case_files.read(path)[:: int(step)]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for case in cases:
            try:
                attempts = try_case(case, folder)
            except Exception:
                attempts = [(Run(), [traceback.format_exc()])]
            problems = ["\n".join([*found, "", "the cell showed:", run.shows[-3000:].strip()]) for run, found in attempts if found]
            tell(case.name, "\n\n".join(problems) or None)
            results = [("WRONG" if found else "right") + ("" if run.seconds is None else f" {run.seconds:5.1f} s") for run, found in attempts]
            rows.append(f"{case.name:58} " + "   ".join(f"{result:14}" for result in results).rstrip())
            right = sum(1 for row in rows if "WRONG" not in row)
            if table:
                with open(table, "w", encoding="utf-8") as file:
                    file.write("\n".join(rows + [f"{len(rows)} cases, {right} right"]) + "\n")


main(*sys.argv[1:])
