"""What others handed over and was refused, and places that did not do as asked; with the root of all.

One module apart, so that neither is too long; everybody imports it from `pledge_app.errors`.
"""

from enum import StrEnum


class PledgeError(Exception):
    """The root of all that is expected."""


class Refused(PledgeError):
    """Bytes from outside that are not what they claim to be. Nothing was written."""


class Flaw(StrEnum):
    """What is wrong with refused bytes."""

    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    NOT_JSON = "not-json"
    TOO_DEEP = "too-deep"
    NUMBER = "number"  # a fraction, or outside of ±(2^53-1)
    FIELD_NAME = "field-name"  # not ASCII
    NOT_CANONICAL = "not-canonical"
    FIELDS = "fields"  # one is unknown, absent, or holds what it may not
    ENCODING = "encoding"  # base64 or hex that is not the one spelling of its bytes
    KEY = "key"  # a public key that nobody should have
    FORMAT = "format"  # not the file it should be
    SIGNATURE = "signature"
    WORDS = "words"  # recovery words with an unknown or a mistaken one


class RefusedDocument(Refused):
    """A document, signature, key or checkpoint is refused; `flaw` says why, `field` where that is known."""

    def __init__(self, flaw: Flaw, field: str = "") -> None:
        super().__init__(flaw.value, field)
        self.flaw, self.field = flaw, field


class RefusedFile(Refused):
    """`file` is refused: `where` names the part of it ("header", "row 12"), `reason` is a short fact."""

    def __init__(self, file: str, where: str, reason: str) -> None:
        super().__init__(file, where, reason)
        self.file, self.where, self.reason = file, where, reason


class Trouble(StrEnum):
    """What a place did not do."""

    ABSENT = "absent"  # nothing of that name is there
    IRREGULAR = "irregular"  # not a regular file: a link, a device, a folder in a file's place
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"  # more files than anybody publishes
    OTHER_CONTENT = "other-content"  # the name is taken, and what it names never changes
    DENIED = "denied"
    READ_ONLY = "read-only"
    FULL = "full"
    UNREADABLE = "unreadable"  # the place itself reports an error
    UNKNOWN_PLACE = "unknown-place"  # no way is known to get there


class ChannelError(PledgeError):
    """`place` did not do what was asked at `path` ("": the place as a whole)."""

    def __init__(self, place: str, path: str, trouble: Trouble) -> None:
        super().__init__(place, path, trouble.value)
        self.place, self.path, self.trouble = place, path, trouble
