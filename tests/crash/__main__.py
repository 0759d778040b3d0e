"""`python3 dev.py crash`: as many kills as asked for, then the count."""

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from crash.trial import STOPS, Trial, story
from crash.witness import Broken


def main() -> int:
    """Half of the kills with ETags and a colleague, half without; 1 if a promise was broken."""
    parser = argparse.ArgumentParser(prog="dev.py crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=500, help="kills at random moments")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for etags, kills in ((True, asked.kills - asked.kills // 2), (False, asked.kills // 2)):
        with TemporaryDirectory(prefix="draftdesk-crash-") as folder:
            trial = Trial(Path(folder), asked.seed, etags=etags)
            started = time.monotonic()
            name = "with a colleague" if etags else "alone, without ETags"
            try:
                trial.run(len(STOPS) + kills)
            except Broken as why:
                sys.stderr.write(f"{name}, seed {asked.seed}: BROKEN: {why}\n")
                return 1
            sys.stdout.write(f"{name}: {story(trial, time.monotonic() - started)}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
