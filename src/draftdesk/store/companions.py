"""Who belongs to a company, as a person will see it in the forms: what is unsent is laid over.

A contact that a draft moves to another company is found there, and no longer at the one before.
Asked in the window's thread: what is unsent is read once for each time that one of the files moves,
the copies are an index away.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.merging import laid_over
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.store import copies, kin
from draftdesk.store.database import rows
from draftdesk.store.lists import RecordLists
from draftdesk.store.rows import Found, View
from draftdesk.store.search import folded

_Version: TypeAlias = tuple[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record with something unsent belongs: as it will be, and as its copy has it."""

    company: str | None
    copied: str | None


class Companions:
    """The records of a company; `view` is a record as it is to be shown."""

    def __init__(
        self,
        cache: apsw.Connection,
        lists: RecordLists,
        view: Callable[[RecordKey], View | None],
    ) -> None:
        self._cache, self._lists, self._view = cache, lists, view
        self._known: dict[str, tuple[_Version, dict[str, _Place]]] = {}

    def of_company(self, type_name: str, company: str, limit: int) -> list[Found]:
        """Records of a type that belong to a company by title, archived ones last.

        What has something unsent tells its state.
        """
        places = self._places(type_name)
        out = {id for id, place in places.items() if place.copied == company}
        copied = kin.of_company(self._cache, type_name, company, limit + len(out))
        mine = [id for id, place in places.items() if place.company == company]
        found = [each for each in copied if each.key.id not in out] + self._told(type_name, mine)
        found.sort(key=lambda each: (each.archived, folded(each.title)))
        return [self._with_detail(each) for each in found[:limit]]

    def count(self, type_name: str, company: str) -> int:
        """How many there are of them."""
        places = self._places(type_name).values()
        come = sum(place.company == company for place in places)
        gone = sum(place.copied == company for place in places)
        return kin.count_of_company(self._cache, type_name, company) + come - gone

    def has(self, company: str, key: RecordKey) -> bool:
        """Whether a record is one of those."""
        place = self._places(key.type).get(key.id)
        if place is not None:
            return place.company == company
        copy = copies.kept(self._cache, key)
        return copy is not None and copy.values.get("company_id") == company

    # --- what is unsent -------------------------------------------------------------------------

    def _places(self, type_name: str) -> dict[str, _Place]:
        """Where everything with something unsent belongs, by id."""
        version = (int(self._cache.pragma("data_version")), self._lists.unsent.version())
        known = self._known.get(type_name)
        if known is None or known[0] != version:
            known = self._known[type_name] = version, self._places_anew(type_name)
        return known[1]

    def _places_anew(self, type_name: str) -> dict[str, _Place]:
        changes = self._lists.unsent.changes(type_name)
        if not changes:
            return {}
        sql = (
            "SELECT id, company FROM record JOIN listed USING(seq) WHERE record.type=?"
            " AND id IN (SELECT value FROM json_each(?))"
        )
        copied = dict(rows(self._cache, sql, (type_name, json.dumps(list(changes)))))
        return {
            id: _Place(self._company_of(type_name, id, change, copied), copied.get(id))
            for id, change in changes.items()
        }

    def _company_of(
        self, type_name: str, id: str, change: Change, copied: dict[str, str | None]
    ) -> str | None:
        values: ReadValues = {"company_id": copied.get(id), **change}
        if id not in copied:
            view = self._view(RecordKey(type_name, id))
            values = view.mine if view is not None else change
        company, code = values.get("company_id"), values.get("company_code")
        if not company and code:
            found = self._lists.by_code("Company", str(code))
            company = found.key.id if found is not None else None
        return str(company) if company else None

    def _told(self, type_name: str, ids: list[str]) -> list[Found]:
        """These records as they will be, each with its state."""
        if not ids:
            return []
        sql = "SELECT id, vals FROM record WHERE type=? AND id IN (SELECT value FROM json_each(?))"
        copied = dict(rows(self._cache, sql, (type_name, json.dumps(ids))))
        changes, states = self._lists.unsent.changes(type_name), self._lists.states(type_name)
        found = []
        for id in ids:
            key = RecordKey(type_name, id)
            values = self._values(key, copied.get(id), changes.get(id, {}))
            title, archived = (
                title_of(RECORD_TYPES[type_name], values),
                bool(values.get("archived")),
            )
            found.append(Found(key, title, "", "", archived, states.get(id, "")))
        return found

    def _values(self, key: RecordKey, copy: str | None, change: Change) -> Values:
        if copy is not None:
            return laid_over(json.loads(copy), change)
        view = self._view(key)
        return view.mine if view is not None else {}

    def _with_detail(self, found: Found) -> Found:
        """What is only shown of a few is only looked up for those."""
        view = self._view(found.key) if found.state else None
        if view is None:
            return found
        return replace(found, detail=copies.detail(self._cache, found.key, view.mine))
