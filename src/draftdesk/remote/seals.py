"""Marks in place of secrets: they tell whether a secret moved, and nothing else."""

import hashlib
import hmac
from collections.abc import Callable
from typing import Any, TypeAlias

from draftdesk.domain.spelling import key_of_mark

Seal: TypeAlias = Callable[[str], str]
"""Turns a secret into its mark."""

_KEY_DIGITS = 8


def seal_with(key: bytes) -> Seal:
    """The seal of a key. A mark begins with what tells under which key it was made."""
    head = f"sealed:{hashlib.sha256(b'seal' + key).hexdigest()[:_KEY_DIGITS]}"

    def seal(text: str) -> str:
        digest = hmac.new(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
        return f"{head}{digest[: 40 - _KEY_DIGITS]}"

    return seal


def is_foreign(value: Any, seal: Seal) -> bool:
    """Whether a mark was made under another key than this seal's, so that it says nothing here."""
    return key_of_mark(value) not in (None, key_of_mark(seal("")))
