"""The one folder for everything the program writes. Light: the window waits for it."""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "DRAFTDESK_HOME"


def home_folder() -> Path:
    """The person's folder, made if need be, for this person only."""
    given = os.environ.get(HOME_VARIABLE)
    folder = Path(given) if given else Path(platformdirs.user_data_dir("draftdesk", False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
