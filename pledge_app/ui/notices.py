"""Words for everything that is expected to go wrong: what happened, what is safe, what to do."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pledge_app import errors
from pledge_app.errors import PledgeError
from pledge_app.ui.marking import mark
from pledge_app.ui.profile_notices import PROFILE
from pledge_app.ui.refusals import FACTS, NOTHING_WRITTEN, UNTOUCHED, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Three sentences in the window's language, plain text."""

    what: str
    safe: str
    todo: str


def notice(error: PledgeError) -> Notice:
    """The words for an error; every class of errors that is raised has some (a test proves it)."""
    kind = next(kind for kind in type(error).__mro__ if kind in WORDINGS)
    facts = {name: _said(value) for name, value in vars(error).items()}
    what, safe, todo = (
        QCoreApplication.translate("Notices", part).format(**facts) for part in WORDINGS[kind]
    )
    return Notice(what=what, safe=safe, todo=todo)


def _said(value: object) -> str:
    """A fact as the person reads it."""
    if isinstance(value, str) and value in FACTS:
        return QCoreApplication.translate("Notices", FACTS[value])
    match value:
        case Enum():
            return str(value.value)
        case date():
            return QLocale().toString(QDate(value), QLocale.FormatType.LongFormat)  # type: ignore[call-overload]  # PySide6 takes a date; its stubs do not say so
        case int():
            return QLocale().toString(value)
        case tuple():
            return QLocale().createSeparatedList([str(item) for item in value])
    return str(value)


