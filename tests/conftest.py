"""Fixtures that several rooms' tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from world import Opens, Wish, World


@pytest.fixture(name="open_world")
def worlds(tmp_path: Path) -> Iterator[Opens]:
    """Opens worlds with a wish or with the sandbox's switches; all are closed at the end."""
    opened: list[World] = []

    def open_one(wish: Wish | None = None, **options: object) -> World:
        folder = tmp_path / f"world{len(opened)}"
        folder.mkdir()
        opened.append(World(folder, wish, **options))
        return opened[-1]

    yield open_one
    for world in opened:
        world.close()


@pytest.fixture(name="world")
def a_world(open_world: Opens) -> World:
    """A world with every switch as documented."""
    return open_world()
