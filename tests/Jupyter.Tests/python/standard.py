"""Jupyter's own tests for kernels, with C# samples."""

import unittest

import jupyter_kernel_test
from behaviours import KERNEL, tell

SHOW = 'System.AppContext.GetData("Workbook.LiveDisplay") is Action<string, IReadOnlyDictionary<string, string>, bool> show'


def display(mime, content):
    return f'if ({SHOW}) show("{mime}", new Dictionary<string, string> {{ ["{mime}"] = {content} }}, false);'


class KernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oh");'
    completion_samples = [{"text": "Console.WriteL", "matches": {"WriteLine"}}]
    complete_code_samples = ["1 + 1", "var x = 1;", "for (var i = 0; i < 3; i++) { }", "// nothing"]
    incomplete_code_samples = ["for (var i = 0; i < 3; i++) {", "Console.WriteLine(", "class A\n{"]
    invalid_code_samples = ["int = 3;", "1 + ) 2"]
    code_generate_error = 'throw new Exception("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "new[] { 1, 2 }", "result": "[ 1, 2 ]"},
    ]
    code_display_data = [
        {"code": display("text/html", '"<b>bold</b>"'), "mime": "text/html"},
        {"code": display("image/png", '"iVBORw0KGgo="'), "mime": "image/png"},
        {"code": display("image/svg+xml", '"<svg xmlns=\'http://www.w3.org/2000/svg\'/>"'), "mime": "image/svg+xml"},
        {"code": display("text/latex", '"$x$"'), "mime": "text/latex"},
        {"code": '"shown".Display();', "mime": "text/plain"},
    ]
    code_history_pattern = "6 [*] 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = 'Display.Clear(); "shown".Display();'


class Told(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.problems = {}

    def startTest(self, test):
        self.problems[test._testMethodName] = None

    def note(self, test, problem):
        # A subtest belongs to its test.
        name = getattr(test, "test_case", test)._testMethodName
        self.problems[name] = (self.problems.get(name) or "") + problem

    def addError(self, test, error):
        self.note(test, self._exc_info_to_string(error, test))

    def addFailure(self, test, error):
        self.note(test, self._exc_info_to_string(error, test))

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.note(test, self._exc_info_to_string(error, test))

    def addSkip(self, test, reason):
        self.note(test, f"skipped: {reason}")


told = Told()
unittest.defaultTestLoader.loadTestsFromTestCase(KernelTests).run(told)
for behaviour, problem in told.problems.items():
    tell(behaviour, problem)
