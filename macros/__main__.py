"""Prints every problem of the content: python -m macros."""

import sys
from datetime import date
from pathlib import Path

from macros.check import counted, load


def main() -> int:
    """Prints each problem on a line; gives 1 when there are any."""
    _, problems = load(Path.cwd(), date.today())
    for problem in problems:
        print(problem)
    print(f"{counted(problems)}." if problems else "No problems.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
