"""What cells do and show, and what front ends are told of it."""

import json

from behaviours import Kernel, attempt_all, behaviour

kernel = Kernel()


@behaviour
def printed_lines_are_complete_and_in_order():
    cell = kernel.run("for (var i = 0; i < 5000; i++) Console.WriteLine(i);")
    assert cell.text == "".join(f"{i}\n" for i in range(5000)), cell.text[-200:]
    assert len(cell.of("stream")) < 500, "text is sent in pieces, not by the line"


@behaviour
def streams_and_displays_keep_their_order():
    cell = kernel.run('Console.Write("a"); Console.Error.Write("b"); "c".Display(); Console.Write("d"); "e"')
    shown = [
        content.get("text") or content["data"]["text/plain"]
        for kind, content in cell.published
        if kind in ("stream", "display_data", "execute_result")
    ]
    assert shown == ["a", "b", "c", "d", "e"], shown
    assert [content["name"] for content in cell.of("stream")] == ["stdout", "stderr", "stdout"]


@behaviour
def text_comes_while_the_cell_runs():
    request = kernel.send('Console.WriteLine("early"); Thread.Sleep(-1);')
    kernel.wait_for_output(request, "early")
    kernel.control("interrupt_request")
    kernel.finish(request)


@behaviour
def an_error_names_its_cell_and_line():
    cell = kernel.run("var before = 1;\nthrow new InvalidOperationException(\"no\");")
    number = cell.reply["execution_count"]
    error = cell.of("error")[0]
    assert (error["ename"], error["evalue"]) == ("InvalidOperationException", "no"), error
    assert f"at cell {number}, line 2" in error["traceback"], error
    assert cell.reply["status"] == "error" and cell.reply["traceback"] == error["traceback"]
    assert kernel.run("before").value == "1"


@behaviour
def a_compiler_error_names_its_cell_and_line():
    cell = kernel.run("\nint number = \"text\";")
    assert cell.reply["ename"] == "CS0029", cell.reply
    assert any(f"cell {cell.reply['execution_count']}, line 2" in line for line in cell.reply["traceback"]), cell.reply


@behaviour
def cells_are_counted_as_they_run():
    first = kernel.run("1").reply["execution_count"]
    assert kernel.run("1", silent=True).reply["execution_count"] == first + 1
    assert kernel.run("1", store_history=False).reply["execution_count"] == first + 1
    assert kernel.run("1").reply["execution_count"] == first + 1


@behaviour
def a_silent_cell_shows_nothing():
    cell = kernel.run('var quiet = 3; Console.WriteLine("x"); quiet', silent=True)
    assert {kind for kind, _ in cell.published} == {"status"}, cell.published
    assert kernel.run("quiet").value == "3"


CHECKS = """
public class TypeFormatterSourceAttribute(Type source) : Attribute { public Type FormatterSourceType => source; }
public class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new Formatter() }; }
public class Formatter
{
    public string MimeType => "application/vnd.workbook.check+json";
    public bool Format(object value, TextWriter writer) { writer.Write(((Report)value).Json); return true; }
}
[TypeFormatterSource(typeof(Source))] public class Report { public string Json; }
new Report { Json = JSON }
"""


@behaviour
def a_wrong_answer_is_no_error():
    check = [{"id": "a", "kind": "exercise", "competency": "", "what": "a", "status": "wrong", "expected": "1", "got": "2"}]
    cell = kernel.run(CHECKS.replace("JSON", json.dumps(json.dumps(check))))
    assert cell.reply["status"] == "ok", cell.reply
    data = cell.of("execute_result")[0]["data"]["application/vnd.workbook.check+json"]
    assert data == check, f"JSON is sent as JSON: {data!r}"


@behaviour
def a_failed_check_is_an_error_with_its_list_shown():
    cell = kernel.run('var failed = new Exception("no"); failed.Data["text/html"] = "<ul></ul>"; throw failed;')
    assert cell.reply["status"] == "error"
    assert [kind for kind, _ in cell.published if kind in ("display_data", "error")] == ["display_data", "error"]


LIVE = 'var live = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("Workbook.LiveDisplay");'


def shown(name, content, updates):
    return f'live("{name}", new Dictionary<string, string> {{ ["text/plain"] = {content} }}, {updates});'


@behaviour
def a_live_display_is_updated_under_its_id():
    cell = kernel.run(LIVE + shown("bar", '"0"', "false") + shown("bar", '"1"', "true"))
    first, last = cell.of("display_data")[0], cell.of("update_display_data")[-1]
    assert first["transient"] == last["transient"] == {"display_id": "bar"}
    assert (first["data"], last["data"]) == ({"text/plain": "0"}, {"text/plain": "1"})
    later = kernel.run(shown("bar", '"2"', "true"))
    assert later.of("update_display_data")[0]["data"] == {"text/plain": "2"}, "another cell may update it"


