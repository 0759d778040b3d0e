"""The rows of the small tables, and how seeded rows get their ids."""

import uuid
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

from draftdesk.sandbox.names import (
    COMPANY_TYPES,
    COUNTRIES,
    CURRENCIES,
    FEE_LISTS,
    LANGUAGES,
    ORGANIZATIONS,
    PAYMENT_METHODS,
    PRICE_LABELS,
    SECTORS,
    SEGMENTS,
    STATUSES,
    TERRITORIES,
    TITLES,
)
from draftdesk.sandbox.reading import Fields

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "sandbox.example")


@lru_cache(20_000)
def id_of(type_name: str, name: object) -> str:
    """The id of a seeded row; look-ups go by their code or name, the rest by number from 0."""
    return str(uuid.uuid5(_NAMESPACE, f"{type_name} {name}"))


def small_rows() -> Iterator[tuple[str, Fields]]:
    """The small tables, in an order in which nothing is linked before it stands."""
    for type_name, key, fields in _keyed_rows():
        yield type_name, {"id": id_of(type_name, key), **fields}


def _keyed_rows() -> Iterator[tuple[str, str, Fields]]:
    for name, iso_code in LANGUAGES:
        yield "DbLanguage", iso_code, {"name": name, "iso_code": iso_code}
    for name, code in COUNTRIES:
        yield "DbCountry", code, {"name": name, "code": code}
    for name, code, symbol in CURRENCIES:
        yield "DbCurrency", code, {"name": name, "code": code, "symbol": symbol}
    for name in TITLES:
        yield "DbTitle", name, {"name": name}
    for name in STATUSES:
        yield "CompanyStatus", name, {"name": name}
    for name in COMPANY_TYPES:
        yield "CompanyType", name, {"name": name}
    for code, name in SECTORS:
        yield "CompanySector", code, {"code": code, "name": name}
    yield from _sales_rows()
    yield from _money_rows()


def _sales_rows() -> Iterator[tuple[str, str, Fields]]:
    for code, name, country, language in ORGANIZATIONS:
        yield (
            "SalesOrganization",
            code,
            {
                "code": code,
                "name": name,
                "db_country_id": id_of("DbCountry", country),
                "db_currency_id": id_of("DbCurrency", "EUR"),
                "db_language_id": id_of("DbLanguage", language),
                "default_unit_of_measure_system_type": "Metric",
            },
        )
    for code, description in TERRITORIES:
        yield "SalesTerritory", code, {"code": code, "description": description}
    for code, segment, days in SEGMENTS:
        fields = {"code": code, "segment": segment, "visit_frequency_days_interval": days}
        yield "MarketingSegment", code, fields


def _money_rows() -> Iterator[tuple[str, str, Fields]]:
    euro = id_of("DbCurrency", "EUR")
    for key, name in PAYMENT_METHODS:
        fields: dict[str, Any] = {"name": name, "reference_back_office": key, "activated": True}
        yield "DbPaymentMethod", key, fields
    for key, name, price in FEE_LISTS:
        fields = {
            "name": name,
            "reference_back_office": key,
            "is_default": key == FEE_LISTS[0][0],
            "default_price": Decimal(price),
            "db_currency_id": euro,
        }
        yield "FeeList", key, fields
    for code, name in PRICE_LABELS:
        yield "ArticlePriceLabel", code, {"code": code, "name": name, "db_currency_id": euro}
