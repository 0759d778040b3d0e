from draftdesk.domain.fields import fields_of
from draftdesk.domain.user import User


def test_nothing_private_is_fetched_for_a_list() -> None:
    private = {spec.name for spec in fields_of(User).values() if spec.section == "Private"}
    assert {"bankaccount", "social_security", "birthdate", "private_phone"} <= private
    assert not private & set(User.facts.fetch)


def test_what_is_fetched_is_enough_to_name_seek_and_follow_a_colleague() -> None:
    facts = User.facts
    needed = {"id", "modified_dateutc", "archived", *facts.title, *facts.detail, *facts.sought}
    assert needed <= set(facts.fetch)
    assert facts.match in facts.fetch
