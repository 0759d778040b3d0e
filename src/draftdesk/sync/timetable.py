"""When the next round is due. Pure: the clock and chance are handed in."""

from draftdesk.sync.patience import next_try
from draftdesk.sync.report import Report

PULL_EVERY = 60.0
LOOKUPS_EVERY = 15 * 60.0
_LONGEST_OFFLINE = 30.0
_NONSENSE = 2 * 3600.0
LINE_HOLDS = frozenset({"reset_untouched", "paused", "read_only_profile"})
"""Troubles that stop the sending and not the line."""

_NEVER = float("inf")


class Timetable:
    """Wishes and waits: what a person asks for comes at once, a broken line is left in peace."""

    def __init__(self) -> None:
        self.everything = False
        self._push_wanted = False
        self._pull_wanted = True
        self._failures = 0
        self._not_before = 0.0
        self._pulled_at = 0.0

    @property
    def not_before(self) -> float:
        """Until when a broken line is left alone; infinite while signed out."""
        return self._not_before

    def ask_for_push(self, *, everything: bool) -> None:
        """A person released something, or says "everything, now".

        Signed out, only the latter is worth a try: the account may have been unlocked over there.
        """
        self._push_wanted = True
        self.everything |= everything
        self._pull_wanted |= everything
        if everything or self._not_before != _NEVER:
            self._not_before = 0.0

    def start_anew(self) -> None:
        """A new password or address: all waits are off."""
        self._pull_wanted = True
        self._failures, self._not_before = 0, 0.0

    def pause(self, now: float) -> None:
        """The person broke a round off: nothing by itself for a while."""
        self._push_wanted = self._pull_wanted = self.everything = False
        self._not_before = now + PULL_EVERY

    def wants_pull(self, now: float) -> bool:
        """Whether the next round pulls too; a clock that was set back counts as time gone by."""
        return self._pull_wanted or not 0 <= now - self._pulled_at < PULL_EVERY

    def is_time(self, now: float, due: float | None) -> bool:
        """Whether a round is to start; `due` is the next try of the outbox."""
        wait = self._not_before - now
        if wait > 0 and (wait < _NONSENSE or wait == _NEVER):
            return False
        return self._push_wanted or self.wants_pull(now) or (due is not None and due <= now)

    def round_starts(self) -> bool:
        """A round takes up all wishes so far; returns whether everything is to be sent.

        What is wished from now on is for the next one: this one may have read past it already.
        """
        everything = self.everything
        self.everything = self._push_wanted = self._pull_wanted = False
        return everything

    def round_ended(self, report: Report, now: float, chance: float, *, pulled: bool) -> None:
        """Learn from a round when to start the next."""
        if report.trouble is None or report.trouble.code in LINE_HOLDS:
            self._failures, self._not_before = 0, 0.0
            if pulled:
                self._pulled_at = now
            return
        wait = min(now + _LONGEST_OFFLINE, next_try(self._failures, now, chance))
        asked = next_try(0, now, 0.0, report.retry_after) if report.retry_after else 0.0
        self._not_before = _NEVER if report.signed_out else max(wait, asked)
        self._pull_wanted = True
        self._failures += 1
