"""What a screen reader sees of another program's window, asked over AT-SPI's own bus."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_IS_ON = 60.0


class Silent(Exception):
    """The program did not answer the screen reader."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing in the window, as a screen reader has it."""

    bus_name: str
    path: str


class ScreenReader:
    """Asks on the accessibility bus of the session that `address` leads to."""

    def __init__(self, address: str) -> None:
        with open_dbus_connection(address) as session:
            told = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            where = session.send_and_get_reply(told, timeout=_IS_ON).body[0]
        self._bus: DBusConnection = open_dbus_connection(where)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def programs(self) -> list[Seen]:
        """Every program that speaks to screen readers."""
        return self.children(Seen("org.a11y.atspi.Registry", _ROOT))

    def children(self, seen: Seen) -> list[Seen]:
        """What lies inside."""
        return [Seen(*each) for each in self._ask(seen, "Accessible", "GetChildren")]

    def name(self, seen: Seen) -> str:
        """What it is called."""
        return str(self._property(seen, "Accessible", "Name"))

    def description(self, seen: Seen) -> str:
        """What is told beyond the name."""
        return str(self._property(seen, "Accessible", "Description"))

    def role(self, seen: Seen) -> str:
        """What kind of thing it is."""
        return str(self._ask(seen, "Accessible", "GetRoleName"))

    def text(self, seen: Seen) -> str:
        """What stands in it."""
        return str(self._ask(seen, "Text", "GetText", "ii", (0, -1)))

    def press(self, seen: Seen) -> None:
        """Do what it is there for."""
        self._ask(seen, "Action", "DoAction", "i", (0,))

    def select_row(self, seen: Seen, row: int) -> None:
        """Mark a row of a table."""
        self._ask(seen, "Table", "AddRowSelection", "i", (row,))

    def walk(self, seen: Seen) -> Iterator[Seen]:
        """It, and everything inside it but the cells of tables."""
        yield seen
        if self.role(seen) in ("table", "tree", "list"):
            return
        for child in self.children(seen):
            yield from self.walk(child)

    def _property(self, seen: Seen, interface: str, name: str) -> Any:
        return self._said(Properties(_address(seen, interface)).get(name))[1]

    def _ask(
        self, seen: Seen, interface: str, method: str, kinds: str | None = None, values: Any = ()
    ) -> Any:
        return self._said(new_method_call(_address(seen, interface), method, kinds, values))

    def _said(self, asked: Any) -> Any:
        answer = self._bus.send_and_get_reply(asked, timeout=_IS_ON)
        if answer.header.message_type.name == "error":
            raise Silent(str(answer.body))
        return answer.body[0]


def _address(seen: Seen, interface: str) -> DBusAddress:
    return DBusAddress(seen.path, seen.bus_name, f"org.a11y.atspi.{interface}")
