"""Fixtures of the sandbox's tests."""

from collections.abc import Iterator

import pytest

from sandbox.box import Box, opened


@pytest.fixture(name="box")
def a_box() -> Iterator[Box]:
    """A sandbox with every switch as documented."""
    with opened() as box:
        yield box
