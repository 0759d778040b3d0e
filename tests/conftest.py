"""Fixtures that several rooms' tests share."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from fastapi import FastAPI

from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.server import create_app
from world import Opens, Wish, World

_IN_MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session", name="apps")
def shared_apps() -> Iterator[dict[SandboxOptions, FastAPI]]:
    """Sandboxes that tests share, one for each set of switches: making one takes its time."""
    apps: dict[SandboxOptions, FastAPI] = {}
    yield apps
    for app in apps.values():
        app.state.tables.close()


@pytest.fixture(name="folder")
def a_fast_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: every commit of `work.db` waits for its disk."""
    if not _IN_MEMORY.is_dir():
        yield tmp_path
        return
    with TemporaryDirectory(dir=_IN_MEMORY, prefix="draftdesk-") as folder:
        yield Path(folder)


@pytest.fixture(name="open_world")
def worlds(folder: Path, apps: dict[SandboxOptions, FastAPI]) -> Iterator[Opens]:
    """Opens worlds with a wish or with the sandbox's switches; all are closed at the end.

    The sandbox is shared, with an empty log and in fine weather; other tests' rows lie in it.
    `alone=True` gives one of its own.
    """
    opened: list[World] = []

    def open_one(wish: Wish | None = None, *, alone: bool = False, **options: Any) -> World:
        own = folder / f"world{len(opened)}"
        own.mkdir()
        wish = wish or Wish(SandboxOptions(**{"records": 0, **options}))
        if not alone:
            if wish.options not in apps:
                apps[wish.options] = create_app(wish.options)
            wish = replace(wish, app=apps[wish.options])
        opened.append(World(own, wish))
        return opened[-1]

    yield open_one
    for world in opened:
        world.close()


@pytest.fixture(name="world")
def a_world(open_world: Opens) -> World:
    """A world with every switch as documented."""
    return open_world()
