"""One sandbox process and one synced folder for all tests of the command line."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.desk import PASSWORD, Desk, Sandbox, Zygote, add_profile


@pytest.fixture(scope="session", name="server")
def a_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """The sandbox process that all share."""
    sandbox = Sandbox(tmp_path_factory.mktemp("sandbox") / "erp.db")
    sandbox.start()
    yield sandbox
    sandbox.kill()


@pytest.fixture(scope="session", name="zygote")
def a_zygote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zygote | None]:
    """What calls are forked from; `None` where there is no fork, and each call starts cold."""
    if not hasattr(os, "fork"):
        yield None
        return
    zygote = Zygote(tmp_path_factory.mktemp("zygote"))
    yield zygote
    zygote.end()


@pytest.fixture(name="sandbox")
def a_sandbox(server: Sandbox) -> Sandbox:
    """The sandbox, in fine weather and with an empty log."""
    server.clear()
    server.forget()
    return server


@pytest.fixture(scope="session", name="synced")
def a_synced_home(
    server: Sandbox, zygote: Zygote | None, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A person's folder after the first sync, to be copied."""
    desk = Desk(tmp_path_factory.mktemp("synced") / "home", zygote)
    add_profile(desk, server)
    desk.does("sync")
    return desk.home


@pytest.fixture(name="desk")
def a_desk(synced: Path, sandbox: Sandbox, zygote: Zygote | None, tmp_path: Path) -> Iterator[Desk]:
    """A person with a synced plain store; at the end no file holds the password."""
    assert sandbox.url
    desk = Desk(tmp_path / "home", zygote)
    shutil.copytree(synced, desk.home)
    yield desk
    assert desk.files_with(PASSWORD) == []


@pytest.fixture(name="empty_desk")
def an_empty_desk(zygote: Zygote | None, tmp_path: Path) -> Iterator[Desk]:
    """A person who begins; at the end no file holds the password."""
    desk = Desk(tmp_path / "home", zygote)
    yield desk
    assert desk.files_with(PASSWORD) == []


@pytest.fixture(scope="session", name="contacts")
def all_contacts(server: Sandbox) -> Iterator[str]:
    """Ids of contacts, each for one test only."""
    return iter([row["id"] for row in server.rows("Contact") if not row["archived"]])


@pytest.fixture(name="contact")
def a_contact(contacts: Iterator[str]) -> str:
    """The id of a contact that no other test touches."""
    return next(contacts)


@pytest.fixture(scope="session", name="contracts")
def all_contracts(server: Sandbox) -> Iterator[str]:
    """Ids of contracts, each for one test only."""
    return iter([row["id"] for row in server.rows("Contract")])


@pytest.fixture(name="contract")
def a_contract(contracts: Iterator[str]) -> str:
    """The id of a contract that no other test touches."""
    return next(contracts)


@pytest.fixture(name="fresh")
def a_record_of_each_type(contact: str, contract: str) -> dict[str, str]:
    """The id of a record of each type that no other test touches."""
    return {"contact": contact, "contract": contract}


@pytest.fixture(scope="session", name="untouched_contact")
def one_that_stays_as_it_is(contacts: Iterator[str]) -> str:
    """The id of a contact that nobody changes."""
    return next(contacts)
