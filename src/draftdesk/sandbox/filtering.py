"""`$filter` and `$orderby` as SQL, over the syntax tree of a parser that is not ours.

A parser we did not write cannot share our misunderstanding of the grammar. Its own SQL is not
used: it drops silently what it does not know, and here what is not known is refused.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from odata_query import ast
from odata_query.exceptions import ODataException
from odata_query.grammar import ODataLexer, ODataParser

from draftdesk.domain.fields import NUMBERS, TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.reading import date_of, default_of
from draftdesk.sandbox.refusing import Refusal
from draftdesk.sandbox.tables import Search, column

_DEEPEST = 60
_MARK = "field_named_"
_SQL_INTEGERS = 2**63
_DATES = frozenset({FieldKind.DAY, FieldKind.MOMENT})
_GUIDS = frozenset({FieldKind.ID, FieldKind.LINK})

_WORDS = {"and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "true", "false", "null", "in"}
_PIECES = re.compile(r"'(?:[^']|'')*'|[A-Za-z_]\w*(?:\()?")
_GREEDY = re.compile(r"(any|all|true|false|null)\w", re.IGNORECASE)


class _Sql(NamedTuple):
    """A piece of SQL with its parameters and what kind of value it gives."""

    text: str
    parameters: tuple[Any, ...] = ()
    kind: str = "bool"
    literal: Any = None
    spec: FieldSpec | None = None


def search_of(
    record_type: type[Record], wanted: str | None, order: str | None, options: SandboxOptions
) -> Search:
    """The `$filter` and `$orderby` of a request; what cannot be served is refused with 400."""
    ordered = _order(record_type, order)
    if wanted is None:
        return Search(order=ordered)
    sql = _Reader(record_type, options).condition(_tree(wanted), 0)
    return Search(sql.text, sql.parameters, ordered)


def field_named(record_type: type[Record], name: str, place: str) -> FieldSpec:
    """A plain field of this type; others are refused with 400, by name."""
    spec = fields_of(record_type).get(name)
    if spec is None:
        raise Refusal(
            400,
            f"The query specified in the URI is not valid. Could not find a property named "
            f"'{name}' on type '{record_type.facts.name}'.",
        )
    hidden = spec.kind in (FieldKind.EMBEDDED, FieldKind.LINK_CODE, FieldKind.SECRET)
    if hidden and place != "$select":
        raise Refusal(400, f"The property '{name}' cannot be used in the {place} query option.")
    return spec


def _order(record_type: type[Record], order: str | None) -> str:
    """`$orderby` as SQL; the key stands last, so that pages never overlap."""
    terms = []
    for term in (order or "").split(","):
        words = term.split()
        if not words and order is None:
            continue
        if not 1 <= len(words) <= 2 or words[1:] not in ([], ["asc"], ["desc"]):
            raise Refusal(400, f"The $orderby query option is not valid: '{term}'.")
        spec = field_named(record_type, words[0], "$orderby")
        terms.append(f"{column(spec.name)} {words[1] if words[1:] else 'asc'}")
        if spec.name == "id":
            return ", ".join(terms)
    return ", ".join([*terms, "id"])


def _tree(wanted: str) -> Any:
    """The syntax tree; keywords are lower case, as the documentation insists."""
    text = _PIECES.sub(_lawful, wanted.strip())
    try:
        return ODataParser().parse(ODataLexer().tokenize(text))
    except (ODataException, RecursionError) as error:
        raise Refusal(400, f"The $filter query option is not valid: {error}") from error


def _lawful(piece: re.Match[str]) -> str:
    """Refuse `AND`; keep the parser from taking `allow_…` for its own word `all`."""
    word = piece[0]
    if word.startswith("'"):
        return word
    name = word.removesuffix("(")
    if name.lower() in _WORDS and not name.islower():
        raise Refusal(400, f"The $filter query option is not valid: '{name}' is no operator.")
    if name == "not" and word != name:
        return "not ("
    return f"{_MARK}{word}" if _GREEDY.match(name) else word


class _Reader:
    """Turns one syntax tree into SQL."""

    def __init__(self, record_type: type[Record], options: SandboxOptions) -> None:
        self._record_type = record_type
        self._options = options

    def condition(self, node: Any, depth: int) -> _Sql:
        """A node that says yes or no."""
        if depth > _DEEPEST:
            raise Refusal(400, "The $filter query option is nested too deeply.")
        if isinstance(node, ast.BoolOp):
            word = "and" if isinstance(node.op, ast.And) else "or"
            left, right = (
                self.condition(node.left, depth + 1),
                self.condition(node.right, depth + 1),
            )
            return _Sql(f"({left.text} {word} {right.text})", left.parameters + right.parameters)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            inner = self.condition(node.operand, depth + 1)
            return _Sql(f"(not {inner.text})", inner.parameters)
        if isinstance(node, ast.Compare):
            return self._comparison(node)
        said = self._value(node)
        if said.kind != "bool":
            raise Refusal(400, "The $filter query option is no condition.")
        return _Sql(f"ifnull({said.text}, 0)", said.parameters)

    def _comparison(self, node: Any) -> _Sql:
        operator = _OPERATORS.get(type(node.comparator))
        if operator is None:
            raise Refusal(400, "The $filter query option uses an operator that is not supported.")
        left, right = self._value(node.left), self._value(node.right)
        if right.spec is None and left.spec is not None:
            right = self._matched(right, left)
        elif left.spec is None and right.spec is not None:
            left = self._matched(left, right)
        if "null" in (left.kind, right.kind):
            return self._null_comparison(left, right, operator)
        if left.kind != right.kind:
            raise Refusal(
                400,
                "A binary operator with incompatible types was detected. Found operand types "
                f"'{left.kind}' and '{right.kind}' for operator kind '{operator}'.",
            )
        text = f"{left.text} {operator} {right.text}"
        # What has no value is unequal to everything and neither smaller nor larger.
        text = f"ifnull({text}, {int(operator == '!=')})" if _may_be_null(left, right) else text
        return _Sql(f"({text})", left.parameters + right.parameters)

    def _null_comparison(self, left: _Sql, right: _Sql, operator: str) -> _Sql:
        if operator not in ("=", "!="):
            return _Sql("0")
        side = right if left.kind == "null" else left
        text, parameters = f"{side.text} is null", side.parameters
        if self._options.nulls and side.spec is not None:
            text = f"({text} or {side.text} = ?)"
            parameters += (*side.parameters, _sql_value(self._default_of(side.spec)))
        return _Sql(f"({'not ' if operator == '!=' else ''}({text}))", parameters)

    def _default_of(self, spec: FieldSpec) -> Any:
        default = default_of(self._record_type, spec)
        return default.rstrip("Z") if spec.kind in _DATES else default

    def _matched(self, value: _Sql, field: _Sql) -> _Sql:
        """A literal beside a field: a quoted date is a date where the field is one."""
        if field.kind != "date" or value.kind not in ("text", "date") or value.literal is None:
            return value
        quoted = value.kind == "text"
        if self._options.dates == ("unquoted" if quoted else "quoted"):
            raise Refusal(400, "The $filter query option spells a date in a way not understood.")
        found = date_of(value.literal)
        if found is None:
            raise Refusal(400, f"The date '{value.literal}' in $filter is not valid.")
        return _Sql("?", (found.removesuffix("Z"),), "date", found)

    def _value(self, node: Any) -> _Sql:
        if isinstance(node, ast.Identifier):
            return self._field(node)
        if isinstance(node, ast.Call):
            return self._call(node)
        literal = _LITERALS.get(type(node))
        if literal is None:
            raise Refusal(400, "The $filter query option uses something that is not supported.")
        return literal(node)

    def _field(self, node: Any) -> _Sql:
        spec = field_named(self._record_type, node.full_name().removeprefix(_MARK), "$filter")
        kind = _kind_word(spec.kind)
        text = column(spec.name)
        if kind == "date" and text != "stamp":
            text = f"rtrim({text}, 'Z')"
        return _Sql(text, (), kind, None, spec)

    def _call(self, node: Any) -> _Sql:
        name = node.func.full_name()
        known = _CALLS.get(name)
        if known is None:
            raise Refusal(400, f"The function '{name}' is not supported in $filter.")
        values = [self._value(each) for each in node.args]
        if any(each.kind != "text" for each in values):
            raise Refusal(400, f"The function '{name}' in $filter takes text.")
        template, kind = known
        parameters: tuple[Any, ...] = ()
        for position in re.findall(r"\{(\d)\}", template):
            parameters += values[int(position)].parameters
        return _Sql(template.format(*(each.text for each in values)), parameters, kind)


_OPERATORS = {
    ast.Eq: "=",
    ast.NotEq: "!=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Lt: "<",
    ast.LtE: "<=",
}

_CALLS = {
    "contains": ("(instr({0}, {1}) > 0)", "bool"),
    "startswith": ("(substr({0}, 1, length({1})) = {1})", "bool"),
    "endswith": ("({1} = '' or substr({0}, -length({1})) = {1})", "bool"),
    "tolower": ("folded({0})", "text"),
    "toupper": ("raised({0})", "text"),
    "trim": ("trim({0})", "text"),
    "length": ("length({0})", "number"),
}


def _number(node: Any) -> _Sql:
    value = node.py_val
    value = float(value) if abs(value) >= _SQL_INTEGERS else value
    return _Sql("?", (value,), "number", value)


def _date_literal(node: Any) -> _Sql:
    return _Sql("?", (node.val,), "date", node.val)


_LITERALS: dict[type, Callable[[Any], _Sql]] = {
    ast.String: lambda node: _Sql("?", (node.val,), "text", node.val),
    ast.GUID: lambda node: _Sql("?", (node.val.lower(),), "guid", node.val),
    ast.Boolean: lambda node: _Sql("?", (int(node.py_val),), "bool", node.py_val),
    ast.Integer: _number,
    ast.Float: _number,
    ast.Date: _date_literal,
    ast.DateTime: _date_literal,
    ast.Null: lambda _: _Sql("null", (), "null"),
}


def _kind_word(kind: FieldKind) -> str:
    if kind in TEXTS:
        return "text"
    if kind in NUMBERS:
        return "number"
    if kind in _DATES:
        return "date"
    return "guid" if kind in _GUIDS else "bool"


def _may_be_null(*sides: _Sql) -> bool:
    return any(side.spec is not None and side.spec.server_nullable for side in sides)


def _sql_value(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value
