"""Every text that the window can say, for the translators.

`python -m draftdesk.ui.vocabulary FILE.cpp` writes them as Qt's own `lupdate` reads them. Left
alone with our source, lupdate would miss much: it does not know that the second argument of our
`tr` is a count, follows no constant, and cannot read the labels off the models.
"""

import ast
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.facts import FACT_TEXTS
from draftdesk.domain.fields import fields_of
from draftdesk.domain.problems import MEETING_TEXTS, PROBLEM_TEXTS, TROUBLE_TEXTS

_PACKAGE = Path(__file__).resolve().parents[1]
_NOTHING_TO_SAY = re.compile(r"(\{\w+\})*")
_DOMAIN_CALLS = ("label", "domain_text")
_MAKES_ERRORS = re.compile(r"^(store/.*|demo)\.py$")
"""Where errors are worded that the window shows as they are (`tongue.error_words`)."""


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A text and where Qt looks it up; `counted` if it differs by a number."""

    context: str
    text: str
    counted: bool = False


class Unclear(Exception):
    """A call is handed a text that cannot be known before the program runs."""


def phrases(package: Path = _PACKAGE) -> list[Phrase]:
    """Everything there is to translate, sorted; raises `Unclear` if that cannot be told."""
    found = set(_domain_phrases())
    trees = [(file, ast.parse(file.read_text("utf-8"))) for file in sorted(package.rglob("*.py"))]
    replies = _replies(tree for _, tree in trees)
    errors, unclear = _error_names(tree for _, tree in trees), []
    for file, tree in trees:
        reader = _Reader(replies, [tree])
        reader.visit(tree)
        found |= reader.found
        if _MAKES_ERRORS.search(file.relative_to(package).as_posix()):
            found |= {Phrase("domain", text) for text in _error_texts(tree, errors)}
        unclear += [f"{file.relative_to(package)}:{line}" for line in reader.unclear]
    if unclear:
        raise Unclear("Not a text that can be known beforehand: " + ", ".join(unclear))
    counted = {(each.context, each.text) for each in found if each.counted}
    return sorted(
        each for each in found if each.counted or (each.context, each.text) not in counted
    )


def as_source(all_phrases: Iterable[Phrase]) -> str:
    """The phrases as calls that lupdate knows from C++."""
    lines = []
    for each in all_phrases:
        call = "QT_TRANSLATE_N_NOOP" if each.counted else "QT_TRANSLATE_NOOP"
        text = json.dumps(each.text, ensure_ascii=False)
        lines.append(f'{call}("{each.context}", {text});\n')
    return "".join(lines)


def _domain_phrases() -> Iterator[Phrase]:
    tables = (PROBLEM_TEXTS, TROUBLE_TEXTS, MEETING_TEXTS, FACT_TEXTS)
    texts = [text for table in tables for text in table.values()]
    for record_type in RECORD_TYPES.values():
        facts = record_type.facts
        texts += [facts.label, facts.plural, *facts.sections]
        for spec in fields_of(record_type).values():
            texts += [spec.label, spec.help, spec.section, *spec.choices]
    return (Phrase("domain", text) for text in texts if not _NOTHING_TO_SAY.fullmatch(text))


def _replies(trees: Iterable[ast.Module]) -> dict[str, set[str]]:
    """The texts that functions may answer with, by the function's name."""
    found: dict[str, set[str]] = {}
    for tree in trees:
        for function in (each for each in tree.body if isinstance(each, ast.FunctionDef)):
            returns = (each.value for each in ast.walk(function) if isinstance(each, ast.Return))
            texts = {
                each.value
                for each in returns
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            }
            found.setdefault(function.name, set()).update(texts)
    return found


def _error_names(trees: Iterable[ast.Module]) -> set[str]:
    """The names of our own exceptions."""
    classes = [each for tree in trees for each in tree.body if isinstance(each, ast.ClassDef)]
    found, before = {"Exception"}, 0
    while len(found) > before:
        before = len(found)
        found |= {each.name for each in classes if _base_names(each) & found}
    return found - {"Exception"}


