"""Running one call: which job it is, and what is said when it fails."""

import argparse
import logging
from collections.abc import Callable

from draftdesk.commands import (
    accepted,
    changing,
    comparing,
    outbox,
    profiles,
    records,
    rescue,
    rounds,
)
from draftdesk.commands.call import Call, note
from draftdesk.commands.exits import BAD_INPUT, BUG, SIGNED_OUT, UNREACHABLE, Complaint
from draftdesk.domain.mistakes import where
from draftdesk.opening import Desk, open_desk, open_log
from draftdesk.remote.errors import RemoteError, SignedOut
from draftdesk.store.database import StoreError
from draftdesk.store.lock import StoreBusy
from draftdesk.store.profiles import ProfilesError
from draftdesk.store.secrets import SecretsError

log = logging.getLogger(__name__)

JOBS: dict[str, Callable[[Call], int]] = {
    "profile add": profiles.add,
    "profile list": profiles.list_all,
    "profile change": profiles.change,
    "profile password": profiles.change_password,
    "profile show": profiles.show,
    "profile remove": profiles.remove,
    "profile test": profiles.test,
    "pull": rounds.pull,
    "send": rounds.send,
    "sync": rounds.sync,
    "list": records.list_some,
    "show": records.show,
    "set": changing.change,
    "outbox": outbox.show,
    "diff": comparing.compare,
    "discard": outbox.discard,
    "pause": outbox.pause,
    "resume": outbox.resume,
    "accepted": accepted.show,
    "rescue save": rescue.save,
    "rescue take": rescue.take,
}


def run(asked: argparse.Namespace) -> int:
    """Do the job; what goes wrong is one sentence on standard error, and the code to end with."""
    try:
        return JOBS[asked.job](Call(asked, _desk()))
    except Exception as error:
        text, code = _worded(error)
        note(text)
        return code


def _desk() -> Desk:
    try:
        desk = open_desk()
        open_log(desk.home)
    except OSError as error:
        raise Complaint(f"{error.filename} cannot be used: {error.strerror}.") from error
    return desk


def _worded(error: Exception) -> tuple[str, int]:
    """What failed, in words, and the exit code it means."""
    if isinstance(error, Complaint):
        return str(error), error.code
    if isinstance(error, RemoteError):
        return error.trouble.text, SIGNED_OUT if isinstance(error, SignedOut) else UNREACHABLE
    if isinstance(error, SecretsError):
        return str(error), SIGNED_OUT
    if isinstance(error, (ProfilesError, StoreError, StoreBusy)):
        return str(error), BAD_INPUT
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}.", BAD_INPUT
    return _bug(error), BUG


def _bug(error: Exception) -> str:
    """A mistake of ours. The log says where; not with which words, which may be a person's."""
    log.error("%s", where(error))
    return f"Something is wrong in Draftdesk itself ({type(error).__name__}); the log says where."
