"""The known profiles, in one small file, and the folder of each identity's store."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, get_args

from draftdesk.domain.profile import Keeping, Met, Profile, address_problem

_FORMAT = 1


class ProfilesError(Exception):
    """Something about the profiles as a whole; the text is for people."""


class UnknownProfile(ProfilesError):
    """No such profile, or more than one to choose from; the text says which there are."""


class DamagedProfiles(ProfilesError):
    """The file of profiles cannot be read; it is never written over."""


class Profiles:
    """The profiles in `profiles.json`; each change is written whole and at once."""

    def __init__(self, home: Path) -> None:
        self._path = home / "profiles.json"
        self._stores = home / "stores"

    def all(self) -> tuple[Profile, ...]:
        """Every profile, in the order they were added."""
        try:
            told = json.loads(self._path.read_text("utf-8"))
            return tuple(_profile(each) for each in told["profiles"])
        except FileNotFoundError:
            return ()
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise DamagedProfiles(f"{self._path} is damaged; mend it or put it aside.") from error

    def named(self, name: str | None) -> Profile:
        """The profile of this name, or the only one there is."""
        profiles = self.all()
        if name is None and len(profiles) == 1:
            return profiles[0]
        for profile in profiles:
            if name is not None and profile.name.casefold() == name.casefold():
                return profile
        names = ", ".join(profile.name for profile in profiles) or "none yet"
        asked = f"There is no profile {name}" if name else "Which profile?"
        raise UnknownProfile(f"{asked.rstrip('?')}; the profiles are: {names}.")

    def put(self, profile: Profile) -> None:
        """Add a profile, or change the one of the same name."""
        others = [each for each in self.all() if each.name.casefold() != profile.name.casefold()]
        self._write([*others, profile])

    def remove(self, profile: Profile) -> None:
        """Forget a profile; its store stays."""
        self._write([each for each in self.all() if each.name != profile.name])

    def store_folder(self, profile: Profile) -> Path:
        """Where the two files of this profile's identity lie; made if need be."""
        folder = self._stores / profile.identity
        for each in (self._stores, folder):
            # One by one: the mode counts for the last of them only.
            each.mkdir(parents=True, exist_ok=True, mode=0o700)
        return folder

    def has_store(self, profile: Profile) -> bool:
        """Whether work may lie there."""
        return (self._stores / profile.identity / "work.db").exists()

    def _write(self, profiles: Iterable[Profile]) -> None:
        told: dict[str, Any] = {"format": _FORMAT, "profiles": [asdict(each) for each in profiles]}
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=self._path.parent, delete=False
        ) as written:
            json.dump(told, written, indent=1, ensure_ascii=False)
            written.flush()
            os.fsync(written.fileno())
        Path(written.name).chmod(0o600)
        Path(written.name).replace(self._path)


def _profile(told: Any) -> Profile:
    """A profile as the file tells it; what a newer Draftdesk may have added is left aside."""
    profile = Profile(**(_known(Profile, told) | {"met": _met(told.get("met"))}))
    if profile.keeping not in get_args(Keeping) or address_problem(profile.url):
        raise ValueError(profile.name)
    return profile


def _met(told: Any) -> Met | None:
    return Met(**_known(Met, told)) if told else None


def _known(kind: type[Any], told: Mapping[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in told.items() if name in names}


def renamed(profile: Profile, name: str) -> Profile:
    """The same profile under another name."""
    return replace(profile, name=name)
