"""The short facts inside errors, in words, and the sentences that several notices share."""

from pledge_app.errors import Flaw, Trouble
from pledge_app.ui.marking import mark

Wording = tuple[str, str, str]
"""What happened, what is safe, what to do."""

UNTOUCHED = mark("Notices", "Your data is safe: nothing was changed.")
NOTHING_WRITTEN = mark("Notices", "Nothing was written; all that was recorded before is safe.")

FACTS: dict[str, str] = {
    Flaw.TOO_LARGE: mark("Notices", "it is too large"),
    Flaw.NOT_UTF8: mark("Notices", "it is not text"),
    Flaw.NOT_JSON: mark("Notices", "it is not JSON"),
    Flaw.TOO_DEEP: mark("Notices", "it is nested too deeply"),
    Flaw.NUMBER: mark("Notices", "a number in it is not allowed"),
    Flaw.FIELD_NAME: mark("Notices", "the name of a field is not allowed"),
    Flaw.NOT_CANONICAL: mark("Notices", "it is not in its one proper form"),
    Flaw.FIELDS: mark("Notices", "a field is unknown, absent or not allowed"),
    Flaw.ENCODING: mark("Notices", "a value in it is not encoded properly"),
    Flaw.KEY: mark("Notices", "its key is one that nobody should have"),
    Flaw.FORMAT: mark("Notices", "it has another format"),
    Flaw.SIGNATURE: mark("Notices", "its signature does not fit"),
    Flaw.WORDS: mark("Notices", "one of the words is unknown or mistaken"),
    "absent": mark("Notices", "it is not there"),
    Trouble.IRREGULAR: mark("Notices", "something of another kind stands in its place"),
    Trouble.TOO_MANY: mark("Notices", "there are too many files"),
    Trouble.OTHER_CONTENT: mark("Notices", "another file has that name already"),
    Trouble.DENIED: mark("Notices", "access was denied"),
    Trouble.READ_ONLY: mark("Notices", "it cannot be written"),
    Trouble.FULL: mark("Notices", "there is no space left"),
    Trouble.UNKNOWN_PLACE: mark("Notices", "no way is known to get there"),
    "locked": mark("Notices", "it is locked"),
    "silent": mark("Notices", "it does not answer"),
    "empty": mark("Notices", "it does not have it"),
    "refused": mark("Notices", "it refused"),
    "damaged": mark("Notices", "damaged"),
    "unreadable": mark("Notices", "cannot be read"),
    "too long": mark("Notices", "too long"),
    "not text": mark("Notices", "not text"),
    "no backup": mark("Notices", "no backup"),
    "start": mark("Notices", "start"),
    "header": mark("Notices", "header"),
    "length": mark("Notices", "length"),
    "checksum": mark("Notices", "checksum"),
    "file": mark("Notices", "file"),
    "folder": mark("Notices", "folder"),
    "occupied": mark("Notices", "something of that name is there already"),
}
