"""A person and an engine at full speed in a process of their own, made to be killed.

Real stores, the real sync thread, the real client. Each line on standard input asks for one life;
a fork lives it, so that a new life costs no imports. What is told, one JSON object a line:

`{"pid": …}` the life has begun · `{"dump": …}` what the store holds, before anything is done ·
`{"do": …}` the person is about to · `{"done": …}` and was told that it is durable ·
`{"settled": …}` the engine was told so · `{"quiet": …}` what holds at the end of a life in peace ·
`{"ended": …}` how the process ended.

A life may carry a stop: the name of a durable step and a count; the process kills itself there.
"""

import asyncio
import gc
import json
import os
import random
import signal
import sys
import threading
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.merging import diff
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.opening import open_client
from draftdesk.remote.client import RemoteClient
from draftdesk.store import sync_store, window_store
from draftdesk.store.database import writing as real_writing
from draftdesk.store.rows import EntryState, View
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.courier import Courier
from draftdesk.sync.engine import SyncEngine

KEY = b"\x17" * 32
USER, PASSWORD, DOMAIN = "APIUser", "123456", "TESTAPI"
FIELDS = {
    "Contact": ("notes", "functions", "skype"),
    "Contract": ("description", "reference_customer"),
}
_MOST_ACTS = 5000
_MOST_ROUNDS = 200

_telling = threading.Lock()


def tell(**told: Any) -> None:
    """One line to the parent, out of the process when this returns."""
    with _telling:
        os.write(1, json.dumps(told).encode() + b"\n")


@dataclass(frozen=True, slots=True)
class Life:
    """What one life is given."""

    folder: Path
    url: str
    seed: int
    keys: list[RecordKey]
    word: int
    company: str
    stop: str = ""
    count: int = 1
    peace: bool = False

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> "Life":
        """As it came through the pipe."""
        keys = [RecordKey(*key) for key in told.pop("keys")]
        return cls(Path(told.pop("folder")), keys=keys, **told)

    @property
    def profile(self) -> Profile:
        """Whose store it is."""
        return Profile("crash", self.url, DOMAIN, USER, keeping="session")

    def engine(self, announce: Callable[[Any], None] = lambda _: None) -> SyncEngine:
        """Store, road and engine."""
        store = SyncStore(self.folder, KEY, announce)
        return SyncEngine(self.profile, open_client(self.profile, PASSWORD, KEY), store)


# --- stop points --------------------------------------------------------------------------------


class Stop:
    """Kills this process at the n-th passing of a named step."""

    def __init__(self, name: str, count: int) -> None:
        self._name, self._left = name, count
        self._lock = threading.Lock()

    def at(self, name: str) -> None:
        """A step was reached."""
        if name != self._name:
            return
        with self._lock:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def install(self) -> None:
        """Put itself around every transaction and every write to the server."""

        @contextmanager
        def writing(connection: apsw.Connection) -> Iterator[apsw.Connection]:
            # The frame above contextlib's is the store's method.
            method = sys._getframe(2).f_code.co_name
            file = Path(connection.filename).name
            with real_writing(connection) as open_one:
                yield open_one
                self.at(f"{method} {file} before")
            self.at(f"{method} {file} after")

        for module in (window_store, sync_store):
            module.writing = writing  # type: ignore[attr-defined]
        for name in ("replace", "create"):
            setattr(RemoteClient, name, self._around(name, getattr(RemoteClient, name)))

    def _around(self, name: str, real: Callable[..., Awaitable[Any]]) -> Callable[..., Any]:
        @wraps(real)
        async def wrapped(*given: Any, **named: Any) -> Any:
            self.at(f"{name} before")
            answer = await real(*given, **named)
            self.at(f"{name} after")
            return answer

        return wrapped


def tell_settlements() -> None:
    """Have the parent told of every settlement that is durable."""
    real = SyncStore.settle

    def settle(self: SyncStore, entry: Any, stored: Any, sent: Any, notice: Any) -> None:
        real(self, entry, stored, sent, notice)
        tell(settled={"key": list(entry.key), "sent": _ours(entry.key, sent)})

    SyncStore.settle = settle  # type: ignore[method-assign]


