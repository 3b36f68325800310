"""Every fact has its sentences."""

import inspect
import re
from datetime import date

import pytest

from pledge_app import errors
from pledge_app.cli import wording
from pledge_app.errors import Flaw, PledgeError, Trouble

GROUPS = {errors.PledgeError, errors.Refused, errors.ProfileError, errors.LedgerError}
EXPECTED = sorted(
    (
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, PledgeError) and kind not in GROUPS
    ),
    key=lambda kind: kind.__name__,
)
FACTS: dict[str, object] = {
    "day": date(2026, 11, 23), "today": date(2026, 11, 22), "ended": date(2026, 11, 1), "titles": ("A", "B"),
    "flaw": Flaw.FIELDS, "mistyped": True, "page": 3, "reason": "locked",
    "trouble": Trouble.FULL,
}  # fmt: skip
NEVER = re.compile(r"\b(fail\w*|broken|violat\w*|missed|streak|score)\b", re.IGNORECASE)


def made(kind: type[PledgeError], **facts: object) -> PledgeError:
    """An error with a value for each of its facts."""
    if "__init__" not in {name for parent in kind.__mro__[:-3] for name in vars(parent)}:
        return kind()  # a fact without particulars
    values: list[object] = []
    named: dict[str, object] = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        value = {**FACTS, **facts}.get(name, name)
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
            named[name] = value
        else:
            values.append(value)
    return kind(*values, **named)


@pytest.mark.parametrize("kind", EXPECTED, ids=lambda kind: kind.__name__)
def test_every_fact_is_worded(kind: type[PledgeError]) -> None:
    said = wording.worded(made(kind))
    for sentence in (said.what, said.safe, said.do):
        assert sentence.strip()
        assert "{" not in sentence
        assert not NEVER.search(sentence)


@pytest.mark.parametrize("reason", ["absent", "locked", "silent", "empty", "refused"])
def test_every_reason_of_a_keyring_is_worded(reason: str) -> None:
    assert wording.worded(made(errors.KeyringFailed, reason=reason)).do


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_of_a_place_is_worded(trouble: Trouble) -> None:
    said = wording.worded(errors.ChannelError("/shared", "identity/0.json", trouble))
    assert "/shared" in said.what
    assert said.safe
    assert said.do


def test_variants_are_worded() -> None:
    known = wording.worded(errors.Damaged("/profile/pledge.db", 7)).what
    unknown = wording.worded(errors.Damaged("/profile/pledge.db", None)).what
    assert "7" in known
    assert "None" not in unknown
    assert (
        wording.worded(errors.NothingToPublish()).what
        != wording.worded(errors.NothingToPublish("/shared")).what
    )
    typed = wording.worded(errors.WrongRecoveryCode("", mistyped=True)).what
    assert typed != wording.worded(errors.WrongRecoveryCode("file", mistyped=False)).what


def test_every_row_of_the_table_says_what_is_safe_and_what_to_do() -> None:
    lacking = [key for key, said in wording.SENTENCES.items() if not (said.what and said.safe and said.do)]
    assert lacking == []


def test_no_fact_of_any_error_is_a_secret_or_words_of_an_entry() -> None:
    named = {name for kind in EXPECTED for name in vars(made(kind))}
    assert named.isdisjoint({"passphrase", "secret", "seed", "code", "note", "body", "entry_text", "query"})


def test_the_table_words_nothing_else() -> None:
    kinds = {key[0] if isinstance(key, tuple) else key for key in wording.SENTENCES}
    assert kinds == set(EXPECTED)


def test_titles_are_listed() -> None:
    assert "“A”, “B”" in wording.worded(errors.AmbiguousPledge("x", ("A", "B"))).what


def test_names_and_statuses() -> None:
    assert wording.slug(errors.NoProfile("x")) == "no-profile"
    assert wording.status(errors.NoProfile("x")) == 1
    assert wording.status(errors.AmbiguousPledge("x", ())) == 2
