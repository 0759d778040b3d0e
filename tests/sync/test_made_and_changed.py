"""A record whose making lost its answer, and which was changed before anybody looked."""

import uuid

from draftdesk.domain.record import RecordKey
from world import World


def test_a_field_released_after_a_lost_making_is_not_taken_for_sent(world: World) -> None:
    """Killed between the note of the second sending and its request: only the first has arrived."""
    key = RecordKey("Contact", str(uuid.uuid4()))
    mine = {"id": key.id, "lastname": "Peeters", "company_id": world.company_of_all()}
    world.store.save_draft(key, {"id": key.id}, mine, is_new=True)
    world.store.submit(key)
    made = world.entry(key)
    assert made is not None
    assert world.synced.attempt(made, made.change)
    world.run(world.engine.client.create(key, made.change))
    world.release(key, skype="anna.m")
    changed = world.entry(key)
    assert changed is not None
    assert world.synced.attempt(changed, {"skype": "anna.m"})

    world.push()

    assert world.server_body(key)["skype"] == "anna.m"
    assert world.entry(key) is None