@behaviour
def fast_updates_are_thinned_and_the_last_is_sent():
    cell = kernel.run(
        shown("fast", '"-"', "false") + "for (var i = 0; i <= 2000; i++) {" + shown("fast", "i.ToString()", "true") + "}"
    )
    updates = cell.of("update_display_data")
    assert updates[-1]["data"] == {"text/plain": "2000"}, updates[-1]
    assert len(updates) < 200, len(updates)


@behaviour
def an_update_of_nothing_is_shown():
    assert kernel.run(shown("unheard", '"x"', "true")).of("display_data")[0]["transient"] == {"display_id": "unheard"}


@behaviour
def output_is_cleared():
    cell = kernel.run('Console.Write("a"); Display.Clear(wait: true); Console.Write("b");')
    assert [kind for kind, _ in cell.published if kind in ("stream", "clear_output")] == ["stream", "clear_output", "stream"]
    assert cell.of("clear_output") == [{"wait": True}]


@behaviour
def what_waits_behind_an_error_is_aborted():
    first = kernel.send('Thread.Sleep(500); throw new Exception("no");')
    waiting = [kernel.send("1"), kernel.send("2")]
    states = []
    while len(states) < 6:
        message = kernel.client.get_iopub_msg(timeout=30)
        if message["msg_type"] == "status":
            states.append((message["parent_header"]["msg_id"], message["content"]["execution_state"]))
    expected = [(request, state) for request in (first, *waiting) for state in ("busy", "idle")]
    assert states == expected, states
    replies = [kernel.client.get_shell_msg(timeout=30)["content"]["status"] for _ in range(3)]
    assert replies == ["error", "aborted", "aborted"], replies
    assert kernel.is_alive()


@behaviour
def what_waits_behind_an_error_runs_if_asked():
    first = kernel.send('Thread.Sleep(300); throw new Exception("no");', stop_on_error=False)
    second = kernel.send("5")
    assert kernel.finish(first).reply["status"] == "error"
    assert kernel.finish(second).value == "5"


@behaviour
def a_running_cell_does_not_keep_the_kernel_from_answering():
    request = kernel.send('Console.WriteLine("here"); Thread.Sleep(-1);')
    kernel.wait_for_output(request, "here")
    info = kernel.client.kernel_info()
    assert kernel.client.get_shell_msg(timeout=5)["parent_header"]["msg_id"] == info
    assert kernel.control("kernel_info_request")["status"] == "ok"
    kernel.control("interrupt_request")
    kernel.finish(request)


def answer(code, text):
    request = kernel.send(code, allow_stdin=True)
    question = kernel.client.get_stdin_msg(timeout=30)["content"]
    kernel.client.input(text)
    return question, kernel.finish(request)


@behaviour
def a_cell_asks_and_is_answered():
    question, cell = answer("Console.ReadLine()", "Ada")
    assert question == {"prompt": "", "password": False} and cell.value == "Ada"
    question, cell = answer('Input.Ask("Name? ")', "Žofie")
    assert question["prompt"] == "Name? " and cell.value == "Žofie"
    question, cell = answer('Input.AskSecret("Word? ")', "x")
    assert question["password"] is True


@behaviour
def a_cell_that_nobody_can_answer_is_told_so():
    cell = kernel.run("Console.ReadLine()", allow_stdin=False)
    assert cell.reply["ename"] == "InvalidOperationException", cell.reply
    assert "takes no input" in cell.reply["evalue"], cell.reply


@behaviour
def a_question_can_be_interrupted():
    request = kernel.send("Console.ReadLine()", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=30)
    kernel.control("interrupt_request")
    assert kernel.finish(request).reply["ename"] == "Interrupted"
    assert kernel.is_alive()


@behaviour
def comms_are_none_and_their_messages_harm_nothing():
    request = kernel.client.comm_info()
    assert kernel.client.get_shell_msg(timeout=30)["content"] == {"status": "ok", "comms": {}}
    for kind in ("comm_open", "comm_msg", "comm_close", "no_such_request"):
        message = kernel.client.session.msg(kind, {"comm_id": "x", "target_name": "y", "data": {}})
        kernel.client.shell_channel.send(message)
    assert kernel.is_alive() and request


@behaviour
def numbers_print_with_a_point():
    assert kernel.run("(1.5).ToString()").value == "1.5"


attempt_all()
kernel.stop()
