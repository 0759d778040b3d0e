"""Unsent work as one file: readable, harmless, without secrets, and back by the usual checks."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from draftdesk.store.rescue import (
    NotARescueFile,
    harmless,
    read_rescue,
    take_in,
    write_rescue,
)
from draftdesk.store.rows import EntryState
from world import PROFILE, Opens, World

SECRET = "canary-of-the-portal"


def table_of(path: Path) -> list[dict[str, str]]:
    """The readable half."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("unsent.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def carried(one: World, other: World, path: Path) -> tuple[int, int]:
    """Save here, take in there; how many were taken and how many left alone."""
    write_rescue(one.store, PROFILE, path)
    taken, left = take_in(other.store, read_rescue(path, PROFILE))
    return len(taken), len(left)


def test_unsent_work_goes_on_on_another_computer_as_if_it_had_been_typed_there(
    open_world: Opens, tmp_path: Path
) -> None:
    old, new = open_world(), open_world()
    drafted, released = old.contact(notes="a"), old.contact(notes="a")
    both = old.contact(notes="a", functions="b")
    company = old.company_of_all()
    old.edit(drafted, notes="draft")
    old.release(released, notes="released")
    old.release(both, notes="under")
    old.edit(both, functions="over")
    made = old.draft_new("Contact", lastname="Nieuw", company_id=company)
    waiting = old.new("Contact", lastname="Wacht", company_id=company)

    assert carried(old, new, tmp_path / "unsent.zip") == (5, 0)
    for key in (drafted, released, both, made, waiting):
        new.store.submit(key)
    new.push()

    assert new.counts().unfinished == new.counts().drafts == 0
    assert new.server_body(drafted)["notes"] == "draft"
    assert new.server_body(released)["notes"] == "released"
    assert [new.server_body(both)[name] for name in ("notes", "functions")] == ["under", "over"]
    assert new.server_body(made)["lastname"] == "Nieuw"
    assert new.server_body(waiting)["lastname"] == "Wacht"


def test_what_they_changed_meanwhile_clashes_and_what_they_did_not_goes_through(
    open_world: Opens, tmp_path: Path
) -> None:
    old, new = open_world(), open_world()
    clashing, disjoint = old.contact(notes="a"), old.contact(notes="a", functions="b")
    for key in (clashing, disjoint):
        old.release(key, notes="mine")
    old.colleague_edits(clashing, notes="theirs")
    old.colleague_edits(disjoint, functions="theirs")
    for key in (clashing, disjoint):
        new.look(key)

    carried(old, new, tmp_path / "unsent.zip")
    for key in (clashing, disjoint):
        new.store.submit(key)
    new.push()

    assert new.conflict(clashing).clashes == ("notes",)
    assert new.server_body(clashing)["notes"] == "theirs"
    assert [new.server_body(disjoint)[n] for n in ("notes", "functions")] == ["mine", "theirs"]


def test_an_entry_sent_from_both_computers_is_applied_once(
    open_world: Opens, tmp_path: Path
) -> None:
    old, new = open_world(), open_world()
    key = old.contact(notes="a")
    old.release(key, notes="mine")
    carried(old, new, tmp_path / "unsent.zip")
    old.forget_log()

    old.push()
    new.store.submit(key)
    new.push()

    assert len(old.puts(key)) == 1
    assert new.counts().unfinished == 0


def test_a_record_that_has_unsent_work_here_is_left_alone(
    open_world: Opens, tmp_path: Path
) -> None:
    old, new = open_world(), open_world()
    keys = [old.contact(notes="a") for _ in range(3)]
    for key in keys:
        old.release(key, notes="old computer")
        new.look(key)
    new.edit(keys[0], notes="new computer")
    new.release(keys[1], notes="new computer")

    assert carried(old, new, tmp_path / "unsent.zip") == (1, 2)

    assert [new.view(key).mine["notes"] for key in keys] == [
        "new computer",
        "new computer",
        "old computer",
    ]


def test_the_state_of_refused_and_clashing_entries_stands_in_the_table(
    open_world: Opens, tmp_path: Path
) -> None:
    world = open_world()
    key = world.contact(notes="a", lastname="Maes")
    world.release(key, notes="mine")
    world.colleague_edits(key, notes="theirs")
    world.push()

    write_rescue(world.store, PROFILE, tmp_path / "unsent.zip")

    (line,) = table_of(tmp_path / "unsent.zip")
    assert line["state"] == EntryState.CONFLICT
    assert (line["field"], line["was"], line["is to be"]) == ("notes", "a", "mine")
    assert "Maes" in line["record"]


