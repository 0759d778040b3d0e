"""Which layer fails on the way to a server: name, line, secure connection, sign-in, reading."""

import asyncio
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Profile
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.errors import RemoteError

_PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the examination, and how long it took; `trouble` is `None` if it went well."""

    name: str
    trouble: Trouble | None = None
    seconds: float = 0.0


async def examine(
    profile: Profile, client: RemoteClient, tell: Callable[[Step], None] = lambda _: None
) -> list[Step]:
    """Go the way to the server step by step, without writing; the last step is the failing one.

    Each step is told as it ends.
    """
    steps: list[Step] = []
    for name, step in (
        ("address", _address(profile)),
        ("line", _line(profile)),
        ("sign-in", _read(client, "Contact")),
        ("contracts", _read(client, "Contract")),
    ):
        if steps and steps[-1].trouble is not None:
            step.close()
            continue
        began = time.monotonic()
        steps.append(Step(name, await step, time.monotonic() - began))
        tell(steps[-1])
    return steps


async def _address(profile: Profile) -> Trouble | None:
    """Is there a computer of this name?"""
    try:
        await asyncio.wait_for(
            asyncio.get_running_loop().getaddrinfo(profile.host, None), _PATIENCE
        )
    except (OSError, TimeoutError) as error:
        return Trouble("unknown_host", {"host": profile.host}, str(error))
    return None


async def _line(profile: Profile) -> Trouble | None:
    """Does anything listen there? Behind a proxy that is the proxy's to know."""
    if profile.proxy and profile.proxy != "none":
        return None
    parts = urlsplit(profile.url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        _, writer = await asyncio.wait_for(
            asyncio.open_connection(profile.host, port, family=socket.AF_UNSPEC), _PATIENCE
        )
    except TimeoutError as error:
        return Trouble("timeout", {"host": profile.host}, str(error))
    except OSError as error:
        return Trouble("refused_connection", {"host": profile.host}, str(error))
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
    return None


async def _read(client: RemoteClient, type_name: str) -> Trouble | None:
    """Are we let in, and is this really the server?"""
    try:
        await client.look(type_name)
    except RemoteError as error:
        return error.trouble
    return None
