"""Profiles: which server, which domain, which person, and where the secrets live."""

import asyncio
import re
import shutil
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from draftdesk.commands.call import Call, asked_for, note
from draftdesk.commands.exits import DONE, SIGNED_OUT, UNREACHABLE, Complaint
from draftdesk.domain.problems import MEETING_TEXTS, worded
from draftdesk.domain.profile import (
    Keeping,
    Met,
    Profile,
    address_problem,
    findings_of,
    proxy_problem,
    without_password,
)
from draftdesk.opening import Desk, open_client_of, open_window_store
from draftdesk.remote.meeting import meet
from draftdesk.store.lock import StoreLock
from draftdesk.store.secrets import PASSWORD_VARIABLE, keyring_problem
from draftdesk.sync.doctor import Step, examine

_KEPT = {
    "keyring": "secrets in the keyring",
    "session": "the password is asked each time",
    "plain": "PLAIN: not encrypted",
}
_WAYS = ("proxy", "ca_file", "client_certificate", "colour", "country", "read_only")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_STEPS = {
    "address": "the server's name is known",
    "line": "something listens at this address",
    "sign-in": "user and password are accepted, and contacts can be read",
    "contracts": "contracts can be read",
}


def add(call: Call) -> int:
    """`profile add`."""
    profile = _asked(call)
    _must_be_new(call, profile)
    password = _new_password(call, profile)
    if password is not None:
        if profile.keeping == "keyring":
            call.desk.secrets.remember_password(profile, password)
        else:
            note(
                f"A {profile.keeping} profile keeps no password: give it each time, "
                f"or in {PASSWORD_VARIABLE}."
            )
    _keep_proxy_password(call, profile)
    call.desk.profiles.put(profile)
    call.answer(_told(profile), [f"Added {_line(profile)}."])
    return DONE


def change(call: Call) -> int:
    """`profile change`: how the server is reached and how the window looks; not which server."""
    before = _named(call)
    profile = _with_ways(call, before)
    if profile == before and not call.asked.proxy:
        raise Complaint("Say what is to change, such as --proxy http://proxy.example:3128.")
    if not _keep_proxy_password(call, profile):
        call.desk.secrets.follow_proxy(before, profile)
    call.desk.profiles.put(profile)
    call.answer(_told(profile), [f"Changed {_line(profile)}."])
    return DONE


def _with_ways(call: Call, profile: Profile) -> Profile:
    """The profile with what was said of the way to its server, checked."""
    asked = {name: getattr(call.asked, name) for name in _WAYS}
    said = {name: value for name, value in asked.items() if value is not None}
    if "proxy" in said:
        if problem := proxy_problem(said["proxy"]):
            raise Complaint(problem)
        said["proxy"], _ = without_password(said["proxy"])
    for name in ("ca_file", "client_certificate"):
        if said.get(name) and not Path(said[name]).is_file():
            raise Complaint(f"There is no file {said[name]}.")
    if not _COLOUR.fullmatch(said.get("colour", "#000000")):
        raise Complaint("A colour is given as #rrggbb.")
    if not _COUNTRY.fullmatch(said.get("country", "BE")):
        raise Complaint("A country is given by its two letters, such as BE.")
    return replace(profile, **said)


def _keep_proxy_password(call: Call, profile: Profile) -> bool:
    """A password in a proxy's address is a secret, and goes where the others are.

    Returns whether there was one.
    """
    _, password = without_password(call.asked.proxy or "")
    if password:
        call.desk.secrets.remember_proxy_password(profile, password)
        if profile.keeping != "keyring":
            note(f"A {profile.keeping} profile keeps no password, so the proxy's is not kept.")
    return bool(password)


def _asked(call: Call) -> Profile:
    """The profile as it was asked for, checked."""
    asked = call.asked
    if problem := address_problem(asked.url):
        raise Complaint(problem)
    for what in ("name", "domain", "user"):
        text = getattr(asked, what)
        if not text.strip() or not text.isprintable():
            raise Complaint(f"The {what} is empty, or holds what cannot be printed.")
    # The sign-in is user:password@domain, read up to the first : and from the last @ on.
    if ":" in asked.user or "@" in asked.domain:
        raise Complaint("The user must not hold a colon, and the domain no @.")
    keeping = _keeping(asked.store)
    url = asked.url.strip().rstrip("/")
    profile = Profile(asked.name.strip(), url, asked.domain.strip(), asked.user.strip(), keeping)
    return _with_ways(call, profile)


def _keeping(asked: Keeping | None) -> Keeping:
    if asked in ("session", "plain"):
        return asked
    if problem := keyring_problem():
        raise Complaint(
            f"{problem} Say --store session (the password is asked each time and opens the store) "
            "or --store plain (the store is not encrypted, and no password is kept)."
        )
    return "keyring"


def _must_be_new(call: Call, profile: Profile) -> None:
    for each in call.desk.profiles.all():
        if each.name.casefold() == profile.name.casefold():
            raise Complaint(f"There is already a profile {each.name}.")
        if each.identity == profile.identity and each.keeping != profile.keeping:
            raise Complaint(
                f"{each.name} is the same server, domain and user, and its store is "
                f"{each.keeping}; two profiles of one store must keep it alike."
            )


def _new_password(call: Call, profile: Profile) -> str | None:
    """The password to keep: from standard input if that was said, else from the person."""
    if call.asked.password_stdin:
        return _from_stdin()
    return asked_for(profile) if profile.keeping == "keyring" else None


