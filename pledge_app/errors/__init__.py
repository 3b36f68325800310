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
│   ├── SameWording · ChangedSince · NoWayBack
│   ├── UnknownEntry · NotCorrectable · NoWords · FutureDay · PauseIsOver
│   ├── NothingToPublish · PreviewStale · NotConfirmed · HistoryUndecided · LogFull · Cancelled
│   ├── FolderTaken · FolderAhead · LogForked · NotWhole · NotReadBack
│   ├── UnknownPeer · NotOnePerson · NotAccepted
│   └── WindowSilent
└── ChannelError           a place that did not do what was asked
"""

from pledge_app.errors.outside import ChannelError as ChannelError
from pledge_app.errors.outside import Flaw as Flaw
from pledge_app.errors.outside import PledgeError as PledgeError
from pledge_app.errors.outside import Refused as Refused
from pledge_app.errors.outside import RefusedDocument as RefusedDocument
from pledge_app.errors.outside import RefusedFile as RefusedFile
from pledge_app.errors.outside import Trouble as Trouble
from pledge_app.errors.verbs import AmbiguousPledge as AmbiguousPledge
from pledge_app.errors.verbs import Cancelled as Cancelled
from pledge_app.errors.verbs import ChangedSince as ChangedSince
from pledge_app.errors.verbs import DraftPledge as DraftPledge
from pledge_app.errors.verbs import EndedPledge as EndedPledge
from pledge_app.errors.verbs import FolderAhead as FolderAhead
from pledge_app.errors.verbs import FolderTaken as FolderTaken
from pledge_app.errors.verbs import FutureDay as FutureDay
from pledge_app.errors.verbs import HistoryUndecided as HistoryUndecided
from pledge_app.errors.verbs import LedgerError as LedgerError
from pledge_app.errors.verbs import LogForked as LogForked
from pledge_app.errors.verbs import LogFull as LogFull
from pledge_app.errors.verbs import NotAccepted as NotAccepted
from pledge_app.errors.verbs import NotConfirmed as NotConfirmed
from pledge_app.errors.verbs import NotCorrectable as NotCorrectable
from pledge_app.errors.verbs import NothingToPublish as NothingToPublish
from pledge_app.errors.verbs import NotOnePerson as NotOnePerson
from pledge_app.errors.verbs import NotReadBack as NotReadBack
from pledge_app.errors.verbs import NotWhole as NotWhole
from pledge_app.errors.verbs import NoWayBack as NoWayBack
from pledge_app.errors.verbs import NoWords as NoWords
from pledge_app.errors.verbs import PauseIsOver as PauseIsOver
from pledge_app.errors.verbs import PreviewStale as PreviewStale
from pledge_app.errors.verbs import SameWording as SameWording
from pledge_app.errors.verbs import UnknownEntry as UnknownEntry
from pledge_app.errors.verbs import UnknownPeer as UnknownPeer
from pledge_app.errors.verbs import UnknownPledge as UnknownPledge
from pledge_app.errors.verbs import WindowSilent as WindowSilent


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
