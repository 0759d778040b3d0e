"""The first meeting finds out what no page documents, and writes nothing."""

import asyncio
from typing import Any

import httpx
import pytest

from draftdesk.domain.profile import Met, Profile
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.meeting import meet
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.server import create_app

PROFILE = Profile("Box", "http://sandbox.example/api", "TESTAPI", "APIUser")


def met(**options: Any) -> tuple[Met, list[str]]:
    """What a meeting with such a sandbox finds, and the methods it used."""
    app = create_app(SandboxOptions(**{"records": 60, **options}))

    async def job() -> Met:
        road = httpx.ASGITransport(app)
        async with RemoteClient(PROFILE, "123456", road, str) as client:
            return await meet(client, 7.0)

    try:
        return asyncio.run(job()), [entry.method for entry in app.state.tables.log()]
    finally:
        app.state.tables.close()


def test_the_documented_server_is_recognised() -> None:
    found, _ = met()
    assert found == Met(7.0, True, 20, quoted_moments=True, etags=False, passwords="returned")


def test_meeting_writes_nothing() -> None:
    assert set(met()[1]) == {"GET"}


@pytest.mark.parametrize(
    ("options", "field", "value"),
    [
        ({"page_size": 50}, "page_size", 50),
        ({"page_size": 100}, "page_size", None),
        ({"dates": "unquoted"}, "quoted_moments", False),
        ({"etags": True}, "etags", True),
        ({"e_password": "blanked"}, "passwords", "blank"),
        ({"e_password": "blanked", "nulls": True}, "passwords", "blank"),
    ],
)
def test_each_peculiarity_is_found(options: dict[str, Any], field: str, value: Any) -> None:
    assert getattr(met(**options)[0], field) == value


def test_without_contacts_nothing_is_claimed_about_passwords() -> None:
    found, _ = met(records=0)
    assert (found.passwords, found.etags, found.page_size) == ("unknown", False, None)
