import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import fingerprint

SEED = bytes(range(32))
WORDS = fingerprint.recovery_words(SEED)


def refused(spoken: list[str] | tuple[str, ...]) -> RefusedDocument:
    with pytest.raises(RefusedDocument) as caught:
        fingerprint.recovery_seed(spoken)
    assert caught.value.flaw is Flaw.WORDS
    return caught.value


def test_the_list_is_effs_second_short_one() -> None:
    words = fingerprint.word_list()
    assert len(words) == fingerprint.BASE
    assert len({word[:3] for word in words}) == 1296
    assert list(words) == sorted(words)
    assert (words[0], words[-1]) == ("aardvark", "zucchini")
    assert all(word.islower() and word.isascii() and 3 <= len(word) <= 10 for word in words)


def test_an_identity_has_twelve_words_for_124_bits() -> None:
    said = fingerprint.words("a" * 64)
    assert " ".join(said) == (
        "cabin uncle skateboard sword wildcat muckiness porcupine ashamed couch jelly sizable jujitsu"
    )
    assert fingerprint.words("b" * 64) != said


def test_the_qr_code_holds_the_identity() -> None:
    assert fingerprint.qr_payload("ab" * 32) == "PLEDGE1:" + "ab" * 32


@given(st.binary(min_size=32, max_size=32))
def test_a_seed_comes_back_from_its_words(seed: bytes) -> None:
    words = fingerprint.recovery_words(seed)
    assert len(words) == fingerprint.RECOVERY_WORDS
    assert fingerprint.recovery_seed(words) == seed


def test_case_and_all_beyond_three_letters_may_be_left_out() -> None:
    assert fingerprint.recovery_seed([word[:3].upper() for word in WORDS]) == SEED


@pytest.mark.parametrize("wrong", ["", "a", "aa", "aardwolf", "aardvarks", "xyz", "zür"])
def test_an_unknown_word_is_named(wrong: str) -> None:
    assert refused([*WORDS[:4], wrong, *WORDS[5:]]).field == "5"


def test_another_number_of_words_is_refused() -> None:
    for spoken in ((), WORDS[:-1], (*WORDS, "aardvark"), ("aardvark", *WORDS)):
        assert refused(spoken).field == ""


def test_a_number_beyond_a_seed_is_refused() -> None:
    refused(["zucchini"] * 26)


def test_most_changed_or_swapped_words_are_noticed() -> None:
    """The checksum has eight bits; of the next words at each place these are all noticed."""
    noticed = 0
    for place in range(26):
        index = fingerprint.word_list().index(WORDS[place])
        other = fingerprint.word_list()[(index + 1) % 1296]
        try:
            fingerprint.recovery_seed([*WORDS[:place], other, *WORDS[place + 1 :]])
        except RefusedDocument:
            noticed += 1
    assert noticed == 26