WORDINGS: dict[type[PledgeError], Wording] = {
    errors.InvalidValue: (
        mark("Notices", "This cannot be kept as it stands: {field}."),
        NOTHING_WRITTEN,
        mark("Notices", "Change what you entered there, and try again."),
    ),
    errors.RefusedDocument: (
        mark("Notices", "This document is not what it should be: {flaw}."),
        NOTHING_WRITTEN,
        mark("Notices", "Ask the person it came from for a fresh copy."),
    ),
    errors.RefusedFile: (
        mark("Notices", "{file} cannot be used ({where}: {reason})."),
        NOTHING_WRITTEN,
        mark("Notices", "Check that it is the right file, or take another copy of it."),
    ),
    **PROFILE,
    errors.UnknownPledge: (
        mark("Notices", "There is no such pledge: {text}."),
        NOTHING_WRITTEN,
        mark("Notices", "Choose it from the list of pledges."),
    ),
    errors.AmbiguousPledge: (
        mark("Notices", "“{text}” can mean several pledges: {titles}."),
        NOTHING_WRITTEN,
        mark("Notices", "Choose one from the list of pledges."),
    ),
    errors.DraftPledge: (
        mark("Notices", "“{title}” has no plan yet, so nothing can be recorded for it."),
        NOTHING_WRITTEN,
        mark("Notices", "Add a sentence “When …, I will …”."),
    ),
    errors.EndedPledge: (
        mark("Notices", "“{title}” ended on {ended}."),
        NOTHING_WRITTEN,
        mark("Notices", "Choose a day before that, or make a new pledge."),
    ),
    errors.SameWording: (
        mark("Notices", "“{title}” is in your journal already, word for word."),
        NOTHING_WRITTEN,
        mark("Notices", "Change the wording, or go on with the one you have."),
    ),
    errors.ChangedSince: (
        mark("Notices", "“{title}” was changed since, so this cannot be undone any more."),
        NOTHING_WRITTEN,
        mark("Notices", "Look at it as it is now, and change it from there."),
    ),
    errors.NoWayBack: (
        mark("Notices", "This is in the log by now, and the log has no means to take it back."),
        NOTHING_WRITTEN,
        mark("Notices", "Say in a new entry, or with a new pledge, what holds instead."),
    ),
    errors.UnknownEntry: (
        mark("Notices", "There is no entry {entry}."),
        NOTHING_WRITTEN,
        mark("Notices", "Look at the day again: it may have changed."),
    ),
    errors.NotCorrectable: (
        mark("Notices", "Entry {entry} cannot be corrected: it was corrected already."),
        NOTHING_WRITTEN,
        mark("Notices", "Correct the newer entry."),
    ),
    errors.NoWords: (
        mark("Notices", "Entry {entry} has no words that could be destroyed."),
        NOTHING_WRITTEN,
        mark("Notices", "Open the entry that has them."),
    ),
    errors.WindowSilent: (
        mark("Notices", "The open window took this and did not say how it went."),
        mark("Notices", "Whatever it recorded is safe."),
        mark("Notices", "Look at Today before you record it again."),
    ),
    errors.FutureDay: (
        mark("Notices", "{day} is still to come."),
        NOTHING_WRITTEN,
        mark("Notices", "Record it on that day, or check this computer's clock."),
    ),
    errors.PauseIsOver: (
        mark("Notices", "These days are over: a pause holds from the day on which it is recorded."),
        NOTHING_WRITTEN,
        mark("Notices", "Record the days as excused, or without occasion."),
    ),
    errors.NotConfirmed: (
        mark("Notices", "What was typed is not what was shown."),
        mark("Notices", "Nothing was kept, and nothing left this computer."),
        mark("Notices", "Compare it with what you wrote down, and type it again."),
    ),
    errors.NothingToPublish: (
        mark("Notices", "Nothing was recorded since your last summary."),
        mark("Notices", "What you published lies whole where you put it, and nothing left this computer."),
        mark("Notices", "Come back when there is something to report, or choose another folder."),
    ),
    errors.PreviewStale: (
        mark("Notices", "Your journal or the folder changed after the preview."),
        mark("Notices", "Nothing was signed, and nothing left this computer."),
        mark("Notices", "Look at the new preview, then sign."),
    ),
    errors.HistoryUndecided: (
        mark("Notices", "It is not decided yet what becomes of your earlier entries."),
        mark("Notices", "Nothing left this computer."),
        mark("Notices", "Choose whether they are published or stay private."),
    ),
    errors.LogFull: (
        mark("Notices", "Your log is full: it takes 1,048,576 entries."),
        mark("Notices", "All that was recorded is safe."),
        mark("Notices", "Make a backup, and start a new journal."),
    ),
    errors.Cancelled: (
        mark("Notices", "Stopped, as you asked."),
        NOTHING_WRITTEN,
        mark("Notices", "Start again whenever you like."),
    ),
    errors.FolderTaken: (
        mark("Notices", "{folder} holds the publications of someone else."),
        mark("Notices", "They were not touched, and nothing left this computer."),
        mark("Notices", "Choose another folder."),
    ),
    errors.FolderAhead: (
        mark("Notices", "{folder} holds {size} lines of your log, more than this journal has."),
        mark("Notices", "Nothing was written: going on would split your log in two."),
        mark("Notices", "Take over what was published, or bring back the newest backup."),
    ),
    errors.LogForked: (
        mark(
            "Notices", "What you published in {folder} contradicts this journal, in its first {size} lines."
        ),
        mark("Notices", "Both were left as they are; nothing can be recorded or signed here."),
        mark("Notices", "Bring back the newest backup, or go on with the journal that published it."),
    ),
    errors.NotWhole: (
        mark("Notices", "What is published in {folder} is not whole: {file}."),
        mark("Notices", "Nothing was taken over; your journal is as it was."),
        mark("Notices", "Bring the folder back as it was published, and try again."),
    ),
    errors.NotReadBack: (
        mark("Notices", "{file} in {folder} does not read back as it was written."),
        mark("Notices", "Your journal is safe and keeps what you signed."),
        mark("Notices", "Check the disk, and publish again: it writes the same files."),
    ),
    errors.UnknownPeer: (
        mark("Notices", "No peer has the id {id}."),
        NOTHING_WRITTEN,
        mark("Notices", "Open their folder first."),
    ),
    errors.NotOnePerson: (
        mark("Notices", "{folder} should hold one person's publications; it holds {found}."),
        UNTOUCHED,
        mark("Notices", "Choose the folder that is named after the person's id."),
    ),
    errors.NotAccepted: (
        mark("Notices", "This folder was not taken as a peer: {verdict}."),
        mark("Notices", "What you remembered of them is unchanged."),
        mark("Notices", "Ask them for a complete, unchanged copy."),
    ),
    errors.ChannelError: (
        mark("Notices", "{place} did not do what was asked: {trouble}."),
        mark("Notices", "Your journal is safe and keeps what you signed."),
        mark("Notices", "Check that the place is there and can be written, and try again."),
    ),
}
