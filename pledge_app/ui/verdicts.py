"""What a reading says, in words: facts about the files, and never about the person's honesty."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.ui.marking import mark

_VERDICTS = {
    Verdict.REWRITTEN: mark(
        "Verdicts", "History rewritten: two states signed by the same person contradict each other."
    ),
    Verdict.INVALID: mark(
        "Verdicts", "A file is not as it was signed. A copy may have suffered; nobody is accused."
    ),
    Verdict.INCOMPLETE: mark(
        "Verdicts", "The publication is not complete yet, or not any more. Look again later."
    ),
    Verdict.OLDER: mark("Verdicts", "The folder shows an older state than you already saw."),
    Verdict.OVERDUE: mark("Verdicts", "All fits. The next summary was announced for an earlier day."),
    Verdict.CONSISTENT: mark("Verdicts", "All fits, and it continues what you saw before."),
    Verdict.FIRST_SEEN: mark(
        "Verdicts", "All fits. It is the first time that you see it; there is nothing to compare it with."
    ),
}

_WHATS = {
    What.HISTORY: mark("Verdicts", "the log does not continue the one that you saw"),
    What.OTHER_SUMMARY: mark("Verdicts", "another summary of this number was signed before"),
    What.NOT_THE_LEAF: mark("Verdicts", "this summary is not the one in the log"),
    What.SUMMARY_INSIDE: mark("Verdicts", "there is another summary among its entries"),
    What.OTHER_STATEMENT: mark("Verdicts", "another statement of this number was signed before"),
    What.IRREGULAR: mark("Verdicts", "no regular file"),
    What.OVERSIZED: mark("Verdicts", "larger than it may be"),
    What.UNREADABLE: mark("Verdicts", "cannot be read"),
    What.ILL_FORMED: mark("Verdicts", "not in the agreed form"),
    What.BADLY_SIGNED: mark("Verdicts", "the signature does not fit"),
    What.MISNAMED: mark("Verdicts", "not the content that its name says"),
    What.NOT_NEXT: mark("Verdicts", "does not follow the one before it"),
    What.NOT_IN_TREE: mark("Verdicts", "does not fit the signed log"),
    What.NOT_THE_ENTRY: mark("Verdicts", "an entry is not what the log holds"),
    What.LEFT_OUT: mark("Verdicts", "an entry of its range is left out"),
    What.NOT_BOUND: mark("Verdicts", "was not in the log by then"),
    What.ABSENT: mark("Verdicts", "is not there"),
    What.LAST_ABSENT: mark("Verdicts", "the document at the end of the log is not there"),
    What.OLDER: mark("Verdicts", "an earlier state than the one that you saw"),
    What.OVERDUE: mark("Verdicts", "the next summary was announced for an earlier day"),
}

_TONES = {
    Verdict.REWRITTEN: "danger",
    Verdict.INVALID: "warn",
    Verdict.INCOMPLETE: "warn",
    Verdict.OLDER: "warn",
    Verdict.OVERDUE: "warn",
    Verdict.CONSISTENT: "ok",
    Verdict.FIRST_SEEN: "secondary",
}


def sentence(verdict: Verdict) -> str:
    """The verdict in the window's language."""
    return QCoreApplication.translate("Verdicts", _VERDICTS[verdict])


def tone(verdict: Verdict) -> str:
    """The role of a label that shows the verdict; the words carry it, the colour only repeats it."""
    return _TONES[verdict]


def problem(found: Problem) -> str:
    """What is the matter with which file."""
    what = QCoreApplication.translate("Verdicts", _WHATS[found.what])
    if found.leaf is not None:
        entry = QCoreApplication.translate("Verdicts", "{file}: {what} (entry {number})")
        return entry.format(file=found.file, what=what, number=QLocale().toString(found.leaf))
    return QCoreApplication.translate("Verdicts", "{file}: {what}").format(file=found.file, what=what)


def day(when: date) -> str:
    """A date in the form of the window's language."""
    return QLocale().toString(QDate(when.year, when.month, when.day))
