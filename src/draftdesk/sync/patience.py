"""How long to wait before the next try. Pure: time and chance are handed in."""

_FIRST = 2.0
_LONGEST = 15 * 60.0
_LONGEST_ASKED = 3600.0
_GIVE_UP = 12


def next_try(attempts: int, now: float, chance: float, asked: float | None = None) -> float:
    """When to try again after `attempts` failures (0 for the first), in seconds since the epoch.

    The wait doubles up to a quarter of an hour and is jittered by `chance` (0 to 1) down to half,
    so that many clients do not knock together. What the server asked for (`Retry-After`, seconds)
    is the least we wait, up to an hour.
    """
    wait = min(_LONGEST, _FIRST * 2.0 ** min(attempts, 20))
    return now + max(wait * (0.5 + 0.5 * chance), min(asked or 0.0, _LONGEST_ASKED))


def is_hopeless(attempts: int) -> bool:
    """Whether a record that always fails is to be given back to the person."""
    return attempts + 1 >= _GIVE_UP
