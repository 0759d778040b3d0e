"""How a request travels: over TLS checked against the system's trust, perhaps through a proxy."""

import ssl
from typing import TypeAlias
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

import httpx
import truststore

from draftdesk.domain.profile import Profile

CONNECTIONS = 8

Road: TypeAlias = httpx.AsyncBaseTransport
"""What a request travels on, for those who hand one over and know nothing of HTTP."""


def open_road(profile: Profile, proxy_password: str | None = None) -> httpx.AsyncHTTPTransport:
    """The road to a profile's server. Called in the sync thread (it reads certificate files).

    `profile.proxy` is an address, "none", or empty for the system's own choice. The password of
    the user that it may name is handed in, for it is kept elsewhere.
    """
    return httpx.AsyncHTTPTransport(
        verify=_trust(profile),
        proxy=_signed(_proxy(profile), proxy_password),
        limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
    )


def _trust(profile: Profile) -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if profile.ca_file:
        context.load_verify_locations(cafile=profile.ca_file)
    if profile.client_certificate:
        context.load_cert_chain(profile.client_certificate)
    return context


def _signed(proxy: str | None, password: str | None) -> httpx.Proxy | None:
    """A proxy whose address names a user takes that user's password."""
    if proxy is None:
        return None
    parts = urlsplit(proxy)
    if not (parts.username and password):
        return httpx.Proxy(proxy)
    # A user in the address would win over what is handed in.
    bare = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return httpx.Proxy(bare, auth=(unquote(parts.username), password))


def _proxy(profile: Profile) -> str | None:
    if profile.proxy == "none" or profile.host in ("localhost", "127.0.0.1", "::1"):
        return None
    if profile.proxy:
        return profile.proxy
    if proxy_bypass(profile.host):
        return None
    return getproxies().get(profile.url.partition(":")[0].lower())