def _from_stdin() -> str:
    try:
        password = "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError:
        password = ""
    if not password:
        raise Complaint("There is no readable password on standard input.")
    return password


def change_password(call: Call) -> int:
    """`profile password`."""
    profile = _named(call)
    if profile.keeping == "plain":
        raise Complaint(
            f"A plain profile keeps no password: give it each time, or in {PASSWORD_VARIABLE}."
        )
    if profile.keeping == "session":
        return _lock_anew(call, profile)
    password = _new_password(call, profile)
    if password is None:
        raise Complaint("There was no password; say --password-stdin to give it from a script.")
    call.desk.secrets.remember_password(profile, password)
    call.answer(_told(profile), [f"The keyring holds the password of {profile.name}."])
    return DONE


def _lock_anew(call: Call, profile: Profile) -> int:
    """A session's password opens its store too, so the one of before is asked as well."""
    secrets, folder = call.desk.secrets, call.desk.profiles.store_folder(profile)
    before = _from_stdin() if call.asked.password_stdin else asked_for(profile, "the old one")
    if before is None:
        raise Complaint("There was no password; --password-stdin takes the old and the new line.")
    now = _from_stdin() if call.asked.password_stdin else asked_for(profile, "the new one")
    if now is None:
        raise Complaint("There was no new password; nothing has changed.")
    secrets.change_lock(profile, folder, before, now)
    call.answer(_told(profile), [f"The new password opens the store of {profile.name}."])
    return DONE


def list_all(call: Call) -> int:
    """`profile list`."""
    profiles = call.desk.profiles.all()
    lines = [_line(each) for each in profiles] or ["There is no profile yet."]
    call.answer([_told(each) for each in profiles], lines)
    return DONE


def show(call: Call) -> int:
    """`profile show`."""
    profile = _named(call)
    found = findings_of(profile.met) if profile.met else ()
    lines = [_line(profile), *(worded(MEETING_TEXTS[code], rest) for code, rest in found)]
    call.answer(_told(profile), lines)
    return DONE


def _named(call: Call) -> Profile:
    return call.desk.profiles.named(call.asked.name or call.asked.profile)


def _line(profile: Profile) -> str:
    only = ", read-only" if profile.read_only else ""
    who = f"{profile.user}@{profile.domain} at {profile.url}"
    return f"{profile.name}: {who} ({_KEPT[profile.keeping]}{only})"


def _told(profile: Profile) -> dict[str, Any]:
    told = asdict(profile) | {"proxy": _without_sign_in(profile.proxy)}
    return told | {"encrypted": profile.keeping != "plain"}


def _without_sign_in(address: str) -> str:
    """A proxy's address without the user and password that it may hold."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def remove(call: Call) -> int:
    """`profile remove`: the profile, its store and its secrets, if nothing waits."""
    if not (call.asked.name or call.asked.profile):
        raise Complaint("Say which profile to remove.")
    profile, profiles = _named(call), call.desk.profiles
    shared = [each for each in profiles.all() if each.identity == profile.identity]
    if len(shared) > 1:
        profiles.remove(profile)
    else:
        _remove_with_store(call, profile)
    call.answer({"removed": profile.name}, [f"Removed {profile.name}."])
    return DONE


def _remove_with_store(call: Call, profile: Profile) -> None:
    """The profile goes last: if a locked keyring stops us on the way, the call can be repeated."""
    folder = call.desk.profiles.store_folder(profile)
    lock = StoreLock(folder / "engine.lock")
    lock.take()
    try:
        _must_be_empty(call, profile)
    finally:
        lock.release()
    shutil.rmtree(folder)
    call.desk.secrets.forget(profile)
    call.desk.profiles.remove(profile)


def _must_be_empty(call: Call, profile: Profile) -> None:
    if not call.desk.profiles.has_store(profile):
        return
    with open_window_store(call.desk, profile, call.store_key(profile)) as store:
        counts = store.counts()
    if counts.unfinished or counts.drafts:
        raise Complaint(
            f"In {profile.name} {counts.unfinished} unsent and {counts.drafts} drafts wait; "
            "send or discard them first."
        )


def test(call: Call) -> int:
    """`profile test`."""
    profile = _named(call)
    steps, met = asyncio.run(_examined(call.desk, profile, call.sign_in(profile)))
    told = [{"step": step.name, "ok": step.trouble is None, "text": _words(step)} for step in steps]
    lines = [
        f"{'ok' if each['ok'] else 'FAILED':6}  {each['step']}: {each['text']}" for each in told
    ]
    if met is not None:
        call.desk.profiles.put(replace(profile, met=met))
        lines += [worded(MEETING_TEXTS[code], rest) for code, rest in findings_of(met)]
    found = asdict(met) if met else None
    call.answer({"steps": told, "ok": steps[-1].trouble is None, "met": found}, lines)
    return _code(steps[-1])


async def _examined(desk: Desk, profile: Profile, password: str) -> tuple[list[Step], Met | None]:
    """The way to the server; and, if it is open, what the server is like."""
    async with open_client_of(desk, profile, password) as client:
        steps = await examine(profile, client)
        return steps, None if steps[-1].trouble else await meet(client, time.time())


def _words(step: Step) -> str:
    return step.trouble.text if step.trouble else _STEPS.get(step.name, step.name)


def _code(last: Step) -> int:
    if last.trouble is None:
        return DONE
    return SIGNED_OUT if last.trouble.code == "signed_out" else UNREACHABLE
