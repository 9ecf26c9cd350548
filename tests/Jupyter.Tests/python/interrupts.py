"""How cells are stopped."""

import signal
import time

from behaviours import Kernel, attempt_all, behaviour

kernel = Kernel()
kernel.run("var kept = 6;")


def by_message():
    kernel.control("interrupt_request")


def by_signal():
    kernel.process.send_signal(signal.SIGINT)


def stop(code, by=by_message, tries=3):
    """Stops a cell; a busy machine has a few tries to do so within the second."""
    times = []
    for _ in range(tries):
        request = kernel.send('Console.WriteLine("begun");\n' + code)
        kernel.wait_for_output(request, "begun")
        time.sleep(0.2)
        begin = time.monotonic()
        by()
        cell = kernel.finish(request)
        times.append(time.monotonic() - begin)
        assert cell.reply["status"] == "error" and cell.reply["ename"] == "Interrupted", cell.reply
        assert cell.of("error")[0]["ename"] == "Interrupted"
        assert kernel.run("kept * 7").value == "42"
        if times[-1] < 1:
            return cell
    raise AssertionError(f"stopped after {times} s")


@behaviour
def an_endless_loop_is_stopped_and_its_line_named():
    cell = stop("for (var i = 0L; ; i++)\n{\n    Math.Sqrt(i);\n}")
    assert cell.reply["traceback"][1].startswith(f"at cell {cell.reply['execution_count']}, line "), cell.reply


@behaviour
def a_sleep_is_stopped():
    stop("Thread.Sleep(-1);")


@behaviour
def an_await_is_stopped():
    stop("await Task.Delay(-1);")


@behaviour
def a_loop_after_an_await_is_stopped():
    stop("await Task.Delay(1); while (true) { }")


@behaviour
def what_comes_after_a_stopped_await_does_not_run():
    stop("await Task.Delay(500); kept = 0;", tries=1)
    time.sleep(1)
    assert kernel.run("kept").value == "6"


@behaviour
def a_query_over_expressions_is_stopped():
    stop("Enumerable.Range(0, int.MaxValue).Select(i => i * 0.5).Where(x => x > -1).Sum(x => x * x)")


@behaviour
def a_parallel_query_is_stopped():
    stop("Enumerable.Range(0, int.MaxValue).AsParallel().Where(i => i % 7 == 8).Select(i => (double)i).Sum()")


@behaviour
def a_sort_by_a_comparison_is_stopped():
    stop("var xs = Enumerable.Range(0, 100_000).ToList(); while (true) xs.Sort((a, b) => (b * 31 % 1009).CompareTo(a * 31 % 1009));")


LIBRARY = "Enumerable.Range(0, int.MaxValue).Concat(Enumerable.Range(0, int.MaxValue)).Concat(Enumerable.Range(0, int.MaxValue)).Where(int.IsNegative).Count()"


@behaviour
def a_library_that_computes_is_left_behind_by_the_interrupt_after_the_warning():
    request = kernel.send('Console.WriteLine("begun");\n' + LIBRARY)
    kernel.wait_for_output(request, "begun")
    time.sleep(0.2)
    by_message()
    by_message()
    kernel.wait_for_output(request, "interrupt again to leave it behind")
    by_message()
    cell = kernel.finish(request)
    assert cell.reply["ename"] == "Interrupted", cell.reply
    assert kernel.run("kept * 7").value == "42"


@behaviour
def a_parallel_loop_is_stopped():
    stop("Parallel.For(0, int.MaxValue, i => Math.Sqrt(i));")


@behaviour
def loops_that_keep_every_thread_busy_are_stopped():
    stop("for (var i = 0; i < 3; i++) Task.Run(() => Thread.Sleep(3000)); Parallel.For(0, 100, i => Thread.Sleep(500));")


@behaviour
def a_flood_of_text_is_stopped():
    stop('while (true) { Console.WriteLine("x"); Thread.Sleep(1); }')


@behaviour
def a_loop_that_catches_everything_is_stopped():
    stop("while (true) { try { Thread.Sleep(1000); } catch { } }")


@behaviour
def a_signal_stops_a_cell_and_not_the_kernel():
    stop("while (true) { }", by_signal)
    by_signal()
    time.sleep(0.3)
    assert kernel.is_alive()


@behaviour
def an_interrupt_between_cells_does_nothing():
    by_message()
    assert kernel.is_alive()


@behaviour
def what_a_stopped_cell_declared_before_a_wait_is_kept():
    stop("var before = 5; Thread.Sleep(-1);", tries=1)
    assert kernel.run("before").value == "5"


@behaviour
def what_waits_behind_a_stopped_cell_is_aborted():
    first = kernel.send('Console.WriteLine("begun"); Thread.Sleep(-1);')
    second = kernel.send("1")
    kernel.wait_for_output(first, "begun")
    by_message()
    assert kernel.finish(first).reply["status"] == "error"
    assert kernel.finish(second).reply["status"] == "aborted"
    assert kernel.is_alive()


attempt_all()
kernel.stop()
