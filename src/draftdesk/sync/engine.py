"""Push, then pull. Knows no thread, no timer and no window; lives where its store was opened."""

import asyncio
import logging
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from draftdesk.domain.mistakes import where
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.remote.client import Fetched, RemoteClient
from draftdesk.remote.errors import Gone, Refused, RemoteError, SignedOut, Unreachable
from draftdesk.store.database import StoreError
from draftdesk.store.rows import Kept, OutboxEntry
from draftdesk.store.sync_store import SyncStore
from draftdesk.sync import patience
from draftdesk.sync.foreseeing import Foreseen, foreseen, unlooked
from draftdesk.sync.pull import pull_all
from draftdesk.sync.push import Fate, Sending, look_back, push_entry
from draftdesk.sync.report import Progress, Report
from draftdesk.sync.timetable import LINE_HOLDS

_SIDE_BY_SIDE = 8
_FORBIDDEN = (401, 403, 405)

Tell = Callable[[Progress | None], None]

log = logging.getLogger(__name__)


class SyncEngine:
    """Carries changes both ways for one profile."""

    def __init__(
        self,
        profile: Profile,
        client: RemoteClient,
        store: SyncStore,
        now: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.lacks_password = False
        self.tell_mistake: Callable[[Exception], None] = log_bug
        """Told of each mistake of ours that cost one entry its sending."""

        self.profile, self.store, self.client = profile, store, client
        self._now, self._chance = now, chance
        self._way = Sending(client, store, now, profile.host)

    async def close(self) -> None:
        """Close the line and the store."""
        try:
            await self.client.close()
        finally:
            self.store.close()

    async def run(self, *, everything: bool = False, tell: Tell = lambda _: None) -> Report:
        """One round: push what is due (all that waits with `everything`), then pull.

        Tables without stamps are read whole, so by itself a round reads them only now and then.
        """
        report = await self.push(everything=everything, tell=tell)
        if report.trouble is not None and report.trouble.code not in LINE_HOLDS:
            return report
        pulled = await self.pull(tell, everything=everything)
        return replace(
            report,
            pulled=pulled.pulled,
            trouble=report.trouble if pulled.trouble is None else pulled.trouble,
            signed_out=pulled.signed_out,
            retry_after=pulled.retry_after,
        )

    async def pull(self, tell: Tell = lambda _: None, *, everything: bool = True) -> Report:
        """Fetch what changed over there."""
        if self.lacks_password:
            return self._asking()
        try:
            pulled = await pull_all(self.client, self.store, self._now, tell, everything=everything)
        except RemoteError as error:
            tell(None)
            return _broken(error)
        self.store.put_note("synced_at", repr(self._now()))
        return Report(pulled=pulled)

    async def push(self, *, everything: bool = False, tell: Tell = lambda _: None) -> Report:
        """Send what is due. A line that is down for everyone ends the round at once."""
        if self.lacks_password:
            return self._asking()
        entries = self.store.due(None if everything else self._now())
        stopped = self._why_not()
        if stopped is not None or not entries:
            return Report(trouble=stopped if entries else None)
        fates, trouble = await self._send_all(entries, tell)
        report = _broken(trouble) if trouble else Report(trouble=self.store.held())
        return replace(
            report,
            delivered=fates[Fate.DELIVERED] + fates[Fate.STOPPED],
            conflicts=fates[Fate.CONFLICT],
            refused=fates[Fate.REFUSED],
            postponed=fates[Fate.LATER],
        )

    async def refresh(self, keys: Iterable[RecordKey]) -> Report:
        """Look at some records now."""
        for key in keys:
            before = self.store.kept(key)
            try:
                fetched = await self.client.fetch(key)
            except Gone:
                if self.store.entry(key) is None and before is not None:
                    self.store.forget(key)
            except RemoteError as error:
                return _broken(error)
            else:
                # A round beside us may have stored something newer meanwhile.
                if self.store.kept(key) == before and not self.store.keep([self._kept(fetched)]):
                    self.store.tell_seen(key)
        return Report()

    async def search(self, type_name: str, text: str) -> Report:
        """Ask the server for records that the cache may not have, and keep them."""
        try:
            found = await self.client.search(type_name, text)
        except RemoteError as error:
            return _broken(error)
        unknown = [each for each in found if self.store.kept(each.key) is None]
        return Report(pulled=len(self.store.keep([self._kept(each) for each in unknown])))

    async def foresee(self, entry: OutboxEntry) -> Foreseen:
        """The exact request that an entry would become now; nothing is written."""
        if self.lacks_password:
            return unlooked(self.profile, entry, self._asking().trouble)
        try:
            return await foreseen(self.client, self.profile, entry)
        except RemoteError as error:
            return unlooked(self.profile, entry, error.trouble)

    def next_try(self) -> float | None:
        """When the next waiting entry is due; `None` if none is, or none may be sent."""
        return None if self._why_not() else self.store.next_try()

    def _asking(self) -> Report:
        trouble = Trouble("no_password", {"host": self.profile.host})
        return Report(trouble=trouble, signed_out=True)

    # --- inside ---------------------------------------------------------------------------------

    def _why_not(self) -> Trouble | None:
        if self.profile.read_only:
            return Trouble("read_only_profile")
        return self.store.held()

    async def _send_all(
        self, entries: list[OutboxEntry], tell: Tell
    ) -> tuple[Counter[Fate], RemoteError | None]:
        """Different records travel side by side; the first one alone, to try the line."""
        fates: Counter[Fate] = Counter()
        broken: list[RemoteError] = []
        places = asyncio.Semaphore(_SIDE_BY_SIDE)

        async def send(entry: OutboxEntry) -> None:
            async with places:
                if broken or self._why_not() is not None:
                    return
                try:
                    fates[await self._send(entry)] += 1
                except RemoteError as error:
                    broken.append(error)
                tell(Progress("outbox", sum(fates.values()), len(entries)))

        await send(entries[0])
        rest = await asyncio.gather(*map(send, entries[1:]), return_exceptions=True)
        for ended in rest:
            if isinstance(ended, BaseException):
                raise ended
        tell(None)
        self._note_gap()
        return fates, broken[0] if broken else None

    def _note_gap(self) -> None:
        """Keep how long a colleague could have come between a look and its PUT, at the longest."""
        longest = round(1000 * max(self._way.gaps, default=0.0))
        self._way.gaps.clear()
        if longest > int(self.store.note("gap_ms") or 0):
            self.store.put_note("gap_ms", str(longest))

    async def _send(self, entry: OutboxEntry) -> Fate:
        """One entry; trouble that is this record's alone is dealt with, the line's is raised."""
        try:
            return await push_entry(self._way, entry)
        except Refused as refusal:
            forbidden = refusal.trouble if refusal.status in _FORBIDDEN else None
            return self._give_back(entry, refusal.problems, forbidden)
        except SignedOut as trouble:
            return await self._not_allowed(entry, trouble)
        except Unreachable as trouble:
            if trouble.everyone:
                raise
            return await self._unlucky(entry, trouble)
        except (RemoteError, StoreError):
            raise
        except Exception as error:
            # A mistake of ours must not hold back the other records.
            self.tell_mistake(error)
            bug = Trouble("bug", {}, type(error).__name__)
            return self._give_back(entry, (Problem(None, "invalid"),), bug)

    def _give_back(
        self, entry: OutboxEntry, problems: tuple[Problem, ...], trouble: Trouble | None
    ) -> Fate:
        is_same = self.store.refuse(entry, problems, trouble)
        return Fate.REFUSED if is_same else Fate.OVERTAKEN

    async def _not_allowed(self, entry: OutboxEntry, trouble: SignedOut) -> Fate:
        """A 401 means "who are you" or "not this one": a harmless look tells which."""
        await self.client.look()
        return self._give_back(entry, (), Trouble("not_allowed", trouble.trouble.parameters))

    async def _unlucky(self, entry: OutboxEntry, trouble: Unreachable) -> Fate:
        """This record alone fails, if the line carries a harmless look.

        Where only the answer was lost, a look at the record itself tells at once.
        """
        await self.client.look()
        if await self._has_arrived(entry):
            return Fate.DELIVERED
        if patience.is_hopeless(entry.attempts):
            return self._give_back(entry, (), trouble.trouble)
        at = patience.next_try(entry.attempts, self._now(), self._chance(), trouble.retry_after)
        is_same = self.store.postpone(entry, trouble.trouble, at)
        return Fate.LATER if is_same else Fate.OVERTAKEN

    async def _has_arrived(self, entry: OutboxEntry) -> bool:
        try:
            return await look_back(self._way, entry) is Fate.DELIVERED
        except Unreachable as trouble:
            if trouble.everyone:
                raise
            return False
        except (Gone, Refused, SignedOut):
            return False

    def _kept(self, fetched: Fetched) -> Kept:
        return Kept(fetched.key, fetched.values, fetched.stamp, fetched.etag, self._now())


def log_bug(error: BaseException) -> None:
    """Where a mistake of ours happened; not with which words, which may be a person's."""
    log.error("%s", where(error))


def _broken(error: RemoteError) -> Report:
    """A round that the line ended."""
    wait = error.retry_after if isinstance(error, Unreachable) else None
    signed_out = isinstance(error, SignedOut)
    return Report(trouble=error.trouble, signed_out=signed_out, retry_after=wait)
