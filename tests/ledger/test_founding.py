import pytest

from pledge_app.errors import NotConfirmed
from pledge_app.ledger.founding import Founding
from pledge_app.proof import fingerprint
from pledge_app.proof.documents import digest
from pledge_app.proof.keys import SigningKey


def test_the_words_are_the_recovery_key() -> None:
    founding = Founding()
    key = SigningKey.from_seed(fingerprint.recovery_seed(founding.words))
    assert digest(key.public) == founding.next
    assert len({key.public, founding.identity.public, founding.log.public, founding.witness.public}) == 4


def test_three_words_confirm_them_and_they_are_forgotten() -> None:
    founding = Founding()
    assert not founding.confirmed
    answers = [f" {founding.words[position - 1][:3].upper()} " for position in founding.asked]
    founding.confirm(answers)
    assert founding.confirmed
    assert founding.words == ()
    founding.confirm(answers)  # once more is no harm


def test_other_words_do_not() -> None:
    founding = Founding()
    right = [founding.words[position - 1] for position in founding.asked]
    for wrong in ([*right[:2], ""], [*right[:2], right[2][:2]], [*right[:2], "xyzzy"], right[:2]):
        with pytest.raises(NotConfirmed):
            founding.confirm(wrong)
    assert founding.words


def test_the_positions_differ_from_time_to_time() -> None:
    asked = {Founding().asked for _ in range(8)}
    assert len(asked) > 1
    assert all(1 <= first < second < third <= 26 for first, second, third in asked)
