"""The known profiles: one small file, written whole or not at all, and no password in it."""

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdesk.domain.profile import Profile
from draftdesk.store.home import HOME_VARIABLE, home_folder
from draftdesk.store.profiles import DamagedProfiles, Profiles, UnknownProfile, renamed

WORK = Profile("Work", "https://developers.odysseemobile.com/api", "TESTAPI", "APIUser")
BOX = Profile("Box", "http://127.0.0.1:8000/api", "TESTAPI", "APIUser", keeping="plain")


@pytest.fixture(name="profiles")
def some_profiles(tmp_path: Path) -> Profiles:
    profiles = Profiles(tmp_path)
    profiles.put(WORK)
    profiles.put(BOX)
    return profiles


def test_what_is_put_is_there_in_order_and_after_a_restart(
    profiles: Profiles, tmp_path: Path
) -> None:
    assert profiles.all() == Profiles(tmp_path).all() == (WORK, BOX)
    assert Profiles(tmp_path / "nowhere").all() == ()


def test_a_profile_is_changed_under_its_name_whatever_the_letter_case(profiles: Profiles) -> None:
    profiles.put(replace(BOX, name="BOX", colour="#ffffff"))

    assert [(each.name, each.colour) for each in profiles.all()] == [
        ("Work", WORK.colour),
        ("BOX", "#ffffff"),
    ]
    assert profiles.named("box").name == "BOX"


def test_one_profile_need_not_be_named_and_of_two_one_must(profiles: Profiles) -> None:
    with pytest.raises(UnknownProfile, match="Work, Box"):
        profiles.named(None)
    with pytest.raises(UnknownProfile, match="no profile Nobody"):
        profiles.named("Nobody")

    profiles.remove(BOX)

    assert profiles.named(None) == WORK


@given(read_only=st.booleans(), country=st.sampled_from(["BE", "NL"]), proxy=st.text(max_size=9))
def test_every_word_of_a_profile_comes_back(read_only: bool, country: str, proxy: str) -> None:
    from tempfile import TemporaryDirectory

    profile = replace(WORK, read_only=read_only, country=country, proxy=proxy)
    with TemporaryDirectory() as folder:
        Profiles(Path(folder)).put(profile)

        assert Profiles(Path(folder)).all() == (profile,)


def test_what_a_newer_version_has_added_is_left_aside(profiles: Profiles, tmp_path: Path) -> None:
    path = tmp_path / "profiles.json"
    told = json.loads(path.read_text("utf-8"))
    told["profiles"][0]["novelty"] = True
    path.write_text(json.dumps(told), "utf-8")

    assert profiles.all() == (WORK, BOX)


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"profiles": [{}]}', '{"profiles": [{"name": 1}]}', '{"profiles": 7}'],
)
def test_a_damaged_file_is_said_so_and_never_written_over(
    profiles: Profiles, tmp_path: Path, damage: str
) -> None:
    path = tmp_path / "profiles.json"
    path.write_text(damage, "utf-8")

    with pytest.raises(DamagedProfiles, match="damaged"):
        profiles.all()
    with pytest.raises(DamagedProfiles):
        profiles.put(WORK)
    assert path.read_text("utf-8") == damage


def test_files_and_folders_are_their_owners_alone(profiles: Profiles, tmp_path: Path) -> None:
    folder = profiles.store_folder(WORK)

    modes = [stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)]
    assert modes == [0o700, 0o700]
    assert stat.S_IMODE((tmp_path / "profiles.json").stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir() if each.suffix != ".json"] == ["stores"]


def test_each_identity_has_a_folder_of_its_own(profiles: Profiles) -> None:
    others = (
        replace(WORK, url="https://developers.wello.solutions/api"),
        replace(WORK, domain="OTHER"),
        replace(WORK, user="Other"),
    )

    folders = {profiles.store_folder(each) for each in (WORK, *others)}
    assert len(folders) == 4
    assert profiles.store_folder(renamed(WORK, "Other name")) in folders
    assert not profiles.has_store(WORK)


def test_everything_lies_where_the_person_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "a" / "b"))

    home = home_folder()

    assert home == tmp_path / "a" / "b"
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
