"""Mistakes of ours: where they happened; never with which words, which may be a person's."""

import traceback

_MOST_FRAMES = 40
_MOST_CAUSES = 5


def where(error: BaseException) -> str:
    """The kind of an error, its frames, and the same of what caused it; the deepest come last."""
    parts, seen = [_frames(error)], {id(error)}
    before = _cause(error)
    while before is not None and id(before) not in seen and len(parts) <= _MOST_CAUSES:
        seen.add(id(before))
        parts.append(f"after {_frames(before)}")
        before = _cause(before)
    return "".join(parts)


def _frames(error: BaseException) -> str:
    frames = traceback.format_tb(error.__traceback__, limit=-_MOST_FRAMES)
    return f"{type(error).__name__}\n{''.join(frames)}"


def _cause(error: BaseException) -> BaseException | None:
    if error.__cause__ is not None or error.__suppress_context__:
        return error.__cause__
    return error.__context__
