"""Doors that the documented API does not have: for tests, training and demos, without sign-in.

`GET /_log?after=NUMBER`, `DELETE /_log`, `GET|POST|DELETE /_weather`, `POST /_colleague`.
"""

from dataclasses import asdict
from typing import Any

import msgspec
from fastapi import APIRouter, Request, Response

from draftdesk.sandbox.colleague import ColleagueEdit, carry_out
from draftdesk.sandbox.erp import Erp
from draftdesk.sandbox.mischief import Mischief, Weather
from draftdesk.sandbox.reading import json_object
from draftdesk.sandbox.refusing import Refusal, refused
from draftdesk.sandbox.tables import Entry

_encode = msgspec.json.Encoder(decimal_format="number").encode


def harness_doors(erp: Erp, mischief: Mischief) -> APIRouter:
    """The doors, to be hung beside the API."""
    router = APIRouter(include_in_schema=False)

    @router.get("/_log")
    async def log(after: int = 0) -> Response:
        return _json([_entry(each) for each in erp.tables.log(after)])

    @router.delete("/_log", status_code=204)
    async def clear_log() -> None:
        erp.tables.clear_log()

    @router.get("/_weather")
    async def weather() -> Weather:
        return mischief.weather

    @router.post("/_weather")
    async def change_weather(wished: Weather) -> Weather:
        return mischief.change(wished)

    @router.delete("/_weather")
    async def clear_weather() -> Weather:
        return mischief.clear()

    @router.post("/_colleague")
    async def colleague(request: Request) -> Response:
        try:
            edit = ColleagueEdit.model_validate(json_object(await request.body()))
            done = carry_out(erp, edit)
        except (Refusal, ValueError) as error:
            refusal = error if isinstance(error, Refusal) else Refusal(400, str(error))
            return refused(refusal, "ModelState")
        return _json(erp.answers.entity(*done)) if done else Response(status_code=204)

    return router


def _entry(entry: Entry) -> dict[str, Any]:
    """A log entry with its body as JSON again, or as text where it was none."""
    told = asdict(entry)
    del told["kept"]
    if entry.body is not None:
        told["body"] = _body(entry.body)
    return told


def _body(text: str) -> Any:
    try:
        msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return text
    return msgspec.Raw(text.encode())


def _json(told: Any) -> Response:
    return Response(_encode(told), media_type="application/json")
