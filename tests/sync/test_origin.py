"""The signature goes to the profile's own origin and to no other, whoever builds the request."""

import httpx
import pytest

from draftdesk.remote.sign_in import SignIn
from world import PASSWORD, PROFILE


@pytest.mark.parametrize(
    ("url", "is_signed"),
    [
        ("http://sandbox/api/Contact", True),
        ("http://sandbox.elsewhere.example/api/Contact", False),
        ("http://sandbox:8080/api/Contact", False),
        ("https://sandbox/api/Contact", False),
    ],
)
def test_only_the_profiles_own_origin_is_told_the_password(url: str, is_signed: bool) -> None:
    request = next(SignIn(PROFILE, PASSWORD).auth_flow(httpx.Request("GET", url)))

    assert ("authorization" in request.headers) == is_signed
