"""Identities and recovery seeds in words that people can say, write and compare (PROTOCOL §8, SCHEMAS §2).

The words are EFF's short list 2: 1,296 words, no two of which begin with the same three letters.
"""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from pledge_app.errors import Flaw, RefusedDocument

BASE = 1296
FINGERPRINT_WORDS, RECOVERY_WORDS = 12, 26


@cache
def word_list() -> tuple[str, ...]:
    """The 1,296 words, in order."""
    return tuple((files("pledge_app.resources") / "words" / "eff_short_2.txt").read_text("ascii").split())


def words(identity: str) -> tuple[str, ...]:
    """The 12 words of an identity, given as 64 hex digits: 124 bits of a hash over it."""
    digest = sha256(b"pledge-app/words/v1\n" + identity.encode()).digest()
    return _spell(int.from_bytes(digest, "big") >> 256 - 124, FINGERPRINT_WORDS)


def qr_payload(identity: str) -> str:
    return f"PLEDGE1:{identity}"


def recovery_words(seed: bytes) -> tuple[str, ...]:
    """The 26 words of a seed of 32 bytes; its checksum, one byte, is in them."""
    return _spell(int.from_bytes(seed + sha256(seed).digest()[:1], "big"), RECOVERY_WORDS)


def recovery_seed(spoken: Sequence[str]) -> bytes:
    """The seed behind its 26 words, in any case; three letters or more of a word are enough.

    Raises RefusedDocument(WORDS): `field` is the first word (from 1) that is not in the list, or empty where
    their number or the checksum is wrong.
    """
    by_start = {word[:3]: (index, word) for index, word in enumerate(word_list())}
    number = 0
    for place, said in enumerate(spoken, 1):
        lower = said.lower()
        index, word = by_start.get(lower[:3], (0, ""))
        if not (word and word.startswith(lower)):
            raise RefusedDocument(Flaw.WORDS, str(place))
        number = number * BASE + index
    seed, checksum = divmod(number, 256)
    if len(spoken) != RECOVERY_WORDS or seed >= 1 << 256:
        raise RefusedDocument(Flaw.WORDS)
    raw = seed.to_bytes(32, "big")
    if sha256(raw).digest()[0] != checksum:
        raise RefusedDocument(Flaw.WORDS)
    return raw


def _spell(number: int, count: int) -> tuple[str, ...]:
    digits = []
    for _ in range(count):
        number, digit = divmod(number, BASE)
        digits.append(word_list()[digit])
    return tuple(reversed(digits))
