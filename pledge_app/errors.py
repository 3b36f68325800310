"""Everything that the app expects to go wrong. Facts, no prose, no secrets; windows and terminals word them.

PledgeError
├── InvalidValue           a field that no value may have
├── Refused                bytes from outside that are not what they claim to be
│   ├── RefusedDocument
│   └── RefusedFile
├── ProfileError           the person's own data
│   ├── NoProfile · ProfileExists · NetworkFolder
│   ├── PassphraseNeeded · WrongPassphrase · SecretFileExposed · KeyringFailed
│   ├── WrongKey · Damaged · NewerThanApp · Busy · ReadOnly · DiskFull
│   └── RecoveryCodeNeeded · WrongRecoveryCode
├── LedgerError            a verb that cannot be done now
│   ├── UnknownPledge · AmbiguousPledge · DraftPledge · EndedPledge
│   ├── UnknownEntry · NotCorrectable · FutureDay
│   ├── NothingToPublish · PreviewStale · NotConfirmed · HistoryUndecided · FolderNotEmpty
│   └── UnknownPeer
└── ChannelError           a place that did not do what was asked
"""


class PledgeError(Exception):
    """The root of all that is expected."""


class InvalidValue(PledgeError):
    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Refused(PledgeError):
    """Bytes from outside that are not what they claim to be. Nothing was written."""


class RefusedFile(Refused):
    """`file` is refused: `where` names the part of it ("header", "row 12"), `reason` is a short fact."""

    def __init__(self, file: str, where: str, reason: str) -> None:
        super().__init__(file, where, reason)
        self.file, self.where, self.reason = file, where, reason


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


class RecoveryCodeNeeded(ProfileError):
    """No recovery code was confirmed yet; backups need one."""


class WrongRecoveryCode(ProfileError):
    """`folder` is the backup that the code does not open; `mistyped` if it is no recovery code at all."""

    def __init__(self, folder: str, *, mistyped: bool) -> None:
        super().__init__(folder)
        self.mistyped = mistyped
