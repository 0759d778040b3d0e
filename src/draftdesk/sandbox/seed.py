"""The same believable people, companies and contracts every time, at any size.

Chance starts from a fixed point and ids are derived from names, so two sandboxes of the same size
and day hold the same rows. All e-mail addresses end in `.example`, which never leads anywhere.
"""

import random
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeAlias

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.sandbox.names import (
    CITIES,
    COMPANY_TYPES,
    CONTRACT_KINDS,
    FEE_LISTS,
    LEGAL_FORMS,
    NOTES,
    ORGANIZATIONS,
    PAYMENT_METHODS,
    PRICE_LABELS,
    SECTORS,
    SEGMENTS,
    STATUSES,
    TERRITORIES,
    TONGUES,
    City,
)
from draftdesk.sandbox.numbers import mobile_number, phone_number, vat_number
from draftdesk.sandbox.reading import Fields, defaults_of
from draftdesk.sandbox.small_tables import id_of, small_rows
from draftdesk.sandbox.tables import ticks_of

__all__ = ["Seeds", "id_of", "seeded"]

Seeds: TypeAlias = Iterator[tuple[str, int, Fields]]
"""Rows to fill tables with: type, ticks of the stamp, fields."""

_HISTORY = timedelta(days=420)
_USERS = 40

_FAMOUS_COMPANIES = (
    ("Bakkerij Smets", "SMETS", 0, "BE0403170701", "Korenmarkt", "12"),
    ("Duvo NV", "DUVO", 3, "", "Industrielaan", "40"),
    ("Atelier Roy", "ROY", 12, "", "Rue des Tanneurs", "7"),
    ("Nord Froid", "NORDFR", 21, "", "Rue du Commerce", "118"),
)
_FAMOUS_CONTACTS = (
    ("Anna", "Müller", "Zaakvoerder", "nl"),
    ("Jan", "Peeters", "Aankoper", "nl"),
    ("Luc", "Delvaux", "Gérant", "fr"),
    ("Sofie", "Claes", "Responsable technique", "fr"),
)
_ODD_EMAILS = ("{first}.{last}@", "{first} at {domain}", "{first}..{last}@{domain}", "www.{domain}")
_ODD_PHONES = ("zie website", "via onthaal", "09/225 12", "n/a")


def seeded(records: int, today: date) -> Seeds:
    """All rows for so many contacts, with contracts that run around `today`."""
    yield from _Seeding(records, today).rows()


