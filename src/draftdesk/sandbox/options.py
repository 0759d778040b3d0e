"""How a sandbox behaves: every choice that the documentation leaves open is a switch."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

ErrorStyle = Literal["ModelState", "odata", "plain", "html", "empty"]


@dataclass(frozen=True, slots=True)
class Mishaps:
    """How likely each mishap of `--mischief` is, per request, between 0 and 1."""

    slow: float = 0.0
    lost: float = 0.0
    refused: float = 0.0
    colleague: float = 0.0
    slowest: float = 2.0
    """The longest that a slow request waits, in seconds."""

    def __bool__(self) -> bool:
        return any((self.slow, self.lost, self.refused, self.colleague))


MISCHIEF = Mishaps(slow=0.2, lost=0.05, refused=0.05, colleague=0.1)
"""What `--mischief` alone means."""


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """The switches of one sandbox; the defaults are the documented or the likeliest reading."""

    user: str = "APIUser"
    password: str = "123456"
    domain: str = "TESTAPI"
    records: int = 5000
    page_size: int = 20
    db: Path | None = None
    """The file that keeps the tables; without one they live in memory."""
    today: date = date(2026, 11, 23)
    """The day around which the seeded contracts begin, expire and were cancelled."""
    error_style: ErrorStyle = "ModelState"
    absent: Literal["reset", "keep"] = "reset"
    """What a PUT does to a field that its body leaves out."""
    e_password: Literal["returned", "blanked"] = "returned"
    blank_put: Literal["wipes", "keeps"] = "wipes"
    """What a PUT of an empty `e_password` does to the stored one."""
    put_answer: Literal["entity", "204"] = "entity"
    delete_answer: Literal[405, 403] = 405
    """How the deletion of what cannot be deleted is refused."""
    etags: bool = False
    require_if_match: bool = False
    nulls: bool = False
    """Answer null, and take null, where the documented server has its spellings of nothing."""
    dates: Literal["both", "quoted", "unquoted"] = "both"
    """Which spelling of a date `$filter` understands."""
    latency: float = 0.0
    """Seconds before each answer."""
    seed: int = 1
    """What the random mishaps start from."""
    mishaps: Mishaps = field(default_factory=Mishaps)