def _base_names(kind: ast.ClassDef) -> set[str]:
    return {base.id for base in kind.bases if isinstance(base, ast.Name)}


def _error_texts(tree: ast.Module, errors: set[str]) -> Iterator[str]:
    """What exceptions of ours are made with, and the tables (`…_WORDS`) they are worded from."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[words]) if name in errors:
                yield from _of_file(words)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as table):
                if name.endswith("_WORDS"):
                    yield from _constants(table)


def _of_file(words: ast.expr) -> Iterator[str]:
    """A text, or one that begins with a file's name."""
    match words:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=[ast.FormattedValue(value=ast.Attribute(attr="name")), *rest]):
            texts = [str(part.value) for part in rest if isinstance(part, ast.Constant)]
            if len(texts) == len(rest):
                yield "{file}" + "".join(texts)


def _constants(node: ast.expr) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def _bindings(scope: ast.Module | ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """What each name may stand for: what is assigned to it, and what it walks through."""
    found: dict[str, list[ast.expr]] = {}
    for node in scope.body if isinstance(scope, ast.Module) else ast.walk(scope):
        targets: list[ast.expr] = []
        value: ast.expr | None = None
        match node:
            case ast.Assign():
                targets, value = node.targets, node.value
            case ast.AnnAssign():
                targets, value = [node.target], node.value
            case ast.For() | ast.comprehension():
                targets, value = [node.target], node.iter
        for target in targets:
            if isinstance(target, ast.Name) and value is not None:
                found.setdefault(target.id, []).append(value)
    return found


@dataclass
class _Reader(ast.NodeVisitor):
    """Walks one module and notes what its calls hand to the translator."""

    replies: dict[str, set[str]]
    scopes: list[ast.Module | ast.FunctionDef]
    found: set[Phrase] = field(default_factory=set)
    unclear: list[int] = field(default_factory=list)
    _class: str = ""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.scopes.append(node)
        self.generic_visit(node)
        self.scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name("self"), attr="tr"), args=[text, *more]
            ):
                # Qt's own: text, disambiguation, count.
                self._note(self._class, text, counted=len(more) > 1)
            case ast.Call(func=ast.Name("tr") | ast.Attribute(attr="tr"), args=[text, *more]):
                self._note("window", text, counted=bool(more))
            case ast.Call(func=ast.Name(name) | ast.Attribute(attr=name), args=[text]):
                if name in _DOMAIN_CALLS:
                    self.found |= {Phrase("domain", each) for each in self._texts(text)}

    def _note(self, context: str, text: ast.expr, *, counted: bool) -> None:
        texts = self._texts(text)
        self.found |= {Phrase(context, each, counted) for each in texts}
        if not texts:
            self.unclear.append(text.lineno)

    def _texts(self, node: ast.expr) -> set[str]:
        """Every text that this expression may be; none if that cannot be told."""
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.IfExp(body=one, orelse=other):
                return self._texts(one) | self._texts(other)
            case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(values=parts):
                return {text for part in parts for text in self._texts(part)}
            case ast.Name(id=name):
                return self._texts_named(name)
            case ast.Call(func=ast.Name(id=name)):
                return self.replies.get(name, set())
        return set()

    def _texts_named(self, name: str) -> set[str]:
        for scope in reversed(self.scopes):
            values = _bindings(scope).get(name)
            if values:
                # A name that is made from itself would be looked up for ever.
                plain = (each for each in values if not _mentions(each, name))
                return {text for each in plain for text in self._texts(each)}
        return set()


def _mentions(node: ast.expr, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name for each in ast.walk(node))


if __name__ == "__main__":
    try:
        Path(sys.argv[1]).write_text(as_source(phrases()), "utf-8")
    except Unclear as reason:
        sys.exit(str(reason))
