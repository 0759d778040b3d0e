"""`set`: the form's checks, then into the outbox or a draft."""

import asyncio
import difflib
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from draftdesk.commands.call import Call, note
from draftdesk.commands.exits import DONE, Complaint
from draftdesk.commands.records import (
    held_by_server,
    id_in,
    problem_line,
    told_values,
    type_named,
)
from draftdesk.domain.catalog import EDITABLE, RECORD_TYPES
from draftdesk.domain.checking import Findings, check
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.merging import diff, laid_over, units_of
from draftdesk.domain.profile import Profile
from draftdesk.domain.reading import read_value
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing
from draftdesk.opening import open_client_of
from draftdesk.remote.errors import Gone
from draftdesk.store.rows import View
from draftdesk.store.window_store import WindowStore

_WORDS = {
    "draft": "Kept as a draft.",
    "outbox": "Waits to be sent.",
    "withdrawn": "That is what the server holds: nothing waits any more.",
    "unchanged": "Nothing to change: that is what it holds.",
}


@dataclass(frozen=True, slots=True)
class _Start:
    """What a change starts from: a record as it stands here, and what the server holds of it."""

    values: Values
    server: Values | None
    waiting: ReadValues
    view: View | None = None


def change(call: Call) -> int:
    """`set`."""
    kind = type_named(call.asked.type)
    key = RecordKey(kind.facts.name, id_in(call.asked.id))
    profile = call.profile()
    _must_be_editable(kind, profile)
    with call.store() as store:
        start = _start(call, profile, store.view(key), key)
        wanted = change_of(kind, call.asked.fields, start.waiting)
        _keep_secrets_off_the_disk(kind, wanted, profile)
        mine = laid_over(start.values, wanted)
        findings = _checked(kind, mine, start, profile)
        said = diff(kind, start.values, mine)
        state = _save(store, key, start, said, call.asked.draft) if said else "unchanged"
    odd = [problem_line(kind, hint) for hint in findings.hints if hint.field in wanted]
    for text in odd:
        note(text)
    told = {
        "type": key.type,
        "id": key.id,
        "change": told_values(kind, said),
        "state": state,
        "hints": odd,
    }
    call.answer(told, [_WORDS[state]])
    return DONE


def _must_be_editable(kind: type[Record], profile: Profile) -> None:
    if not kind.facts.editable:
        plurals = " and ".join(RECORD_TYPES[name].facts.plural.lower() for name in EDITABLE)
        raise Complaint(f"{kind.facts.plural} are only looked up; {plurals} can be changed.")
    if profile.read_only:
        raise Complaint(f"{profile.name} is a read-only profile.")


def _keep_secrets_off_the_disk(kind: type[Record], change: Change, profile: Profile) -> None:
    specs = fields_of(kind)
    for name, value in change.items():
        if profile.keeping == "plain" and value and specs[name].kind is FieldKind.SECRET:
            raise Complaint(
                f"{name}: the store of {profile.name} is PLAIN: not encrypted, so no password can "
                "wait in it. Use a profile whose store is encrypted."
            )


def _checked(kind: type[Record], mine: Values, start: _Start, profile: Profile) -> Findings:
    findings = check(kind, mine, start.server, country=profile.country)
    if findings.problems:
        raise Complaint("\n".join(problem_line(kind, each) for each in findings.problems))
    return findings


# --- where it starts, and where it goes ---------------------------------------------------------


def _start(call: Call, profile: Profile, view: View | None, key: RecordKey) -> _Start:
    """For a draft, what stands in the form; to be released at once, only what was released."""
    if view is None:
        fetched = _fetched(call, profile, key)
        return _Start(fetched, fetched, {})
    server = None if view.is_new else held_by_server(view)
    waiting = view.entry.change if view.entry else {}
    if call.asked.draft:
        return _Start(view.mine, server, view.mine if view.draft else waiting, view)
    if view.is_new and view.entry is None:
        raise Complaint(f"{key} is a draft of a new record: change it with --draft.")
    return _Start(laid_over(server or {"id": key.id}, waiting), server, waiting, view)


