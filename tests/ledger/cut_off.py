"""A process that ends at once in the middle of its work: `cut_off.py STEP FILE CODE FOLDER DAY`.

Brings a backup back in the place of a profile, as far as the given step; each name that is made, changed or
taken away is a step. Ends with CUT there, with 0 where there was no such step.
"""

import os
import sys
from datetime import date
from pathlib import Path

from pledge_app.ledger import setting_aside

CUT = 9
STEPS = {"os.mkdir", "os.rename", "os.remove", "os.rmdir"}


def main(step: str, file: str, code: str, folder: str, day: str) -> None:
    left = int(step)

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in STEPS and str(arguments[0]).startswith(folder):
            left -= 1
            if left < 0:
                os._exit(CUT)

    sys.addaudithook(count)
    setting_aside.bring_back(Path(file), code, Path(folder), today=date.fromisoformat(day))


if __name__ == "__main__":
    main(*sys.argv[1:])
