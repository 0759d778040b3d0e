"""What a record's page says: of the state it is in, of what others did meanwhile, of refusals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import Findings
from draftdesk.domain.fields import LOGIN_OF, FieldKind, fields_of, label_of, unit_of
from draftdesk.domain.merging import diff, laid_over, same, units_of
from draftdesk.domain.problems import Hint, Problem
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.store.memory import lost_problems
from draftdesk.store.rows import EntryState, OutboxEntry, Sent, View
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import clock, label, tr, trouble_words
from draftdesk.ui.wording import Find, state_words, value_text

_MOST_NAMED = 4


class About(Enum):
    """What the notice above the form is about."""

    NOTHING = auto()
    CONFLICT = auto()
    NEWS = auto()
    CLASH_AHEAD = auto()
    MOVED = auto()
    DISCARDED = auto()
    ARCHIVED = auto()
    NOT_KEPT = auto()
    STORED_OTHERWISE = auto()


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence for the notice, and what can be done."""

    about: About
    words: str
    role: Role
    act: str = ""


def stored_otherwise(find: Find, sent: Sequence[Sent]) -> Saying | None:
    """The server took what was sent, and made something else of it."""
    differing = sent[0].notice.get("stored_differently", {}) if sent else {}
    if not differing:
        return None
    key, said = sent[0].key, []
    for unit, both in differing.items():
        name = label(label_of(RECORD_TYPES[key.type], unit))
        stored = value_text(key.type, unit, {unit: both[1]}, find)
        said.append(tr("{field}: the server stored “{stored}”").format(field=name, stored=stored))
    return Saying(About.STORED_OTHERWISE, "; ".join(said) + ".", Role.WAITING)


# --- what others did ----------------------------------------------------------------------------


def news(kind: type[Record], view: View, base: ReadValues, mine: ReadValues) -> Saying | None:
    """What is to be said of a record that moved while a draft stands in the form."""
    ahead, elsewhere = moved_units(kind, view, base, mine)
    if ahead:
        words = tr(
            "{fields} changed on the server while you were typing. Your draft is safe; when you "
            "send it, you are asked which shall stand."
        )
        return Saying(About.CLASH_AHEAD, words.format(fields=_named(kind, ahead)), Role.CONFLICT)
    if elsewhere:
        words = tr("{fields} changed on the server while you were typing. Your draft is safe.")
        said = words.format(fields=_named(kind, elsewhere))
        return Saying(About.NEWS, said, Role.DRAFT, tr("Show it here"))
    return None


def moved(kind: type[Record], before: ReadValues, view: View) -> Saying | None:
    """What is to be said of a record that moved while it lay here untouched."""
    specs, now = fields_of(kind), view.server or {}
    units = [
        unit
        for unit in units_of(kind, now)
        if unit in specs and not specs[unit].read_only and not same(kind, unit, before, now)
    ]
    if not units:
        return None
    words = tr("{fields} changed on the server. You see it as it is there now.")
    return Saying(About.MOVED, words.format(fields=_named(kind, units)), Role.ACCENT)


def standing(view: View) -> Saying | None:
    """What is to be said of the record for as long as it lasts."""
    in_conflict = view.entry is not None and view.entry.state is EntryState.CONFLICT
    if in_conflict and view.server is None:
        words = tr("This record was deleted on the server. Nothing of yours was sent.")
        return Saying(About.CONFLICT, words, Role.CONFLICT, tr("Decide"))
    if in_conflict:
        words = tr("You and somebody else changed this record. Nothing of yours was sent.")
        return Saying(About.CONFLICT, words, Role.CONFLICT, tr("Decide"))
    if view.server is None and not view.is_new and view.draft is not None:
        words = tr(
            "This record was deleted on the server. Your draft is safe; when you send it, you are "
            "asked what shall happen."
        )
        return Saying(About.CLASH_AHEAD, words, Role.CONFLICT)
    return None


def discarded() -> Saying:
    """The draft is gone, and can be had back."""
    return Saying(About.DISCARDED, tr("Draft discarded."), Role.DRAFT, tr("Undo"))


def archived(*, yes: bool) -> Saying:
    """The record was put away, or brought back; either can be undone."""
    words = tr("Archived.") if yes else tr("Brought back.")
    return Saying(About.ARCHIVED, words, Role.ARCHIVED, tr("Undo"))


def not_kept(why: str) -> Saying:
    """The one thing that must never pass unsaid: what is typed is not on the disk."""
    words = tr("What you type cannot be kept: {why} It stands here only.").format(why=why)
    return Saying(About.NOT_KEPT, words, Role.REFUSED, tr("Try again"))


def moved_units(
    kind: type[Record], view: View, base: ReadValues, mine: ReadValues
) -> tuple[list[str], list[str]]:
    """The units that moved over there since `base`: those typed otherwise here, and the others."""
    there = view.ground
    if there is None:
        return [], []
    typed = diff(kind, base, mine)
    specs = fields_of(kind)
    moved = [
        unit
        for unit in units_of(kind, there)
        if unit in specs and not specs[unit].read_only and not same(kind, unit, there, base)
    ]
    ahead = [unit for unit in moved if unit in typed and not same(kind, unit, there, mine)]
    return ahead, [unit for unit in moved if unit not in typed]


