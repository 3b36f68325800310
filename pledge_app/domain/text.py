"""What a line and a text may hold (SCHEMAS §1, §2; the same ranges bind writers and readers)."""

import re
import unicodedata

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_NOT_IN_TEXT = re.compile(f"[{_CONTROLS}]")
_NOT_IN_LINE = re.compile(
    f"[\n{_CONTROLS}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
)
_OUTER_SPACE = re.compile(r"^\s|\s\Z")


def is_line(value: str, limit: int) -> bool:
    """Whether `value` is one line of 1 to `limit` code points without invisible or steering characters."""
    return 1 <= len(value) <= limit and not _NOT_IN_LINE.search(value) and not _OUTER_SPACE.search(value)


def is_text(value: str, limit: int) -> bool:
    """Whether `value` is a text of 0 to `limit` code points; of the controls only line feeds are allowed."""
    return len(value) <= limit and not _NOT_IN_TEXT.search(value)


def tidy_line(value: str) -> str:
    """What a person typed, as a line: forbidden characters dropped, white space folded, NFC."""
    dropped = _NOT_IN_LINE.sub("", " ".join(value.split()))
    return unicodedata.normalize("NFC", " ".join(dropped.split()))


def tidy_text(value: str) -> str:
    """What a person typed, as a text: line ends as LF, forbidden characters dropped, NFC."""
    unix = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return unicodedata.normalize("NFC", _NOT_IN_TEXT.sub("", unix))
