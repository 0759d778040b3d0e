"""The small tables that contacts, contracts and companies link to."""

from typing import Annotated, ClassVar

from pydantic import Field

from draftdesk.domain.marks import (
    LongText,
    OneOf,
    Phone,
    PicksFrom,
    ReadOnly,
    ServerNullable,
    SpellingOf,
    TypeFacts,
)
from draftdesk.domain.shapes import (
    Email,
    Exact,
    Guid,
    Line,
    Lines,
    Moment,
    Record,
    Switch,
    Whole,
)


class SalesOrganization(Record):
    """An organization that sells."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="SalesOrganization",
        route="SalesOrganization",
        label="Sales organization",
        plural="Sales organizations",
        title=("name",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid, Field(title="Id"), ReadOnly()]
    code: Annotated[Line | None, Field(title="ERP code", max_length=50)] = None
    name: Annotated[Line, Field(title="Name", max_length=50)]
    description: Annotated[Lines | None, Field(title="Description", max_length=255), LongText()] = (
        None
    )
    db_country_id: Annotated[Guid | None, Field(title="Country"), PicksFrom("DbCountry")] = None
    db_currency_id: Annotated[Guid | None, Field(title="Currency"), PicksFrom("DbCurrency")] = None
    db_language_id: Annotated[Guid | None, Field(title="Language"), PicksFrom("DbLanguage")] = None
    accountancy_code: Annotated[Line | None, Field(title="Accountancy code", max_length=50)] = None
    archived: Annotated[Switch, Field(title="Archived")] = False
    default_unit_of_measure_system_type: Annotated[
        Line | None, Field(title="Unit system", max_length=50)
    ] = None
    street: Annotated[Line | None, Field(title="Street", max_length=50)] = None
    street2: Annotated[Line | None, Field(title="Address line 2", max_length=50)] = None
    street_number: Annotated[Line | None, Field(title="House number", max_length=50)] = None
    zip: Annotated[Line | None, Field(title="Postal code", max_length=50)] = None
    city: Annotated[Line | None, Field(title="City", max_length=50)] = None
    email: Annotated[Email | None, Field(title="E-mail", max_length=250)] = None
    phone: Annotated[Line | None, Field(title="Phone", max_length=50), Phone()] = None
    fax: Annotated[Line | None, Field(title="Fax", max_length=50), Phone()] = None
    url: Annotated[Line | None, Field(title="Web site", max_length=50)] = None
    vat_reg_code: Annotated[Line | None, Field(title="VAT number", max_length=50)] = None
    modified_dateutc: Annotated[Moment | None, Field(title="Last changed"), ReadOnly()] = None


class SalesTerritory(Record):
    """A sales territory; its text is the description."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="SalesTerritory",
        route="SalesTerritory",
        label="Sales territory",
        plural="Sales territories",
        title=("description",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    code: Annotated[Line | None, Field(title="ERP code", max_length=50)] = None
    description: Annotated[Lines, Field(title="Description"), LongText()]
    sales_organization_id: Annotated[
        Guid | None,
        Field(title="Sales organization"),
        PicksFrom("SalesOrganization", code="sales_organization_code", node="sales_organization"),
    ] = None
    sales_organization_code: Annotated[
        Line | None,
        Field(title="Sales organization by ERP code"),
        SpellingOf("sales_organization_id"),
    ] = None
    sales_organization: Annotated[
        SalesOrganization | None,
        Field(title="New sales organization"),
        SpellingOf("sales_organization_id"),
    ] = None
    modified_dateutc: Annotated[Moment | None, Field(title="Last changed"), ReadOnly()] = None


class FeeList(Record):
    """A fee list."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="FeeList",
        route="FeeList",
        label="Fee list",
        plural="Fee lists",
        title=("name",),
        detail=("reference_back_office",),
        match="reference_back_office",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line, Field(title="Name", max_length=50)]
    description: Annotated[Lines | None, Field(title="Description", max_length=255), LongText()] = (
        None
    )
    is_default: Annotated[Switch, Field(title="Default")] = False
    default_price: Annotated[Exact, Field(title="Default price"), ServerNullable()]
    sales_organization_id: Annotated[
        Guid | None,
        Field(title="Sales organization"),
        PicksFrom("SalesOrganization", code="sales_organization_code", node="sales_organization"),
    ] = None
    sales_organization_code: Annotated[
        Line | None,
        Field(title="Sales organization by ERP code"),
        SpellingOf("sales_organization_id"),
    ] = None
    sales_organization: Annotated[
        SalesOrganization | None,
        Field(title="New sales organization"),
        SpellingOf("sales_organization_id"),
    ] = None
    reference_back_office: Annotated[Line | None, Field(title="ERP reference", max_length=255)] = (
        None
    )
    modified_dateutc: Annotated[Moment | None, Field(title="Last changed"), ReadOnly()] = None
    db_currency_id: Annotated[
        Guid | None, Field(title="Currency"), PicksFrom("DbCurrency", code="db_currency_code")
    ] = None
    db_currency_code: Annotated[
        Line | None, Field(title="Currency by code"), SpellingOf("db_currency_id")
    ] = None


class CompanyType(Record):
    """A kind of company, known by its name."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="CompanyType",
        route="CompanyType",
        label="Company type",
        plural="Company types",
        title=("name",),
        match="name",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line, Field(title="Name")]
    description: Annotated[Lines | None, Field(title="Description"), LongText()] = None
    sales_organization_id: Annotated[
        Guid | None,
        Field(title="Sales organization"),
        PicksFrom("SalesOrganization", code="sales_organization_code", node="sales_organization"),
    ] = None
    sales_organization_code: Annotated[
        Line | None,
        Field(title="Sales organization by ERP code"),
        SpellingOf("sales_organization_id"),
    ] = None
    sales_organization: Annotated[
        SalesOrganization | None,
        Field(title="New sales organization"),
        SpellingOf("sales_organization_id"),
    ] = None


