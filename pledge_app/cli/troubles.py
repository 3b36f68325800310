"""What a place did not do, as sentences for a terminal."""

from pledge_app import errors
from pledge_app.cli.said import SIGNED, Said
from pledge_app.errors import Trouble

PLACES: dict[object, Said] = {
    (errors.ChannelError, Trouble.ABSENT): Said(
        what="There is no {error.path} in {error.place}.",
        safe=SIGNED,
        do="Look whether it is the folder that you mean.",
    ),
    (errors.ChannelError, Trouble.IRREGULAR): Said(
        what="{error.path} in {error.place} is not a regular file.",
        safe=SIGNED,
        do="Take it away, and try again.",
    ),
    (errors.ChannelError, Trouble.TOO_LARGE): Said(
        what="{error.path} in {error.place} is larger than it may be.",
        safe=SIGNED,
        do="Look whether it is the file that you mean, and take it away if not.",
    ),
    (errors.ChannelError, Trouble.TOO_MANY): Said(
        what="{error.place} holds more files than anybody publishes.",
        safe=SIGNED,
        do="Look whether it is the folder that you mean.",
    ),
    (errors.ChannelError, Trouble.OTHER_CONTENT): Said(
        what="{error.path} in {error.place} is there already, with other content.",
        safe=SIGNED,
        do="Choose a folder of your own, or an empty one.",
    ),
    (errors.ChannelError, Trouble.DENIED): Said(
        what="{error.place} may not be used by you ({error.path}).",
        safe=SIGNED,
        do="Look at who may read and write there.",
    ),
    (errors.ChannelError, Trouble.READ_ONLY): Said(
        what="{error.place} cannot be written.", safe=SIGNED, do="Look at who may write there, and try again."
    ),
    (errors.ChannelError, Trouble.FULL): Said(
        what="There is no room left in {error.place}.", safe=SIGNED, do="Make room, and try again."
    ),
    (errors.ChannelError, Trouble.UNREADABLE): Said(
        what="The disk did not do as asked: {error.place} {error.path}",
        safe=SIGNED,
        do="Look after the disk, and try again.",
    ),
    (errors.ChannelError, Trouble.UNKNOWN_PLACE): Said(
        what="There is no way to {error.place} from here.", safe=SIGNED, do="Name a folder."
    ),
}
