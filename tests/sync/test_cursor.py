"""A pull that breaks off: the cursor stands only where every row before it has been seen."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

import pytest

from draftdesk.domain.problems import Trouble
from draftdesk.remote.client import Fetched, Page
from draftdesk.remote.errors import Unreachable
from draftdesk.sync.pull import pull
from world import World


@dataclass(frozen=True, slots=True)
class BreaksOff:
    """A client whose list breaks off after its first page."""

    row: Fetched
    resumes: bool

    async def changed_since(self, *_: object, **__: object) -> AsyncGenerator[Page, None]:
        """One page, and the line is gone."""
        yield Page((self.row,), resumes=self.resumes)
        raise Unreachable(Trouble("cut_off", {"host": "sandbox"}))


@pytest.mark.parametrize("resumes", [True, False])
def test_the_cursor_moves_with_a_page_only_where_rows_come_in_order(
    world: World, resumes: bool
) -> None:
    row = world.run(world.engine.client.fetch(world.contact()))
    client = BreaksOff(row, resumes)

    job = pull(client, world.synced, "Contact", world.now, lambda _: None)  # type: ignore[arg-type]
    with pytest.raises(Unreachable):
        world.run(job)

    assert world.synced.cursor("Contact") == (row.stamp if resumes else None)
    assert world.view(row.key).server == row.values
