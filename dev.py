"""One command for each job: python3 dev.py demo | test | run | check | setup | lock | translate …

Needs nothing but CPython 3.11 or newer. Whatever else a job needs is installed first, into .venv,
from a lock file whose hashes pip checks. What this file has to say goes to standard error, so that
standard output belongs to the program it starts.
"""

import sys

# Before the other imports, in a file that old Pythons can read, so that they can say this.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(f"Draftdesk needs Python 3.11 or newer; this one is {sys.version.split()[0]}.")

import ctypes
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import tomllib
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
DEV_LOCK = ROOT / "requirements-dev.lock"
RUNTIME_LOCK = ROOT / "requirements.lock"
_WHOLE_PROGRAM = ("tests/walks", "tests/crash", "tests/storm", "tests/commands")
"""What starts programs and waits for them: half of the time that all tests take."""
# Gone while an installation is under way, so its absence means: half-made, start again.
STAMP = VENV / "draftdesk-setup.txt"
QT_STAMP = VENV / "draftdesk-qt.txt"

# What Qt loads from the system, and the Debian package that brings it (found on a bare Debian 12).
LIBRARIES_FOR_QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
LIBRARIES_FOR_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
PACKAGES_FOR_TESTS = ["fonts-dejavu-core", "xvfb", "xauth", "dbus", "gnome-keyring", "at-spi2-core"]
PACKAGES_FOR_TESTS += ["xdotool"]

TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr", "nl", "de")

# The pictures of the README, and what the guided tour calls them.
SCREENSHOTS = {
    "contact-light.png": "draft-with-a-problem",
    "conflict-light.png": "conflict",
    "contract-dark.png": "contract-dark",
    "palette-light.png": "palette",
    "peek-light.png": "peek",
}

# The documented user of the sandbox. What a schema allows may still be refused rightly: it cannot
# say that a foreign key must exist, or which characters a text may hold.
CONTRACT = ["--auth", "APIUser:123456@TESTAPI", "--exclude-checks", "positive_data_acceptance"]
CONTRACT += ["--max-examples", "20", "--max-time", "180", "--generation-database", "none"]


class GivenUp(Exception):
    """A job cannot go on; the text says why and what to do about it."""


def say(text: str) -> None:
    """Tell the person something."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def run(command: list[str], **variables: str) -> int:
    """Run a command in the project's folder, with some environment variables set; its exit code."""
    return subprocess.run(command, cwd=ROOT, env=os.environ | variables, check=False).returncode


def hand_over(folder: Path, *arguments: str, **variables: str) -> int:
    """Let the Python of .venv take the place of this one, with its own signals and exit code."""
    command = [str(PYTHON), *arguments]
    environment = os.environ | variables
    if os.name != "nt":
        os.chdir(folder)
        os.execve(command[0], command, environment)
    # Windows has no such thing: there an exec returns to the shell at once.
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


# --- the environment -----------------------------------------------------------------------------


def fingerprint() -> str:
    """All that decides what stands in .venv, as one hash; empty if its Python does not run."""
    version = _output_of([str(PYTHON), "-VV"])
    if not version:
        return ""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # Only these parts decide what is installed: a new lint rule is no reason to install again.
    installed_from = [project["build-system"], project["project"], project["tool"]["hatch"]]
    digest = hashlib.sha256(json.dumps(installed_from).encode())
    digest.update(DEV_LOCK.read_bytes())
    # An editable installation holds the path of its checkout.
    digest.update(f"{ROOT}\n{version}".encode())
    return digest.hexdigest()


def _output_of(command: list[str]) -> str:
    try:
        finished = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return finished.stdout.strip() if finished.returncode == 0 else ""


def _is_current() -> bool:
    return STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint() != ""


def set_up(*, system: bool = False) -> None:
    """Make .venv hold what the lock file says; nothing to do if it already does."""
    if system:
        install_system_packages()
    if not _is_current():
        with _only_one_at_a_time():
            if not _is_current():
                _install()
    if not QT_STAMP.exists():
        check_qt()


