"""The measures: each does its work and its reference in turns, and tells the ratio."""

import gc
import itertools
import os
import random
import statistics
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from draftdesk import app
from draftdesk.demo import DOMAIN, PASSWORD, USER, SandboxProcess, SandboxSpec
from draftdesk.domain.contact import Contact
from draftdesk.domain.profile import Profile
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.record import RecordKey, Values
from draftdesk.opening import Desk, open_desk, open_engine, open_window_store
from draftdesk.store.filters import ListFilter, ListOrder
from draftdesk.store.rows import Kept
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.background import Opened, SyncService
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.form import RecordForm
from draftdesk.ui.record_page import RecordPage
from draftdesk.ui.record_table import PAGE

_KEY = bytes(range(32))
_PAIRS = 9
_ORDERS = ("", "company_id", "modified_dateutc")
_BROAD_TEXTS = ("s", "b", "+32")
_ARCHIVED = 0.03
_PIECES = (
    *("bak", "ker", "smet", "dele", "laur", "van", "der", "mol"),
    *("en", "hof", "ster", "dam", "beek", "mans", "ijs", "frui", "tuin"),
)
_CITIES = ("Gent", "Brugge", "Liège", "Köln", "Lille", "Antwerpen", "Namur", "Aalst")


@dataclass(frozen=True, slots=True)
class Measure:
    """A ratio, what it may be, and the figures behind it."""

    name: str
    ratio: float
    bound: float
    figures: str
    at_least: bool = False

    @property
    def is_good(self) -> bool:
        return self.ratio >= self.bound if self.at_least else self.ratio <= self.bound

    def __str__(self) -> str:
        sign, word = (">=", "at least") if self.at_least else ("<=", "at most")
        told = "ok" if self.is_good else f"NOT {sign} {self.bound:g}"
        return f"{self.name}: {self.ratio:.2f} ({word} {self.bound:g}: {told}); {self.figures}"


# --- start-up -----------------------------------------------------------------------------------

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
print("painted", flush=True)
"""
_OURS = """
import sys
from draftdesk import __main__, app

def painted(window):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    QApplication.processEvents()
    print("painted", flush=True)
    window.looks = QTimer(window)
    window.looks.timeout.connect(lambda: look(window))
    window.looks.start(1)

def look(window):
    records = window.workbench and window.workbench.sides["Contact"].list
    if not records or not records.isVisible() or not records.table.rowCount():
        return
    window.looks.stop()
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    window.repaint()
    records.view.viewport().repaint()
    records.focus_rows()
    QTest.keyClick(records.view, Qt.Key.Key_Down)
    if records.view.currentIndex().isValid():
        print("usable", flush=True)

