"""Service contracts."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import Field

from draftdesk.domain.company import Company
from draftdesk.domain.marks import (
    InList,
    LongText,
    PicksFrom,
    ReadOnly,
    Section,
    SpellingOf,
    TypeFacts,
)
from draftdesk.domain.record import ReadValues
from draftdesk.domain.shapes import (
    Day,
    Exact,
    Guid,
    Line,
    Lines,
    Moment,
    Record,
    Rule,
    Whole,
    one_spelling_of,
)
from draftdesk.domain.spelling import is_day
from draftdesk.domain.user import User


def _ends_before_it_starts(values: ReadValues) -> dict[str, Any] | None:
    """Days are ISO text, so their order is the order of their letters."""
    start, end = values.get("date_start"), values.get("date_end")
    return {"start": start} if is_day(start) and is_day(end) and str(end) < str(start) else None


class Contract(Record):
    """A service contract of a company (25 fields, as the server documents them)."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="Contract",
        route="Contract",
        label="Contract",
        plural="Contracts",
        title=("name",),
        detail=("reference", "company_id"),
        match="reference_back_office",
        sought=(
            "name",
            "reference",
            "reference_back_office",
            "reference_customer",
            "id2",
            "description",
        ),
        sections=("Contract", "Term", "Parties", "Prices", "Record"),
        editable=True,
    )
    rules: ClassVar[tuple[Rule, ...]] = (
        one_spelling_of("company_id", "company_code", "company"),
        Rule("end_before_start", ("date_end", "date_start"), _ends_before_it_starts),
    )

    id: Annotated[Guid, Field(title="Id"), Section("Record", 90), ReadOnly()]
    id2: Annotated[
        Whole,
        Field(title="Number", description="The running number that the server gave."),
        Section("Record"),
        ReadOnly(),
    ]
    company_id: Annotated[
        Guid | None,
        Field(title="Company"),
        Section("Parties"),
        PicksFrom("Company", code="company_code", node="company"),
        InList(2),
    ] = None
    company_code: Annotated[
        Line | None,
        Field(title="Company by ERP code"),
        Section("Parties"),
        SpellingOf("company_id"),
    ] = None
    company: Annotated[
        Company | None, Field(title="New company"), Section("Parties"), SpellingOf("company_id")
    ] = None
    reference: Annotated[Line | None, Field(title="Reference"), Section("Contract"), InList(3)] = (
        None
    )
    reference_back_office: Annotated[
        Line | None, Field(title="ERP reference"), Section("Contract")
    ] = None
    reference_customer: Annotated[
        Line | None, Field(title="Customer's reference"), Section("Contract")
    ] = None
    date_start: Annotated[Day | None, Field(title="Start"), Section("Term", 1), InList(4)] = None
    date_end: Annotated[Day | None, Field(title="End"), Section("Term", 2), InList(5)] = None
    date_cancel: Annotated[
        Moment | None,
        Field(title="Cancelled", description="Set by the server when the contract is cancelled."),
        Section("Term"),
        ReadOnly(),
    ] = None
    date_last_invoiced: Annotated[
        Day | None,
        Field(title="Last invoiced", description="Set by the server when an invoice is made."),
        Section("Term"),
        ReadOnly(),
    ] = None
    name: Annotated[Line | None, Field(title="Name"), Section("Contract", 1), InList(1)] = None
    description: Annotated[
        Lines | None, Field(title="Description"), Section("Contract"), LongText()
    ] = None
    feelist_id: Annotated[
        Guid | None, Field(title="Fee list"), Section("Prices", 1), PicksFrom("FeeList")
    ] = None
    article_price_label_id: Annotated[
        Guid | None,
        Field(title="Price label"),
        Section("Prices", 3),
        PicksFrom("ArticlePriceLabel"),
    ] = None
    account_manager_user_id: Annotated[
        Guid | None,
        Field(title="Account manager"),
        Section("Parties"),
        PicksFrom("User", code="account_manager_user_code", node="account_manager_user"),
        InList(6),
    ] = None
    account_manager_user: Annotated[
        User | None,
        Field(title="New account manager"),
        Section("Parties"),
        SpellingOf("account_manager_user_id"),
    ] = None
    account_manager_user_code: Annotated[
        Line | None,
        Field(title="Account manager by ERP code"),
        Section("Parties"),
        SpellingOf("account_manager_user_id"),
    ] = None
    modified_dateutc: Annotated[
        Moment | None, Field(title="Last changed"), Section("Record"), ReadOnly()
    ] = None
    renewal_term_months: Annotated[
        Whole, Field(title="Renewal term (months)", ge=0, le=1000000), Section("Term", 3)
    ] = 0
    feelist_warranty_discount: Annotated[
        Exact, Field(title="Fee list warranty discount (%)", ge=0, le=100), Section("Prices", 2)
    ] = Decimal(0)
    price_label_warranty_discount: Annotated[
        Exact, Field(title="Price label warranty discount (%)", ge=0, le=100), Section("Prices", 4)
    ] = Decimal(0)
    driving_distance: Annotated[
        Exact,
        Field(title="Driving distance (km)", description="Used to invoice travel."),
        Section("Prices"),
    ] = Decimal(0)
    travel_fee_fix_discount: Annotated[
        Exact,
        Field(title="Travel fee discount", description="Applied when the travel fee is computed."),
        Section("Prices"),
    ] = Decimal(0)
