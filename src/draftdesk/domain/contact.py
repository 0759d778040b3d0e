"""Contacts: the people at a company."""

from typing import Annotated, ClassVar

from pydantic import Field

from draftdesk.domain.company import Company
from draftdesk.domain.marks import (
    InList,
    LongText,
    Phone,
    PicksFrom,
    ReadOnly,
    Secret,
    Section,
    SpellingOf,
    TypeFacts,
)
from draftdesk.domain.shapes import (
    Day,
    Email,
    Guid,
    Line,
    Lines,
    Moment,
    Record,
    Rule,
    Switch,
    one_spelling_of,
)


class Contact(Record):
    """A person at a company (25 fields, as the server documents them)."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="Contact",
        route="Contact",
        label="Contact",
        plural="Contacts",
        title=("firstname", "lastname"),
        detail=("company_id", "functions"),
        match="reference_back_office",
        sought=(
            "firstname",
            "lastname",
            "functions",
            "phone",
            "mobile",
            "email",
            "private_phone",
            "private_mobile",
            "private_email",
            "e_login",
            "reference_back_office",
        ),
        sections=("Who", "Reach", "Company", "Private", "Notes", "Portal", "Record"),
        editable=True,
    )
    rules: ClassVar[tuple[Rule, ...]] = (one_spelling_of("company_id", "company_code", "company"),)

    id: Annotated[Guid, Field(title="Id"), Section("Record", 90), ReadOnly()]
    firstname: Annotated[
        Line | None, Field(title="First name", max_length=50), Section("Who", 2), InList(2)
    ] = None
    lastname: Annotated[
        Line,
        Field(
            title="Last name",
            max_length=50,
            description="Put the whole name here when only one name is known.",
        ),
        Section("Who", 3),
        InList(1),
    ]
    company_id: Annotated[
        Guid | None,
        Field(title="Company"),
        Section("Company"),
        PicksFrom("Company", code="company_code", node="company"),
        InList(3),
    ] = None
    company_code: Annotated[
        Line | None,
        Field(title="Company by ERP code"),
        Section("Company"),
        SpellingOf("company_id"),
    ] = None
    company: Annotated[
        Company | None, Field(title="New company"), Section("Company"), SpellingOf("company_id")
    ] = None
    db_language_id: Annotated[
        Guid | None,
        Field(title="Language", description="When empty, the system default applies."),
        Section("Who"),
        PicksFrom("DbLanguage", code="db_language_code"),
    ] = None
    db_language_code: Annotated[
        Line | None,
        Field(title="Language by ISO code"),
        Section("Who"),
        SpellingOf("db_language_id"),
    ] = None
    db_title_id: Annotated[
        Guid | None, Field(title="Title"), Section("Who", 1), PicksFrom("DbTitle")
    ] = None
    archived: Annotated[
        Switch,
        Field(title="Archived", description="An archived contact is hidden from searches."),
        Section("Record", 1),
    ] = False
    functions: Annotated[
        Line | None, Field(title="Function", max_length=64), Section("Who", 4), InList(4)
    ] = None
    e_login: Annotated[
        Line | None,
        Field(
            title="Portal login", max_length=50, description="The log-in for the customer portal."
        ),
        Section("Portal"),
    ] = None
    e_password: Annotated[
        Line | None,
        Field(
            title="Portal password",
            max_length=50,
            description="Write-only. It travels in clear text inside the request, and is kept out "
            "of every log and list.",
            repr=False,
        ),
        Section("Portal"),
        Secret(),
    ] = None
    notes: Annotated[Lines | None, Field(title="Notes"), Section("Notes"), LongText()] = None
    birthdate: Annotated[Day | None, Field(title="Birthday"), Section("Who")] = None
    create_date: Annotated[
        Moment | None,
        Field(title="Created", description="When the contact was made."),
        Section("Record"),
    ] = None
    phone: Annotated[
        Line | None, Field(title="Phone", max_length=50), Section("Reach"), Phone(), InList(5)
    ] = None
    mobile: Annotated[
        Line | None, Field(title="Mobile", max_length=50), Section("Reach"), Phone(), InList(6)
    ] = None
    email: Annotated[
        Email | None, Field(title="E-mail", max_length=250), Section("Reach"), InList(7)
    ] = None
    skype: Annotated[Line | None, Field(title="Skype", max_length=250), Section("Reach")] = None
    private_phone: Annotated[
        Line | None, Field(title="Private phone", max_length=50), Section("Private"), Phone()
    ] = None
    private_mobile: Annotated[
        Line | None, Field(title="Private mobile", max_length=50), Section("Private"), Phone()
    ] = None
    private_email: Annotated[
        Email | None, Field(title="Private e-mail", max_length=250), Section("Private")
    ] = None
    reference_back_office: Annotated[
        Line | None,
        Field(
            title="ERP reference", max_length=50, description="The key of this contact in the ERP."
        ),
        Section("Record", 2),
    ] = None
    modified_dateutc: Annotated[
        Moment | None,
        Field(title="Last changed", description="Set by the server at every change."),
        Section("Record"),
        ReadOnly(),
    ] = None
