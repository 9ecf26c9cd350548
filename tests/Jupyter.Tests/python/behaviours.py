"""What the scripts share: they try behaviours one after another and print a line of JSON for each."""

import json
import queue
import sys
import time
import traceback

from jupyter_client.manager import start_new_kernel

KERNEL = "workbook-test"
PATIENCE = 60


def tell(behaviour, problem=None):
    print(json.dumps({"behaviour": behaviour, "problem": problem}), flush=True)


BEHAVIOURS = []


def behaviour(function):
    """Marks what a script tries; the tests read these marks to know of what it is to tell."""
    BEHAVIOURS.append(function)
    return function


def attempt_all():
    for one in BEHAVIOURS:
        try:
            one()
            tell(one.__name__)
        except Exception:
            tell(one.__name__, traceback.format_exc())


class Cell:
    """A cell that ran: its reply, and what was published of it, in order."""

    def __init__(self, reply, published):
        self.reply = reply["content"]
        self.published = published

    def of(self, kind):
        return [content for name, content in self.published if name == kind]

    @property
    def text(self):
        return "".join(content["text"] for content in self.of("stream"))

    @property
    def value(self):
        return self.of("execute_result")[0]["data"]["text/plain"]


class Kernel:
    """A kernel and a client of it."""

    def __init__(self, **options):
        self.manager, self.client = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE, **options)

    @property
    def process(self):
        return self.manager.provisioner.process

    def send(self, code, **options):
        return self.client.execute(code, **options)

    def finish(self, request):
        """Waits for a request's reply and for its idle."""
        published = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != request:
                continue
            published.append((message["msg_type"], message["content"]))
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == request:
                return Cell(reply, published)

    def run(self, code, **options):
        return self.finish(self.send(code, **options))

    def control(self, kind, content=None):
        """Sends a request on the control channel and waits for the reply."""
        message = self.client.session.msg(kind, content or {})
        self.client.control_channel.send(message)
        while True:
            reply = self.client.get_control_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                return reply["content"]

    def wait_for_output(self, request, text):
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request and text in message["content"].get("text", ""):
                return

    def is_alive(self):
        return self.run("1 + 1").value == "2"

    def stop(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
