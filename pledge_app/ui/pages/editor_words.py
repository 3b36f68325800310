"""What the pledge editor says of a form."""

from PySide6.QtCore import QObject

from pledge_app.screens.editor import EditorState, Missing
from pledge_app.screens.form import Problem, Trouble
from pledge_app.ui.words import Words


class EditorWords(QObject):
    """Every method answers in the language that is on when it is called."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = Words(self)

    def said(self, state: EditorState, *, new: bool) -> str:
        """What is still to say, and what that means; `new` says that the pledge is in no log yet."""
        missing = {
            Missing.CUE: self.tr("when"),
            Missing.RESPONSE: self.tr("what you will do"),
            Missing.BENEFICIARIES: self.tr("to whom"),
            Missing.CHECKS: self.tr("how you will know"),
        }
        needed = [missing[part] for part in state.missing if part in (Missing.CUE, Missing.RESPONSE)]
        wished = [missing[part] for part in state.missing if part not in (Missing.CUE, Missing.RESPONSE)]
        both = self.tr(" and ", "between parts of a pledge")
        if needed and new:
            words = self.tr(
                "Until it says {parts}, it is kept as a draft: in your list, but not in your log."
            )
            return words.format(parts=both.join(needed))
        if needed:
            return self.tr("Not said yet: {parts}.").format(parts=both.join(needed))
        private = self.tr("Private until you publish.")
        if wished:
            words = self.tr("Not said yet: {parts}. You can add it any time.")
            return " ".join((private, words.format(parts=both.join(wished))))
        return private

    def problem(self, problem: Problem) -> str:
        """One sentence with the limit that is passed."""
        part = self._names.part(problem.part)
        words = {
            Trouble.TOO_LONG: self.tr("{part}: at most {limit} characters, %n too many.", "", problem.over),
            Trouble.TOO_MANY: self.tr("{part}: at most {limit}, %n too many.", "", problem.over),
            Trouble.NO_WEEKDAY: self.tr("Choose at least one day of the week."),
            Trouble.NO_UNIT: self.tr("Say what the amount counts, such as hours."),
        }[problem.trouble]
        return words.format(part=part, limit=problem.limit)
