"""Verbs that cannot be done now, as facts."""

from datetime import date

from pledge_app.errors.outside import PledgeError


class LedgerError(PledgeError):
    """A verb that cannot be done now; nothing was written."""


class UnknownPledge(LedgerError):
    """No pledge is meant by `text`: a title, its beginning, or the beginning of a hash."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class AmbiguousPledge(LedgerError):
    """`text` means any of the pledges with these `titles`."""

    def __init__(self, text: str, titles: tuple[str, ...]) -> None:
        super().__init__(text, titles)
        self.text, self.titles = text, titles


class DraftPledge(LedgerError):
    """`title` has no if-then plan yet, so nothing can be logged under it."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class EndedPledge(LedgerError):
    """The pledge `title` ended on the day `ended`."""

    def __init__(self, title: str, ended: date) -> None:
        super().__init__(title, ended)
        self.title, self.ended = title, ended


class SameWording(LedgerError):
    """The wording `title` has entered the log before, word for word."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class ChangedSince(LedgerError):
    """`title` was changed since, here or elsewhere: what would be undone is not what stands."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class NoWayBack(LedgerError):
    """What was done to the pledge `title` ("": what was said about none) is in the log, which has no means to
    take it back."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class UnknownEntry(LedgerError):
    """There is no entry `entry`."""

    def __init__(self, entry: int) -> None:
        super().__init__(entry)
        self.entry = entry


class NotCorrectable(LedgerError):
    """Entry `entry` is no conduct, or was corrected already."""

    def __init__(self, entry: int) -> None:
        super().__init__(entry)
        self.entry = entry


class NoWords(LedgerError):
    """Entry `entry` has no words that could be destroyed."""

    def __init__(self, entry: int) -> None:
        super().__init__(entry)
        self.entry = entry


class FutureDay(LedgerError):
    """`day` lies after `today`; conduct cannot be recorded before it happened."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__(day, today)
        self.day, self.today = day, today


class PauseIsOver(LedgerError):
    """A pause up to the day `until` would hold on no day: it does from the day on which it is recorded."""

    def __init__(self, until: date) -> None:
        super().__init__(until)
        self.until = until


class NotConfirmed(LedgerError):
    """What was typed back is not what was shown; nothing is kept and nothing leaves the machine."""


class NothingToPublish(LedgerError):
    """No entry was recorded since the last summary; `folder`, if not "", holds all that was published."""

    def __init__(self, folder: str = "") -> None:
        super().__init__(folder)
        self.folder = folder


class PreviewStale(LedgerError):
    """The journal or the folder changed after the preview; nothing is signed that was not previewed."""


class HistoryUndecided(LedgerError):
    """The first publication needs a word on the earlier entries, and a recovery key."""


class LogFull(LedgerError):
    """A log has at most 2^20 leaves."""


class Cancelled(LedgerError):
    """Stopped as the person asked."""


class FolderTaken(LedgerError):
    """`folder` holds the publications of another identity, `id`; every person has a folder of their own."""

    def __init__(self, folder: str, id_: str) -> None:
        super().__init__(folder, id_)
        self.folder, self.id = folder, id_


class FolderAhead(LedgerError):
    """`folder` holds a publication of this identity that this profile knows nothing of, of `size` leaves.

    The profile is an old copy, or another one writes under the same key; to go on would fork the log.
    """

    def __init__(self, folder: str, size: int) -> None:
        super().__init__(folder, size)
        self.folder, self.size = folder, size


class LogForked(LedgerError):
    """`folder` holds a publication of this identity that contradicts its first `size` leaves."""

    def __init__(self, folder: str, size: int) -> None:
        super().__init__(folder, size)
        self.folder, self.size = folder, size


class NotWhole(LedgerError):
    """The publication in `folder` is not whole, `file` is lacking or damaged; nothing was taken from it."""

    def __init__(self, folder: str, file: str) -> None:
        super().__init__(folder, file)
        self.folder, self.file = folder, file


class NotReadBack(LedgerError):
    """What lies in `folder` is not what was written: `file` differs. The next publication writes it again."""

    def __init__(self, folder: str, file: str) -> None:
        super().__init__(folder, file)
        self.folder, self.file = folder, file


class UnknownPeer(LedgerError):
    """No peer has the id `id`."""

    def __init__(self, id_: str) -> None:
        super().__init__(id_)
        self.id = id_


class NotOnePerson(LedgerError):
    """`folder` should hold the publications of one person; it holds those of `found`."""

    def __init__(self, folder: str, found: int) -> None:
        super().__init__(folder, found)
        self.folder, self.found = folder, found


class NotAccepted(LedgerError):
    """Nothing of `id` is remembered: the verdict is `verdict`."""

    def __init__(self, id_: str, verdict: str) -> None:
        super().__init__(id_, verdict)
        self.id, self.verdict = id_, verdict


class WindowSilent(LedgerError):
    """The open window took what was to be recorded, and ended or hung before it said how that went."""

    def __init__(self) -> None:
        super().__init__()
