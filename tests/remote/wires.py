"""The golden bodies: written by hand from the description of the API, and the two seed samples."""

from pathlib import Path
from typing import Any

from draftdesk.remote import odata

WIRE = Path(__file__).parent / "wire"


def raw(name: str) -> bytes:
    """A body as it stands on the wire."""
    return (WIRE / f"{name}.json").read_bytes()


def body(name: str) -> Any:
    """A body as the client reads it."""
    return odata.decoded(raw(name))
