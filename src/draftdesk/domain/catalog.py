"""The one list of record types."""

from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.lookups import (
    ArticlePriceLabel,
    CompanySector,
    CompanyStatus,
    CompanyType,
    DbCountry,
    DbCurrency,
    DbLanguage,
    DbPaymentMethod,
    DbTitle,
    FeeList,
    MarketingSegment,
    SalesOrganization,
    SalesTerritory,
)
from draftdesk.domain.shapes import Record
from draftdesk.domain.user import User

RECORD_TYPES: dict[str, type[Record]] = {
    each.facts.name: each
    for each in (
        Contact,
        Contract,
        Company,
        User,
        DbLanguage,
        DbTitle,
        DbCountry,
        DbCurrency,
        FeeList,
        ArticlePriceLabel,
        CompanyType,
        CompanyStatus,
        CompanySector,
        DbPaymentMethod,
        MarketingSegment,
        SalesOrganization,
        SalesTerritory,
    )
}
"""Every record type by its name, small tables after the large ones."""

EDITABLE = tuple(name for name, each in RECORD_TYPES.items() if each.facts.editable)


def record_type(name: str) -> type[Record]:
    """The record type of this name, whatever its case; `KeyError` says which there are."""
    for known, found in RECORD_TYPES.items():
        if known.lower() == name.lower():
            return found
    raise KeyError(f"{name} is not a record type; there are {', '.join(RECORD_TYPES)}")
