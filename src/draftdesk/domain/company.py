"""Companies: clients, suppliers and their addresses."""

from typing import Annotated, ClassVar

from pydantic import Field

from draftdesk.domain.lookups import (
    CompanyType,
    DbPaymentMethod,
    FeeList,
    MarketingSegment,
    SalesOrganization,
    SalesTerritory,
)
from draftdesk.domain.marks import (
    InList,
    LongText,
    OneOf,
    Phone,
    PicksFrom,
    ReadOnly,
    Section,
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


class Company(Record):
    """A company: a client, a supplier or a place of work."""

    facts: ClassVar[TypeFacts] = TypeFacts(
        name="Company",
        route="Company",
        label="Company",
        plural="Companies",
        title=("name",),
        detail=("code", "city"),
        match="code",
        sought=("name", "code", "city", "vat_reg_code"),
        sections=("Company", "Address", "Reach", "Sales", "Money", "Record"),
    )

    id: Annotated[Guid, Field(title="Id"), Section("Record"), ReadOnly()]
    is_client: Annotated[Switch, Field(title="Client"), Section("Company")] = False
    is_supplier: Annotated[Switch, Field(title="Supplier"), Section("Company")] = False
    archived: Annotated[
        Switch,
        Field(title="Archived", description="An archived company is hidden from searches."),
        Section("Record"),
    ] = False
    name: Annotated[Line, Field(title="Name", max_length=64), Section("Company"), InList(1)]
    notes: Annotated[Lines | None, Field(title="Notes"), Section("Company"), LongText()] = None
    create_date: Annotated[Moment | None, Field(title="Created"), Section("Record")] = None
    sales_territory_id: Annotated[
        Guid | None,
        Field(title="Sales territory"),
        Section("Sales"),
        PicksFrom("SalesTerritory", code="sales_territory_code", node="sales_territory"),
    ] = None
    sales_territory_code: Annotated[
        Line | None,
        Field(title="Sales territory by ERP code"),
        Section("Sales"),
        SpellingOf("sales_territory_id"),
    ] = None
    sales_territory: Annotated[
        SalesTerritory | None,
        Field(title="New sales territory"),
        Section("Sales"),
        SpellingOf("sales_territory_id"),
    ] = None
    marketing_segment_id: Annotated[
        Guid | None,
        Field(title="Marketing segment"),
        Section("Sales"),
        PicksFrom("MarketingSegment", code="marketing_segment_code", node="marketing_segment"),
    ] = None
    marketing_segment_code: Annotated[
        Line | None,
        Field(title="Marketing segment by ERP code"),
        Section("Sales"),
        SpellingOf("marketing_segment_id"),
    ] = None
    marketing_segment: Annotated[
        MarketingSegment | None,
        Field(title="New marketing segment"),
        Section("Sales"),
        SpellingOf("marketing_segment_id"),
    ] = None
    sales_organization_id: Annotated[
        Guid | None,
        Field(title="Sales organization"),
        Section("Sales"),
        PicksFrom("SalesOrganization", code="sales_organization_code", node="sales_organization"),
    ] = None
    sales_organization_code: Annotated[
        Line | None,
        Field(title="Sales organization by ERP code"),
        Section("Sales"),
        SpellingOf("sales_organization_id"),
    ] = None
    sales_organization: Annotated[
        SalesOrganization | None,
        Field(title="New sales organization"),
        Section("Sales"),
        SpellingOf("sales_organization_id"),
    ] = None
    company_sales_status_code: Annotated[
        Line | None,
        Field(title="Sales status"),
        Section("Sales"),
        OneOf(("Normal", "CreditRisk", "BlockedbyCM", "OrderBlocked")),
    ] = None
    vat_reg_code: Annotated[
        Line | None, Field(title="VAT number", max_length=50), Section("Company")
    ] = None
    is_working_address: Annotated[
        Switch,
        Field(
            title="Working address",
            description="When off, no project may be created on this company.",
        ),
        Section("Company"),
    ] = True
    parent_id: Annotated[
        Guid | None,
        Field(title="Parent company"),
        Section("Company"),
        PicksFrom("Company", code="parent_company_code"),
    ] = None
    parent_company_code: Annotated[
        Line | None,
        Field(title="Parent company by ERP code"),
        Section("Company"),
        SpellingOf("parent_id"),
    ] = None
    phone: Annotated[
        Line | None, Field(title="Phone", max_length=50), Section("Reach"), Phone()
    ] = None
    fax: Annotated[Line | None, Field(title="Fax", max_length=50), Section("Reach"), Phone()] = None
    url: Annotated[Line | None, Field(title="Web site", max_length=255), Section("Reach")] = None
    email: Annotated[Email | None, Field(title="E-mail", max_length=250), Section("Reach")] = None
    street: Annotated[Line | None, Field(title="Street", max_length=100), Section("Address")] = None
    street_number: Annotated[
        Line | None, Field(title="House number", max_length=50), Section("Address")
    ] = None
    city: Annotated[
        Line | None, Field(title="City", max_length=50), Section("Address"), InList(2)
    ] = None
    zip: Annotated[Line | None, Field(title="Postal code", max_length=50), Section("Address")] = (
        None
    )
    db_country_id: Annotated[
        Guid | None,
        Field(title="Country"),
        Section("Address"),
        PicksFrom("DbCountry", code="db_country_code"),
    ] = None
    db_country_code: Annotated[
        Line | None,
        Field(title="Country by ISO code"),
        Section("Address"),
        SpellingOf("db_country_id"),
    ] = None
    feelist_id: Annotated[
        Guid | None,
        Field(title="Fee list"),
        Section("Money"),
        PicksFrom("FeeList", code="feelist_reference_back_office", node="feelist"),
    ] = None
    feelist_reference_back_office: Annotated[
        Line | None,
        Field(title="Fee list by ERP reference"),
        Section("Money"),
        SpellingOf("feelist_id"),
    ] = None
    feelist: Annotated[
        FeeList | None, Field(title="New fee list"), Section("Money"), SpellingOf("feelist_id")
    ] = None
    company_type_id: Annotated[
        Guid | None,
        Field(title="Company type"),
        Section("Sales"),
        PicksFrom("CompanyType", code="company_type_name", node="company_type"),
    ] = None
    company_type_name: Annotated[
        Line | None,
        Field(title="Company type by name"),
        Section("Sales"),
        SpellingOf("company_type_id"),
    ] = None
    company_type: Annotated[
        CompanyType | None,
        Field(title="New company type"),
        Section("Sales"),
        SpellingOf("company_type_id"),
    ] = None
    db_language_id: Annotated[
        Guid | None,
        Field(title="Language"),
        Section("Reach"),
        PicksFrom("DbLanguage", code="db_language_code"),
    ] = None
    db_language_code: Annotated[
        Line | None,
        Field(title="Language by ISO code"),
        Section("Reach"),
        SpellingOf("db_language_id"),
    ] = None
    code: Annotated[
        Line | None,
        Field(title="ERP code", description="Empty while the company is unknown to the ERP."),
        Section("Company"),
        InList(3),
    ] = None
    article_price_label_id: Annotated[
        Guid | None,
        Field(title="Price label"),
        Section("Money"),
        PicksFrom("ArticlePriceLabel", code="article_price_label_code"),
    ] = None
    article_price_label_code: Annotated[
        Line | None,
        Field(title="Price label by code"),
        Section("Money"),
        SpellingOf("article_price_label_id"),
    ] = None
    db_payment_method_id: Annotated[
        Guid | None,
        Field(title="Payment method"),
        Section("Money"),
        PicksFrom(
            "DbPaymentMethod",
            code="db_payment_method_reference_back_office",
            node="db_payment_methods",
        ),
    ] = None
    db_payment_method_reference_back_office: Annotated[
        Line | None,
        Field(title="Payment method by ERP reference"),
        Section("Money"),
        SpellingOf("db_payment_method_id"),
    ] = None
    db_payment_methods: Annotated[
        DbPaymentMethod | None,
        Field(title="New payment method"),
        Section("Money"),
        SpellingOf("db_payment_method_id"),
    ] = None
    company_sector_id: Annotated[
        Guid | None,
        Field(title="Sector"),
        Section("Sales"),
        PicksFrom("CompanySector", code="company_sector_code"),
    ] = None
    company_sector_code: Annotated[
        Line | None,
        Field(title="Sector by ERP code"),
        Section("Sales"),
        SpellingOf("company_sector_id"),
    ] = None
    is_lead: Annotated[Switch, Field(title="Lead"), Section("Company")] = False
    is_subcontractor: Annotated[Switch, Field(title="Subcontractor"), Section("Company")] = False
    latitude: Annotated[
        Exact | None, Field(title="Latitude"), Section("Address"), ServerNullable()
    ] = None
    longitude: Annotated[
        Exact | None, Field(title="Longitude"), Section("Address"), ServerNullable()
    ] = None
    street2: Annotated[
        Line | None, Field(title="Address line 2", max_length=100), Section("Address")
    ] = None
    bic_code: Annotated[Line | None, Field(title="BIC"), Section("Money")] = None
    specialities: Annotated[
        Lines | None, Field(title="Specialities"), Section("Money"), LongText()
    ] = None
    register_number: Annotated[Line | None, Field(title="Register number"), Section("Money")] = None
    register_city: Annotated[Line | None, Field(title="Register city"), Section("Money")] = None
    bankaccount: Annotated[Line | None, Field(title="Bank account"), Section("Money")] = None
    mobile: Annotated[Line | None, Field(title="Mobile"), Section("Reach"), Phone()] = None
    service_manager_user_id: Annotated[
        Guid | None,
        Field(title="Service manager"),
        Section("Sales"),
        PicksFrom("User", code="service_manager_user_code"),
    ] = None
    service_manager_user_code: Annotated[
        Line | None,
        Field(title="Service manager by ERP code"),
        Section("Sales"),
        SpellingOf("service_manager_user_id"),
    ] = None
    finance_manager_user_id: Annotated[
        Guid | None,
        Field(title="Finance manager"),
        Section("Sales"),
        PicksFrom("User", code="finance_manager_user_code"),
    ] = None
    finance_manager_user_code: Annotated[
        Line | None,
        Field(title="Finance manager by ERP code"),
        Section("Sales"),
        SpellingOf("finance_manager_user_id"),
    ] = None
    account_manager_user_id: Annotated[
        Guid | None,
        Field(title="Account manager"),
        Section("Sales"),
        PicksFrom("User", code="account_manager_user_code"),
    ] = None
    account_manager_user_code: Annotated[
        Line | None,
        Field(title="Account manager by ERP code"),
        Section("Sales"),
        SpellingOf("account_manager_user_id"),
    ] = None
    company_status_id: Annotated[
        Guid | None, Field(title="Status"), Section("Sales"), PicksFrom("CompanyStatus")
    ] = None
    invoice_email_to: Annotated[
        Line | None, Field(title="Invoices by e-mail to"), Section("Reach")
    ] = None
    modified_dateutc: Annotated[
        Moment | None, Field(title="Last changed"), Section("Record"), ReadOnly()
    ] = None
    id2: Annotated[Whole, Field(title="Number"), Section("Record"), ReadOnly()] = 0
