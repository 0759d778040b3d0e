"""A report tells kinds and counts; never a name, an address, or what was typed."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from draftdesk import __version__
from draftdesk.bundle import end_of_log, facts_of_work, redacted, report, write_bundle
from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Met, Profile
from draftdesk.store.rows import Counts
from draftdesk.sync.report import Line, SyncState

PROFILE = Profile(
    "Acme live",
    "https://erp.canary.example:8443/api",
    "CANARYDOMAIN",
    "canaryuser",
    read_only=True,
    proxy="http://proxy.canary.example:3128",
    ca_file="/home/canary/ca.pem",
    met=Met(1.0, page_size=100, etags=True),
)
LOG = """2026 ERROR draftdesk: GET https://erp.canary.example:8443/api/Contact?$filter=canary failed
2026 ERROR draftdesk: canaryuser@CANARYDOMAIN was refused by erp.canary.example, so said Acme live
2026 INFO draftdesk: anna.canary@smets.example asked
"""


def test_a_report_holds_versions_kinds_and_counts() -> None:
    counts = Counts(3, 1, 2, 4, Trouble("reset_untouched", {"field": "canary"}))
    state = SyncState(Line.OFFLINE, Trouble("unreachable", {"host": "canary"}, "canary"))
    facts = facts_of_work(counts, state, {"Contact": 5012})

    told = report(PROFILE, {"qt": "6.x", **facts}, "2026 INFO all is well\n")

    for words in (
        f"draftdesk: {__version__}",
        "qt: 6.x",
        "records: Contact 5012",
        "waiting: 3",
        "stopped: reset_untouched",
        "line trouble: unreachable",
        "read-only: True",
        "page size: 100",
        "2026 INFO all is well",
    ):
        assert words in told


def test_nothing_of_a_canary_is_in_a_report() -> None:
    state = SyncState(Line.OFFLINE, Trouble("unreachable", {"host": "canary"}, "canary"))
    facts = facts_of_work(Counts(), state, {})
    told = report(PROFILE, facts, LOG).casefold()

    assert "canary" not in told
    assert "acme" not in told
    assert "smets" not in told
    assert "$filter" not in told
    assert "8443" not in told


def test_two_profiles_can_be_told_apart_and_none_can_be_told() -> None:
    other = Profile("x", "https://other.example/api", "D", "u")
    assert report(PROFILE, {}, "") != report(other, {}, "")
    assert "profile" not in report(None, {}, "").splitlines()


def test_the_persons_own_folder_is_not_named() -> None:
    frame = f'File "{Path.home()}/draftdesk/app.py", line 3'
    assert str(Path.home()) not in redacted(frame)


def test_short_names_do_not_blacken_the_log() -> None:
    assert redacted("an error in an engine", ("an", "err")) == "an error in an engine"


def test_the_end_of_a_long_log_begins_with_a_whole_line(tmp_path: Path) -> None:
    log = tmp_path / "draftdesk.log"
    log.write_text("".join(f"line {number}\n" for number in range(10_000)))

    lines = end_of_log(log, 1000).splitlines()

    assert lines[-1] == "line 9999"
    assert lines[0].startswith("line ")
    assert len("\n".join(lines)) <= 1000
    assert end_of_log(tmp_path / "none.log") == ""


@pytest.mark.parametrize("name", ["report.txt", "report.zip"])
def test_a_report_is_saved_as_text_or_packed(tmp_path: Path, name: str) -> None:
    path = write_bundle("told ä\n", tmp_path / name)

    if name.endswith("zip"):
        assert ZipFile(path).read("report.txt").decode() == "told ä\n"
    else:
        assert path.read_text("utf-8") == "told ä\n"
