"""Who may look at whom: the import contracts of pyproject.toml, run as a test."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "draftdesk"


def test_every_import_goes_the_way_it_may(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    # It puts the working directory on the path and would leave it there.
    monkeypatch.syspath_prepend(str(ROOT))
    # It sets up logging for itself, and would silence every logger that is there already.
    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)

    broken = lint_imports(no_cache=True, no_logo=True)

    assert not broken, capsys.readouterr().out


@pytest.mark.parametrize(
    "init", sorted(PACKAGE.rglob("__init__.py")), ids=lambda init: init.parent.name
)
def test_a_room_opens_with_one_docstring_and_nothing_else(init: Path) -> None:
    tree = ast.parse(init.read_text(encoding="utf-8"))
    rest = [ast.unparse(statement) for statement in tree.body[1:]]

    assert ast.get_docstring(tree)
    # The package also says its version.
    assert [r for r in rest if not (init.parent == PACKAGE and r.startswith("__version__"))] == []


def test_every_folder_of_the_package_is_a_room() -> None:
    folders = {module.parent for module in PACKAGE.rglob("*.py")}

    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
