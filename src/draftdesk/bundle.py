"""What a report of a problem holds: versions, kinds and counts, and the last lines of the log.

No names, no addresses, nothing that was typed. Knows no Qt: the window adds what only it knows.
"""

import os
import platform
import re
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile

from draftdesk import __version__
from draftdesk.domain.profile import Profile
from draftdesk.store.rows import Counts
from draftdesk.sync.report import SyncState

LOG_BYTES = 48_000
"""As much of the log's end as a report holds."""

Facts = Mapping[str, object]

_ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_SHORTEST_NAME = 3
"""Shorter names would blacken half the log."""


def report(profile: Profile | None, facts: Facts, log: str) -> str:
    """The text of a report, as whoever passes it on reads it first."""
    parts = [_lines("program", _of_program() | dict(facts))]
    if profile is not None:
        parts.append(_lines("profile", _of_profile(profile)))
    parts.append(f"log\n{redacted(log, _names_in(profile))}")
    return "\n".join(parts)


def facts_of_work(
    counts: Counts, state: SyncState, records: Mapping[str, int], gap_ms: str | None = None
) -> Facts:
    """What is unfinished, how the line is, how many records there are; no word of any of them."""
    troubles = {"line trouble": state.trouble, "stopped": counts.stopped}
    return {
        "records": ", ".join(f"{name} {number}" for name, number in records.items()),
        "waiting": counts.waiting,
        "refused": counts.refused,
        "conflicts": counts.conflicts,
        "drafts": counts.drafts,
        "line": state.line.name.lower(),
        "longest gap between look and PUT": f"{gap_ms} ms" if gap_ms else "none without an ETag",
        **{name: trouble.code for name, trouble in troubles.items() if trouble is not None},
    }


def end_of_log(path: Path, most: int = LOG_BYTES) -> str:
    """The last whole lines of a log; nothing, if there is none."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - most))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return text.partition("\n")[2] if size > most else text


def redacted(text: str, names: Iterable[str] = ()) -> str:
    """A text without addresses, and without these names."""
    text = text.replace(str(Path.home()), "~")
    text = _MAIL.sub("[e-mail]", _ADDRESS.sub("[address]", text))
    for name in sorted({each for each in names if len(each) >= _SHORTEST_NAME}, key=len)[::-1]:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "[name]", text, flags=re.IGNORECASE)
    return text


def write_bundle(text: str, path: Path) -> Path:
    """Write a report: packed, if the file's name ends so, else as it is; `OSError` if it cannot."""
    if path.suffix.lower() == ".zip":
        with ZipFile(path, "w", ZIP_DEFLATED) as packed:
            packed.writestr("report.txt", text)
    else:
        path.write_text(text, "utf-8")
    return path


def _of_program() -> dict[str, object]:
    return {
        "draftdesk": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "packed": bool(getattr(sys, "frozen", False)),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _of_profile(profile: Profile) -> Facts:
    """What kind of profile it is; which one, only as a mark that tells two apart."""
    facts: dict[str, object] = {
        "mark": profile.identity[:8],
        "host mark": sha256(profile.host.encode()).hexdigest()[:8],
        "scheme": urlsplit(profile.url).scheme,
        "secrets": profile.keeping,
        "read-only": profile.read_only,
        "own authority": bool(profile.ca_file),
        "client certificate": bool(profile.client_certificate),
        "proxy": bool(profile.proxy),
    }
    met = profile.met
    if met is not None:
        facts |= {"page size": met.page_size, "etags": met.etags, "passwords": met.passwords}
    return facts


def _names_in(profile: Profile | None) -> tuple[str, ...]:
    if profile is None:
        return ()
    return (profile.host, profile.domain, profile.user, profile.name)


def _lines(title: str, facts: Facts) -> str:
    return "".join([f"{title}\n", *(f"  {name}: {value}\n" for name, value in facts.items())])
