"""What an open window is to a command: somebody else who holds the engine of the store.

Says one line for each thing it has to tell, and ends when standard input does. With `idle` it
holds the store and grants nobody anything, as another command does that is under way.
"""

import sys

from draftdesk.opening import open_desk, open_engine, store_key
from draftdesk.sync.courier import Courier, News


def main(how: str) -> int:
    """Hold the only profile's store."""
    desk = open_desk()
    profile = desk.profiles.named(None)
    key = store_key(desk, profile)
    if how == "idle":
        engine = open_engine(desk, profile, key)
        tell(engine)
        sys.stdin.read()
        return 0
    courier = Courier(lambda: open_engine(desk, profile, key), tell)
    courier.start()
    sys.stdin.read()
    return 0 if courier.stop() else 1


def tell(news: News | object) -> None:
    """One line."""
    sys.stdout.write(f"{type(news).__name__}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