# --- what the store holds -----------------------------------------------------------------------


def _ours(key: RecordKey, values: Any) -> dict[str, Any]:
    return {name: values[name] for name in FIELDS[key.type] if values.get(name)}


def dump(store: WindowStore) -> dict[str, Any]:
    """Everything unsent, as the parent compares it."""
    counts = store.counts()
    drafts, entries = store.drafts(), store.outbox()
    stray = [
        name
        for draft in drafts
        if not draft.is_new
        for name in diff(RECORD_TYPES[draft.key.type], draft.base, draft.mine)
        if name not in FIELDS[draft.key.type]
    ]
    return {
        "drafts": [
            [*d.key, _ours(d.key, diff(RECORD_TYPES[d.key.type], d.base, d.mine))] for d in drafts
        ],
        "entries": [[*e.key, _ours(e.key, e.change), e.state.value] for e in entries],
        "conflicts": [[*conflict.entry.key] for conflict in store.conflicts()],
        "stopped": counts.stopped.as_dict() if counts.stopped else None,
        "numbers": [counts.drafts, counts.waiting, counts.refused, counts.conflicts],
        "stray": stray,
    }


# --- a person -----------------------------------------------------------------------------------


class Person:
    """Types, releases, resolves and discards, and says before and after what was done."""

    def __init__(self, life: Life, store: WindowStore) -> None:
        self._store, self._random = store, random.Random(life.seed)
        self._word = life.word
        self._keys, self._company = list(life.keys), life.company

    def act(self) -> None:
        """One act, whatever chance wants."""
        roll = self._random.random()
        if roll < 0.03:
            self.make()
        elif roll < 0.11:
            self.decide_one()
        elif roll < 0.14:
            self.retry()
        else:
            self._on_some_record(roll)

    def make(self) -> None:
        """A new contact, as a draft."""
        key = RecordKey("Contact", str(uuid.UUID(int=self._random.getrandbits(128), version=4)))
        words = {name: self._new_word() for name in FIELDS["Contact"][:2]}
        mine = {"id": key.id, "lastname": "Nobody", "company_id": self._company, **words}
        with self._doing("make", key, words):
            self._store.save_draft(key, {"id": key.id}, mine, is_new=True)
        self._keys.append(key)

    def decide_one(self) -> None:
        """Answer a conflict: mine, theirs or another word, field by field."""
        conflicts = self._store.conflicts()
        if conflicts:
            self.decide(self._random.choice(conflicts))

    def decide(self, conflict: Any) -> None:
        """Answer this conflict."""
        key, theirs = conflict.entry.key, conflict.theirs
        chosen, words = {}, {}
        for unit in conflict.clashes:
            choice = self._random.choice(("mine", "theirs", "other"))
            mine = conflict.entry.change.get(unit)
            chosen[unit] = words[unit] = {"mine": mine, "other": self._new_word()}.get(choice)
            if choice == "theirs":
                chosen[unit] = theirs.get(unit)
        seen = {unit: theirs.get(unit) for unit in conflict.clashes}
        with self._doing("resolve", key, words, seen):
            self._store.resolve(key, chosen)

    def retry(self) -> None:
        """Let what was refused be tried again."""
        refused = [e.key for e in self._store.outbox() if e.state is EntryState.REFUSED]
        self._store.retry(refused)

    def release_all(self) -> None:
        """Release every draft."""
        for draft in self._store.drafts():
            with self._doing("submit", draft.key, {}):
                self._store.submit(draft.key)

    def _on_some_record(self, roll: float) -> None:
        key = self._random.choice(self._keys)
        view = self._store.view(key)
        if view is None:
            return
        if roll < 0.60:
            self._type(key, view)
        elif roll < 0.80:
            with self._doing("submit", key, {}):
                self._store.submit(key)
        elif roll < 0.90:
            self._release(key, view)
        else:
            self._drop(key, view, roll)

    def _drop(self, key: RecordKey, view: View, roll: float) -> None:
        # What was typed on top of a new record's entry becomes the whole record without it.
        if view.entry and view.entry.is_new:
            roll = max(roll, 0.98)
        for limit, name in ((0.94, "drop_draft"), (0.97, "discard_entry"), (1.0, "discard")):
            if roll < limit:
                with self._doing(name, key, {}):
                    getattr(self._store, name)(key)
                return

    def _type(self, key: RecordKey, view: View) -> None:
        field, word = self._random.choice(FIELDS[key.type]), self._new_word()
        mine = {**view.mine, field: word}
        with self._doing("save", key, {field: word}, {field: view.base.get(field)}):
            self._store.save_draft(key, view.base, mine, is_new=view.is_new)

    def _release(self, key: RecordKey, view: View) -> None:
        """As the command line does: without a draft, on top of what waits."""
        if view.server is None:
            return
        field, word = self._random.choice(FIELDS[key.type]), self._new_word()
        base = {**view.server, **(view.entry.change if view.entry else {})}
        with self._doing("release", key, {field: word}, {field: base.get(field)}):
            self._store.release(key, base, {field: word})

    def _new_word(self) -> str:
        # All of one length: a server that cuts words short must not be suspected.
        self._word += 1
        return f"w{self._word:08}"

    @contextmanager
    def _doing(
        self, act: str, key: RecordKey, words: dict[str, Any], seen: dict[str, Any] | None = None
    ) -> Iterator[None]:
        tell(do={"act": act, "key": list(key), "words": words, "seen": seen or {}})
        yield
        tell(done=act)


