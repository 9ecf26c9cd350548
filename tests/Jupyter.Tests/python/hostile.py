"""Messages that are not what they should be. Every one is dropped, and the kernel goes on."""

import socket

import zmq
from behaviours import Kernel, attempt_all, behaviour

kernel = Kernel()
context = zmq.Context()
DELIMITER = b"<IDS|MSG>"


def dealer(port):
    socket = context.socket(zmq.DEALER)
    socket.linger = 0
    socket.connect(f"tcp://127.0.0.1:{port}")
    return socket


def frames(code="Environment.Exit(3);"):
    session = kernel.client.session
    message = session.msg("execute_request", {"code": code, "silent": False})
    return session.serialize(message)


def goes_unanswered(*messages):
    for port in (kernel.client.shell_port, kernel.client.control_port):
        channel = dealer(port)
        for message in messages:
            channel.send_multipart(message)
        assert not channel.poll(300), channel.recv_multipart()
        channel.close()
    assert kernel.is_alive()


@behaviour
def a_forged_signature_is_dropped():
    delimiter, signature, *parts = frames()
    forged = bytes([signature[0] ^ 1]) + signature[1:]
    goes_unanswered(
        [delimiter, forged, *parts],
        [delimiter, b"", *parts],
        [delimiter, signature.upper() + b"x", *parts],
        [delimiter, signature, *parts[:3], parts[3] + b" "],
    )


@behaviour
def a_message_sent_twice_runs_once():
    kernel.run("var runs = 0;")
    message = frames("runs++;")
    channel = dealer(kernel.client.shell_port)
    for _ in range(3):
        channel.send_multipart(message)
    assert channel.poll(10_000)
    channel.close()
    assert kernel.run("runs").value == "1"


@behaviour
def malformed_frames_are_dropped():
    sign = kernel.client.session.sign
    _, _, header, parent, metadata, content = frames()

    def signed(*parts):
        return [DELIMITER, sign(list(parts)), *parts]

    deep = b"[" * 5_000 + b"]" * 5_000
    goes_unanswered(
        [b""],
        [DELIMITER],
        [b"a", b"b", b"c"],
        [DELIMITER, b"x", b"{}"],
        signed(b"{}", parent, metadata, content),
        signed(b"nonsense", parent, metadata, content),
        signed(b"[]", parent, metadata, content),
        signed(b'{"msg_id": 1, "msg_type": "execute_request"}', parent, metadata, content),
        signed(b'{"msg_id": "1", "msg_type": "\\ud800"}', parent, metadata, content),
        signed(b'{"msg_id": "1", "msg_type": "a", "msg_type": "b"}', parent, metadata, content),
        signed(header, b"3", metadata, content),
        signed(header, parent, b"\xff\xfe", content),
        signed(header, parent, metadata, b'{"code": '),
        signed(header, parent, metadata, b"null"),
        signed(header, parent, metadata, b'{"code": ' + deep + b"}"),
    )


@behaviour
def odd_contents_are_answered_or_ignored():
    session = kernel.client.session
    for kind in ("execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request"):
        for content in (
            {},
            {"code": 3, "cursor_pos": "x"},
            {"code": "\U0001f642x", "cursor_pos": -5},
            {"code": "x", "cursor_pos": 10**15},
            {"hist_access_type": 1, "n": -1, "session": "a"},
            {"hist_access_type": "search", "pattern": "[]a(["},
        ):
            kernel.client.shell_channel.send(session.msg(kind, {"stop_on_error": False, **content}))
    channel = dealer(kernel.client.shell_port)
    delimiter, _, header, parent, metadata, _ = frames()
    broken = b'{"code": "\\ud800", "stop_on_error": false}'
    channel.send_multipart([delimiter, session.sign([header, parent, metadata, broken]), header, parent, metadata, broken])
    assert channel.poll(10_000)
    channel.close()
    assert kernel.is_alive()


@behaviour
def noise_on_the_ports_is_survived():
    for port in (kernel.client.shell_port, kernel.client.iopub_port, kernel.client.hb_port):
        with socket.create_connection(("127.0.0.1", port)) as raw:
            raw.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" + bytes(range(256)) * 20)
    assert kernel.is_alive()


@behaviour
def an_answer_that_nobody_waits_for_is_dropped():
    kernel.client.input("nobody asked")
    assert kernel.is_alive()


@behaviour
def the_heart_beats():
    beat = context.socket(zmq.REQ)
    beat.linger = 0
    beat.connect(f"tcp://127.0.0.1:{kernel.client.hb_port}")
    beat.send(b"ping")
    assert beat.poll(5_000) and beat.recv() == b"ping"
    beat.close()


attempt_all()
kernel.stop()
