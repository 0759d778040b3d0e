"""The signature that each request carries: HTTP Basic, `user:password@domain`."""

from base64 import b64encode
from collections.abc import Generator

import httpx

from draftdesk.domain.profile import Profile
from draftdesk.remote.odata import origin_of


def basic_header(user: str, password: str, domain: str) -> str:
    """The value of `Authorization`; the server documents no character set, so UTF-8."""
    return "Basic " + b64encode(f"{user}:{password}@{domain}".encode()).decode("ascii")


class SignIn(httpx.Auth):
    """Signs requests to the profile's own origin and no other."""

    def __init__(self, profile: Profile, password: str) -> None:
        self._header = basic_header(profile.user, password, profile.domain)
        self._origin = origin_of(profile.url)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if origin_of(str(request.url)) == self._origin:
            request.headers["Authorization"] = self._header
        yield request
