"""Everything that is expected to go wrong has its words: what, what is safe, what to do."""

import inspect
import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, get_type_hints

import pytest

from pledge_app import errors
from pledge_app.errors import PledgeError
from pledge_app.settings import Language
from pledge_app.ui.notices import WORDINGS, notice

NEVER = re.compile(r"\b(fail|broken|violat|missed|streak|score|invalid|error)", re.IGNORECASE)


def kinds() -> list[type[PledgeError]]:
    """The classes of errors that are raised: those that no other class refines."""
    everything = [
        kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, PledgeError)
    ]
    return [kind for kind in everything if not any(kind in other.__bases__ for other in everything)]


def an_error(kind: type[PledgeError]) -> PledgeError:
    """One of that class, with a plausible value for each of its facts."""
    if kind.__init__ is Exception.__init__:
        return kind()
    hints = get_type_hints(kind.__init__)
    parameters = list(inspect.signature(kind.__init__).parameters.values())[1:]
    given: dict[str, Any] = {item.name: _value(item.name, hints[item.name]) for item in parameters}
    positional = [given.pop(item.name) for item in parameters if item.kind is not item.KEYWORD_ONLY]
    return kind(*positional, **given)


def _value(name: str, hint: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    values: dict[Any, Any] = {
        str: f"some {name}",
        int: 3,
        bool: True,
        date: date(2026, 3, 16),
        tuple[str, ...]: ("Limits", "Credit"),
        int | None: None,
    }
    return values[hint]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_every_error_has_three_sentences(
    kind: type[PledgeError], language: Language, speak: Callable[[Language], None]
) -> None:
    speak(language)
    said = notice(an_error(kind))
    for sentence in (said.what, said.safe, said.todo):
        assert sentence.endswith((".", "。"))
        assert "{" not in sentence
        assert not NEVER.search(sentence.replace(errors.__name__, ""))
        assert (language is Language.CHINESE) == bool(re.search("[一-鿿]", sentence))


def test_every_class_that_is_raised_has_words_of_its_own() -> None:
    assert set(kinds()) <= set(WORDINGS)


def test_facts_are_said_as_people_read_them() -> None:
    ended = notice(errors.EndedPledge("Limits", date(2026, 3, 16)))
    assert ended.what == "“Limits” ended on Monday, 16 March 2026."
    keyring = notice(errors.KeyringFailed("/home/ana", "locked"))
    assert keyring.what == "The keyring did not give the key of your journal: it is locked."
    document = notice(errors.RefusedDocument(errors.Flaw.SIGNATURE))
    assert "its signature does not fit" in document.what
    several = notice(errors.AmbiguousPledge("Li", ("Limits", "Lists")))
    assert "Limits and Lists" in several.what
