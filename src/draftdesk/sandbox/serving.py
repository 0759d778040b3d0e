"""A sandbox on a real port."""

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn
from fastapi import FastAPI

from draftdesk.sandbox.mischief import Receive, Scope, Send

_PATIENCE = 1
"""Seconds that open connections get when the server stops."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol has to be named: asyncio switches Nagle's delay off only where it sees it, and
    # without that every answer takes 40 ms.
    ours = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        # Or a restart on the same port fails for a while after a kill.
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        ours.bind((host, port))
        ours.listen(128)
    except OSError:
        ours.close()
        raise
    return ours


class _Cuttable:
    """ASGI app that lets the mischief inside break the connection under a request."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # uvicorn's `send` is a method of the request's cycle, and that knows the connection.
        transport = getattr(getattr(send, "__self__", None), "transport", None)
        if transport is not None:
            scope["draftdesk.cut"] = transport.abort
        await self._app(scope, receive, send)


class Server(uvicorn.Server):
    """uvicorn that says when it is ready, and ends well when it is told to end."""

    def __init__(self, app: FastAPI, tell_ready: Callable[[], None]) -> None:
        config = uvicorn.Config(
            _Cuttable(app),
            http="h11",
            ws="none",
            loop="asyncio",
            access_log=False,
            log_config=None,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE,
        )
        super().__init__(config)
        self._tell_ready = tell_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say that all is ready once it is."""
        await super().startup(sockets)
        if self.started:
            self._tell_ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop at SIGINT and SIGTERM, and let that be the end of it: uvicorn would raise again."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        kept = {each: signal.signal(each, self._stop) for each in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for each, before in kept.items():
                signal.signal(each, before)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.should_exit = True

    def stop_on_eof(self) -> None:
        """Stop when standard input closes, so that no child outlives its parent."""

        def wait() -> None:
            # Past sys.stdin: a thread that holds its lock would abort the interpreter's end.
            while os.read(sys.stdin.fileno(), 4096):
                pass
            self.should_exit = True

        threading.Thread(target=wait, name="stdin", daemon=True).start()
