"""What a model may say of a field that pydantic has no word for.

A mark stands in an `Annotated[…]`: of the field, or of the shape inside its `… | None`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """The card of the form in which the field stands, and its place there.

    Fields of one place stand in the model's order.
    """

    name: str
    place: int = 50


@dataclass(frozen=True, slots=True)
class PicksFrom:
    """This id is a link to a record of another type, with up to two further spellings.

    `code` names the field that takes the target's ERP key, `node` the one that takes the whole
    target as an embedded record. The id wins where several are given.
    """

    type: str
    code: str | None = None
    node: str | None = None


@dataclass(frozen=True, slots=True)
class SpellingOf:
    """Another spelling of the link whose id field has this name."""

    link: str


@dataclass(frozen=True, slots=True)
class InList:
    """The field is a column of the list, at this place."""

    place: int


@dataclass(frozen=True, slots=True)
class LongText:
    """Several lines."""


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An e-mail address; the shape `Email` carries this mark."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number, kept as it was typed."""


@dataclass(frozen=True, slots=True)
class Secret:
    """Write-only: never shown, logged, exported, or kept in the cache."""


@dataclass(frozen=True, slots=True)
class ReadOnly:
    """The server's own to set; shown, never edited."""


@dataclass(frozen=True, slots=True)
class ServerNullable:
    """A number the server can hold as null; all its other numbers fall back to zero."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """The text is one of these, as far as is known; the server may know more."""

    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """What is to be known of a record type besides its fields.

    `route` is the last part of its address, `title` the fields that name a record, `detail` those
    that tell two of the same name apart, `match` the ERP key by which the server finds it,
    `sought` the fields in which a search looks, `fetch` the fields asked for in lists (empty: all
    of them; users carry private data), `sections` the order of the form's cards.
    """

    name: str
    route: str
    label: str
    plural: str
    title: tuple[str, ...]
    detail: tuple[str, ...] = ()
    match: str | None = None
    sought: tuple[str, ...] = ()
    fetch: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    editable: bool = False
