"""A language that nobody speaks: English, longer by two fifths, as many languages are."""

import math
import re

from PySide6.QtCore import QTranslator

MORE = 0.4
_KEPT = re.compile(r"(\{\w*\}|%n|&|\n)")
_ACCENTED = str.maketrans("aeiouAEIOU", "äéïöûÄÉÏÖÛ")
_FILLING = "möre of whät is sâid "


def longer(text: str) -> str:
    """`text` with accents and two fifths more of it; placeholders stay as they are."""
    parts = _KEPT.split(text)
    accented = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in parts)
    more = math.ceil(len(text) * MORE)
    if " " in text:
        return f"{accented} {(_FILLING * (more // len(_FILLING) + 1))[:more].strip()}"
    return accented + "nessesness"[:more] if text else ""


class Longer(QTranslator):
    """Every text of the window, longer."""

    def translate(
        self,
        context: str,  # noqa: ARG002  Qt's arguments
        source_text: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        return longer(source_text)

    def isEmpty(self) -> bool:  # noqa: N802  Qt's name
        return False