class DbPaymentMethod(Record):
    """A method of payment; its address is plural."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="DbPaymentMethod",
        route="DbPaymentMethods",
        label="Payment method",
        plural="Payment methods",
        title=("name",),
        detail=("reference_back_office",),
        match="reference_back_office",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line, Field(title="Name", max_length=255)]
    description: Annotated[
        Lines | None, Field(title="Description", max_length=4000), LongText()
    ] = None
    reference_back_office: Annotated[Line | None, Field(title="ERP reference", max_length=50)] = (
        None
    )
    activated: Annotated[Switch, Field(title="Activated")] = False
    modified_dateutc: Annotated[Moment | None, Field(title="Last changed"), ReadOnly()] = None


class MarketingSegment(Record):
    """A marketing segment; its text is `segment`."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="MarketingSegment",
        route="MarketingSegment",
        label="Marketing segment",
        plural="Marketing segments",
        title=("segment",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    code: Annotated[Line | None, Field(title="ERP code", max_length=50)] = None
    segment: Annotated[Line, Field(title="Segment", max_length=50)]
    description: Annotated[Lines | None, Field(title="Description", max_length=255), LongText()] = (
        None
    )
    visit_frequency_days_interval: Annotated[Whole, Field(title="Days between visits")] = 0
    frequency_logic: Annotated[
        Line | None,
        Field(title="Frequency logic"),
        OneOf(("ORDER", "MEETING_COMPLETED", "ORDER_OR_MEETING_COMPLETED")),
    ] = None
    sales_organization_id: Annotated[
        Guid | None,
        Field(title="Sales organization"),
        PicksFrom("SalesOrganization", code="sales_organization_code", node="sales_organization"),
    ] = None
    sales_organization_code: Annotated[
        Line | None,
        Field(title="Sales organization by ERP code"),
        SpellingOf("sales_organization_id"),
    ] = None
    sales_organization: Annotated[
        SalesOrganization | None,
        Field(title="New sales organization"),
        SpellingOf("sales_organization_id"),
    ] = None
    modified_dateutc: Annotated[Moment | None, Field(title="Last changed"), ReadOnly()] = None


class ArticlePriceLabel(Record):
    """A price label."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="ArticlePriceLabel",
        route="ArticlePriceLabel",
        label="Price label",
        plural="Price labels",
        title=("name",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid, Field(title="Id"), ReadOnly()]
    name: Annotated[Line, Field(title="Name")]
    code: Annotated[Line | None, Field(title="ERP code")] = None
    modified_dateutc: Annotated[Moment | None, Field(title="Last changed"), ReadOnly()] = None
    db_currency_id: Annotated[
        Guid | None, Field(title="Currency"), PicksFrom("DbCurrency", code="db_currency_code")
    ] = None
    db_currency_code: Annotated[
        Line | None, Field(title="Currency by code"), SpellingOf("db_currency_id")
    ] = None


class DbLanguage(Record):
    """A language; `iso_code` is a guess at the field name."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="DbLanguage",
        route="DbLanguage",
        label="Language",
        plural="Languages",
        title=("name",),
        detail=("iso_code",),
        match="iso_code",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line | None, Field(title="Name")] = None
    iso_code: Annotated[Line | None, Field(title="ISO code")] = None


class DbTitle(Record):
    """A form of address."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="DbTitle", route="DbTitle", label="Title", plural="Titles", title=("name",)
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line | None, Field(title="Name")] = None


class DbCountry(Record):
    """A country; `code` is a guess at the field name."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="DbCountry",
        route="DbCountry",
        label="Country",
        plural="Countries",
        title=("name",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line | None, Field(title="Name")] = None
    code: Annotated[Line | None, Field(title="ISO code")] = None


class DbCurrency(Record):
    """A currency."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="DbCurrency",
        route="DbCurrency",
        label="Currency",
        plural="Currencies",
        title=("name",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line | None, Field(title="Name")] = None
    code: Annotated[Line | None, Field(title="Code")] = None
    symbol: Annotated[Line | None, Field(title="Symbol")] = None


class CompanyStatus(Record):
    """A status of companies."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="CompanyStatus",
        route="CompanyStatus",
        label="Company status",
        plural="Company statuses",
        title=("name",),
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    name: Annotated[Line | None, Field(title="Name")] = None


class CompanySector(Record):
    """A sector of companies."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="CompanySector",
        route="CompanySector",
        label="Company sector",
        plural="Company sectors",
        title=("name",),
        detail=("code",),
        match="code",
    )

    id: Annotated[Guid | None, Field(title="Id"), ReadOnly()] = None
    code: Annotated[Line | None, Field(title="ERP code")] = None
    name: Annotated[Line | None, Field(title="Name")] = None
