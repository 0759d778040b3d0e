"""The line itself: help, bad usage, exit codes, streams, and what it costs."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commands.desk import Desk, Sandbox, held
from draftdesk.commands.call import plain_text
from draftdesk.commands.running import JOBS

CALLS = (
    "profile add",
    "profile list",
    "profile change",
    "profile password",
    "profile show",
    "profile remove",
    "profile test",
    "pull",
    "send",
    "sync",
    "list",
    "show",
    "set",
    "outbox",
    "diff",
    "discard",
    "pause",
    "resume",
    "accepted",
    "rescue save",
    "rescue take",
)


def test_help_is_there_for_the_whole_and_for_each_call(empty_desk: Desk) -> None:
    top = empty_desk.run_cold("--help")
    each = [empty_desk.run(*call.split(), "--help") for call in CALLS]

    assert top.code == 0
    assert all(f"  {call.split()[0]} " in top.out for call in CALLS)
    assert "draftdesk demo" in top.out
    for call, ran in zip(CALLS, each, strict=True):
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"usage: draftdesk {call} ")
        assert "--json" in ran.out


def test_every_job_is_among_the_calls() -> None:
    assert sorted(JOBS) == sorted(CALLS)


BAD_USAGE = [
    (["foo"], "foo"),
    (["--frobnicate"], "CALL"),
    (["profile"], "CALL"),
    (["profile", "add", "x"], "--url, --domain, --user"),
    (
        [
            "profile",
            "add",
            "x",
            "--url",
            "http://h",
            "--domain",
            "d",
            "--user",
            "u",
            "--store",
            "y",
        ],
        "y",
    ),
    (["list"], "TYPE"),
    (["list", "contact", "--limit", "0"], "0 is not a number of rows"),
    (["list", "contact", "--limit", "-3"], "--limit"),
    (["list", "contact", "extra"], "extra"),
    (["show", "contact"], "ID"),
    (["set", "contact"], "ID, FIELD=VALUE"),
    (["set", "contact", "x", "a=b", "--e_password=hush"], "no place for --e_password "),
    (["diff"], "ID"),
    (["discard"], "ID"),
    (["pull", "--retry", "x"], "--retry"),
    (["list", "contact", "--search", "\udcff"], "no readable text"),
]


def test_bad_usage_ends_with_2_and_a_sentence(empty_desk: Desk) -> None:
    for call, told in BAD_USAGE:
        ran = empty_desk.run(*call)
        assert (ran.code, ran.out) == (2, ""), call
        assert told in ran.err.splitlines()[0], call
        assert len(ran.err.splitlines()) == 2
        assert "hush" not in ran.err
    # Nothing was made by a call that was none.
    assert not empty_desk.home.exists()


def test_options_stand_anywhere_after_the_call(desk: Desk, contact: str) -> None:
    ran = desk.run("set", "CONTACT", "--json", contact, "phone=1", "--profile", "BOX", "skype=me")

    assert ran.code == 0
    assert ran.json["change"] == {"phone": "1", "skype": "me"}


def test_a_home_that_cannot_be_used_is_said_so(empty_desk: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")

    for home in (taken, taken / "below"):
        ran = empty_desk.run("outbox", DRAFTDESK_HOME=str(home))
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"draftdesk: {home}")
        assert "cannot be used" in ran.err


@pytest.mark.parametrize(
    "damaged",
    ["{", "[]", '{"profiles": 3}', '{"profiles": [{"name": "x"}]}', '{"profiles": [7]}', "\x00"],
)
def test_a_damaged_list_of_profiles_is_said_so_and_stays(empty_desk: Desk, damaged: str) -> None:
    empty_desk.home.mkdir()
    file = empty_desk.home / "profiles.json"
    file.write_text(damaged)
    new = ("--url", "http://localhost", "--domain", "d", "--user", "u", "--store", "plain")

    for call in (["list"], ["add", "x", *new]):
        ran = empty_desk.run("profile", *call)
        assert (ran.code, ran.out) == (2, "")
        assert "is damaged" in ran.err
    assert file.read_text() == damaged


def test_a_reader_who_leaves_early_is_no_mistake(desk: Desk) -> None:
    for call in (["--help"], ["list", "contact"], ["list", "contact", "--json"]):
        with desk.running(*call) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.wait(20) == 0
            assert process.stderr is not None
            assert process.stderr.read() == b""


def test_a_full_disk_under_the_answer_is_said_in_one_sentence(desk: Desk) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full here")
    with full.open("wb") as out, desk.running("list", "contact", stdout=out) as process:
        assert process.wait(20) == 2
        assert process.stderr is not None
        assert process.stderr.read().splitlines() == [b"draftdesk: No space left on device."]


def test_a_closed_standard_output_is_no_mistake(desk: Desk) -> None:
    if not Path("/bin/sh").exists():
        pytest.skip("there is no shell here")
    command = f"exec {sys.executable} -m draftdesk outbox >&-"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        env=desk.environment(),
        capture_output=True,
        check=False,
        timeout=20,
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_lacks_letters_still_gets_an_answer(desk: Desk, contact: str) -> None:
    desk.does("set", "contact", contact, "lastname=Žižka–Åse")

    told = desk.run_cold("show", "contact", contact, PYTHONIOENCODING="ascii")
    assert (told.code, told.err) == (0, "")
    assert "\\u017di\\u017eka" in told.out
    exact = desk.run_cold("show", "contact", contact, "--json", PYTHONIOENCODING="ascii")
    assert exact.json["values"]["lastname"] == "Žižka–Åse"


def test_what_the_server_holds_cannot_steer_the_terminal(desk: Desk, contact: str) -> None:
    assert (
        plain_text("a\x1b[2Jb\nc\x9b")
        == "a\N{REPLACEMENT CHARACTER}[2Jb\nc\N{REPLACEMENT CHARACTER}"
    )
    assert desk.run("set", "contact", contact, "notes=\x1b[2J").code == 2


def test_ctrl_c_ends_with_130_and_without_a_word(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.weather(off="hang")
    with desk.running("sync") as process:
        sandbox.await_request()
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert process.stdout is not None
        assert process.stderr is not None
        assert (process.stdout.read(), process.stderr.read()) == (b"", b"")


def test_ctrl_c_while_waiting_for_a_window_ends_with_130(desk: Desk) -> None:
    with held(desk, "idle"), desk.running("send") as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_a_mistake_of_ours_is_one_sentence_and_the_log_holds_no_values(desk: Desk) -> None:
    code = (
        "import sys; from draftdesk.commands import line, running\n"
        "def broken(call): raise ValueError('canary of a value')\n"
        "running.JOBS['outbox'] = broken\n"
        "sys.exit(line.main(['outbox']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=desk.environment(), capture_output=True, check=False
    )

    assert (done.returncode, done.stdout) == (70, b"")
    assert done.stderr.startswith(b"draftdesk: Something is wrong in Draftdesk itself (ValueError)")
    assert len(done.stderr.splitlines()) == 1
    log = (desk.home / "log" / "draftdesk.log").read_text()
    assert "in broken" in log
    assert "canary" not in log + done.stderr.decode()


def test_a_command_never_starts_qt() -> None:
    code = (
        "import sys; from draftdesk.commands import line, running; "
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'fastapi'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout == b"[]\n"


def test_a_wrong_call_is_answered_without_loading_what_does_the_work() -> None:
    code = (
        "import sys; from draftdesk.commands import line; "
        "print([m for m in sys.modules if m in ('pydantic', 'httpx', 'keyring', 'apsw')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout == b"[]\n"
