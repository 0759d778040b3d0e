"""Secrets that sing: a whole day with them, and then every byte that was written is searched."""

import base64
import json
import os
import re
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from commands.desk import DOMAIN, PASSWORD, USER, Desk, Ran, Sandbox, Zygote
from walks.canary import NAME, SOUGHT, THEIRS, TYPED

PURPOSES = ("sent", "clashing", "answered", "refused", "typed", "set")


def songs(canary: str) -> Iterator[bytes]:
    """A secret in every form that it could be written in."""
    yield canary.encode()
    yield canary.encode("utf-16-le")
    yield canary.encode("utf-16-be")
    yield canary.encode().hex().encode()
    for code in (base64.b64encode, base64.urlsafe_b64encode):
        for shift in range(3):
            # Only what the secret alone decides: whole groups of three bytes within it.
            start = (3 - shift) % 3
            part = canary.encode()[start:]
            yield code(part[: len(part) // 3 * 3])


def pieces(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file; of an archive, those of its members too."""
    yield str(path), path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"{path}: {name}", archive.read(name)


def found(folder: Path, canaries: tuple[str, ...]) -> list[str]:
    """Where a secret can be read."""
    files = [each for each in folder.rglob("*") if each.is_file() and not each.is_symlink()]
    assert len(files) > 5
    return [
        f"{canary} in {name}"
        for file in files
        for name, content in pieces(file)
        for canary in canaries
        if any(song in content for song in songs(canary))
    ]


def test_the_search_finds_a_header_a_wide_text_and_a_member_of_an_archive(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"innocent{number}").write_text("nothing")
    header = base64.b64encode(f"{USER}:{PASSWORD}@{DOMAIN}".encode())
    (tmp_path / "header").write_bytes(b"Authorization: Basic " + header)
    (tmp_path / "wide").write_bytes(PASSWORD.encode("utf-16"))
    with zipfile.ZipFile(tmp_path / "archive", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("member", PASSWORD * 3)

    places = found(tmp_path, (PASSWORD,))

    assert [place.rpartition("/")[2] for place in sorted(places)] == [
        "archive: member",
        "header",
        "wide",
    ]


class Walk:
    """One person's day from outside: the process, the calls after it, and what they leave."""

    def __init__(self, folder: Path, sandbox: Sandbox, zygote: Zygote, keeping: str) -> None:
        self.folder, self.keeping, self._sandbox = folder / "written", keeping, sandbox
        for name in ("", "tmp", "outputs"):
            (self.folder / name).mkdir()
        self._told = folder / "told.json"
        self.desk = Desk(self.folder / "home", zygote, env={"TMPDIR": str(self.folder / "tmp")})
        rows = sandbox.rows("Contact")
        self.ids = {name: row["id"] for name, row in zip(PURPOSES, rows, strict=False)}

    def day(self) -> dict[str, Any]:
        """The day, up to the kill."""
        self._told.write_text(
            json.dumps(
                {
                    "url": self._sandbox.url,
                    "domain": DOMAIN,
                    "user": USER,
                    "keeping": self.keeping,
                    "contacts": self.ids,
                }
            )
        )
        environment = self.desk.environment(QT_QPA_PLATFORM="offscreen")
        environment["PYTHONPATH"] = str(Path(__file__).parents[1])
        del environment["DRAFTDESK_PASSWORD"]
        ran = subprocess.run(
            [sys.executable, "-m", "walks.canary", str(self._told)],
            input=f"{PASSWORD}\n",
            capture_output=True,
            text=True,
            env=environment,
            timeout=100,
            check=False,
        )
        self._put("day", ran.stdout, ran.stderr)
        assert ran.returncode == -signal.SIGKILL, ran.stderr
        story: dict[str, Any] = json.loads(ran.stdout)
        return story

    def call(self, *arguments: str) -> Ran:
        """One call of the command line; what it says is kept to be searched."""
        ran = self.desk.run(*arguments)
        self._put("-".join(arguments[:3]), ran.out, ran.err)
        return ran

    def _put(self, name: str, *texts: str) -> None:
        number = len(list((self.folder / "outputs").iterdir()))
        for text in texts:
            number += 1
            (self.folder / "outputs" / f"{number}-{name.replace('/', '_')}").write_text(text)


@pytest.fixture(name="sandbox")
def a_sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    """A server on which a colleague gives portal passwords, and which repeats what it refuses."""
    sandbox = Sandbox(tmp_path / "erp.db", "--records", "30")
    sandbox.start()
    yield sandbox
    sandbox.kill()


@pytest.fixture(name="zygote")
def a_zygote(tmp_path: Path) -> Iterator[Zygote]:
    """What the calls are forked from."""
    (tmp_path / "zygote").mkdir()
    zygote = Zygote(tmp_path / "zygote")
    yield zygote
    zygote.end()


def meddle(sandbox: Sandbox, ids: dict[str, str]) -> None:
    """What the server does in this story; a password that it is given before the first look."""
    for name, id in ids.items():
        edit = {"type": "Contact", "id": id, "fields": {"e_password": f"{THEIRS}{name}"}}
        sandbox.ask("POST", "/_colleague", edit)
    text = f"The password '{TYPED}-refused' is too weak."
    sandbox.weather(
        fail=[
            {
                "method": "PUT",
                "path_contains": ids["refused"],
                "times": None,
                "status": 400,
                "body": {"Message": text, "ModelState": {"contact.e_password": [text]}},
            }
        ]
    )


@pytest.mark.timeout(300)
@pytest.mark.skipif(os.name == "nt", reason="file modes, and a kill that leaves all as it is")
@pytest.mark.parametrize("keeping", ["session", "plain"])
def test_no_byte_that_was_written_holds_a_secret(
    tmp_path: Path, sandbox: Sandbox, zygote: Zygote, keeping: str
) -> None:
    walk = Walk(tmp_path, sandbox, zygote, keeping)
    meddle(sandbox, walk.ids)

    story = walk.day()
    for call in (
        ("outbox",),
        ("show", "contact", walk.ids["sent"]),
        ("show", "contact", walk.ids["refused"]),
        ("diff", walk.ids["refused"]),
        ("list", "contact", "--search", SOUGHT),
        ("profile", "show"),
        ("profile", "test"),
        ("set", "contact", walk.ids["set"], f"e_password={TYPED}-set"),
        ("sync",),
    ):
        walk.call(*call)
        walk.call(*call, "--json")

    # The story is what it is meant to be, or the silence would prove nothing.
    states = [story["states"][name] for name in ("clashing", "answered", "refused")]
    assert (states, story["clash"]) == (["conflict", "conflict", "refused"], ["e_password"])
    assert story["history"][-1]["e_password"] == "••••"
    body = sandbox.body("Contact", walk.ids["sent"])
    assert (body["lastname"], body["e_password"]) == (NAME, f"{TYPED}A")
    assert found(walk.folder, (PASSWORD, TYPED, THEIRS)) == []
    assert wrong_modes(walk.desk.home) == []
    log = "".join(each.read_text() for each in (walk.desk.home / "log").iterdir())
    assert "ValueError" in log
    assert not re.search(rf"\?\$|%24filter|{NAME}|{SOUGHT}|contains\(", log)


def wrong_modes(home: Path) -> list[str]:
    """What somebody else on this computer could read."""
    wanted = {True: 0o700, False: 0o600}
    return [
        f"{path}: {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (home, *home.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) != wanted[path.is_dir()]
    ]
