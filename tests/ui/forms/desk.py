"""A desk for forms: some records to link to, and a memory of what was asked."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from draftdesk.ui.forms.choosing import Choice, Chooser, Findings

T = TypeVar("T")

SMETS = "00000000-0000-4000-8000-000000000100"
DUVO = "00000000-0000-4000-8000-000000000101"
NORD = "00000000-0000-4000-8000-000000000102"
DUTCH = "00000000-0000-4000-8000-000000000001"


class Desk:
    """Answers what a form asks, and remembers that it was asked."""

    def __init__(self) -> None:
        self.choices = [
            Choice("Company", SMETS, "Bakkerij Smets", "C-1042 · Gent", False, "C-1042"),
            Choice("Company", DUVO, "Duvo NV", "C-1077 · Mechelen", False, "C-1077"),
            Choice("Company", NORD, "Nord Froid", "C-0932 · Tournai", True, "C-0932"),
            Choice("DbLanguage", DUTCH, "Dutch", "nl", False, "nl"),
        ]
        self.asked: list[tuple[str, str]] = []
        self.server: list[tuple[str, str]] = []
        self.used: list[tuple[str, str]] = []
        self.steps_before, self.found_at_once = 0, 0

    def find(self, type_name: str, text: str, limit: int) -> Findings[Choice]:
        self.asked.append((type_name, text))
        words = text.casefold().split()
        found = [
            each
            for each in self.choices
            if each.type == type_name
            and all(word in f"{each.title} {each.detail}".casefold() for word in words)
        ]
        for _ in range(self.steps_before):
            yield found[: self.found_at_once]
        return found[:limit]

    def choice(self, type_name: str, wanted: str) -> Choice | None:
        found = (c for c in self.choices if (c.type, c.id) == (type_name, wanted))
        return next(found, None)

    def ask_server(self, type_name: str, text: str) -> None:
        self.server.append((type_name, text))

    def age(self, _type_name: str) -> str:
        return "copied 10:41"

    @property
    def chooser(self) -> Chooser:
        return Chooser(self.find, self.choice, self.ask_server, self.age, self.use)

    def use(self, type_name: str, wanted: str) -> None:
        self.used.append((type_name, wanted))


def there(found: T | None) -> T:
    """What must be there, for the type checker and for the test alike."""
    assert found is not None
    return found


def focused() -> QWidget:
    """What has the keys."""
    return there(QApplication.focusWidget())
