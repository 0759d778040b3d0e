"""One call on its way: whom it is for, which store and password it uses, and how it answers."""

import argparse
import getpass
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from draftdesk.commands.exits import SIGNED_OUT, Complaint
from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Profile
from draftdesk.opening import Desk, open_window_store, store_key
from draftdesk.remote.odata import encoded
from draftdesk.store.secrets import PASSWORD_VARIABLE
from draftdesk.store.window_store import WindowStore

# What a server sent must not steer the terminal; line breaks and tabs may stay.
_STEERING = re.compile(r"(?![\n\t])[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the command line: what is asked, and the person's folder."""

    asked: argparse.Namespace
    desk: Desk

    def profile(self) -> Profile:
        """The profile that is meant."""
        return self.desk.profiles.named(self.asked.profile)

    def password(self, profile: Profile) -> str | None:
        """The server's password; a person at a terminal is asked, nobody else ever is."""
        found = self.desk.secrets.password(profile)
        if found is None and (found := asked_for(profile)):
            self.desk.secrets.remember_password(profile, found)
        return found

    def sign_in(self, profile: Profile) -> str:
        """The server's password, or the complaint that there is none."""
        password = self.password(profile)
        if password is None:
            raise Complaint(lack_of_password(profile), SIGNED_OUT)
        return password

    def store_key(self, profile: Profile) -> bytes | None:
        """The key of the profile's store; a session's password opens it, so it may be asked."""
        if profile.keeping == "session":
            self.sign_in(profile)
        return store_key(self.desk, profile)

    def store(self) -> WindowStore:
        """The store of the profile that is meant."""
        profile = self.profile()
        return open_window_store(self.desk, profile, self.store_key(profile))

    def answer(self, told: Any, lines: Sequence[str]) -> None:
        """Say it on standard output: `told` as JSON if that was asked for, else the lines."""
        if self.asked.json:
            _write(msgspec.json.format(encoded(told), indent=1) + b"\n")
        else:
            _write("".join(f"{plain_text(line)}\n" for line in lines))


def asked_for(profile: Profile, which: str = "") -> str | None:
    """Ask a person for the password; `None` without a terminal, or without an answer."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    kept = which or ("kept in the keyring" if profile.keeping == "keyring" else "for this run")
    question = f"Password of {profile.user}@{profile.domain} at {profile.host} ({kept}): "
    try:
        return getpass.getpass(plain_text(question)) or None
    except EOFError:
        return None


def lack_of_password(profile: Profile) -> str:
    """That there is no password, and how to give one."""
    keep = f" or keep it with: draftdesk profile password {profile.name}"
    return (
        f"{Trouble('no_password', {'host': profile.host}).text} Give it in {PASSWORD_VARIABLE}"
        f"{',' + keep if profile.keeping == 'keyring' else '.'}"
    )


def note(text: str) -> None:
    """Say something beside the answer: what is wrong, odd or still to come."""
    if sys.stderr is not None:
        lines = plain_text(text).splitlines()
        sys.stderr.write("".join(f"draftdesk: {line}\n" for line in lines))


def plain_text(text: str) -> str:
    """A text that only says something and does nothing."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def _write(said: str | bytes) -> None:
    """Onto standard output. Whoever reads may leave; the work is done all the same."""
    out = sys.stdout
    if out is None:
        return
    try:
        if isinstance(said, bytes):
            # JSON is UTF-8, whatever the terminal speaks.
            out.flush()
            out.buffer.write(said)
        else:
            out.write(said)
        out.flush()
    except BrokenPipeError:
        return