app._close_when_told = painted
sys.argv = ["draftdesk"]
__main__.main()
"""


def start_up(folder: Path, _: int) -> Measure:
    """From the start of Python to the first paint, beside a bare window of Qt."""
    bare, ours = _starts(folder, "painted")
    figures = f"first paint {_ms(ours)} ms, a bare window {_ms(bare)} ms"
    return Measure("start-up", _median(ours) / _median(bare), 1.5, figures)


def usable(folder: Path, _: int) -> Measure:
    """Till the rows of 5,000 contacts are painted and take a key, beside a bare window of Qt."""
    desk = _desk_in(folder)
    profile = Profile("Bench", "http://127.0.0.1:9/api", DOMAIN, USER, keeping="plain")
    desk.profiles.put(profile)
    _keep(desk.profiles.store_folder(profile), None, "Contact", _contacts(5000))
    bare, ours = _starts(folder, "usable")
    figures = f"a list to work in {_ms(ours)} ms, a bare window {_ms(bare)} ms"
    return Measure("usable", _median(ours) / _median(bare), 10, figures)


def _starts(folder: Path, word: str) -> tuple[list[float], list[float]]:
    """A bare window till it says `painted`, and the program till it says this word, in turns."""
    variables = {"DRAFTDESK_HOME": str(folder), "DRAFTDESK_PASSWORD": PASSWORD}
    variables |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder)}

    def seconds(code: str, word: str) -> float:
        began = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-c", code],
            env=os.environ | variables,
            stdout=subprocess.PIPE,
            text=True,
        ) as child:
            said = next(line for line in child.stdout or () if line.strip() == word)
            found = time.perf_counter() - began
            child.kill()
        # What a killed window leaves behind would keep the next one looking who is there.
        for bell in filter(Path.is_socket, folder.iterdir()):
            bell.unlink()
        return found if said else 0.0

    def bare() -> float:
        return seconds(_BARE, "painted")

    def ours() -> float:
        return seconds(_OURS, word)

    bare(), ours()
    return _in_turns(bare, ours)


# --- the store ----------------------------------------------------------------------------------


def search(folder: Path, records: int) -> Measure:
    """What a key costs in a picker, beside a scan by LIKE."""
    rows = _companies(records)
    with _store_of(folder, "Company", rows) as store:
        while not store.lists.warm():
            pass
        presses = _presses(rows, 600)
        keys = [_timed(partial(store.find, "Company", text)) for text in presses]
        sql = "SELECT id FROM record WHERE type='Company' AND folded LIKE ? LIMIT 50"

        def scan(text: str) -> None:
            list(store._cache.execute(sql, (f"%{text}%",)))

        scans = [_timed(partial(scan, text)) for text in presses]
    figures = f"a key {_spread(keys)}, LIKE {_spread(scans)}, {records} companies"
    # LIKE stops at the fiftieth hit, so frequent texts cost it nothing; the slow ones are felt.
    return Measure("search, p95", _p(scans, 95) / _p(keys, 95), 5, figures, at_least=True)


def list_page(folder: Path, records: int) -> Measure:
    """The first rows of a list, filtered by a text, beside reading all and sorting."""
    with _store_of(folder, "Contact", _contacts(records)) as store:
        while not store.lists.warm():
            pass
        fresh = iter(range(10_000))

        def page() -> float:
            text = _PIECES[next(fresh) % len(_PIECES)]
            return _timed(lambda: store.page("Contact", text, limit=64))

        def fetch_all() -> float:
            sql = "SELECT id, vals FROM record WHERE type='Contact' ORDER BY title"
            return _timed(lambda: list(store._cache.execute(sql)))

        pages, alls = _in_turns(page, fetch_all)
    figures = f"a page {_spread(pages)}, all rows {_spread(alls)}, {records} contacts"
    return Measure("list", _median(alls) / _median(pages), 10, figures, at_least=True)


def long_list(folder: Path, records: int) -> Measure:
    """The longest of all steps in which a long list is read and scrolled, to its far end too.

    Beside it the usual way: a sorted page by OFFSET, whose cost grows with the place.
    """
    companies = _companies(max(1, records // 5))
    _store_of(folder, "Company", companies).close()
    with _store_of(folder, "Contact", _contacts(records, companies)) as store:
        while not store.lists.warm():
            pass
        steps: list[float] = []
        pages: list[float] = []
        wholes: list[float] = []
        for by, text in product(_ORDERS, ("", *_BROAD_TEXTS)):
            listing = store.lists.listing("Contact", text, ListFilter(), ListOrder(by))
            read: list[float] = []
            while not listing.is_whole:
                read.append(_timed(partial(listing.read_on, 500)))
            steps += read
            wholes.append(sum(read))
            places = (0, len(listing) // 2, len(listing) - PAGE)
            pages += [_timed(partial(listing.page, max(0, place), PAGE)) for place in places]
        sql = (
            "SELECT here.id, here.vals FROM record here LEFT JOIN record there ON"
            " there.type='Company' AND there.id=here.vals->>'company_id' WHERE here.type='Contact'"
            " ORDER BY there.folded, here.folded LIMIT ? OFFSET ?"
        )
        usual = [_timed(lambda: list(store._cache.execute(sql, (PAGE, records - PAGE))))]
    longest = max(*steps, *pages)
    figures = (
        f"a step {_spread(steps)}, at most {max(steps) * 1000:.1f};"
        f" a page, wherever, {_spread(pages)}, at most {max(pages) * 1000:.1f};"
        f" all steps of a list {_spread(wholes)}, at most {max(wholes) * 1000:.0f};"
        f" the last page by OFFSET {_ms(usual)} ms; {records} contacts"
    )
    return Measure("long list: longest step, in 50 ms", longest / 0.050, 1.0, figures)


def draft(folder: Path, _: int) -> Measure:
    """A draft on the disk for good, beside 4 KiB written over and flushed."""
    (row,) = _contacts(1)
    raw = os.open(folder / "raw", os.O_RDWR | os.O_CREAT)
    os.write(raw, bytes(4096))
    with _store_of(folder, "Contact", [row]) as store:
        key, numbers = RecordKey("Contact", row["id"]), iter(range(10_000))

        def keep() -> float:
            mine = row | {"notes": f"typed {next(numbers)}"}
            return _timed(lambda: store.save_draft(key, row, mine))

        def write() -> None:
            os.pwrite(raw, os.urandom(4096), 0)
            os.fdatasync(raw)

        def flush() -> float:
            return _timed(write)

        drafts, flushes = _in_turns(keep, flush, 400)
    os.close(raw)
    figures = f"a draft {_spread(drafts)}, write and flush {_spread(flushes)}"
    return Measure("draft", _median(drafts) / _median(flushes), 3, figures)


# --- the window ---------------------------------------------------------------------------------


def typing(_: Path, __: int) -> Measure:
    """A key in the form, checked while one types, beside a key in a bare line."""
    application = _application()
    form, bare = RecordForm(Contact, Chooser()), QLineEdit()
    values = fresh_values(Contact, str(uuid.uuid4()))
    form.show_record(values, values)
    for each in (form, bare):
        each.show()
    form.focus_field("functions")
    line = form.rows["functions"].editor.findChild(QLineEdit) or bare
    application.processEvents()
    ours, theirs = _in_turns(
        lambda: _timed(lambda: QTest.keyClick(line, Qt.Key.Key_A)),
        lambda: _timed(lambda: QTest.keyClick(bare, Qt.Key.Key_A)),
        40,
    )
    form.deleteLater()
    bare.deleteLater()
    figures = f"in the form {_spread(ours)}, in a bare line {_spread(theirs)}"
    return Measure("typing", _median(ours) / _median(theirs), 4, figures)


def switching(folder: Path, _: int) -> Measure:
    """From one record to the next, read, checked and painted, beside a form that is only filled."""
    application = _application()
    rows = [_filled(row) for row in _contacts(200)]
    chooser = Chooser()
    profile = Profile("Bench", "http://127.0.0.1:9/api", DOMAIN, USER, keeping="plain")
    with _store_of(folder, "Contact", rows) as store:
        page, form = RecordPage("Contact", store, chooser, profile), RecordForm(Contact, chooser)
        keys = itertools.cycle(RecordKey("Contact", row["id"]) for row in rows)
        values = itertools.cycle(fresh_values(Contact, row["id"]) | row for row in rows)

        def open_next() -> None:
            page.show_record(next(keys))
            application.processEvents()

        def fill_next() -> None:
            filled = next(values)
            form.show_record(filled, filled)
            application.processEvents()

        for each in (page, form):
            each.resize(815, 760)
            each.show()
        for job in (open_next, fill_next):
            job()
        ours, fills = _in_turns(lambda: _timed(open_next), lambda: _timed(fill_next), 100)
        for each in (page, form):
            each.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    figures = f"a record {_spread(ours)}, fill and paint {_spread(fills)}"
    return Measure("switch", _median(ours) / _median(fills), 4, figures)


def gaps_in_a_pull(folder: Path, records: int) -> Measure:
    """How late the window's timer is while everything is pulled, beside a window at rest."""
    application = _application()
    sandbox = SandboxProcess(SandboxSpec(records, page_size=500))
    sandbox.start()
    profile = Profile("Bench", sandbox.url, DOMAIN, USER, keeping="plain")
    desk = _desk_in(folder)

    def open_one(announce: Callable[..., None], opened: Opened) -> object:
        opened(None)
        return open_engine(desk, profile, None, announce)

    service = SyncService(open_one)  # type: ignore[arg-type]
    # As the program does it once it is warm.
    sys.setswitchinterval(app.SWITCH_INTERVAL)
    gc.collect()
    gc.freeze()
    idle = _gaps(application, 3.0, lambda: False)
    ended: list[object] = []
    service.finished.connect(ended.append)
    began = time.perf_counter()
    service.start()
    busy = _gaps(application, 1200.0, lambda: bool(ended))
    seconds = time.perf_counter() - began
    service.stop()
    with open_window_store(desk, profile, None) as store:
        count = store.count("Contact", archived=True)
    sandbox.stop()
    figures = (
        f"late at most {max(busy) * 1000:.1f} ms, 99 of 100 under {_p(busy, 99) * 1000:.1f} ms; "
        f"at rest {max(idle) * 1000:.1f} and {_p(idle, 99) * 1000:.1f} ms; "
        f"{count} contacts in {seconds:.0f} s"
    )
    return Measure("pull: latest timer, in 50 ms", max(busy) / 0.050, 1.0, figures)


