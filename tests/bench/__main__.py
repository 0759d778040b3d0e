"""`python3 dev.py bench`: what is measured is a ratio to a reference that ran in the same run.

Machines differ and are busy; a ratio of two things done in turns says more than seconds. Each line
tells the ratio, the figures behind it and what it is to be at most (or at least).
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import measures
from bench.measures import Measure

MEASURES: dict[str, Callable[[Path, int], Measure]] = {
    "start-up": measures.start_up,
    "usable": measures.usable,
    "search": measures.search,
    "list": measures.list_page,
    "long-list": measures.long_list,
    "draft": measures.draft,
    "typing": measures.typing,
    "switch": measures.switching,
    "pull": measures.gaps_in_a_pull,
}


def main() -> int:
    """Every measure, or those that are named."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--records", type=int, default=100_000)
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(MEASURES):
        parser.error(f"there is no measure {', '.join(sorted(unknown))}")
    good = True
    for name in asked.names or MEASURES:
        with TemporaryDirectory(prefix="draftdesk-bench-") as folder:
            measure = MEASURES[name](Path(folder), asked.records)
        good &= measure.is_good
        sys.stdout.write(f"{measure}\n")
        sys.stdout.flush()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
