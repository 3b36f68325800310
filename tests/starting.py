"""The app started in this process, as main() does, for tests of the whole window."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from pledge_app.app import App
from pledge_app.ledger import profile
from pledge_app.ui import motion
from pledge_app.ui.doors import unlocked
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.options import Options


@contextmanager
def starting(folder: Path) -> Iterator[Callable[..., App]]:
    """Gives what starts the app over the profile in `folder`; what is open at the end is closed."""
    hooks = sys.excepthook, threading.excepthook
    opened: list[App] = []

    def begin(passphrase_file: Path | None = None, *, log: bool = False) -> App:
        options = Options(folder=folder, passphrase_file=passphrase_file, log=log)
        pool = ThreadPoolExecutor()
        jobs = Jobs(pool)
        made = App(jobs, options)
        sys.excepthook, threading.excepthook = hooks  # pytest-qt's, which lets no exception pass
        opened.append(made)
        if profile.exists(folder):
            made.open(jobs.follow(pool.submit(unlocked, folder, passphrase_file, None)))
        else:
            made.begin()
        return made

    yield begin
    for made in opened:
        made.translations.silence()
        made.window.close()
        made.close()
    sys.excepthook, threading.excepthook = hooks
    motion.reduce(reduced=False)
    gc.enable()
