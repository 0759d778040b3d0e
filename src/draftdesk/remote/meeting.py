"""The first meeting with a server: what it can do, found out without writing.

What no page documents is looked at: page size, the spelling of dates in `$filter`, ETags, and
whether portal passwords come back (a server that blanks them may lose them in a whole PUT).
"""

from collections.abc import Sequence
from typing import Any

from draftdesk.domain.catalog import record_type
from draftdesk.domain.profile import Met, Passwords
from draftdesk.remote import odata
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.errors import Gone, Refused

_CONTACT = record_type("Contact")
_LONG_AGO = "1980-01-01T00:00:00.000Z"


async def meet(client: RemoteClient, at: float) -> Met:
    """Look at a server once; raises the errors of `remote.errors` if it cannot be looked at."""
    first, _ = await client.read(odata.list_path(_CONTACT))
    rows = [row for row in first.get("value") or [] if isinstance(row, dict)]
    more = first.get("@odata.nextLink") or first.get("@odata.nextlink")
    return Met(
        at,
        describes_itself=await client.describes_itself(),
        page_size=len(rows) if more else None,
        quoted_moments=await _quoted_moments(client),
        etags=await _sends_etags(client, rows),
        passwords=await _passwords(client, rows),
    )


async def _quoted_moments(client: RemoteClient) -> bool | None:
    """The documented spelling is tried first."""
    for quoted in (True, False):
        literal = odata.moment_literal(_LONG_AGO, quoted=quoted)
        try:
            await client.read(
                odata.list_path(_CONTACT, filter=f"modified_dateutc ge {literal}", top=1)
            )
        except Refused:
            continue
        return quoted
    return None


async def _sends_etags(client: RemoteClient, rows: Sequence[dict[str, Any]]) -> bool:
    if not rows:
        return False
    try:
        body, headers = await client.read(odata.entity_path(_CONTACT, str(rows[0].get("id"))))
    except Gone:
        return False
    return bool(headers.get("etag") or body.get("@odata.etag"))


async def _passwords(client: RemoteClient, rows: Sequence[dict[str, Any]]) -> Passwords:
    """A contact that can log in has a password; whether it is shown tells what the server does."""
    try:
        told, _ = await client.read(odata.list_path(_CONTACT, filter="e_login ne ''", top=20))
        rows = [row for row in told.get("value") or [] if isinstance(row, dict)]
    except Refused:
        rows = [row for row in rows if row.get("e_login")]
    if not rows:
        return "unknown"
    return "returned" if any(row.get("e_password") for row in rows) else "blank"
