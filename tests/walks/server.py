"""A sandbox process, and what a test may ask of it past the program."""

import base64
import json
import urllib.request
import uuid
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from draftdesk.demo import DOMAIN, PASSWORD, USER, SandboxProcess, SandboxSpec
from draftdesk.domain.record import RecordKey

ZERO = "00000000-0000-0000-0000-000000000000"


class Server:
    """Killed and started again on the same port and file, nothing is lost but the weather."""

    def __init__(self, db: Path, records: int) -> None:
        self._process = SandboxProcess(SandboxSpec(records, db=db))
        self.is_running = False

    @property
    def url(self) -> str:
        """The address of its API."""
        return self._process.url

    def start(self) -> None:
        """Start it on a free port."""
        self._process.start()
        self.is_running = True

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self.is_running = False

    def restart(self) -> None:
        """Start it again where it was."""
        self._process.restart()
        self.is_running = True

    def stop(self) -> None:
        """End it in peace."""
        self._process.stop()

    # --- its records ----------------------------------------------------------------------------

    def body(self, key: RecordKey) -> dict[str, Any]:
        """A record as it stands there, its decimals exact."""
        found: dict[str, Any] = self._ask("GET", f"/api/{key.type}({key.id})")
        return found

    def rows(self, type_name: str, clause: str = "") -> list[dict[str, Any]]:
        """Some records."""
        query = f"?$filter={clause.replace(' ', '%20')}" if clause else ""
        return list(self._ask("GET", f"/api/{type_name}{query}")["value"])

    def contact(self, **fields: Any) -> RecordKey:
        """A new contact, made by a colleague."""
        company = self.rows("Company")[0]["id"]
        given = {"lastname": f"Row {uuid.uuid4().hex[:8]}", "company_id": company, **fields}
        return self.colleague(RecordKey("Contact", str(uuid.uuid4())), **given)

    def contract(self, **fields: Any) -> RecordKey:
        """A new contract, made by a colleague."""
        company = self.rows("Company")[0]["id"]
        given = {"name": f"Care {uuid.uuid4().hex[:8]}", "company_id": company, **fields}
        return self.colleague(RecordKey("Contract", str(uuid.uuid4())), **given)

    def colleague(self, key: RecordKey, **fields: Any) -> RecordKey:
        """A colleague edits a record, or makes it."""
        self._ask("POST", "/_colleague", {"type": key.type, "id": key.id, "fields": fields})
        return key

    def colleague_deletes(self, key: RecordKey) -> None:
        """A colleague deletes a record for good."""
        self._ask("POST", "/_colleague", {"type": key.type, "id": key.id, "gone": True})

    # --- its doors ------------------------------------------------------------------------------

    def weather(self, **wished: Any) -> None:
        """Bad weather, until `clear`."""
        self._ask("POST", "/_weather", wished)

    def refuses(self, status: int, body: object, method: str = "PUT") -> None:
        """It refuses every request of this method."""
        rule = {"method": method, "status": status, "body": body, "times": None}
        self.weather(fail=[rule])

    def clear(self) -> None:
        """Fine weather and an empty log."""
        self._ask("DELETE", "/_weather")
        self.forget_log()

    def forget_log(self) -> None:
        """Begin to count anew."""
        self._ask("DELETE", "/_log")

    def log(self) -> list[dict[str, Any]]:
        """Every request since."""
        return list(self._ask("GET", "/_log"))

    def writes(self, key: RecordKey | None = None) -> list[dict[str, Any]]:
        """The requests that would change something (of one record)."""
        return [
            each
            for each in self.log()
            if each["method"] not in ("GET", "HEAD")
            and (
                key is None
                or key.id in each["path"]
                or key.id in json.dumps(each["body"], default=str)
            )
        ]

    def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        pair = base64.b64encode(f"{USER}:{PASSWORD}@{DOMAIN}".encode()).decode()
        request = urllib.request.Request(
            self.url.removesuffix("/api") + path,
            json.dumps(body).encode() if body is not None else None,
            {"Authorization": f"Basic {pair}", "Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            told = answer.read()
        return json.loads(told, parse_float=Decimal) if told else None


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    """The fields that say something else, annotations aside."""
    names = {name for name in (*before, *after) if not name.startswith("@odata.")}
    return {name for name in names if before.get(name) != after.get(name)}
