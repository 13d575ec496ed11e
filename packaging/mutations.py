"""Every small change of a module that its tests ought to notice."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}
# What follows these is of other systems, or never runs.
FOREIGN = ("TYPE_CHECKING", "sys.platform")


@dataclass(frozen=True)
class Mutant:
    """A module with one change."""

    module: str
    line: int
    what: str
    source: str = field(repr=False)

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.what}"


def mutants_of(module: str, source: str) -> Iterator[Mutant]:
    """Every module that differs from `source` in one place."""
    tree = ast.parse(source)
    places = list(_places(tree))
    for number, _node in enumerate(places):
        for change in _changes(places[number]):
            changed = copy.deepcopy(tree)
            node = list(_places(changed))[number]
            before = ast.unparse(node)
            _CHANGES[change](node)
            after = ast.unparse(node)
            if before != after:
                what = f"{_short(before)}  →  {_short(after)}"
                yield Mutant(module, node.lineno, what, ast.unparse(changed))


Place = ast.expr | ast.stmt


def _places(node: ast.AST) -> Iterator[Place]:
    """Whatever may be changed, in order; annotations and decorators are left alone."""
    if isinstance(node, ast.If) and any(word in ast.unparse(node.test) for word in FOREIGN):
        return
    if isinstance(node, ast.expr | ast.stmt):
        yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _places(child)


def _changes(node: Place) -> Iterator[str]:
    if isinstance(node, ast.Compare):
        yield "comparison"
    elif isinstance(node, ast.BoolOp | ast.BinOp):
        yield "operator"
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool | int):
        yield "constant"
    elif isinstance(node, ast.Return) and not _is_nothing(node.value):
        yield "nothing returned"
    elif isinstance(node, ast.If | ast.While | ast.IfExp):
        yield "condition"
    elif _can_be_left_out(node):
        yield "left out"


def _is_nothing(value: ast.expr | None) -> bool:
    return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _can_be_left_out(node: Place) -> bool:
    is_call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    return is_call or isinstance(node, ast.Raise)


def _swap_comparison(node: ast.AST) -> None:
    assert isinstance(node, ast.Compare)
    node.ops[0] = _swapped(node.ops[0])


def _swap_operator(node: ast.AST) -> None:
    assert isinstance(node, ast.BoolOp | ast.BinOp)
    node.op = _swapped(node.op)


def _swapped(operator: Any) -> Any:
    return SWAPPED.get(type(operator), type(operator))()


def _change_constant(node: ast.AST) -> None:
    assert isinstance(node, ast.Constant)
    node.value = not node.value if isinstance(node.value, bool) else node.value + 1


def _return_nothing(node: ast.AST) -> None:
    assert isinstance(node, ast.Return)
    node.value = ast.Constant(None)


def _negate(node: ast.AST) -> None:
    assert isinstance(node, ast.If | ast.While | ast.IfExp)
    # Comparisons are turned round by themselves.
    if not isinstance(node.test, ast.Compare):
        node.test = ast.UnaryOp(ast.Not(), node.test)
        ast.fix_missing_locations(node)


def _leave_out(node: ast.AST) -> None:
    node.__class__ = ast.Pass
    for name in ("value", "exc", "cause"):
        node.__dict__.pop(name, None)


_CHANGES = {
    "comparison": _swap_comparison,
    "operator": _swap_operator,
    "constant": _change_constant,
    "nothing returned": _return_nothing,
    "condition": _negate,
    "left out": _leave_out,
}


def _short(code: str) -> str:
    first = code.splitlines()[0]
    return first if len(first) <= 60 else first[:57] + "…"
