"""All unsent work as one file, and back, on this computer or another.

The file is a ZIP: `unsent.csv` for people, `unsent.json` for `read_rescue`. Secrets are left out
of both. What is read back becomes drafts with the base they were typed against, so that sending
them goes through the same conflict check as everything else.
"""

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of, label_of
from draftdesk.domain.merging import diff, laid_over, units_of
from draftdesk.domain.profile import Profile, server_of
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store.window_store import WindowStore

FORMAT = 1
_JSON, _CSV = "unsent.json", "unsent.csv"
_BIGGEST = 256 * 1024 * 1024
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class NotARescueFile(Exception):
    """The file is not one of ours, is damaged, or belongs to another server or person."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """One record's unsent work."""

    key: RecordKey
    base: Values = field(repr=False)
    mine: Values = field(repr=False)
    is_new: bool
    state: str


def unsent(store: WindowStore) -> list[Rescued]:
    """Everything that is typed or released and not acknowledged, one item a record."""
    keys = [entry.key for entry in store.outbox()] + [draft.key for draft in store.drafts()]
    return [item for key in dict.fromkeys(keys) if (item := _item(store, key)) is not None]


def write_rescue(store: WindowStore, profile: Profile, path: Path) -> int:
    """Write everything unsent to a file; returns how many records it holds."""
    items = unsent(store)
    told = {
        "format": FORMAT,
        "server": server_of(profile.url),
        "domain": profile.domain,
        "user": profile.user,
        "records": [_as_dict(item) for item in items],
    }
    spare = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(spare, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(_JSON, json.dumps(told, ensure_ascii=False, indent=1))
            # With a mark of byte order: spreadsheets take the letters for something else without.
            archive.writestr(_CSV, "\ufeff" + _as_csv(store, items))
        spare.chmod(0o600)
        spare.replace(path)
    except BaseException:
        spare.unlink(missing_ok=True)
        raise
    return len(items)


def read_rescue(path: Path, profile: Profile) -> list[Rescued]:
    """What a rescue file holds; `NotARescueFile` says why it cannot be taken in here."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_JSON).file_size > _BIGGEST:
                raise NotARescueFile(f"{path.name} is too large to be a rescue file.")
            told = json.loads(archive.read(_JSON))
        made_for = (told["server"], told["domain"].casefold(), told["user"].casefold())
        items = [_from_dict(each) for each in told["records"]]
        newer = told["format"] > FORMAT
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
        raise NotARescueFile(f"{path.name} cannot be read: {error}") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotARescueFile(f"{path.name} is not a rescue file of Draftdesk.") from error
    if newer:
        raise NotARescueFile(f"{path.name} was written by a newer Draftdesk; please update.")
    if made_for != (server_of(profile.url), profile.domain.casefold(), profile.user.casefold()):
        raise NotARescueFile(
            f"This work was made for {told['user']}@{told['domain']} at {told['server']}; "
            "open that profile to take it in."
        )
    return items


def take_in(
    store: WindowStore, items: Iterable[Rescued]
) -> tuple[list[RecordKey], list[RecordKey]]:
    """Make drafts of rescued work; returns what was taken in and what was left alone.

    A record that already has unsent work here is left alone: nothing of this computer is replaced.
    """
    taken, left = [], []
    for item in items:
        if store.entry(item.key) is not None or store.draft(item.key) is not None:
            left.append(item.key)
            continue
        store.save_draft(item.key, item.base, item.mine, is_new=item.is_new)
        taken.append(item.key)
    return taken, left


def _item(store: WindowStore, key: RecordKey) -> Rescued | None:
    """A record's entry with its draft on top, against the base the entry was made on."""
    view = store.view(key)
    if view is None:
        return None
    kind = RECORD_TYPES[key.type]
    entry, draft = view.entry, view.draft
    base = entry.base if entry else draft.base if draft else view.base
    mine = laid_over(base, entry.change if entry else {})
    if draft is not None:
        mine = laid_over(
            mine, diff(kind, draft.base, draft.mine) if not draft.is_new else draft.mine
        )
    state = entry.state.value if entry else "draft"
    kept = _without_secrets(key, mine, base)
    return Rescued(key, _without_secrets(key, base, base), kept, view.is_new, state)


def _without_secrets(key: RecordKey, values: ReadValues, base: ReadValues) -> Values:
    """A secret goes back to what the base holds, which is only a seal."""
    secret = {n for n, s in fields_of(RECORD_TYPES[key.type]).items() if s.kind is FieldKind.SECRET}
    return {name: base.get(name) if name in secret else value for name, value in values.items()}


def _as_dict(item: Rescued) -> dict[str, Any]:
    return {
        "type": item.key.type,
        "id": item.key.id,
        "base": item.base,
        "mine": item.mine,
        "is_new": item.is_new,
        "state": item.state,
    }


def _from_dict(told: Mapping[str, Any]) -> Rescued:
    kind = RECORD_TYPES[told["type"]]
    if not kind.facts.editable:
        raise ValueError(told["type"])
    key = RecordKey(kind.facts.name, str(UUID(told["id"])))
    return Rescued(
        key, dict(told["base"]), dict(told["mine"]), bool(told["is_new"]), str(told["state"])
    )


def _as_csv(store: WindowStore, items: Iterable[Rescued]) -> str:
    """One line a changed field, readable in any spreadsheet."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow(("type", "id", "record", "state", "field", "label", "was", "is to be"))
    for item in items:
        kind = RECORD_TYPES[item.key.type]
        change = diff(kind, item.base, item.mine)
        for unit in units_of(kind, change):
            cells = (
                item.key.type,
                item.key.id,
                store.title(item.key),
                item.state,
                unit,
                label_of(kind, unit),
                item.base.get(unit),
                item.mine.get(unit),
            )
            writer.writerow([harmless(cell) for cell in cells])
    return lines.getvalue()


def harmless(cell: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return "'" + text if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
