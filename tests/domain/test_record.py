import subprocess
import sys

import pytest

from draftdesk.domain.record import RecordKey


def test_a_key_says_type_and_id_as_the_address_does() -> None:
    assert str(RecordKey("Contact", "93498506-9dde")) == "Contact(93498506-9dde)"


@pytest.mark.parametrize("module", ["record", "marks", "problems", "profile", "spelling"])
def test_what_the_frame_needs_before_the_first_paint_brings_nothing_heavy(module: str) -> None:
    program = (
        f"import sys, draftdesk.domain.{module}\n"
        "print(*{'pydantic', 'phonenumbers', 'stdnum', 'email_validator'} & sys.modules.keys())"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == ""