def _named(kind: type[Record], units: Sequence[str]) -> str:
    """Some fields by their labels."""
    names = [label(label_of(kind, unit)) for unit in units[:_MOST_NAMED]]
    return ", ".join(names) + (" …" if len(units) > _MOST_NAMED else "")


# --- what was refused, and what a plain store cannot keep ----------------------------------------


def with_refusals(
    kind: type[Record], found: Findings, view: View | None, values: Values, profile: Profile
) -> Findings:
    """What the check found, and what the server said of the values that still stand there."""
    if view is None:
        return found
    problems = (*found.problems, *_refusals(kind, view, values))
    unsafe = _unsafe_secrets(kind, view, values) if profile.keeping == "plain" else ()
    words = blank_secret_words()
    blank = (Hint(n, "refused", {"text": words}) for n in blank_secrets(profile, view, values))
    return Findings(problems, (*found.hints, *unsafe, *blank))


def blank_secrets(profile: Profile, view: View, values: Values) -> tuple[str, ...]:
    """The secrets that the server hides, and that what is typed here would send back blank.

    A whole record goes back, and of a secret that came blank nobody here knows more: there is one,
    if the contact can log in. Typed again it is safe.
    """
    if profile.met is None or profile.met.passwords != "blank" or not view.server:
        return ()
    kind, server = RECORD_TYPES[view.key.type], view.server
    if view.entry is None and not diff(kind, server, values):
        return ()
    return tuple(
        name
        for name, spec in fields_of(kind).items()
        if spec.kind is FieldKind.SECRET
        and not (server.get(name) or values.get(name))
        and server.get(LOGIN_OF.get(name, ""))
    )


def blank_secret_words() -> str:
    """What a hidden secret means for a change."""
    return tr(
        "This server does not show portal passwords. A change to this contact goes out with a "
        "blank one and may clear it there; type it again to be sure."
    )


def _refusals(kind: type[Record], view: View, values: Values) -> Iterator[Problem]:
    for problem in lost_problems(view.draft.lost) if view.draft else ():
        if not values.get(problem.field or ""):
            yield problem
    entry = view.entry
    if entry is None or entry.state is not EntryState.REFUSED:
        return
    said = laid_over(entry.base, entry.change)
    for problem in entry.problems or _whole(entry):
        if problem.field is None or _still_stands(kind, problem.field, said, values):
            yield problem


def _whole(entry: OutboxEntry) -> tuple[Problem, ...]:
    """A refusal that names no problem says at least why."""
    if entry.trouble is None:
        return (Problem(None, "refused_silently", {"status": "–"}),)
    return (Problem(None, "refused", {"text": trouble_words(entry.trouble)}),)


def _still_stands(kind: type[Record], field: str, said: ReadValues, values: ReadValues) -> bool:
    return same(kind, unit_of(kind, field.partition(".")[0]), said, values)


def _unsafe_secrets(kind: type[Record], view: View, values: Values) -> Iterator[Hint]:
    held = view.server or {}
    words = tr("This store is not encrypted, so this is kept in memory only until it is sent.")
    for name, spec in fields_of(kind).items():
        if (
            spec.kind is FieldKind.SECRET
            and values.get(name)
            and not same(kind, name, held, values)
        ):
            yield Hint(name, "refused", {"text": words})


# --- the foot -----------------------------------------------------------------------------------


def foot_words(profile: Profile, view: View, *, changed: bool, is_new: bool) -> tuple[str, Role]:
    """What is kept of this record, or why it waits."""
    if profile.read_only:
        return tr("This profile is read-only: nothing can be changed here."), Role.SECONDARY
    if view.draft is not None and changed:
        when = clock(view.draft.saved_at)
        if profile.keeping == "plain":
            return tr("Draft saved {when}, NOT ENCRYPTED").format(when=when), Role.DRAFT
        if view.entry is not None:
            # What was released goes out as it was: a correction has to be sent too.
            words = tr("Draft saved {when}; an earlier change still waits to be sent")
            return words.format(when=when), Role.WAITING
        return tr("Draft saved {when}").format(when=when), Role.DRAFT
    if view.entry is not None:
        return _waiting_words(view.entry), Role(view.entry.state.value)
    if is_new:
        return tr("Nothing typed yet."), Role.SECONDARY
    return tr("As on the server."), Role.SECONDARY


def not_yet(kind: type[Record], problems: Sequence[Problem]) -> str:
    """That a record cannot be sent before these are mended."""
    named = (label(label_of(kind, each.field)) for each in problems if each.field)
    fields = ", ".join(dict.fromkeys(named)) or tr("the record as a whole")
    return tr("This cannot be sent yet. Please look at: {fields}").format(fields=fields)


def send_words(view: View, *, changed: bool) -> str:
    """What sending is called now: the first time, again, or a decision."""
    if changed or view.entry is None:
        return tr("Send")
    if view.entry.state is EntryState.CONFLICT:
        return tr("Decide")
    return tr("Retry")


def _waiting_words(entry: OutboxEntry) -> str:
    said = state_words(entry.state.value)
    words = said[:1].upper() + said[1:]
    if entry.state is EntryState.WAITING and entry.trouble is not None:
        return f"{words}: {trouble_words(entry.trouble)}"
    return words
