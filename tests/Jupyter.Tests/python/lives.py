"""How kernels begin and end."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

from behaviours import KERNEL, PATIENCE, Kernel, attempt_all, behaviour
from jupyter_client.kernelspec import KernelSpecManager

PARENT = f"""
import os, sys
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name={KERNEL!r}, startup_timeout={PATIENCE})
print(manager.provisioner.process.pid, flush=True)
sys.stdin.read()
"""


@behaviour
def a_restart_forgets_and_goes_on():
    kernel = Kernel()
    kernel.run("var x = 1;")
    before = kernel.process.pid
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=PATIENCE)
    assert kernel.process.pid != before
    assert kernel.run("x").reply["ename"] == "CS0103"
    assert kernel.is_alive()
    kernel.stop()


@behaviour
def a_kernel_that_a_cell_ended_says_so_at_its_next_start():
    kernel = Kernel()
    kernel.run("var kept = 42;")
    kernel.send('Environment.FailFast("no way out");')
    kernel.process.wait(PATIENCE)
    kernel.manager.restart_kernel(now=True)
    kernel.client.wait_for_ready(timeout=PATIENCE)
    assert "ended while cell 2 was running" in kernel.run("1 + 1").text
    assert kernel.run("1 + 1").text == ""
    kernel.stop()


@behaviour
def a_restart_says_nothing_of_cells():
    kernel = Kernel()
    kernel.send("while (true) { }")
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=PATIENCE)
    assert kernel.run("1 + 1").text == ""
    kernel.stop()


@behaviour
def a_kernel_that_was_started_with_the_signal_ignored_hears_it():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    kernel = Kernel()
    signal.signal(signal.SIGINT, before)
    request = kernel.send('Console.WriteLine("begun"); while (true) { }')
    kernel.wait_for_output(request, "begun")
    kernel.process.send_signal(signal.SIGINT)
    assert kernel.finish(request).reply["ename"] == "Interrupted"
    assert kernel.is_alive()
    kernel.stop()


@behaviour
def exceptions_that_nothing_catches_are_shown_and_the_kernel_lives():
    kernel = Kernel()
    cell = kernel.run('var thread = new Thread(() => throw new FormatException("stray"));\nthread.Start();\nthread.Join();')
    assert "FormatException: stray" in cell.text and cell.reply["status"] == "ok", cell.published
    assert kernel.is_alive()
    kernel.stop()


@behaviour
def a_shutdown_is_answered_before_the_end():
    kernel = Kernel()
    process = kernel.process
    assert kernel.control("shutdown_request", {"restart": False}) == {"status": "ok", "restart": False}
    assert process.wait(10) == 0
    kernel.client.stop_channels()


@behaviour
def a_shutdown_does_not_wait_for_a_cell():
    kernel = Kernel()
    process = kernel.process
    request = kernel.send('new Thread(() => Thread.Sleep(-1)).Start(); Console.WriteLine("begun"); while (true) { }')
    kernel.wait_for_output(request, "begun")
    kernel.control("shutdown_request", {"restart": True})
    assert process.wait(10) == 0
    kernel.client.stop_channels()


@behaviour
def a_kernel_whose_parent_dies_ends():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    kernel = int(parent.stdout.readline())
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    for _ in range(100):
        if not alive(kernel):
            return
        time.sleep(0.1)
    os.kill(kernel, signal.SIGKILL)
    raise AssertionError("the kernel lives on")


def alive(process):
    try:
        with open(f"/proc/{process}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def refusal(**changes):
    connection = {
        "transport": "tcp",
        "ip": "127.0.0.1",
        "key": "k",
        "signature_scheme": "hmac-sha256",
        **{name: 40_000 + i for i, name in enumerate(("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"))},
        **changes,
    }
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(connection, file)
        file.flush()
        command = [file.name if part == "{connection_file}" else part for part in KernelSpecManager().get_kernel_spec(KERNEL).argv]
        refused = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert refused.returncode == 2, refused
    return refused.stderr


@behaviour
def an_address_that_others_reach_is_refused():
    assert "0.0.0.0" in refusal(ip="0.0.0.0")
    assert "ipc" in refusal(transport="ipc")


attempt_all()
