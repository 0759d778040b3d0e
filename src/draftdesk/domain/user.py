"""Users: the colleagues who can be account managers."""

from typing import Annotated, ClassVar

from pydantic import Field

from draftdesk.domain.lookups import SalesOrganization
from draftdesk.domain.marks import (
    InList,
    LongText,
    Phone,
    PicksFrom,
    ReadOnly,
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


class User(Record):
    """A colleague; only the harmless fields are fetched for lists."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="User",
        route="User",
        label="User",
        plural="Users",
        title=("firstname", "lastname"),
        detail=("code",),
        match="code",
        sought=("firstname", "lastname", "code", "username"),
        sections=("Who", "Work", "Private", "Record"),
        fetch=(
            "id",
            "firstname",
            "lastname",
            "code",
            "username",
            "archived",
            "disabled",
            "modified_dateutc",
        ),
    )
    rules: ClassVar[tuple[Rule, ...]] = (
        one_spelling_of("sales_organization_id", "sales_organization_code", "sales_organization"),
    )

    id: Annotated[Guid, Field(title="Id"), Section("Record"), ReadOnly()]
    db_language_id: Annotated[
        Guid | None, Field(title="Language"), Section("Who"), PicksFrom("DbLanguage")
    ] = None
    username: Annotated[
        Line,
        Field(title="User name", max_length=255, description="Usually the e-mail address."),
        Section("Who"),
    ]
    firstname: Annotated[
        Line | None, Field(title="First name", max_length=255), Section("Who"), InList(2)
    ] = None
    lastname: Annotated[Line, Field(title="Last name", max_length=255), Section("Who"), InList(1)]
    code: Annotated[
        Line | None, Field(title="ERP code", max_length=50), Section("Who"), InList(3)
    ] = None
    archived: Annotated[Switch, Field(title="Archived"), Section("Record")] = False
    disabled: Annotated[
        Switch, Field(title="Disabled", description="Blocks log-on for a while."), Section("Record")
    ] = False
    emergency_contact: Annotated[
        Line | None, Field(title="Emergency contact", max_length=64), Section("Private")
    ] = None
    bankaccount: Annotated[
        Line | None, Field(title="Bank account", max_length=50), Section("Private")
    ] = None
    social_security: Annotated[
        Line | None, Field(title="Social security number", max_length=50), Section("Private")
    ] = None
    place_of_birth: Annotated[
        Line | None, Field(title="Place of birth", max_length=255), Section("Private")
    ] = None
    nationality: Annotated[
        Line | None, Field(title="Nationality", max_length=255), Section("Private")
    ] = None
    functions: Annotated[Line | None, Field(title="Function", max_length=255), Section("Who")] = (
        None
    )
    birthdate: Annotated[Day | None, Field(title="Birthday"), Section("Private")] = None
    skype: Annotated[Line | None, Field(title="Skype", max_length=50), Section("Who")] = None
    notes: Annotated[Lines | None, Field(title="Notes"), Section("Who"), LongText()] = None
    sales_organization_id: Annotated[
        Guid | None,
        Field(title="Sales organization"),
        Section("Work"),
        PicksFrom("SalesOrganization", code="sales_organization_code", node="sales_organization"),
    ] = None
    sales_organization: Annotated[
        SalesOrganization | None,
        Field(title="New sales organization"),
        Section("Work"),
        SpellingOf("sales_organization_id"),
    ] = None
    sales_organization_code: Annotated[
        Line | None,
        Field(title="Sales organization by ERP code"),
        Section("Work"),
        SpellingOf("sales_organization_id"),
    ] = None
    is_team_leader: Annotated[Switch, Field(title="Leads a team"), Section("Work")] = False
    team_leader_user_id: Annotated[
        Guid | None, Field(title="Team leader"), Section("Work"), PicksFrom("User")
    ] = None
    email: Annotated[Email | None, Field(title="E-mail", max_length=255), Section("Who")] = None
    phone: Annotated[Line | None, Field(title="Phone", max_length=50), Section("Who"), Phone()] = (
        None
    )
    fax: Annotated[Line | None, Field(title="Fax", max_length=50), Section("Who"), Phone()] = None
    mobile: Annotated[
        Line | None, Field(title="Mobile", max_length=50), Section("Who"), Phone()
    ] = None
    private_email: Annotated[Email | None, Field(title="Private e-mail"), Section("Private")] = None
    private_phone: Annotated[
        Line | None, Field(title="Private phone"), Section("Private"), Phone()
    ] = None
    private_fax: Annotated[Line | None, Field(title="Private fax"), Section("Private"), Phone()] = (
        None
    )
    private_mobile: Annotated[
        Line | None, Field(title="Private mobile"), Section("Private"), Phone()
    ] = None
    private_street: Annotated[Line | None, Field(title="Private street"), Section("Private")] = None
    private_street_number: Annotated[
        Line | None, Field(title="Private house number"), Section("Private")
    ] = None
    private_city: Annotated[Line | None, Field(title="Private city"), Section("Private")] = None
    private_zip: Annotated[Line | None, Field(title="Private postal code"), Section("Private")] = (
        None
    )
    private_db_country_id: Annotated[
        Guid | None,
        Field(title="Private country"),
        Section("Private"),
        PicksFrom("DbCountry", code="private_db_country_code"),
    ] = None
    private_db_country_code: Annotated[
        Line | None,
        Field(title="Private country by ISO code"),
        Section("Private"),
        SpellingOf("private_db_country_id"),
    ] = None
    modified_dateutc: Annotated[
        Moment | None, Field(title="Last changed"), Section("Record"), ReadOnly()
    ] = None
    allow_hero_app: Annotated[Switch, Field(title="May use the Hero app"), Section("Work")] = False
    allow_sales_app: Annotated[Switch, Field(title="May use the Sales app"), Section("Work")] = (
        False
    )
    allow_service_app: Annotated[
        Switch, Field(title="May use the Service app"), Section("Work")
    ] = False
    user_group_id: Annotated[Guid | None, Field(title="User group"), Section("Work")] = None
