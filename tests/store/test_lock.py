"""One engine for each store: a lock that ends with the process, however it ends."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from draftdesk.store.lock import StoreBusy, StoreLock

_HOLDER = """
import sys, time
from pathlib import Path
from draftdesk.store.lock import StoreLock
lock = StoreLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
time.sleep(60)
"""


def test_a_lock_is_held_once_and_can_be_taken_again_after_it_was_let_go(tmp_path: Path) -> None:
    one, other = StoreLock(tmp_path / "lock"), StoreLock(tmp_path / "lock")
    one.take()
    with pytest.raises(StoreBusy):
        other.take()

    one.release()
    one.release()
    other.take()

    with pytest.raises(StoreBusy):
        one.take()
    other.release()


def test_a_lock_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    lock = StoreLock(path)
    with pytest.raises(StoreBusy):
        lock.take()

    holder.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    holder.wait(10)
    holder.stdout.close()

    lock.take()
    lock.release()
