"""Everything that the app expects to go wrong. Facts, no prose, no secrets; windows and terminals word them.

PledgeError
├── InvalidValue           a field that no value may have
├── Refused                bytes from outside that are not what they claim to be
│   ├── RefusedDocument
│   └── RefusedFile
├── ProfileError           the person's own data
│   ├── NoProfile · ProfileExists · NetworkFolder
│   ├── PassphraseNeeded · WrongPassphrase · SecretFileExposed · KeyringFailed
│   ├── WrongKey · AccessDamaged · Damaged · NewerThanApp · Busy · ReadOnly · DiskFull · DiskError
│   └── RecoveryCodeNeeded · WrongRecoveryCode · FolderGone
├── LedgerError            a verb that cannot be done now
│   ├── UnknownPledge · AmbiguousPledge · DraftPledge · EndedPledge
│   ├── SameWording · UnknownEntry · NotCorrectable · FutureDay
│   ├── NothingToPublish · PreviewStale · NotConfirmed · HistoryUndecided · LogFull · Cancelled
│   ├── FolderTaken · FolderAhead · LogForked · NotWhole · NotReadBack
│   └── UnknownPeer · NotOnePerson · NotAccepted
└── ChannelError           a place that did not do what was asked
"""

from datetime import date

from pledge_app.errors.outside import ChannelError as ChannelError
from pledge_app.errors.outside import Flaw as Flaw
from pledge_app.errors.outside import PledgeError as PledgeError
from pledge_app.errors.outside import Refused as Refused
from pledge_app.errors.outside import RefusedDocument as RefusedDocument
from pledge_app.errors.outside import RefusedFile as RefusedFile
from pledge_app.errors.outside import Trouble as Trouble


class InvalidValue(PledgeError):
    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class ProfileError(PledgeError):
    """The person's own data in `folder` cannot be used as asked; it was left as it is."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder


class NoProfile(ProfileError):
    """There is no profile in the folder."""


class ProfileExists(ProfileError):
    """There is one already, and it is never written over."""


class NetworkFolder(ProfileError):
    """The folder lies on a network file system, where the database could be damaged."""

    def __init__(self, folder: str, file_system: str) -> None:
        super().__init__(folder)
        self.file_system = file_system


class PassphraseNeeded(ProfileError):
    """No keyring keeps this profile's key, and no passphrase was given."""


class WrongPassphrase(ProfileError):
    """The passphrase does not open the sealed key."""


class SecretFileExposed(ProfileError):
    """`folder` is a file that holds a secret and that other people of this computer may read."""


class KeyringFailed(ProfileError):
    """The keyring that keeps the key did not give it; `reason`: "absent", "locked", "silent", "empty"."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(folder)
        self.reason = reason


class WrongKey(ProfileError):
    """The key that was found is not this profile's."""


class AccessDamaged(ProfileError):
    """`file` in the folder, which leads to the key, does not read back as it was written."""

    def __init__(self, folder: str, file: str) -> None:
        super().__init__(folder)
        self.file = file


class FolderGone(ProfileError):
    """`folder`, which was chosen for backups, is not there: its disk may be away."""


class RecoveryCodeNeeded(ProfileError):
    """No recovery code was confirmed yet; backups need one."""


class WrongRecoveryCode(ProfileError):
    """`folder` is the backup that the code does not open; `mistyped` if it is no recovery code at all."""

    def __init__(self, folder: str, *, mistyped: bool) -> None:
        super().__init__(folder)
        self.mistyped = mistyped


class Damaged(ProfileError):
    """The database does not read back as it was written; `page` is the first bad page, None if unknown."""

    def __init__(self, folder: str, page: int | None) -> None:
        super().__init__(folder)
        self.page = page


class NewerThanApp(ProfileError):
    """The database has schema `found`; this app knows schemas up to `known`."""

    def __init__(self, folder: str, found: int, known: int) -> None:
        super().__init__(folder)
        self.found, self.known = found, known


class Busy(ProfileError):
    """Another process is writing and did not finish in time."""


class ReadOnly(ProfileError):
    """The folder or a file in it cannot be written."""


class DiskFull(ProfileError):
    """There was no space left; the transaction was rolled back."""


class DiskError(ProfileError):
    """The disk did not read or write what it was asked to; the transaction was rolled back."""


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


class FutureDay(LedgerError):
    """`day` lies after `today`; conduct cannot be recorded before it happened."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__(day, today)
        self.day, self.today = day, today


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
