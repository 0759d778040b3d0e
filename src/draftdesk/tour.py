"""The guided tour: the real window, driven by key presses through the main job, with pictures.

It ends with exit code 0 only if the sandbox really holds the edits: that is asked over HTTP, past
the window.
"""

import base64
import json
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from draftdesk.assembly import Assembly
from draftdesk.demo import DOMAIN, PASSWORD, USER, SandboxProcess
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from draftdesk.sync.report import Line
from draftdesk.ui import dress
from draftdesk.ui.record_page import RecordPage
from draftdesk.ui.workbench import Workbench

_TICK_MS = 15
_PATIENCE = 60.0
_BEAT = 0.25
"""Seconds to let the last paint settle before a picture."""

NEW_PHONE = "+32 2 555 01 99"
NEW_MAIL = "anna@smets.example"
OUR_PHONE, THEIR_PHONE = "+32 2 411 22 33", "+32 2 499 99 99"
NEW_FUNCTION = "Purchasing manager"
NEW_NAME, NEW_FIRST = "Verhoeven", "Tineke"
NEW_END = "2031-12-31"

Wait = Callable[[], bool]
Steps = Iterator[Wait | float]


class TourFailed(Exception):
    """Something did not come as it should; the text says what was waited for."""


class Tour(QObject):
    """Plays the steps on the window's own event loop, so that nothing it shows is staged."""

    def __init__(self, assembly: Assembly, folder: Path) -> None:
        super().__init__()
        self._assembly, self._folder = assembly, folder
        self._code = 1
        self._pictures = 0
        self._told: list[str] = ["# Draftdesk: the guided tour", ""]
        self._steps = self._play()
        self._wait: Wait = lambda: True
        self._since = time.monotonic()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._go_on)
        self._clock.start()

    def end(self) -> int:
        """Write the transcript; the exit code."""
        words = "The sandbox holds every edit." if self._code == 0 else "THE TOUR FAILED."
        self._say(words)
        (self._folder / "transcript.md").write_text("\n".join(self._told) + "\n", "utf-8")
        return self._code

    # --- the machinery --------------------------------------------------------------------------

    def _go_on(self) -> None:
        try:
            if self._wait():
                self._since = time.monotonic()
                wished = next(self._steps)
                self._wait = _after(wished) if isinstance(wished, float) else wished
            else:
                self._lose_patience()
        except StopIteration:
            self._finish(0)
        except Exception as error:
            self._picture("failed")
            self._say(f"Failed: {type(error).__name__}: {error}")
            self._finish(1)

    def _lose_patience(self) -> None:
        if time.monotonic() - self._since > _PATIENCE:
            raise TourFailed("the window did not come so far in time")

    def _finish(self, code: int) -> None:
        self._clock.stop()
        self._code = code
        self._assembly.window.close()
        QApplication.exit(0)

    def _say(self, words: str) -> None:
        self._told.append(words)
        self._told.append("")

    def _picture(self, name: str) -> None:
        self._pictures += 1
        file = f"{self._pictures:02d}-{name}.png"
        self._assembly.window.grab().save(str(self._folder / file))
        self._told.append(f"![{name}]({file})")
        self._told.append("")

    def _demand(self, holds: bool, what: str) -> None:
        if not holds:
            raise TourFailed(what)
        self._say(f"- seen on the server: {what}")

    # --- hands ----------------------------------------------------------------------------------

    @property
    def _bench(self) -> Workbench:
        bench = self._assembly.window.workbench
        if bench is None:
            raise TourFailed("no profile is open")
        return bench

    @property
    def _page(self) -> RecordPage:
        page = self._bench.page()
        if page is None:
            raise TourFailed("no record page is shown")
        return page

    @property
    def _sandbox(self) -> SandboxProcess:
        sandbox = self._assembly.sandbox
        if sandbox is None:
            raise TourFailed("the sandbox did not start")
        return sandbox

    def _hands(self) -> QWidget:
        return QApplication.focusWidget() or self._assembly.window

    def _type(self, text: str) -> None:
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self._hands(), letter)
            else:
                # QTest's own keys are ASCII only; other letters come as an input method sends them.
                press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._hands(), press)

    def _press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        QTest.keyClick(self._hands(), key, held)

    def _retype(self, field: str, text: str) -> None:
        """Go to a field, mark what stands there, and type over it."""
        if not self._page.form.focus_field(field):
            raise TourFailed(f"there is no field {field}")
        self._press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._type(text)

    def _send(self) -> None:
        self._press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def _search(self, text: str) -> Steps:
        self._press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        self._press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._type(text)
        yield 0.3

    def _open(self, text: str) -> Steps:
        yield from self._search(text)
        self._press(Qt.Key.Key_Return)
        yield lambda: self._page.key is not None
        yield _BEAT

    def _is_all_sent(self) -> bool:
        return self._bench.store.counts().unfinished == 0

    # --- the server, past the window ------------------------------------------------------------

    def _ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        root = self._sandbox.url.removesuffix("/api")
        pair = base64.b64encode(f"{USER}:{PASSWORD}@{DOMAIN}".encode()).decode()
        data = json.dumps(body).encode() if body is not None else None
        headers = {"Authorization": f"Basic {pair}", "Content-Type": "application/json"}
        request = urllib.request.Request(root + path, data, headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read())

    def _body(self, key: RecordKey) -> dict[str, Any]:
        found: dict[str, Any] = self._ask(f"/api/{key.type}({key.id})")
        return found

    def _writes(self, key: RecordKey) -> list[dict[str, Any]]:
        return [
            each
            for each in self._ask("/_log")
            if each["method"] in ("PUT", "POST")
            and (key.id in each["path"] or key.id in json.dumps(each["body"]))
        ]

    # --- the main job ---------------------------------------------------------------------------

    def _play(self) -> Steps:
        yield lambda: self._assembly.window.workbench is not None
        yield from self._to_the_front()
        yield from self._first_pull()
        yield from self._edit_and_send()
        yield from self._work_offline()
        yield from self._answer_a_conflict()
        yield from self._extend_a_contract()
        yield from self._make_a_contact()
        yield from self._find_the_way()
        yield from self._look_back()

    def _to_the_front(self) -> Steps:
        """Keys are heard by the window that has them; where no window manager gives them, ask."""
        self._assembly.window.activateWindow()
        yield self._assembly.window.isActiveWindow

    def _first_pull(self) -> Steps:
        self._say("## A new computer fills its cache, and can be worked with meanwhile")
        bench = self._bench
        yield lambda: bench.store.count("Contact") > 0 or bench.state().line is Line.CONNECTED
        self._picture("first-pull")
        yield lambda: bench.state().line is Line.CONNECTED and not bench.state().working
        yield _BEAT
        self._picture("contacts")

    def _edit_and_send(self) -> Steps:
        self._say("## Find Anna, mend her telephone number and her e-mail address")
        yield from self._search("muller smets")
        self._picture("search")
        self._press(Qt.Key.Key_Return)
        yield lambda: self._page.key is not None
        key = self._page.key
        if key is None:
            raise TourFailed("Anna was not found")
        before = self._body(key)
        self._retype("phone", NEW_PHONE)
        yield lambda: self._bench.store.draft(key) is not None
        self._retype("email", "anna@")
        yield 0.6
        self._picture("draft-with-a-problem")
        self._send()
        yield _BEAT
        if self._bench.store.entry(key) is not None:
            raise TourFailed("a record with a problem was released")
        self._picture("not-sent-yet")
        self._retype("email", NEW_MAIL)
        yield 0.6
        self._picture("mended")
        self._send()
        yield self._is_all_sent
        yield _BEAT
        self._picture("sent")
        writes, after = self._writes(key), self._body(key)
        changed = {name for name in before if before[name] != writes[-1]["body"].get(name)}
        self._demand(len(writes) == 1, "exactly one PUT for Anna")
        self._demand(
            changed - {"@odata.context"} == {"phone", "email"},
            "its body equals the fetched one but for phone and email",
        )
        self._demand(
            after["phone"] == NEW_PHONE and after["email"] == NEW_MAIL, "Anna's new values"
        )

    def _work_offline(self) -> Steps:
        self._say("## The network goes away; work goes on, and is sent when it comes back")
        self._sandbox.kill()
        yield from self._open("jan peeters duvo")
        key = self._page.key
        if key is None:
            raise TourFailed("Jan was not found")
        self._retype("functions", NEW_FUNCTION)
        yield lambda: self._bench.store.draft(key) is not None
        self._send()
        yield lambda: self._bench.state().line is Line.OFFLINE
        yield _BEAT
        self._picture("offline")
        self._sandbox.restart()
        yield self._is_all_sent
        yield lambda: self._bench.state().line is Line.CONNECTED
        yield _BEAT
        self._picture("online-again")
        self._demand(self._body(key)["functions"] == NEW_FUNCTION, "what was released offline")
        self._demand(len(self._writes(key)) == 1, "exactly one PUT for it")

    def _answer_a_conflict(self) -> Steps:
        self._say("## A colleague edits the same field; nothing is overwritten, a person decides")
        yield from self._open("luc delvaux")
        key = self._page.key
        if key is None:
            raise TourFailed("Luc was not found")
        self._retype("phone", OUR_PHONE)
        yield lambda: self._bench.store.draft(key) is not None
        edit = {"type": key.type, "id": key.id, "fields": {"phone": THEIR_PHONE}}
        self._ask("/_colleague", edit)
        self._send()
        yield lambda: self._bench.store.counts().conflicts == 1
        self._demand(self._body(key)["phone"] == THEIR_PHONE, "the colleague's value, untouched")
        self._press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        self._picture("conflict")
        self._bench.conflicts.focus_first_choice()
        self._press(Qt.Key.Key_Space)
        yield _BEAT
        self._picture("decided")
        self._send()
        yield self._is_all_sent
        yield _BEAT
        self._demand(self._body(key)["phone"] == OUR_PHONE, "what was decided")

    def _extend_a_contract(self) -> Steps:
        self._say("## Extend a contract, and give it another account manager")
        self._press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        yield from self._open("maintenance smets")
        key = self._page.key
        if key is None:
            raise TourFailed("the contract was not found")
        before = self._body(key)
        self._retype("date_end", NEW_END)
        manager = self._bench.store.find("User", "", 2)[-1]
        self._retype("account_manager_user_id", manager.title)
        yield 0.4
        self._picture("picker")
        self._press(Qt.Key.Key_Tab)
        yield lambda: self._bench.store.draft(key) is not None
        yield 0.6
        self._picture("contract")
        self._send()
        yield self._is_all_sent
        yield _BEAT
        after = self._body(key)
        self._demand(after["date_end"].startswith(NEW_END), "the contract's new end")
        self._demand(after["account_manager_user_id"] == manager.key.id, "its new account manager")
        same = {name for name in before if before[name] == after.get(name)}
        moved = set(before) - same - {"date_end", "account_manager_user_id", "modified_dateutc"}
        which = ", ".join(sorted(moved)) or "none"
        self._demand(not moved, f"every other field as it was (moved: {which})")

    def _make_a_contact(self) -> Steps:
        self._say("## A new contact, at a company picked by typing")
        self._press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        self._press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        yield _BEAT
        key = self._page.key
        if key is None:
            raise TourFailed("there is no empty form")
        self._retype("firstname", NEW_FIRST)
        self._retype("lastname", NEW_NAME)
        self._retype("company_id", "smets gent")
        yield 0.4
        self._press(Qt.Key.Key_Tab)
        yield lambda: self._bench.store.draft(key) is not None
        yield 0.6
        self._picture("new-contact")
        self._send()
        yield self._is_all_sent
        yield _BEAT
        body = self._body(key)
        self._demand(body["lastname"] == NEW_NAME, "the new contact")
        self._demand(len(self._writes(key)) == 1, "made by exactly one POST")

    def _find_the_way(self) -> Steps:
        self._say("## One line for everything, a peek, a filter, and what would be sent")
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        self._press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        yield from self._open("anna muller")
        self._press(Qt.Key.Key_K, ctrl)
        self._type("smets")
        yield _BEAT
        self._picture("palette")
        self._press(Qt.Key.Key_Escape)
        self._page.form.focus_field("company_id")
        self._press(Qt.Key.Key_F2)
        yield _BEAT
        self._picture("peek")
        yield from self._to_the_front()
        self._press(Qt.Key.Key_Escape)
        self._press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        self._press(Qt.Key.Key_F, ctrl, shift)
        yield _BEAT
        self._picture("filter")
        self._press(Qt.Key.Key_Escape)
        yield _BEAT

    def _look_back(self) -> Steps:
        self._say("## What was sent, in light and in dark")
        self._press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        self._picture("history")
        self._press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        self._picture("outbox")
        waiting = [e for e in self._bench.store.outbox() if e.state is not EntryState.WAITING]
        self._demand(not waiting and self._is_all_sent(), "nothing left unsent")
        dress.apply(_application(), dress.Scheme.DARK)
        self._press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        yield from self._open("anna muller")
        yield _BEAT
        self._picture("dark")
        self._press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        yield from self._open("maintenance smets")
        yield _BEAT
        self._picture("contract-dark")
        dress.apply(_application(), dress.Scheme.STRONG_LIGHT)
        self._press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        yield _BEAT
        self._picture("high-contrast")


def begin(assembly: Assembly, folder: Path, records: int, spare: Path) -> Tour:
    """Start a sandbox that keeps its rows in a file, open the window on it, and play."""
    folder.mkdir(parents=True, exist_ok=True)
    assembly.open_sandbox(records, db=spare / "sandbox.db")
    return Tour(assembly, folder)


def _after(seconds: float) -> Wait:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TourFailed("there is no application")
    return application