def test_no_password_is_in_the_file(open_world: Opens, tmp_path: Path) -> None:
    old, new = open_world(), open_world()
    key, other = old.contact(notes="a"), old.contact(e_password=SECRET, e_login="me")
    old.edit(key, e_password=SECRET, notes="b")
    old.release(other, e_password=SECRET + "2")
    old.draft_new("Contact", lastname="N", e_password=SECRET)

    path = tmp_path / "unsent.zip"
    carried(old, new, path)

    with zipfile.ZipFile(path) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert SECRET.encode() not in whole
    assert b"lastname" in whole
    assert path.stat().st_mode & 0o777 == 0o600
    draft = new.store.draft(key)
    assert draft is not None
    assert draft.mine["e_password"] == draft.base["e_password"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("=1+1", "'=1+1"),
        ("+32 2", "'+32 2"),
        ("-5", "'-5"),
        ("@here", "'@here"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        (" =1", "' =1"),
        ("\n=1", "'\n=1"),
        ("plain", "plain"),
        (None, ""),
        (True, "True"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cell: object, told: str) -> None:
    assert harmless(cell) == told


def test_what_is_harmless_in_the_table_is_exact_in_the_other_half(
    open_world: Opens, tmp_path: Path
) -> None:
    old, new = open_world(), open_world()
    key = old.contact(notes="a")
    old.edit(key, notes='=HYPERLINK(1)\n;"quoted" Žižka', functions="+1")

    carried(old, new, tmp_path / "unsent.zip")

    told = {line["field"]: line["is to be"] for line in table_of(tmp_path / "unsent.zip")}
    assert told["functions"] == "'+1"
    assert told["notes"].startswith("'=HYPERLINK")
    draft = new.store.draft(key)
    assert draft is not None
    assert draft.mine["notes"] == '=HYPERLINK(1)\n;"quoted" Žižka'


@pytest.mark.parametrize(
    "other",
    [{"url": "http://elsewhere/api"}, {"domain": "LIVE"}, {"user": "somebody"}],
    ids=["server", "domain", "user"],
)
def test_work_made_for_another_place_or_person_is_refused(
    other: dict[str, str], open_world: Opens, tmp_path: Path
) -> None:
    world = open_world()
    world.edit(world.contact(), notes="b")
    path = tmp_path / "unsent.zip"
    write_rescue(world.store, PROFILE, path)

    with pytest.raises(NotARescueFile, match="APIUser@TESTAPI at http://sandbox/api"):
        read_rescue(path, replace(PROFILE, **other))  # type: ignore[arg-type]
    respelled = replace(PROFILE, url="http://SANDBOX:80/api/", domain="testapi", user="apiuser")
    assert len(read_rescue(path, respelled)) == 1


def test_a_file_that_is_none_of_ours_or_is_damaged_is_said_so(
    open_world: Opens, tmp_path: Path
) -> None:
    world = open_world()
    world.edit(world.contact(), notes="b")
    good, bad = tmp_path / "unsent.zip", tmp_path / "bad.zip"
    write_rescue(world.store, PROFILE, good)
    whole = good.read_bytes()

    with pytest.raises(NotARescueFile, match="cannot be read"):
        read_rescue(tmp_path / "missing.zip", PROFILE)
    for content in (b"", b"letter", whole[:-30], whole[:60] + b"\xa5" * 20 + whole[80:]):
        bad.write_bytes(content)
        with pytest.raises(NotARescueFile, match=r"bad\.zip"):
            read_rescue(bad, PROFILE)
    for told in ("[]", "{}", "{", '{"format": 1, "records": 3}', '"x"'):
        with zipfile.ZipFile(bad, "w") as archive:
            archive.writestr("unsent.json", told)
        with pytest.raises(NotARescueFile, match="is not a rescue file"):
            read_rescue(bad, PROFILE)


def test_records_of_a_strange_shape_are_refused_whole(open_world: Opens, tmp_path: Path) -> None:
    world = open_world()
    world.edit(world.contact(), notes="b")
    path = tmp_path / "unsent.zip"
    write_rescue(world.store, PROFILE, path)
    with zipfile.ZipFile(path) as archive:
        told = json.loads(archive.read("unsent.json"))

    def with_record(**fields: object) -> None:
        changed = {**told, "records": [{**told["records"][0], **fields}]}
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("unsent.json", json.dumps(changed))

    for fields in ({"type": "Spaceship"}, {"type": "DbTitle"}, {"id": "../x"}, {"mine": 3}):
        with_record(**fields)
        with pytest.raises(NotARescueFile, match="is not a rescue file"):
            read_rescue(path, PROFILE)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("unsent.json", json.dumps({**told, "format": 2}))
    with pytest.raises(NotARescueFile, match="newer Draftdesk"):
        read_rescue(path, PROFILE)


def test_an_earlier_file_is_replaced_only_by_a_whole_one(
    open_world: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = open_world()
    world.edit(world.contact(), notes="b")
    path = tmp_path / "unsent.zip"
    write_rescue(world.store, PROFILE, path)
    before = path.read_bytes()
    monkeypatch.setattr(zipfile.ZipFile, "writestr", _full)

    with pytest.raises(OSError, match="full"):
        write_rescue(world.store, PROFILE, path)
    monkeypatch.undo()

    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["unsent.zip"]


def _full(*_: object) -> None:
    raise OSError("the disk is full")
