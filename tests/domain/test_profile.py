from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.records import unhurried
from draftdesk.domain.profile import Profile, address_problem, server_of

ACME = Profile("Acme", "https://erp.acme.example/api", "ACME", "anna@acme.example")


@pytest.mark.parametrize(
    "url",
    [
        "https://ERP.Acme.Example/api",
        "HTTPS://erp.acme.example/api",
        "https://erp.acme.example:443/api",
        "https://erp.acme.example/api/",
        " https://erp.acme.example/api// ",
    ],
)
def test_another_spelling_of_an_address_is_the_same_server(url: str) -> None:
    assert server_of(url) == "https://erp.acme.example/api"
    assert replace(ACME, url=url).identity == ACME.identity


@pytest.mark.parametrize(
    "url",
    [
        "http://erp.acme.example/api",
        "https://erp.acme.example:8443/api",
        "https://erp.acme.example/v2/api",
        "https://erp.acme.example/API",
        "https://erp.acme.example",
        "https://test.acme.example/api",
    ],
)
def test_another_scheme_port_path_or_host_is_another_server(url: str) -> None:
    assert replace(ACME, url=url).identity != ACME.identity


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("http://127.0.0.1:80/api", "http://127.0.0.1/api"),
        ("http://127.0.0.1:443/api", "http://127.0.0.1:443/api"),
        ("https://[::1]:8443/api", "https://[::1]:8443/api"),
        ("https://[::1]", "https://[::1]"),
    ],
)
def test_ports_and_literal_hosts_are_kept_where_they_mean_something(url: str, server: str) -> None:
    assert server_of(url) == server
    assert server_of(server) == server


def test_domain_and_user_belong_to_the_identity_whatever_their_case() -> None:
    assert replace(ACME, domain="acme", user="Anna@Acme.Example").identity == ACME.identity
    assert replace(ACME, domain="OTHER").identity != ACME.identity
    assert replace(ACME, user="luc@acme.example").identity != ACME.identity


def test_what_is_only_for_the_eye_or_the_road_does_not_belong_to_the_identity() -> None:
    dressed = replace(
        ACME,
        name="Acme (production)",
        colour="#aa0000",
        read_only=True,
        keeping="session",
        proxy="http://proxy.example:3128",
        ca_file="acme.pem",
    )
    assert dressed.identity == ACME.identity


@unhurried
@given(st.text(), st.text(), st.text(), st.text())
def test_no_two_persons_share_an_identity(
    domain: str, user: str, other_domain: str, other_user: str
) -> None:
    one = replace(ACME, domain=domain, user=user)
    other = replace(ACME, domain=other_domain, user=other_user)
    alike = (domain.casefold(), user.casefold()) == (other_domain.casefold(), other_user.casefold())
    assert (one.identity == other.identity) is alike


def test_a_line_break_does_not_move_the_border_between_domain_and_user() -> None:
    one = replace(ACME, domain="a\nb", user="c")
    assert one.identity != replace(ACME, domain="a", user="b\nc").identity


def test_an_identity_can_name_a_folder() -> None:
    assert len(ACME.identity) == 32
    assert ACME.identity.isalnum()


def test_the_host_is_what_people_are_told() -> None:
    assert ACME.host == "erp.acme.example"


@pytest.mark.parametrize(
    "url",
    [
        "https://erp.acme.example/api",
        "https://erp.acme.example",
        "http://127.0.0.1:8000/api",
        "https://[::1]:8443/api/",
        " HTTPS://münchen.example/api ",
    ],
)
def test_a_good_address_has_no_problem(url: str) -> None:
    assert address_problem(url) is None


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "starts with https"),
        ("erp.acme.example/api", "starts with https"),
        ("ftp://erp.acme.example", "starts with https"),
        ("https://", "names no server"),
        ("https:///api", "names no server"),
        ("https://erp.acme.example:0/api", "names no server"),
        ("https://erp.acme.example:99999/api", "not an address"),
        ("https://erp.acme.example:http/api", "not an address"),
        ("https://[::1/api", "not an address"),
        ("https://anna:secret@erp.acme.example/api", "must not hold a user"),
        ("https://@erp.acme.example/api", "must not hold a user"),
        ("https://erp.acme.example/api?x=1", "without ? or #"),
        ("https://erp.acme.example/api?", "without ? or #"),
        ("https://erp.acme.example/api#top", "without ? or #"),
        ("https://erp.acme. example/api", "blanks"),
        ("https://erp.acme.exa\nmple/api", "blanks"),
        ("https://erp.acme.example\\api", "backslash"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_in_words(url: str, words: str) -> None:
    assert words in (address_problem(url) or "nothing")


@unhurried
@given(st.text() | st.text().map(lambda rest: f"https://{rest}"))
def test_an_address_without_a_problem_has_an_identity_and_one_spelling(url: str) -> None:
    if address_problem(url) is None:
        server = server_of(url)
        assert server_of(server) == server
        assert replace(ACME, url=server).identity == replace(ACME, url=url).identity