# --- lives --------------------------------------------------------------------------------------


def live(life: Life) -> None:
    """Until killed, or until there is nothing left to do."""
    tell(pid=os.getpid())
    Stop(life.stop, life.count).install()
    tell_settlements()
    with WindowStore(life.folder, KEY, f"{USER}@{DOMAIN}") as store:
        tell(dump=dump(store))
        person = Person(life, store)
        if life.peace:
            asyncio.run(_in_peace(life, store, person))
        else:
            _at_full_speed(life, person)


def _at_full_speed(life: Life, person: Person) -> None:
    courier = Courier(life.engine, lambda _: None)
    courier.start()
    chance = random.Random(life.seed + 1)
    for _ in range(_MOST_ACTS):
        person.act()
        if chance.random() < 0.3:
            courier.push_soon()
        if chance.random() < 0.02:
            courier.sync_now()
        time.sleep(chance.random() * 0.004)
    courier.stop()


async def _in_peace(life: Life, store: WindowStore, person: Person) -> None:
    """Let everything be sent; then release what is typed, and let that be sent too."""
    engine = life.engine()
    try:
        await _until_sent(engine, store, person)
        tell(quiet={"dump": dump(store)})
        person.release_all()
        await _until_sent(engine, store, person)
        views = [(key, store.view(key)) for key in life.keys]
        held = [[*key, view and view.server and _ours(key, view.server)] for key, view in views]
        tell(quiet={"dump": dump(store), "held": held})
    finally:
        await engine.close()


async def _until_sent(engine: SyncEngine, store: WindowStore, person: Person) -> None:
    for _ in range(_MOST_ROUNDS):
        await engine.run(everything=True)
        for conflict in store.conflicts():
            person.decide(conflict)
        person.retry()
        if not store.counts().unfinished:
            return


def main() -> int:
    """Live a life for each line, one after the other."""
    gc.freeze()
    for line in sys.stdin:
        life = Life.from_dict(json.loads(line))
        child = os.fork()
        if child == 0:
            live(life)
            return 0
        _, status = os.waitpid(child, 0)
        # What the dead one was saying may have been cut short.
        os.write(1, b"\n")
        tell(ended=os.waitstatus_to_exitcode(status))
    return 0


if __name__ == "__main__":
    sys.exit(main())
