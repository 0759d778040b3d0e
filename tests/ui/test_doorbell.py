"""One window for each folder; a second start rings at the first one's door."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from draftdesk.ui.door import may_be_somebody
from draftdesk.ui.doorbell import Doorbell

HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from draftdesk.ui.doorbell import Doorbell

application = QCoreApplication([])
bell = Doorbell(Path(sys.argv[1]))
print(bell.claim(), flush=True)
application.exec()
"""


def test_the_second_one_rings_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Doorbell(tmp_path), Doorbell(tmp_path)
    assert not may_be_somebody(tmp_path)
    assert first.claim()
    assert may_be_somebody(tmp_path)

    with qtbot.waitSignal(first.rung):
        assert not second.claim()

    first.close()
    assert second.claim()
    second.close()


def test_another_folder_is_another_door(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    one, other = Doorbell(tmp_path / "one"), Doorbell(tmp_path / "other")

    assert one.claim()
    assert other.claim()
    one.close()
    other.close()


def test_what_a_killed_window_left_behind_is_cleared_away(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    bell = Doorbell(tmp_path)
    assert not bell.claim()

    holder.kill()
    holder.communicate()

    assert bell.claim()
    bell.close()
