"""The first paint waits for nothing heavy."""

import json
import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("pydantic", "httpx", "keyring", "apsw", "fastapi", "phonenumbers", "msgspec")

FIRST_PAINT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from draftdesk import app
from draftdesk.ui import look, tongue

application = app._application()
look.apply(application, "system")
tongue.speak(application)
settings = QSettings(str(Path(sys.argv[1]) / "window.ini"), QSettings.Format.IniFormat)
window = app.MainWindow(settings)
window.show_waiting("Opening")
window.show()
application.processEvents()
assert not window.grab().isNull()
print(json.dumps(sorted(name.partition(".")[0] for name in sys.modules)))
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DRAFTDESK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )

    assert sorted(set(json.loads(told.stdout)) & set(HEAVY)) == []


def test_without_a_display_the_window_says_so_and_leaves(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    ended = subprocess.run(
        [sys.executable, "-m", "draftdesk"],
        env=environment | {"DRAFTDESK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    assert "there is no display" in ended.stderr
    assert "Traceback" not in ended.stderr