@contextmanager
def _only_one_at_a_time() -> Iterator[None]:
    """Two set-ups of one folder would ruin each other; the lock of one that died is dropped."""
    with (ROOT / ".setup.lock").open("a+b") as file:
        if not _taken(file):
            say("Another set-up of this folder is under way: waiting for it.")
            while not _taken(file):
                time.sleep(0.5)
        yield


def _taken(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # exists there only

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists elsewhere only

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _install() -> None:
    started = time.monotonic()
    if STAMP.exists() and fingerprint() and _was_made_here():
        say("The lock file has changed: bringing .venv up to date.")
    else:
        _make_venv()
    STAMP.unlink(missing_ok=True)
    QT_STAMP.unlink(missing_ok=True)
    _install_locked_packages()
    say("Installing Draftdesk itself, as it stands in this folder.")
    pip("install", "--no-index", "--no-build-isolation", "--no-deps", "--editable", str(ROOT))
    STAMP.write_text(fingerprint(), encoding="utf-8")
    say(f"Set-up done in {time.monotonic() - started:.0f} s.")


def _was_made_here() -> bool:
    """Tell a .venv that was copied along with its folder: its scripts point at the old one."""
    activate = BIN / "activate"
    return activate.exists() and str(VENV) in activate.read_text(encoding="utf-8")


def _make_venv() -> None:
    if Path(sys.prefix) == VENV:
        raise GivenUp("This is the Python of .venv, which must be made anew: use the system's own.")
    with_pip = importlib.util.find_spec("ensurepip") is not None
    if not with_pip and importlib.util.find_spec("pip") is None:
        raise GivenUp(
            "This Python has neither ensurepip nor pip. On Debian and Ubuntu:\n"
            "    sudo apt-get install python3-venv\nor: python3 dev.py setup --system"
        )
    say(f"Making .venv with Python {sys.version.split()[0]}.")
    venv.create(VENV, clear=True, with_pip=with_pip, symlinks=os.name != "nt")


def pip(*arguments: str) -> None:
    """Run pip for .venv; show how far it is, and all of its output only if it fails."""
    # Debian without python3-venv makes environments without a pip: the system's then serves.
    start = [str(PYTHON), "-m", "pip"]
    if not _output_of([*start, "--version"]):
        start = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    lines: list[str] = []
    with subprocess.Popen(
        [*start, *arguments],
        cwd=ROOT,
        env=_environment_for_pip(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            _show_progress(lines)
    if process.returncode != 0:
        raise GivenUp("".join(lines[-40:]) + "pip failed; its last lines are above.")


def _environment_for_pip() -> dict[str, str]:
    variables = os.environ | {
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_PROGRESS_BAR": "off",
        # A person's own settings that would lead pip out of .venv, or keep it from starting.
        "PIP_USER": "0",
        "PIP_REQUIRE_VIRTUALENV": "0",
    }
    return {k: v for k, v in variables.items() if k not in ("PIP_TARGET", "PIP_PREFIX")}


def _show_progress(lines: list[str]) -> None:
    if lines[-1].startswith("Installing collected packages"):
        say("  unpacking …")
    elif lines[-1].startswith(("Collecting ", "Processing ")):
        found = sum(line.startswith(("Collecting ", "Processing ")) for line in lines)
        if found % 10 == 0:
            say(f"  {found} packages found …")


def locked_packages(text: str) -> dict[str, str]:
    """The paragraphs of a lock file, by the name of their package."""
    paragraphs = re.split(r"^(?=\w)", text, flags=re.MULTILINE)
    return {p.split("==")[0]: p for p in paragraphs if "==" in p}


def _install_locked_packages() -> None:
    paragraphs = locked_packages(DEV_LOCK.read_text(encoding="utf-8"))
    options = ["install", "--require-hashes", "--no-deps"]
    # sly exists as source only. It is built by the setuptools of the lock: an isolated build would
    # fetch whichever is newest, and nobody would check its hash.
    first = VENV / "first.lock"
    first.write_text(paragraphs["setuptools"], encoding="utf-8")
    pip(*options, "--requirement", str(first))
    say(f"Installing up to {len(paragraphs)} packages, some 150 MB if none is in pip's cache.")
    pip(*options, "--no-build-isolation", "--use-pep517", "--requirement", str(DEV_LOCK))


# --- the system's own libraries ------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window would be seen by anyone."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of those libraries that the system cannot load."""
    return [package for name, package in libraries.items() if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def check_qt() -> None:
    """See that Qt starts without a screen; if not, say what the system lacks."""
    attempt = subprocess.run(
        [str(PYTHON), "-c", "from PySide6.QtWidgets import QApplication; QApplication([])"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if attempt.returncode == 0:
        QT_STAMP.touch()
        return
    missing = missing_packages(LIBRARIES_FOR_QT) if sys.platform.startswith("linux") else []
    words = attempt.stderr.strip() or f"exit code {attempt.returncode}"
    raise GivenUp(f"Qt does not start here: {words.splitlines()[-1]}\n{_advice(missing)}".rstrip())


def check_screen() -> None:
    """See that Qt can open a window on an X11 screen; it would abort, and name a wrong reason."""
    if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        missing = missing_packages(LIBRARIES_FOR_X11)
        if missing and sys.platform.startswith("linux"):
            raise GivenUp(f"Qt cannot open a window on this screen.\n{_advice(missing)}")


def _advice(missing: list[str]) -> str:
    if not missing:
        return ""
    return (
        "The system lacks libraries that Qt needs. On Debian and Ubuntu:\n"
        f"    sudo apt-get install --no-install-recommends {' '.join(missing)}\n"
        "or let this do it: python3 dev.py setup --system"
    )


def install_system_packages() -> None:
    """Install with apt what Qt and the tests lack; only ever called when a person asked for it."""
    if sys.platform == "win32" or shutil.which("apt-get") is None:
        raise GivenUp("--system knows only apt-get, which is not here.")
    wanted = [*LIBRARIES_FOR_QT.values(), *LIBRARIES_FOR_X11.values(), *PACKAGES_FOR_TESTS]
    if all(importlib.util.find_spec(name) is None for name in ("ensurepip", "pip")):
        wanted.append("python3-venv")
    missing = [package for package in wanted if not _is_installed(package)]
    if not missing:
        say("The system has all that Draftdesk needs.")
        return
    become_root = [] if os.geteuid() == 0 else ["sudo"]
    if become_root and shutil.which("sudo") is None:
        raise GivenUp(f"Only root can do this: apt-get install {' '.join(missing)}")
    say(f"Installing system packages: {' '.join(missing)}")
    apt = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.run([*apt, "update"], stdout=sys.stderr, check=False)
    install = [*apt, "install", "--yes", "--no-install-recommends", *missing]
    if subprocess.run(install, stdout=sys.stderr, check=False).returncode != 0:
        raise GivenUp("apt-get failed; what it said is above.")


def _is_installed(package: str) -> bool:
    # From Debian 13 on, a library's package may be called libglib2.0-0t64.
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}"]
    return any(_output_of([*query, name]) == "installed" for name in (package, package + "t64"))


# --- the jobs ------------------------------------------------------------------------------------


def demo(arguments: list[str]) -> int:
    """The window on a sandbox of its own; where there is no screen, the guided tour of it."""
    if {"-h", "--help"} & set(arguments):
        return draftdesk("demo", *arguments)
    if has_display():
        check_screen()
        return draftdesk("demo", *arguments)
    if not any(argument.split("=")[0] == "--tour" for argument in arguments):
        folder = ROOT / "tours" / time.strftime("%Y-%m-%d-%H%M%S")
        say(f"There is no screen here, so this is the guided tour. Its pictures go to {folder}")
        arguments = [*arguments, "--tour", str(folder)]
    return draftdesk("demo", *arguments, QT_QPA_PLATFORM="offscreen")


def draftdesk(*arguments: str, **variables: str) -> int:
    """Start the program where the person is, so that the paths they give mean what they expect."""
    return hand_over(Path.cwd(), "-m", "draftdesk", *arguments, **variables)


def run_draftdesk(arguments: list[str]) -> int:
    """The program itself: the window, or a command such as: list Contact."""
    if not arguments and has_display():
        check_screen()
    return draftdesk(*arguments)


def test(arguments: list[str]) -> int:
    """All tests, in two halves side by side; or those that the arguments name, alone."""
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    if arguments or (os.cpu_count() or 1) < 2:
        return hand_over(ROOT, "-m", "pytest", *arguments, QT_QPA_PLATFORM=platform)
    command = [str(PYTHON), "-m", "pytest", "-p", "no:cacheprovider"]
    environment = os.environ | {"QT_QPA_PLATFORM": platform}
    with tempfile.TemporaryFile() as told:
        other = subprocess.Popen(
            [*command, *_WHOLE_PROGRAM], cwd=ROOT, env=environment, stdout=told, stderr=told
        )
        try:
            rest = (f"--ignore={each}" for each in _WHOLE_PROGRAM)
            here = run([*command, *rest], QT_QPA_PLATFORM=platform)
            there = other.wait()
        finally:
            other.kill()
        told.seek(0)
        shutil.copyfileobj(told, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    say("--- all tests passed" if not (here or there) else "--- some tests failed, see above")
    return here or there


def check(_: list[str]) -> int:
    """Format, lint, types, contracts, dependencies: all of them, then a summary."""
    checks = {
        "format": [str(PYTHON), "-m", "ruff", "format", "--check", "."],
        "lint": [str(PYTHON), "-m", "ruff", "check", "."],
        "types": [str(PYTHON), "-m", "mypy"],
        "contracts": [str(BIN / "lint-imports")],
        "dependencies": [str(PYTHON), "-m", "deptry", "."],
    }
    failed = []
    for name, command in checks.items():
        say(f"--- {name}")
        if run(command) != 0:
            failed.append(name)
    say(f"--- failed: {', '.join(failed)}" if failed else "--- all checks passed")
    return 1 if failed else 0


def lock(arguments: list[str]) -> int:
    """Write both lock files from pyproject.toml; --upgrade takes newer releases, else pins stay."""
    options = ["--universal", "--python-version", "3.11", "--generate-hashes"]
    options += ["--no-header", "--no-annotate", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        uv = shutil.which("uv") or _fetch_uv(Path(folder))
        # Development is pinned to what people get, so that tests speak of the same packages.
        for target, extra in (
            (RUNTIME_LOCK, []),
            (DEV_LOCK, ["--extra", "dev", "--constraint", RUNTIME_LOCK.name]),
        ):
            say(f"Resolving {target.name}")
            command = [uv, "pip", "compile", "pyproject.toml", *options, *extra, *arguments]
            if run([*command, "--output-file", target.name]) != 0:
                raise GivenUp(f"uv could not resolve {target.name}.")
            if "://" in target.read_text(encoding="utf-8"):
                raise GivenUp(f"{target.name} names a host: look at pip's and uv's settings.")
    return 0


def _fetch_uv(folder: Path) -> str:
    say("Fetching uv into a folder that is thrown away afterwards.")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), "uv"]
    if run(command) != 0:
        raise GivenUp("uv could not be fetched; what pip said is above.")
    return str(folder / "bin" / ("uv.exe" if os.name == "nt" else "uv"))


def bench(arguments: list[str]) -> int:
    """Ratios to references that run in the same run: [NAME…] [--records 100000]."""
    return hand_over(ROOT, "-m", "bench", *arguments, PYTHONPATH=str(ROOT / "tests"))


def jobs(arguments: list[str]) -> int:
    """Ten everyday jobs with real keys on a virtual screen; prints the keys and seconds of each."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "jobs.md"
        code = run(
            [str(PYTHON), "-m", "pytest", "-q", "tests/walks/test_jobs.py", *arguments],
            DRAFTDESK_JOBS=str(table),
        )
        if table.exists():
            sys.stdout.write(table.read_text("utf-8"))
    return code


def translate(_: list[str]) -> int:
    """Bring the translations up to date with the texts, and compile them."""
    TRANSLATIONS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.cpp"
        if run([str(PYTHON), "-m", "draftdesk.ui.vocabulary", str(texts)]) != 0:
            raise GivenUp("The texts could not be gathered; the reason is above.")
        for language in LANGUAGES:
            _translate_into(language, texts)
    say("Texts that were ignored wait for a translator, in the .ts files; then do this again.")
    return 0


def _translate_into(language: str, texts: Path) -> None:
    source = TRANSLATIONS / f"draftdesk_{language}.ts"
    # English is what the texts are written in: only where it has two forms is there work to do.
    only = ["-pluralonly"] if language == "en" else []
    # A likeness is no translation, and line numbers change with every edit.
    update = ["-disable-heuristic", "similartext", "-locations", "none", "-sort-messages"]
    languages = ["-source-language", "en", "-target-language", language]
    update += [*languages, *only, str(texts), "-ts", str(source)]
    for tool, arguments in (
        ("pyside6-lupdate", ["-silent", *update]),
        ("pyside6-lrelease", ["-nounfinished", str(source)]),
    ):
        if run([str(BIN / tool), *arguments]) != 0:
            raise GivenUp(f"{tool} failed for {source.name}; what it said is above.")


def screens(arguments: list[str]) -> int:
    """The pictures of the README anew, from the guided tour; [DIR] keeps all of its pictures."""
    folder = Path(arguments[0]).absolute() if arguments else ROOT / "tours" / "screens"
    say(f"The pictures go to {folder}")
    tour = ["demo", "--tour", str(folder), "--scheme", "light", "--language", "en"]
    command = [str(PYTHON), "-m", "draftdesk", *tour, *arguments[1:]]
    code = run(command, QT_QPA_PLATFORM="offscreen")
    if code == 0:
        pictures = {name: _picture(folder, taken) for name, taken in SCREENSHOTS.items()}
        for name, picture in pictures.items():
            shutil.copyfile(picture, ROOT / "resources" / "screenshots" / name)
    return code


def _picture(folder: Path, name: str) -> Path:
    # An earlier tour in the same folder may have counted otherwise.
    found = sorted(folder.glob(f"[0-9][0-9]-{name}.png"), key=lambda each: each.stat().st_mtime)
    if not found:
        raise GivenUp(f"The tour took no picture called {name}: src/draftdesk/tour.py names them.")
    return found[-1]


def contract(arguments: list[str]) -> int:
    """schemathesis against a sandbox of its own; the arguments go to schemathesis."""
    sandbox = [str(PYTHON), "-m", "draftdesk.sandbox", "--records", "50", "--stop-on-eof"]
    with subprocess.Popen(
        [*sandbox, "--port", "0"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        # Leaving this block closes its standard input, and that stops it.
        ready = process.stdout.readline() if process.stdout else ""
        if not ready:
            raise GivenUp("The sandbox did not start; what it said is above.")
        document = json.loads(ready)["url"].removesuffix("/api") + "/openapi.json"
        command = [str(BIN / "schemathesis"), "run", document, *CONTRACT, *arguments]
        return run(command, NO_PROXY="127.0.0.1")


def crash(arguments: list[str]) -> int:
    """Kill -9 a person, an engine and a server, [--kills 500] times [--seed S], and count."""
    return hand_over(ROOT, "-m", "crash", *arguments, PYTHONPATH=str(ROOT / "tests"))


def storm(arguments: list[str]) -> int:
    """A person and an engine in every weather, for [--minutes N] [--seed S], then the count."""
    return hand_over(ROOT, "-m", "storm", *arguments, PYTHONPATH=str(ROOT / "tests"))


def setup(_: list[str]) -> int:
    """Only the set-up."""
    say("Ready: python3 dev.py demo")
    return 0


JOBS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "run": run_draftdesk,
    "test": test,
    "check": check,
    "setup": setup,
    "lock": lock,
    "bench": bench,
    "jobs": jobs,
    "translate": translate,
    "screens": screens,
    "contract": contract,
    "crash": crash,
    "storm": storm,
}


def usage() -> str:
    """What can be asked for."""
    lines = [f"    python3 dev.py {name:<9} {job.__doc__}" for name, job in JOBS.items()]
    system = "--system, after any of these, lets apt-get install what the system lacks."
    return "\n".join([*lines, "", system])


def main(arguments: list[str]) -> int:
    """Set up, then do the job that the first argument names with the arguments that follow."""
    if not arguments or arguments[0] not in JOBS:
        say(usage())
        return 0 if arguments in (["-h"], ["--help"], ["help"]) else 2
    job, rest = JOBS[arguments[0]], [a for a in arguments[1:] if a != "--system"]
    try:
        if job is not lock:
            set_up(system="--system" in arguments)
        return job(rest)
    except GivenUp as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
