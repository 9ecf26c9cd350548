"""Runs a program and prints what each of its expressions gives, a line each, as Python's prompt would: of None, nothing."""

import ast
import sys

names = {}
for statement in ast.parse(sys.argv[1]).body:
    if isinstance(statement, ast.Expr):
        value = eval(compile(ast.Expression(statement.value), "program", "eval"), names)
        if value is not None:
            print(repr(value))
    else:
        exec(compile(ast.Module([statement], []), "program", "exec"), names)
