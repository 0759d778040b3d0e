"""Bad weather, a colleague, and a server that dies now and then: a thread beside the person."""

import random
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from email.utils import formatdate
from time import sleep, time
from typing import Any

from crash.trial import Server
from draftdesk.domain.record import RecordKey
from storm.ledger import FIELDS, Ledger, Spot
from storm.person import NO

_HOTEL = "<!DOCTYPE html><html><body><h1>Welcome to Hotel Astoria</h1></body></html>"


class Sky(threading.Thread):
    """One stretch of bad weather; `clear` ends it."""

    def __init__(
        self, sandbox: Server, ledger: Ledger, keys: Sequence[RecordKey], chance: random.Random
    ) -> None:
        super().__init__(name="sky", daemon=True)
        self._sandbox, self._ledger, self._keys, self._chance = sandbox, ledger, keys, chance
        self._is_over = threading.Event()
        self._error: BaseException | None = None
        self.sign_out: Callable[[], None] = lambda: None
        self.sign_in: Callable[[], None] = lambda: None
        self.tally: Counter[str] = Counter()

    def clear(self) -> None:
        """The sky clears; what went wrong up there is raised here."""
        self._is_over.set()
        self.join()
        self._sandbox.ask("DELETE", "/_weather")
        if self._error is not None:
            raise self._error

    # --- in the thread --------------------------------------------------------------------------

    def run(self) -> None:
        """Something every little while."""
        try:
            while not self._is_over.wait(self._chance.random() * 0.4):
                self._happen()
        except BaseException as error:
            self._error = error

    def _happen(self) -> None:
        roll = self._chance.random()
        if roll < 0.45:
            self._colleague_edits()
        elif roll < 0.55:
            self._sandbox.ask("DELETE", "/_weather")
        elif roll < 0.60:
            self._weather("slow", latency=self._chance.random() * 0.3)
        elif roll < 0.72:
            where = self._chance.choice(("cut_before", "cut_after", "cut_inside"))
            self._weather(where, **{where: self._chance.randint(1, 3)})
        elif roll < 0.92:
            name, rule = self._chance.choice(self._rules())
            self._weather(name, fail=[{"times": self._chance.randint(1, 2), **rule}])
        else:
            self._worse()

    def _worse(self) -> None:
        """The line, the server or the account is gone for a while."""
        roll = self._chance.random()
        if roll < 0.4:
            self._weather("offline", off=True)
            self._wait(1.0)
            self._sandbox.ask("DELETE", "/_weather")
        elif roll < 0.7:
            self.tally["server killed"] += 1
            self._sandbox.kill()
            self._wait(0.5)
            self._sandbox.start()
        else:
            self.tally["signed out"] += 1
            self.sign_out()
            self._wait(1.5)
            self.sign_in()

    def _wait(self, most: float) -> None:
        sleep(self._chance.random() * most)

    def _weather(self, name: str, **wished: Any) -> None:
        self.tally[name] += 1
        self._sandbox.ask("POST", "/_weather", wished)

    def _rules(self) -> list[tuple[str, dict[str, Any]]]:
        id = self._chance.choice(self._keys).id
        name = self._chance.choice(("contact.notes", "contract.description"))
        no = {"Message": "The request is invalid.", "ModelState": {name: [NO]}}
        soon = formatdate(time() + 2, usegmt=True)
        return [
            ("500", {"method": "PUT", "status": 500}),
            ("500", {"path_contains": id, "status": 500}),
            ("503", {"status": 503, "headers": {"Retry-After": "1"}}),
            ("503", {"method": "PUT", "status": 503, "headers": {"Retry-After": soon}}),
            ("429", {"method": "GET", "status": 429, "headers": {"Retry-After": "1"}}),
            ("401 for one", {"method": "PUT", "path_contains": id, "status": 401}),
            ("401 for one", {"method": "GET", "path_contains": id, "status": 401}),
            ("400", {"method": "PUT", "status": 400, "body": no}),
            ("400", {"method": "POST", "status": 400, "body": no}),
            ("hotel", {"status": 200, "body": _HOTEL}),
            ("hotel", {"method": "PUT", "status": 200, "body": _HOTEL}),
            ("garbled", {"method": "GET", "status": 200, "body": '{"value": ['}),
            ("cut look", {"method": "GET", "cut": "inside"}),
            ("cut new", {"method": "POST", "cut": self._chance.choice(("before", "after"))}),
        ]

    def _colleague_edits(self) -> None:
        key = self._chance.choice(self._keys)
        spot = Spot(key, self._chance.choice(FIELDS[key.type]))
        word = self._ledger.word("c")
        edit = {"type": key.type, "id": key.id, "fields": {spot.field: word}}
        told = self._sandbox.ask("POST", "/_colleague", edit)
        self._ledger.colleague(spot, word, str(told["modified_dateutc"]))
