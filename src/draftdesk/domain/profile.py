"""Which server, which domain, which person."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import Literal
from urllib.parse import unquote, urlsplit, urlunsplit

Keeping = Literal["keyring", "session", "plain"]
"""Where the secrets live: the OS keyring, this run only, or (said so everywhere) nowhere safe."""

Passwords = Literal["returned", "blank", "unknown"]
"""What a server does with portal passwords when it is asked for a record."""


@dataclass(frozen=True, slots=True)
class Met:
    """What the first meeting with a server found, without writing anything.

    `page_size` is how many rows come at once, `quoted_moments` how `$filter` wants its dates
    (`None`: neither spelling works), `etags` whether a PUT can be guarded.
    """

    at: float
    describes_itself: bool = False
    page_size: int | None = None
    quoted_moments: bool | None = None
    etags: bool = False
    passwords: Passwords = "unknown"


def findings_of(met: Met) -> tuple[tuple[str, dict[str, int]], ...]:
    """What a meeting found, as codes of `MEETING_TEXTS` with their parameters."""
    found: list[tuple[str, dict[str, int]]] = []
    if met.page_size:
        found.append(("page_size", {"rows": met.page_size}))
    if met.quoted_moments is None:
        found.append(("no_date_filter", {}))
    found.append(("etags" if met.etags else "no_etags", {}))
    if met.passwords != "unknown":
        found.append((f"passwords_{met.passwords}", {}))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Profile:
    """One server as one person uses it; never holds a password."""

    name: str
    url: str
    domain: str
    user: str
    keeping: Keeping = "keyring"
    colour: str = "#2f7f86"
    read_only: bool = False
    country: str = "BE"
    ca_file: str = ""
    client_certificate: str = ""
    proxy: str = ""
    met: Met | None = None

    @property
    def identity(self) -> str:
        """What work belongs to: the same for the same server, domain and user, whatever the case.

        An address that `address_problem` refuses has no identity: `ValueError`.
        """
        parts = (server_of(self.url), self.domain.casefold(), self.user.casefold())
        return sha256(repr(parts).encode()).hexdigest()[:32]

    @property
    def host(self) -> str:
        """The server's name for people."""
        return urlsplit(self.url).hostname or self.url


def former_name(name: str, taken: Iterable[str]) -> str:
    """What a profile is called once its name leads elsewhere; none of the names taken."""
    known = {each.casefold() for each in taken}
    wanted = (f"{name} (before{'' if number == 1 else f' {number}'})" for number in count(1))
    return next(each for each in wanted if each.casefold() not in known)


def server_of(url: str) -> str:
    """An address in one spelling: lower-case host, no default port, no slash at the end."""
    parts = urlsplit(url.strip())
    default = {"http": 80, "https": 443}.get(parts.scheme)
    port = f":{parts.port}" if parts.port not in (None, default) else ""
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}"


def without_password(proxy: str) -> tuple[str, str]:
    """A proxy's address without the password that it may hold, and that password."""
    parts = urlsplit(proxy)
    if not parts.password:
        return proxy, ""
    _, _, place = parts.netloc.rpartition("@")
    user, _, _ = parts.netloc.partition(":")
    return urlunsplit(parts._replace(netloc=f"{user}@{place}")), unquote(parts.password)


def same_proxy(one: str, other: str) -> bool:
    """Whether two addresses lead the same user through the same proxy."""
    return _sign_in_at(one) == _sign_in_at(other)


def _sign_in_at(proxy: str) -> tuple[str | None, ...]:
    parts = urlsplit(proxy)
    place = parts.netloc.rpartition("@")[2]
    return parts.scheme, parts.username, place.casefold()


def proxy_problem(proxy: str) -> str | None:
    """Why this cannot be the way out of a network, in words; `None` if it can."""
    if proxy in ("", "none"):
        return None
    try:
        parts = urlsplit(proxy)
        port = parts.port
    except ValueError:
        return "This is not a proxy's address."
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        return (
            'A proxy is given as http://name:port, as "none", or not at all (as the system has it).'
        )
    return None


def address_problem(url: str) -> str | None:
    """Why this cannot be a server's address, in words; `None` if it can."""
    address = url.strip()
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "This is not an address."
    if parts.scheme not in ("http", "https"):
        return "The address starts with https:// (or http:// for a sandbox)."
    if not parts.hostname or port == 0:
        return "The address names no server."
    if "@" in parts.netloc:
        return "The address must not hold a user or password; they have fields of their own."
    if "?" in address or "#" in address:
        return "The address ends with the path (such as /api), without ? or #."
    if not address.isprintable() or " " in address or "\\" in address:
        return "The address must not hold blanks or backslashes."
    return None