class _Seeding:
    """One seeding; its chance is used in order, so the order of the rows is fixed."""

    def __init__(self, records: int, today: date) -> None:
        self._contacts = records
        self._companies = max(len(_FAMOUS_COMPANIES), records * 12 // 100) if records else 0
        self._contracts = max(1, records * 16 // 100) if records else 0
        self._today = today
        self._chance = random.Random(20261123)
        self._cities: list[City] = []
        self._domains: list[str] = []

    def rows(self) -> Seeds:
        """Every row, each with a later stamp than the one before, the last before `today`."""
        start = datetime.combine(self._today - _HISTORY, time(6), UTC)
        total = self._contacts + self._companies + self._contracts + 300
        step = ticks_of(start + _HISTORY) - ticks_of(start)
        step //= total
        for place, (type_name, fields) in enumerate(self._all()):
            ticks = ticks_of(start) + place * step
            given = {**defaults_of(RECORD_TYPES[type_name]), **fields}
            yield type_name, ticks - ticks % 10 + 1 + place % 9, given

    def _all(self) -> Iterator[tuple[str, Fields]]:
        yield from small_rows()
        for number in range(_USERS):
            yield "User", self._user(number)
        for number in range(self._companies):
            yield "Company", self._company(number)
        for number in range(self._contacts):
            yield "Contact", self._contact(number)
        for number in range(self._contracts):
            yield "Contract", self._contract(number)

    # --- one of each ---

    def _user(self, number: int) -> Fields:
        chance = self._chance
        tongue = TONGUES["nl" if number % 3 else "fr"]
        woman = chance.random() < 0.5
        first = chance.choice(tongue.women if woman else tongue.men)
        last = chance.choice(tongue.surnames)
        email = f"{_plain(first)}.{_plain(last)}@draftdesk.example"
        return {
            "id": id_of("User", number),
            "username": email,
            "email": email,
            "firstname": first,
            "lastname": last,
            "code": f"U{number + 1:03d}",
            "archived": number % 13 == 12,
            "functions": chance.choice(("Sales", "Service", "Finance", "Planning")),
            "phone": phone_number(chance, CITIES[number % 10]),
            "birthdate": self._birthdate(),
            "bankaccount": "BE68 5390 0754 7034",
            "sales_organization_id": id_of("SalesOrganization", ORGANIZATIONS[number % 4][0]),
            "db_language_id": id_of("DbLanguage", "nl" if number % 3 else "fr"),
            "is_team_leader": number % 10 == 0,
            "team_leader_user_id": id_of("User", number // 10 * 10),
            "private_db_country_id": id_of("DbCountry", "BE"),
            "allow_service_app": number % 2 == 0,
            "allow_sales_app": number % 2 == 1,
        }

    def _company(self, number: int) -> Fields:
        chance = self._chance
        city = chance.choice(CITIES)
        tongue = TONGUES[city.language]
        form = chance.choice(LEGAL_FORMS[f"{city.country} {city.language}"])
        name = chance.choice(tongue.trades).format(chance.choice(tongue.surnames))
        name = f"{name} {form}".strip()
        street, house = chance.choice(tongue.streets), str(chance.randrange(1, 240))
        code = "" if chance.random() < 0.08 else f"C{number:05d}"
        vat = "" if chance.random() < 0.1 else vat_number(city.country, number)
        if number < len(_FAMOUS_COMPANIES):
            name, code, place, famous_vat, street, house = _FAMOUS_COMPANIES[number]
            city = CITIES[place]
            vat = famous_vat or vat_number(city.country, number)
        domain = f"{_plain(name)}.example"
        self._cities.append(city)
        self._domains.append(domain)
        return {
            "id": id_of("Company", number),
            "id2": number + 1,
            "name": name,
            "code": code,
            "vat_reg_code": vat,
            "is_client": chance.random() < 0.85,
            "is_supplier": chance.random() < 0.15,
            "is_lead": chance.random() < 0.05,
            "archived": number >= len(_FAMOUS_COMPANIES) and chance.random() < 0.04,
            "street": street,
            "street_number": house,
            "zip": city.zip,
            "city": city.name,
            "phone": phone_number(chance, city),
            "email": f"info@{domain}",
            "url": f"https://www.{domain}",
            "invoice_email_to": f"boekhouding@{domain}" if chance.random() < 0.5 else "",
            "notes": chance.choice(NOTES),
            "create_date": self._moment(3000),
            "latitude": _fraction(chance.uniform(48, 52), 6) if chance.random() < 0.6 else None,
            "longitude": _fraction(chance.uniform(3, 7), 6) if chance.random() < 0.6 else None,
            **self._company_links(number, city),
        }

    def _company_links(self, number: int, city: City) -> Fields:
        chance = self._chance
        return {
            "db_country_id": id_of("DbCountry", city.country),
            "db_language_id": id_of("DbLanguage", city.language),
            "sales_territory_id": id_of("SalesTerritory", chance.choice(TERRITORIES)[0]),
            "sales_organization_id": id_of("SalesOrganization", chance.choice(ORGANIZATIONS)[0]),
            "marketing_segment_id": id_of("MarketingSegment", chance.choice(SEGMENTS)[0]),
            "company_type_id": id_of("CompanyType", chance.choice(COMPANY_TYPES)),
            "company_status_id": id_of("CompanyStatus", chance.choice(STATUSES)),
            "company_sector_id": id_of("CompanySector", chance.choice(SECTORS)[0]),
            "db_payment_method_id": id_of("DbPaymentMethod", chance.choice(PAYMENT_METHODS)[0]),
            "feelist_id": id_of("FeeList", chance.choice(FEE_LISTS)[0]),
            "article_price_label_id": id_of("ArticlePriceLabel", chance.choice(PRICE_LABELS)[0]),
            "account_manager_user_id": self._manager(),
            "company_sales_status_code": chance.choice(("", "Normal", "Normal", "CreditRisk")),
            "parent_id": id_of("Company", number // 20 * 20)
            if number % 20 == 19
            else defaults_of(RECORD_TYPES["Company"])["parent_id"],
        }

    def _contact(self, number: int) -> Fields:
        chance = self._chance
        # Some companies have many contacts, most have few.
        company = int(self._companies * chance.random() ** 2)
        city = self._cities[company]
        tongue = TONGUES[city.language]
        woman = chance.random() < 0.5
        first = chance.choice(tongue.women if woman else tongue.men)
        last, function = chance.choice(tongue.surnames), chance.choice(tongue.functions)
        language = city.language
        if number < len(_FAMOUS_CONTACTS):
            company, woman = number, number in (0, 3)
            first, last, function, language = _FAMOUS_CONTACTS[number]
            city = self._cities[company]
        famous = number < len(_FAMOUS_CONTACTS)
        login = chance.random() < 0.08
        fields = {
            "id": id_of("Contact", number),
            "firstname": "" if not famous and chance.random() < 0.03 else first,
            "lastname": last,
            "company_id": id_of("Company", company),
            "db_language_id": id_of("DbLanguage", language),
            "db_title_id": id_of("DbTitle", "Mrs" if woman else "Mr"),
            "archived": not famous and chance.random() < 0.04,
            "functions": function if famous or chance.random() < 0.8 else "",
            "e_login": f"{_plain(first)}{number}" if login else "",
            "e_password": f"Portal-{chance.randrange(1000, 10000)}" if login else "",
            "notes": "" if famous else chance.choice(NOTES),
            "birthdate": self._birthdate(),
            "create_date": self._moment(2500),
            "skype": f"live:{_plain(first)}.{number}" if chance.random() < 0.05 else "",
            "reference_back_office": f"P{number:06d}" if chance.random() < 0.6 else "",
        }
        return {**fields, **self._reachable(first, last, company, famous)}

    def _reachable(self, first: str, last: str, company: int, famous: bool) -> Fields:
        """Phones and e-mail; a few are odd already, as in every real table."""
        chance, city, domain = self._chance, self._cities[company], self._domains[company]
        words = {"first": _plain(first), "last": _plain(last), "domain": domain}
        email = "{first}.{last}@{domain}"
        phone = phone_number(chance, city)
        lot = chance.random()
        if not famous and lot < 0.006:
            email = chance.choice(_ODD_EMAILS)
        elif not famous and lot < 0.016:
            phone = chance.choice(_ODD_PHONES)
        return {
            "email": email.format(**words) if famous or chance.random() < 0.85 else "",
            "phone": phone if famous or lot < 0.7 else "",
            "mobile": mobile_number(chance, city) if chance.random() < 0.6 else "",
            "private_mobile": mobile_number(chance, city) if chance.random() < 0.05 else "",
            "private_phone": phone_number(chance, city) if chance.random() < 0.05 else "",
            "private_email": f"{words['last']}{company}@home.example"
            if chance.random() < 0.08
            else "",
        }

    def _contract(self, number: int) -> Fields:
        chance = self._chance
        company = 0 if number == 0 else chance.randrange(self._companies)
        kind = CONTRACT_KINDS[0] if number == 0 else chance.choice(CONTRACT_KINDS)
        firm = _FAMOUS_COMPANIES[0][0] if number == 0 else self._domains[company].split(".")[0]
        words = firm if number == 0 else firm.replace("-", " ").title()
        start, end, cancelled = self._term(number)
        percent = chance.choice(("0", "0", "5", "7.5", "10.0", "12.25"))
        return {
            "id": id_of("Contract", number),
            "id2": number + 1,
            "company_id": id_of("Company", company),
            "reference": f"CT-{start.year}-{number + 1:04d}",
            "reference_back_office": f"BO{number + 1:05d}" if chance.random() < 0.7 else "",
            "reference_customer": f"PO {chance.randrange(10000, 99999)}"
            if chance.random() < 0.4
            else "",
            "date_start": _midnight(start),
            **({"date_end": _midnight(end)} if end else {}),
            **({"date_cancel": f"{cancelled}T09:12:44.1730000Z"} if cancelled else {}),
            **self._invoiced(start),
            "name": f"{kind} {words}",
            "description": chance.choice(
                ("", f"{kind}, two visits a year.", "Includes parts.\nTravel at cost.")
            ),
            "feelist_id": id_of("FeeList", chance.choice(FEE_LISTS)[0]),
            "article_price_label_id": id_of("ArticlePriceLabel", chance.choice(PRICE_LABELS)[0]),
            "account_manager_user_id": self._manager(),
            "renewal_term_months": chance.choice((0, 12, 12, 12, 24, 36)),
            "feelist_warranty_discount": Decimal(percent),
            "price_label_warranty_discount": Decimal(chance.choice(("0", "2.5", "15"))),
            "driving_distance": _fraction(chance.uniform(1, 180), 1),
            "travel_fee_fix_discount": Decimal(chance.choice(("0", "0", "12.50"))),
        }

    def _term(self, number: int) -> tuple[date, date | None, date | None]:
        """Start, end and cancellation: running, expired, about to expire, endless, to come."""
        chance, today = self._chance, self._today
        years = chance.choice((1, 1, 2, 3, 5))
        lot = 1.0 if number == 0 else chance.random()
        if lot < 0.2:
            end = today - timedelta(days=chance.randrange(1, 900))
        elif lot < 0.3:
            end = today + timedelta(days=chance.randrange(0, 45))
        else:
            end = today + timedelta(days=chance.randrange(46, 360 * years))
        start = end - timedelta(days=365 * years - 1)
        if 0.3 <= lot < 0.36:
            start = today + timedelta(days=chance.randrange(5, 90))
            end = start + timedelta(days=365 * years - 1)
        cancelled = None
        if 0.36 <= lot < 0.44:
            cancelled = min(today, end) - timedelta(days=chance.randrange(3, 200))
        return start, (None if 0.44 <= lot < 0.54 else end), cancelled

    def _invoiced(self, start: date) -> Fields:
        """Invoices are made on the first of a month, once a contract runs."""
        last = self._today.replace(day=1)
        invoiced = start < last and self._chance.random() < 0.7
        return {"date_last_invoiced": _midnight(last)} if invoiced else {}

    def _manager(self) -> str:
        return id_of("User", self._chance.randrange(_USERS))

    def _birthdate(self) -> str:
        if self._chance.random() < 0.65:
            return str(defaults_of(RECORD_TYPES["Contact"])["birthdate"])
        born = date(1955, 1, 1) + timedelta(days=self._chance.randrange(18000))
        return _midnight(born)

    def _moment(self, days: int) -> str:
        day = self._today - timedelta(days=self._chance.randrange(430, 430 + days))
        seconds = self._chance.randrange(8 * 3600, 18 * 3600)
        clock = (datetime.min + timedelta(seconds=seconds)).time()
        return f"{day}T{clock}.{self._chance.randrange(1, 1000):03d}Z".rstrip("0")


_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "&": "", "'": "", ".": "", " ": "-", "/": "-"})


def _plain(name: str) -> str:
    """A name as it stands in an e-mail address: no marks, no spaces."""
    bare = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    kept = "".join(c for c in bare if c.isascii() and (c.isalnum() or c == "-"))
    return "-".join(part for part in kept.split("-") if part)


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _fraction(value: float, places: int) -> Decimal:
    return Decimal(f"{value:.{places}f}")