def _save(store: WindowStore, key: RecordKey, start: _Start, said: Change, as_draft: bool) -> str:
    view = start.view
    if not as_draft:
        return "outbox" if store.release(key, start.values, said) else "withdrawn"
    base = view.base if view else start.values
    mine = laid_over(start.values, said)
    kept = store.save_draft(key, base, mine, is_new=bool(view and view.is_new))
    return "draft" if kept else "withdrawn"


def _fetched(call: Call, profile: Profile, key: RecordKey) -> Values:
    """A record that this computer does not have yet."""
    password, store_secret = call.sign_in(profile), call.store_key(profile)

    async def look() -> Values:
        async with open_client_of(call.desk, profile, password, store_secret) as client:
            return (await client.fetch(key)).values

    try:
        return asyncio.run(look())
    except Gone:
        raise Complaint(f"There is no {key}, neither here nor on {profile.host}.") from None


# --- FIELD=VALUE… -------------------------------------------------------------------------------


def change_of(kind: type[Record], given: Sequence[str], waiting: ReadValues) -> Change:
    """`FIELD=VALUE…` as a change; one spelling of a link takes the place of the others.

    An embedded record that waits already (`waiting`) is added to; a new one gets an id of ours.
    """
    pairs = [_pair(each) for each in given]
    for name, times in Counter(name for name, _ in pairs).items():
        if times > 1:
            raise Complaint(f"{name} is given {times} times.")
    change: Change = {}
    for name, text in pairs:
        path = tuple(name.split("."))
        value = read_value(_field(kind, path, name), text)
        if len(path) > 1 and path[0] not in change and isinstance(waiting.get(path[0]), dict):
            change[path[0]] = waiting[path[0]]
        change = _placed(change, path, value)
    return _with_other_spellings(kind, change)


def _pair(given: str) -> tuple[str, str]:
    name, mark, text = given.partition("=")
    if not mark or not name:
        raise Complaint(f"{given} is not FIELD=VALUE.")
    return name, text


def _field(kind: type[Record], path: tuple[str, ...], whole: str) -> FieldSpec:
    """The field that a name like `phone` or `company.name` means."""
    spec = fields_of(kind).get(path[0])
    if spec is None:
        near = difflib.get_close_matches(path[0].lower(), fields_of(kind), n=1)
        hint = f" Perhaps {near[0]}?" if near else ""
        raise Complaint(f"{kind.facts.name} has no field {path[0]}.{hint}")
    if spec.read_only:
        raise Complaint(f"{whole}: the server alone sets this field.")
    if spec.node_type is None and len(path) > 1:
        raise Complaint(f"{whole}: {path[0]} has no fields of its own.")
    if spec.node_type is None:
        return spec
    if len(path) == 1:
        raise Complaint(f"{whole}: give its fields one by one, such as {whole}.name=…")
    return _field(spec.node_type, path[1:], whole)


def _placed(values: Values, path: tuple[str, ...], value: object) -> Values:
    """`values` with one value put in its place; a record on the way that is new gets an id."""
    head, rest = path[0], path[1:]
    if rest:
        node = values.get(head) or {"id": str(uuid.uuid4())}
        value = _placed(node, rest, value)
    return {**values, head: value}


def _with_other_spellings(kind: type[Record], change: Change) -> Change:
    """A link that is said one way is no longer said another way."""
    specs = fields_of(kind)
    whole = dict(change)
    for unit in units_of(kind, change):
        names = specs[unit].spellings
        said = [name for name in names if not is_nothing(change.get(name))]
        if len(said) > 1:
            raise Complaint(f"{' and '.join(said)} say the same link; give one of them.")
        whole |= {name: change.get(name) for name in names}
    return whole