def _gaps(application: QApplication, most: float, is_over: Callable[[], bool]) -> list[float]:
    """By how much a 5 ms timer was late, each time."""
    gaps: list[float] = []
    last = [time.perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(5)

    def tick() -> None:
        now = time.perf_counter()
        gaps.append(max(0.0, now - last[0] - 0.005))
        last[0] = now

    timer.timeout.connect(tick)
    timer.start()
    end = time.perf_counter() + most
    while time.perf_counter() < end and not is_over():
        application.processEvents()
        time.sleep(0.0005)
    timer.stop()
    return gaps


# --- how it is measured -------------------------------------------------------------------------


def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def _timed(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def _in_turns(
    one: Callable[[], float], other: Callable[[], float], pairs: int = _PAIRS
) -> tuple[list[float], list[float]]:
    """A B A B …: what slows the machine for a while slows both."""
    both = [(one(), other()) for _ in range(pairs)]
    return [each[0] for each in both], [each[1] for each in both]


_median = statistics.median


def _p(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def _ms(values: list[float]) -> str:
    return f"{_median(values) * 1000:.1f}"


def _spread(values: list[float]) -> str:
    return f"{_median(values) * 1000:.2f} ms (95 of 100 under {_p(values, 95) * 1000:.2f})"


# --- what it is measured on ---------------------------------------------------------------------


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_PIECES, k=chance.randint(2, 4))).capitalize()


def _companies(count: int) -> list[Values]:
    chance = random.Random(7)
    return [
        {
            "id": str(uuid.UUID(int=chance.getrandbits(128))),
            "name": f"{_name(chance)} {_name(chance)}",
            "city": chance.choice(_CITIES),
            "id2": f"C{number:07}",
        }
        for number in range(count)
    ]


def _contacts(count: int, companies: Sequence[Values] = ()) -> list[Values]:
    chance, others = random.Random(8), random.Random(10)
    return [
        {
            "id": str(uuid.UUID(int=chance.getrandbits(128))),
            "firstname": _name(chance),
            "lastname": _name(chance),
            "archived": False,
            **(_reached(others, companies) if companies else {}),
        }
        for _ in range(count)
    ]


def _filled(contact: Values) -> Values:
    """A contact of whom more is known, each something else."""
    name = contact["lastname"]
    return contact | {
        "functions": f"Buyer at {name}",
        "phone": f"+32 2 555 {len(name):02} {ord(name[0]) % 90 + 10}",
        "email": f"{name.casefold()}@{name.casefold()}.example",
        "notes": f"{name} prefers to be called in the morning.",
    }


def _reached(chance: random.Random, companies: Sequence[Values]) -> Values:
    return {
        "company_id": chance.choice(companies)["id"],
        "phone": f"+32 2 {chance.randint(100, 999)} {chance.randint(10, 99)}",
        "modified_dateutc": f"2024-01-{chance.randint(1, 28):02}T08:00:00Z",
        "archived": chance.random() < _ARCHIVED,
    }


def _store_of(folder: Path, type_name: str, rows: list[Values]) -> WindowStore:
    _keep(folder, _KEY, type_name, rows)
    return WindowStore(folder, _KEY, "me")


def _keep(folder: Path, key: bytes | None, type_name: str, rows: list[Values]) -> None:
    with SyncStore(folder, key) as synced:
        for start in range(0, len(rows), 1000):
            part = rows[start : start + 1000]
            synced.keep([Kept(RecordKey(type_name, row["id"]), row) for row in part])
        while synced.tidy(begin=False):
            pass


def _desk_in(folder: Path) -> Desk:
    os.environ.update({"DRAFTDESK_HOME": str(folder), "DRAFTDESK_PASSWORD": PASSWORD})
    return open_desk()


def _presses(rows: list[Values], count: int) -> list[str]:
    """What is typed on the way to a name, key by key."""
    chance = random.Random(9)
    presses: list[str] = []
    while len(presses) < count:
        name = str(chance.choice(rows)["name"]).casefold()
        presses += [name[:length] for length in range(1, min(len(name), 9))]
    return presses[:count]
