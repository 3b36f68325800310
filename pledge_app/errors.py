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
