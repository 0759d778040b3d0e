"""What nobody has seen is never overwritten: found by the kills of `tests/crash`."""

from world import Opens


def test_a_field_released_into_a_conflict_is_still_compared_with_theirs(open_world: Opens) -> None:
    world = open_world()
    key = world.contact(notes="a", functions="b")
    world.release(key, notes="mine")
    world.edit(key, functions="mine")
    world.colleague_edits(key, notes="theirs", functions="theirs")
    world.push()
    world.release(key)

    world.store.resolve(key, {"notes": "mine"})
    world.push()

    assert world.conflict(key).clashes == ("functions",)
    assert world.server_body(key)["functions"] == "theirs"


def test_sending_one_field_leaves_the_ground_under_a_draft_of_another(open_world: Opens) -> None:
    world = open_world()
    key = world.contact(notes="a", functions="b")
    world.release(key, notes="mine")
    world.edit(key, functions="mine")
    world.colleague_edits(key, functions="theirs")
    world.push()

    world.release(key)
    world.push()

    assert world.conflict(key).clashes == ("functions",)
    assert world.server_body(key)["functions"] == "theirs"


def test_answering_a_conflict_leaves_the_ground_under_a_draft_of_another_field(
    open_world: Opens,
) -> None:
    world = open_world()
    key = world.contact(notes="a", functions="b")
    world.release(key, notes="mine")
    world.edit(key, functions="mine")
    world.colleague_edits(key, notes="theirs", functions="theirs")
    world.push()

    world.store.resolve(key, {"notes": "mine"})
    world.push()
    world.release(key)
    world.push()

    assert world.conflict(key).clashes == ("functions",)
    assert world.server_body(key)["functions"] == "theirs"
