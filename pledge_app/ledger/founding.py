"""The keys of an identity that is about to be made, and the recovery key that only its words will hold."""

import os
import secrets
from collections.abc import Sequence
from hashlib import sha256

from pledge_app.errors import NotConfirmed
from pledge_app.proof import fingerprint
from pledge_app.proof.keys import SigningKey

ASKED = 3


class Founding:
    """Keys of a first publication, in memory only: dropping it leaves nothing behind.

    The recovery key exists as `words` until `confirm`, and then only where the person wrote them down.
    `asked` are the positions, from 1, of the words to be typed back.
    """

    def __init__(self) -> None:
        seed = os.urandom(32)
        self.identity, self.log, self.witness = (SigningKey.generate() for _ in range(3))
        self.next = sha256(SigningKey.from_seed(seed).public).hexdigest()
        self._words = list(fingerprint.recovery_words(seed))
        first, second, third = sorted(
            secrets.SystemRandom().sample(range(1, fingerprint.RECOVERY_WORDS + 1), ASKED)
        )
        self.asked = first, second, third

    @property
    def words(self) -> tuple[str, ...]:
        """The 26 words of the recovery key; none once they are confirmed."""
        return tuple(self._words)

    @property
    def confirmed(self) -> bool:
        return not self._words

    def confirm(self, answers: Sequence[str]) -> None:
        """The words at the `asked` positions, as typed: three letters or more of each, in any case.

        Forgets the words. Raises NotConfirmed if one is another word, and then keeps them.
        """
        if self.confirmed:
            return
        if len(answers) != ASKED or not all(
            _is(answer, self._words[position - 1])
            for position, answer in zip(self.asked, answers, strict=True)
        ):
            raise NotConfirmed
        self._words.clear()


def _is(answer: str, word: str) -> bool:
    typed = answer.strip().lower()
    return len(typed) >= 3 and word.startswith(typed)
