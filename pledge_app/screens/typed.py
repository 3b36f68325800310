"""A form that was typed and neither saved nor discarded, as text that is kept and read again."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from pledge_app.domain.pledge import Bound
from pledge_app.screens.form import Fields, Plan, Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """`fields` as they stood `at` that time."""

    fields: Fields
    at: datetime


def written(typed: Typed) -> str:
    """The text that `read` takes."""
    return json.dumps({"at": typed.at.isoformat(), "fields": asdict(typed.fields)}, ensure_ascii=False)


def read(text: str) -> Typed:
    """The form that `written` gave."""
    said: dict[str, Any] = json.loads(text)
    fields = said["fields"]
    fields |= {
        "plans": tuple(Plan(**plan) for plan in fields["plans"]),
        "rhythm": Rhythm(fields["rhythm"]),
        "weekdays": tuple(fields["weekdays"]),
        "bound": Bound(fields["bound"]),
    }
    return Typed(fields=Fields(**fields), at=datetime.fromisoformat(said["at"]))
