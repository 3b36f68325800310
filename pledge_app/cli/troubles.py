"""What a place did not do, as sentences for a terminal."""

from pledge_app import errors
from pledge_app.cli.said import SIGNED, Said
from pledge_app.errors import Trouble

_SENTENCES = {
    Trouble.ABSENT: (
        "There is no {error.path} in {error.place}.",
        "Look whether it is the folder that you mean.",
    ),
    Trouble.IRREGULAR: (
        "{error.path} in {error.place} is not a regular file.",
        "Take it away, and try again.",
    ),
    Trouble.TOO_LARGE: (
        "{error.path} in {error.place} is larger than it may be.",
        "Look whether it is the file that you mean, and take it away if not.",
    ),
    Trouble.TOO_MANY: (
        "{error.place} holds more files than anybody publishes.",
        "Look whether it is the folder that you mean.",
    ),
    Trouble.OTHER_CONTENT: (
        "{error.path} in {error.place} is there already, with other content.",
        "Choose a folder of your own, or an empty one.",
    ),
    Trouble.DENIED: (
        "{error.place} may not be used by you ({error.path}).",
        "Look at who may read and write there.",
    ),
    Trouble.READ_ONLY: ("{error.place} cannot be written.", "Look at who may write there, and try again."),
    Trouble.FULL: ("There is no room left in {error.place}.", "Make room, and try again."),
    Trouble.UNREADABLE: (
        "The disk did not do as asked: {error.place} {error.path}",
        "Look after the disk, and try again.",
    ),
    Trouble.UNKNOWN_PLACE: ("There is no way to {error.place} from here.", "Name a folder."),
}

PLACES: dict[object, Said] = {
    (errors.ChannelError, trouble): Said(what=what, safe=SIGNED, do=do)
    for trouble, (what, do) in _SENTENCES.items()
}
