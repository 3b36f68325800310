"""What a line and a text may hold (SCHEMAS §1, §2; the same ranges bind writers and readers)."""

import re
import unicodedata
from functools import cache

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)


@cache
def _not_in_text() -> re.Pattern[str]:
    """Compiled when it is first asked: a start sees printable lines most often."""
    return re.compile(f"[{_CONTROLS}]")


@cache
def _not_in_line() -> re.Pattern[str]:
    return re.compile(
        f"[\n{_CONTROLS}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
        "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
    )


def is_line(value: str, limit: int) -> bool:
    """Whether `value` is one line of 1 to `limit` code points without invisible or steering characters."""
    if not 1 <= len(value) <= limit or value[0].isspace() or value[-1].isspace():
        return False
    return value.isprintable() or not _not_in_line().search(value)  # what is printable is never forbidden


def is_text(value: str, limit: int) -> bool:
    """Whether `value` is a text of 0 to `limit` code points; of the controls only line feeds are allowed."""
    return len(value) <= limit and (value.isprintable() or not _not_in_text().search(value))


def tidy_line(value: str) -> str:
    """What a person typed, as a line: forbidden characters dropped, white space folded, NFC."""
    dropped = _not_in_line().sub("", " ".join(value.split()))
    return unicodedata.normalize("NFC", " ".join(dropped.split()))


def tidy_text(value: str) -> str:
    """What a person typed, as a text: line ends as LF, forbidden characters dropped, NFC."""
    unix = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return unicodedata.normalize("NFC", _not_in_text().sub("", unix))


def folded(text: str) -> str:
    """As names are compared: without case, width and surplus space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def sought(text: str) -> str:
    """As a title is looked for: in any case, without the isolates that kept it apart where it was read."""
    return text.strip().strip("\u2068\u2069").strip().casefold()
