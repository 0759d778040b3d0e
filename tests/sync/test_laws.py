"""In any weather, with a colleague editing too: the laws that hold when the sky clears.

A Hypothesis state machine over the real stores, engine, client and sandbox. A model remembers who
touched what since both sides last agreed, and nothing else.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from draftdesk.domain.contact import Contact
from draftdesk.domain.merging import diff
from draftdesk.domain.record import RecordKey
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.server import create_app
from draftdesk.store.database import StoreError
from draftdesk.store.profiles import Profiles
from draftdesk.store.rows import EntryState
from draftdesk.store.sync_store import SyncStore
from weather import (
    Fate,
    half_an_answer,
    lost_answer,
    lost_request,
    offline,
    sign_in_page,
    slow,
    status,
    then,
    too_slow_to_arrive,
)
from world import PROFILE, Wish, World

EXAMPLES = int(os.environ.get("DRAFTDESK_LAW_EXAMPLES", "40"))
STEPS = 30
_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None

FATES: dict[str, Fate] = {
    "lost request": lost_request,
    "never arrives": too_slow_to_arrive,
    "lost answer": lost_answer,
    "too slow": slow,
    "half an answer": half_an_answer,
    "500, applied": status(500, applied=True),
    "500": status(500),
    "503": status(503, headers={"retry-after": "7"}),
    "429": status(429),
    "401": status(401),
    "offline": offline,
    "sign-in page": sign_in_page,
}
FIELDS = ("phone", "notes", "functions", "company_id")
UNHEARD_OF = {"x_rating": {"stars": 5, "by": ["ann", None]}, "x_scale": 12, "x_note": "kept"}


@dataclass
class Touched:
    """What each side did to one field since both sides agreed."""

    by_person: bool = False
    by_colleague: bool = False
    released: Any = None
    theirs: Any = None
    uncertain: bool = False

    @property
    def contested(self) -> bool:
        return self.by_person and self.by_colleague


@dataclass
class Model:
    """One record as the model knows it."""

    touched: dict[str, Touched] = field(default_factory=lambda: {f: Touched() for f in FIELDS})
    typed: dict[str, Any] = field(default_factory=dict)
    agreed: dict[str, Any] = field(default_factory=dict)
    releases: int = 0
    is_new: bool = False


class Laws(RuleBasedStateMachine):
    """A person, a colleague, a server and the weather between them."""

    app: FastAPI

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(dir=_MEMORY, prefix="draftdesk-law-"))
        self.world = World(self.folder, Wish(self.app.state.options, app=self.app))
        self.models: dict[RecordKey, Model] = {}

    def teardown(self) -> None:
        try:
            self.quiet()
        finally:
            self.world.close()
            shutil.rmtree(self.folder)

    # --- how it begins --------------------------------------------------------------------------

    @initialize(count=st.integers(1, 3))
    def some_records(self, count: int) -> None:
        world = self.world
        self.codes = (world.code("ONE"), world.code("TWO"))
        self.companies = tuple(world.company(code=code) for code in self.codes)
        for _ in range(count):
            key = world.contact(phone="a", notes="a", functions="a", company_id=self.companies[0])
            world.plant(key, {**world.server_body(key), **UNHEARD_OF})
            world.look(key)
            self.models[key] = Model(agreed=self.on_server(key))

    def on_server(self, key: RecordKey) -> dict[str, Any]:
        body = self.world.server_body(key)
        return {name: body[name] for name in FIELDS}

    def key(self, number: int) -> RecordKey:
        return list(self.models)[number % len(self.models)]

    def value(self, name: str, number: int) -> tuple[dict[str, Any], Any]:
        """What is typed, and what it means over there."""
        if name != "company_id":
            text = "abcd"[number % 4]
            return {name: text}, text
        company = number % 2
        if number % 4 < 2:
            return {"company_id": self.companies[company]}, self.companies[company]
        return {"company_code": self.codes[company]}, self.companies[company]

    # --- the person -----------------------------------------------------------------------------

    @rule(number=st.integers(0, 9), name=st.sampled_from(FIELDS), value=st.integers(0, 7))
    def types(self, number: int, name: str, value: int) -> None:
        key = self.key(number)
        if self.world.store.view(key) is None:
            return
        fields, meaning = self.value(name, value)
        self.type(key, name, fields, meaning)

    def type(self, key: RecordKey, name: str, fields: dict[str, Any], meaning: Any) -> None:
        """Typing what stands there already is no edit."""
        self.world.edit(key, **fields)
        draft = self.world.store.draft(key)
        touched = diff(Contact, draft.base, draft.mine) if draft else {}
        self.models[key].typed.pop(name, None)
        if name in touched:
            self.models[key].typed[name] = meaning

    @rule(number=st.integers(0, 9))
    def releases(self, number: int) -> None:
        self.release(self.key(number))

    def release(self, key: RecordKey) -> None:
        model = self.models[key]
        draft = self.world.store.draft(key)
        self.world.release(key)
        model.releases += draft is not None
        for name, meaning in model.typed.items():
            touched = model.touched[name]
            touched.by_person, touched.released = True, meaning
        model.typed.clear()

    @rule(number=st.integers(0, 9))
    def drops_the_draft(self, number: int) -> None:
        key = self.key(number)
        self.world.store.drop_draft(key)
        self.models[key].typed.clear()

    @rule(number=st.integers(0, 9), keeps_draft=st.booleans())
    def discards(self, number: int, keeps_draft: bool) -> None:
        key = self.key(number)
        if self.models[key].is_new or self.world.entry(key) is None:
            return
        if keeps_draft:
            self.world.store.discard_entry(key)
        else:
            self.world.store.discard(key)
            self.models[key].typed.clear()
        for touched in self.models[key].touched.values():
            touched.uncertain |= touched.by_person

    @rule(number=st.integers(0, 9), keeps_mine=st.booleans())
    def decides(self, number: int, keeps_mine: bool) -> None:
        key = self.key(number)
        conflict = self.world.store.conflict(key)
        if conflict is None:
            return
        self.check_conflict(key)
        assert conflict.theirs is not None
        chosen: dict[str, Any] = {}
        for unit in conflict.clashes:
            side = {**conflict.entry.base, **conflict.entry.change}
            side = side if keeps_mine else conflict.theirs
            names = ("company_id", "company_code", "company") if unit == "company_id" else (unit,)
            chosen |= {name: side.get(name) for name in names}
        self.world.store.resolve(key, chosen)
        self.models[key].releases += 1

    @rule()
    def restarts(self) -> None:
        self.world.restart()

    @precondition(lambda self: len(self.models) < 6)
    @rule(value=st.integers(0, 7))
    def makes_a_new_one(self, value: int) -> None:
        typed, meaning = self.value("company_id", value)
        told = {"phone": "a", "notes": "a", "functions": "a"}
        key = self.world.new("Contact", lastname="Maes", **told, **typed)
        model = Model(releases=1, is_new=True)
        for name, wanted in {**told, "company_id": meaning}.items():
            model.touched[name] = Touched(by_person=True, released=wanted)
        self.models[key] = model

    # --- the colleague --------------------------------------------------------------------------

    @rule(number=st.integers(0, 9), name=st.sampled_from(FIELDS), value=st.integers(0, 7))
    def a_colleague_edits(self, number: int, name: str, value: int) -> None:
        key = self.key(number)
        if not self.world.is_on_server(key):
            return
        _, meaning = self.value(name, value)
        self.world.colleague_edits(key, **{name: meaning})
        touched = self.models[key].touched[name]
        touched.by_colleague, touched.theirs = True, meaning

    # --- the sync thread, in all weathers -------------------------------------------------------

    @rule(
        fates=st.lists(
            st.tuples(st.sampled_from(["GET", "PUT", "POST"]), st.sampled_from(sorted(FATES))),
            max_size=3,
        ),
        everything=st.booleans(),
    )
    def sends(self, fates: list[tuple[str, str]], everything: bool) -> None:
        for method, name in fates:
            self.world.weather.will(FATES[name], method)
        self.world.push(everything=everything)
        self.world.weather.clear()
        self.world.pass_time(1)

    @rule(
        method=st.sampled_from(["GET", "PUT", "POST"]),
        number=st.integers(0, 9),
        name=st.sampled_from(FIELDS),
        value=st.integers(0, 7),
        then_fate=st.sampled_from(["", "lost answer", "lost request", "500"]),
        colleague=st.booleans(),
    )
    def sends_while_somebody_types(
        self, method: str, number: int, name: str, value: int, then_fate: str, colleague: bool
    ) -> None:
        key = self.key(number)
        if self.world.store.view(key) is None or (colleague and not self.may_meddle(method, key)):
            return
        fields, meaning = self.value(name, value)

        async def person() -> None:
            self.type(key, name, fields, meaning)
            self.release(key)

        async def other() -> None:
            await self.world.colleague_edits_now(key, **{name: meaning})
            touched = self.models[key].touched[name]
            touched.by_colleague, touched.theirs = True, meaning

        meanwhile: Callable[[], Any] = other if colleague else person
        fate = then(meanwhile, FATES[then_fate]) if then_fate else then(meanwhile)
        self.world.weather.will(fate, method)
        self.world.push()
        self.world.weather.clear()

    def may_meddle(self, method: str, key: RecordKey) -> bool:
        """Without ETags there is a gap between a look and its PUT, which the help admits to."""
        is_closed = self.world.wish.options.etags
        return (method == "GET" or is_closed) and self.world.is_on_server(key)

    @rule(fate=st.sampled_from(["", *sorted(FATES)]))
    def pulls(self, fate: str) -> None:
        if fate:
            self.world.weather.will(FATES[fate], "GET", "/Contact")
        self.world.pull()
        self.world.weather.clear()

    # --- the disk, and other places -------------------------------------------------------------

    @contextmanager
    def full_disk(self, where: str) -> Iterator[None]:
        """No file of the store takes another page."""
        files = {
            "work": (self.world.store._work, self.world.synced._work),
            "cache": (self.world.synced._cache,),
        }[where]
        # Nor does a page that has become free.
        files[-1].execute("VACUUM")
        for file in files:
            file.pragma("max_page_count", file.pragma("page_count"))
        try:
            yield
        finally:
            for file in files:
                file.pragma("max_page_count", 1_000_000)

    @rule(number=st.integers(0, 9), long=st.sampled_from([10, 30_000]))
    def types_while_the_disk_is_full(self, number: int, long: int) -> None:
        """What finds no room is said; what was kept before is still there (the law below)."""
        key, text = self.key(number), "full " * long
        if self.world.store.view(key) is None:
            return
        with self.full_disk("work"):
            try:
                self.type(key, "notes", {"notes": text}, text)
            except StoreError:
                return

    @rule(where=st.sampled_from(["work", "cache"]), everything=st.booleans())
    def sends_while_the_disk_is_full(self, where: str, everything: bool) -> None:
        """A round may break off at any write, after the server has applied what was sent."""
        with self.full_disk(where), suppress(StoreError):
            self.world.push(everything=everything)
        with self.full_disk(where), suppress(StoreError):
            self.world.pull()

    @rule()
    def opens_another_place(self) -> None:
        """Another user of the same server has a store of his own, and nothing of ours in it."""
        theirs = replace(PROFILE, user="somebody-else")
        desk = Profiles(self.folder)
        assert desk.store_folder(theirs) != desk.store_folder(PROFILE)
        key = self.world.wish.key
        with SyncStore(desk.store_folder(theirs), key) as elsewhere:
            assert elsewhere.due() == []

    # --- the laws -------------------------------------------------------------------------------

    @invariant()
    def the_status_line_says_what_the_store_holds(self) -> None:
        counts = self.world.counts()
        entries = self.world.store.outbox()
        by_state = {s: sum(entry.state is s for entry in entries) for s in EntryState}
        assert (counts.waiting, counts.refused, counts.conflicts) == (
            by_state[EntryState.WAITING],
            by_state[EntryState.REFUSED],
            by_state[EntryState.CONFLICT],
        )
        assert len(self.world.store.conflicts()) == counts.conflicts
        assert len(self.world.store.drafts()) == counts.drafts

    @invariant()
    def a_draft_that_was_saved_is_there(self) -> None:
        for key, model in self.models.items():
            view = self.world.store.view(key)
            for name, meaning in model.typed.items():
                assert view is not None
                assert self.meant(view.mine, name) == meaning

    @rule()
    def quiet(self) -> None:
        """The sky clears: everything that can go out does, and the laws are looked at."""
        world = self.world
        # A 401 for one record alone goes back to the person, who tries it again.
        world.store.retry([e.key for e in world.store.outbox() if e.state is EntryState.REFUSED])
        world.settle_all()
        assert world.pull().trouble is None
        counts = world.counts()
        assert (counts.waiting, counts.refused, counts.stopped) == (0, 0, None)
        for key in list(self.models):
            if not world.is_on_server(key):
                continue
            entry = world.entry(key)
            if entry is not None:
                self.check_conflict(key)
                continue
            self.check_record(key)

    def check_conflict(self, key: RecordKey) -> None:
        """Nothing clashes that only one side touched."""
        for unit in self.world.conflict(key).clashes:
            touched = self.models[key].touched[unit]
            assert touched.by_colleague, f"{unit} clashes and no colleague touched it"
            assert touched.by_person or unit in self.models[key].typed

    def check_record(self, key: RecordKey) -> None:
        """Both sides hold the same, and what one side alone said last is there."""
        model, world = self.models[key], self.world
        server = self.on_server(key)
        held = world.view(key).server
        assert held is not None
        assert {name: held[name] for name in FIELDS} == server
        for name, touched in model.touched.items():
            if touched.uncertain or touched.contested:
                continue
            expected = model.agreed.get(name)
            if touched.by_person:
                expected = touched.released
            if touched.by_colleague:
                expected = touched.theirs
            assert server[name] == expected, f"{name} of {key}"
        body = world.server_body(key)
        if not model.is_new:
            assert {name: body.get(name) for name in UNHEARD_OF} == UNHEARD_OF
        writes = [e for e in world.log() if e["method"] == "PUT" and key.id in e["path"]]
        applied = [e for e in writes if e["status"] == 200]
        assert len(applied) <= model.releases, "more PUTs than there was to say"
        self.models[key] = Model(
            typed=model.typed,
            agreed=server,
            is_new=model.is_new,
            releases=model.releases,
        )

    def meant(self, values: dict[str, Any], name: str) -> Any:
        """What a field says, a company by whichever spelling."""
        if name != "company_id" or values.get(name):
            return values.get(name)
        return dict(zip(self.codes, self.companies, strict=True)).get(values["company_code"])


@pytest.mark.timeout(600)
@pytest.mark.parametrize("etags", [False, True], ids=["no ETags", "ETags"])
def test_in_any_weather_the_laws_hold_when_the_sky_clears(etags: bool) -> None:
    app = create_app(SandboxOptions(records=0, etags=etags))

    class HereAndNow(Laws):
        pass

    HereAndNow.app = app
    run_state_machine_as_test(
        HereAndNow,
        settings=settings(
            max_examples=EXAMPLES // 2,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    app.state.tables.close()
