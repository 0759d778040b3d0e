"""How a request travels: through a proxy that asks who is there."""

import asyncio
from base64 import b64encode

import pytest

from draftdesk.domain.profile import Profile, proxy_problem, without_password
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.errors import Unreachable
from draftdesk.remote.roads import open_road
from draftdesk.remote.seals import seal_with

ANSWER = b'{"value": []}'
SIGN_IN = "Basic " + b64encode(b"ann@gent:s3:cret").decode()


class Proxy:
    """Answers for every server, to whoever signs in as it wants."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.heard.append(head)
        knows = f"proxy-authorization: {SIGN_IN}".casefold() in head.casefold()
        status = b"200 OK" if knows else b"407 Proxy Authentication Required"
        writer.write(b"HTTP/1.1 %s\r\ncontent-type: application/json\r\n" % status)
        writer.write(b"content-length: %d\r\n\r\n%s" % (len(ANSWER), ANSWER))
        await writer.drain()
        writer.close()


async def looked(password: str | None) -> Proxy:
    """Look at a server beyond the proxy."""
    proxy = Proxy()
    server = await asyncio.start_server(proxy.answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    address = f"http://ann%40gent@127.0.0.1:{port}"
    profile = Profile("Far", "http://erp.example/api", "D", "u", proxy=address)
    seal = seal_with(b"0" * 32)
    async with server, RemoteClient(profile, "x", open_road(profile, password), seal) as client:
        await client.look("Contact")
    return proxy


def test_a_proxys_user_signs_in_with_the_password_from_elsewhere() -> None:
    proxy = asyncio.run(looked("s3:cret"))

    assert proxy.heard[0].startswith("GET http://erp.example/api/Contact")


@pytest.mark.parametrize("password", [None, "wrong"])
def test_a_proxy_that_wants_a_sign_in_has_its_own_words(password: str | None) -> None:
    with pytest.raises(Unreachable) as caught:
        asyncio.run(looked(password))

    assert caught.value.trouble.code == "proxy_sign_in"
    assert caught.value.everyone


def test_a_password_is_taken_out_of_a_proxys_address() -> None:
    assert without_password("http://ann:s%3Acret@proxy:3128") == ("http://ann@proxy:3128", "s:cret")
    assert without_password("http://ann@proxy:3128") == ("http://ann@proxy:3128", "")
    assert without_password("none") == ("none", "")


@pytest.mark.parametrize(
    "proxy", ["ftp://x", "proxy:3128", "http://", "http://x:99999", "socks5://x"]
)
def test_what_is_no_proxy_is_refused(proxy: str) -> None:
    assert proxy_problem(proxy)
    assert proxy_problem("http://ann@proxy:3128") is None
    assert proxy_problem("none") is None
