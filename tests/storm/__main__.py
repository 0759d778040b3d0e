"""`python3 dev.py storm`: a seeded soak over real HTTP, with everything that can go wrong."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from storm.ledger import Broken
from storm.storm import Storm


def main() -> int:
    """One storm; 1 if a promise was broken."""
    parser = argparse.ArgumentParser(prog="dev.py storm", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="draftdesk-storm-") as folder:
        storm = Storm(Path(folder), asked.seed, asked.minutes * 60)
        try:
            sys.stdout.write(storm.run() + "\n")
        except Broken as why:
            sys.stderr.write(f"Storm with seed {asked.seed}: BROKEN after {storm.skies} clear ")
            sys.stderr.write(f"skies: {why}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
