"""`rescue save` and `rescue take`: all unsent work as one file, and back."""

from pathlib import Path

from draftdesk.commands.call import Call, note
from draftdesk.commands.exits import DONE, WAITING, Complaint
from draftdesk.store.lifeboat import rescue
from draftdesk.store.rescue import NotARescueFile, read_rescue, take_in


def save(call: Call) -> int:
    """`rescue save`."""
    profile, path = call.profile(), Path(call.asked.file)
    if not call.desk.profiles.has_store(profile):
        raise Complaint(f"{profile.name} has no store yet, so nothing is unsent.")
    folder = call.desk.profiles.store_folder(profile)
    number = rescue(folder, call.store_key(profile), profile, path)
    what = "record" if number == 1 else "records"
    call.answer(
        {"file": str(path), "records": number},
        [f"{path} holds the unsent work of {number} {what}; passwords are left out."],
    )
    return DONE


def take(call: Call) -> int:
    """`rescue take`."""
    profile = call.profile()
    try:
        items = read_rescue(Path(call.asked.file), profile)
    except NotARescueFile as error:
        raise Complaint(str(error)) from error
    with call.store() as store:
        taken, left = take_in(store, items)
    for key in left:
        note(f"{key} has unsent work here already, and was left alone.")
    call.answer(
        {
            "taken": [{"type": key.type, "id": key.id} for key in taken],
            "left": [{"type": key.type, "id": key.id} for key in left],
        },
        [f"{len(taken)} taken in as drafts, {len(left)} left alone."],
    )
    return WAITING if left else DONE
