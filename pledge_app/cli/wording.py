"""The facts that the app expects, as sentences: what happened, what is safe, what to do next.

One table, in English. A key is an error's class, or its class and what `VARIES` says of its facts.
"""

import re
from collections.abc import Callable
from typing import Any

from pledge_app import errors
from pledge_app.cli.said import KEPT, RESTORE, Said
from pledge_app.cli.troubles import PLACES
from pledge_app.errors import PledgeError

WRONG_USE = (errors.InvalidValue, errors.AmbiguousPledge, errors.UnknownPledge, errors.NotOnePerson)

VARIES: dict[type[PledgeError], Callable[[Any], object]] = {
    errors.KeyringFailed: lambda error: error.reason,
    errors.WrongRecoveryCode: lambda error: error.mistyped,
    errors.Damaged: lambda error: error.page is not None,
    errors.NothingToPublish: lambda error: bool(error.folder),
    errors.ChannelError: lambda error: error.trouble,
}

SENTENCES: dict[object, Said] = {
    errors.InvalidValue: Said(
        what="The field “{error.field}” cannot have this value.",
        do="See the verb's --help for what it takes.",
    ),
    errors.RefusedDocument: Said(
        what="What was given is not in its agreed form ({error.flaw}).",
        do="Ask the person it came from for a fresh copy.",
    ),
    errors.RefusedFile: Said(
        what="{error.file} was refused: {error.where}: {error.reason}.",
        do="Look whether it is the file that you mean, and whether it was copied whole.",
    ),
    errors.NoProfile: Said(
        what="There is no profile in {error.folder}.",
        do="Begin one with: pledge init --name NAME, or name another with --profile DIR.",
    ),
    errors.ProfileExists: Said(
        what="There is something in {error.folder} already, and nothing of yours is written over.",
        do="Choose another folder with --profile DIR.",
    ),
    errors.NetworkFolder: Said(
        what="{error.folder} lies on a network ({error.file_system}), where a database is not safe.",
        do="Keep the profile on a disk of this computer, and put backups on the network instead.",
    ),
    errors.PassphraseNeeded: Said(
        what="This needs a passphrase: no keyring keeps the key here.",
        do="Run it in a terminal, or give --passphrase-file FILE.",
    ),
    errors.WrongPassphrase: Said(what="The passphrase does not fit.", safe=KEPT, do="Type it once more."),
    errors.SecretFileExposed: Said(
        what="Other people can read {error.folder}, or it is not yours.",
        safe="It was not read.",
        do="Make it yours alone: chmod 600 {error.folder}",
    ),
    (errors.KeyringFailed, "absent"): Said(
        what="The keyring that keeps the key is not there.",
        safe=KEPT,
        do="Log in to the desktop that has it, and try again; see pledge doctor.",
    ),
    (errors.KeyringFailed, "locked"): Said(
        what="The keyring is locked.", safe=KEPT, do="Unlock it, and try again."
    ),
    (errors.KeyringFailed, "silent"): Said(
        what="The keyring did not answer; it may be asking for its password.",
        safe=KEPT,
        do="Look for its window, and try again.",
    ),
    (errors.KeyringFailed, "empty"): Said(
        what="The keyring has no key for this profile.",
        safe="The record is still there, closed.",
        do="If this is another computer or another keyring, restore a backup: "
        "pledge restore FILE --profile NEW-DIR",
    ),
    (errors.KeyringFailed, "refused"): Said(
        what="The keyring did not give the key.", safe=KEPT, do="Try again; see pledge doctor."
    ),
    errors.WrongKey: Said(
        what="The key that was found belongs to another profile.",
        safe="The record is still there, closed.",
        do=RESTORE,
    ),
    errors.AccessDamaged: Said(
        what="{error.folder}/{error.file}, which leads to the key, does not read as it was written.",
        safe="The record itself was not touched.",
        do=RESTORE,
    ),
    (errors.Damaged, True): Said(
        what="{error.folder} does not read as it was written; page {error.page} is the first of it.",
        safe="Nothing more was written to it.",
        do=RESTORE,
    ),
    (errors.Damaged, False): Said(
        what="{error.folder} does not read as it was written.",
        safe="Nothing more was written to it.",
        do=RESTORE,
    ),
    errors.NewerThanApp: Said(
        what="{error.folder} was written by a newer version of this app "
        "(form {error.found}; this one knows {error.known}).",
        do="Install the newer version.",
    ),
    errors.Busy: Said(what="Another window or command is writing just now.", do="Try again in a moment."),
    errors.ReadOnly: Said(
        what="{error.folder} cannot be written.", safe=KEPT, do="Look at who may write there, and try again."
    ),
    errors.DiskFull: Said(what="The disk is full.", safe=KEPT, do="Make room, and try again."),
    errors.DiskError: Said(
        what="The disk did not do as asked ({error.folder}).",
        safe="What was recorded before is kept.",
        do="Look after the disk, make a backup elsewhere, and try again.",
    ),
    errors.FolderGone: Said(
        what="{error.folder}, where backups go, is not there.",
        safe="What you recorded is safe, and so are the backups that were made before.",
        do="Attach the disk, or name another folder: pledge backup --folder DIR",
    ),
    errors.RecoveryCodeNeeded: Said(
        what="The first backup needs a recovery code that you have written down.",
        do="Run it in a terminal, or give --recovery-code-file FILE for the code to be written to.",
    ),
    (errors.WrongRecoveryCode, True): Said(
        what="This is not a recovery code: it has seven groups of four letters and digits.",
        do="Compare it with what you wrote down, group by group.",
    ),
    (errors.WrongRecoveryCode, False): Said(
        what="This recovery code is not the one of this backup.",
        do="Look for the code that was shown before the first backup of that profile.",
    ),
    errors.UnknownPledge: Said(
        what="No pledge is called “{error.text}”.", do="See their titles with: pledge today"
    ),
    errors.AmbiguousPledge: Said(
        what="“{error.text}” may be any of: {titles}.", do="Write more of the title."
    ),
    errors.DraftPledge: Said(
        what="“{error.title}” is a draft: it has no “When …, I will …” yet.",
        do="Add one in the window's Pledges page, or write it anew with pledge new --when … --i-will …",
    ),
    errors.EndedPledge: Said(what="“{error.title}” ended on {error.ended}.", do="Choose a day up to then."),
    errors.SameWording: Said(
        what="“{error.title}” is in the log already, word for word.",
        do="Change the wording, or go on with the one you have.",
    ),
    errors.ChangedSince: Said(
        what="“{error.title}” was changed since, so this cannot be undone any more.",
        do="See what stands with: pledge today",
    ),
    errors.NoWayBack: Said(
        what="This is in the log by now, and the log has no means to take it back.",
        do="Say in a new entry, or with a new pledge, what holds instead.",
    ),
    errors.UnknownEntry: Said(
        what="There is no entry {error.entry}.", do="See their numbers with: pledge journal"
    ),
    errors.NotCorrectable: Said(
        what="Entry {error.entry} cannot be corrected: it is no conduct, or was corrected already.",
        do="See what corrected it with: pledge journal",
    ),
    errors.NoWords: Said(
        what="Entry {error.entry} has no words that could be destroyed.",
        do="Find the entry that has them with: pledge search WORDS",
    ),
    errors.WindowSilent: Said(
        what="The open window took this record and did not say how it went.",
        safe="Whatever it recorded is safe.",
        do="Look with `pledge today` before you record it again.",
    ),
    errors.FutureDay: Said(
        what="{error.day} is still to come; today is {error.today}.", do="Record it when it has happened."
    ),
    errors.PauseIsOver: Said(
        what="{error.until} is over: a pause holds from the day on which it is recorded.",
        do="Record the days as excused, or without occasion.",
    ),
    errors.NotConfirmed: Said(
        what="What you typed is not what was shown.",
        safe="Nothing was kept, and nothing has left this computer.",
        do="Start again; you will be shown a new one.",
    ),
    (errors.NothingToPublish, False): Said(
        what="Nothing was recorded since the last summary.",
        do="Publish again when there is something to report.",
    ),
    (errors.NothingToPublish, True): Said(
        what="Nothing was recorded since the last summary, and {error.folder} holds all that you published.",
        do="Name another folder to put it there, too.",
    ),
    errors.PreviewStale: Said(
        what="Something changed after the preview.", safe="Nothing was signed.", do="Look at it once more."
    ),
    errors.HistoryUndecided: Said(
        what="The first publication needs your word on earlier entries, and a place for the recovery key.",
        safe="Nothing was signed.",
        do="Run it in a terminal, or give both --history all|none and --recovery-out FILE.",
    ),
    errors.LogFull: Said(
        what="The log is full: it has 1,048,576 leaves.",
        safe=KEPT,
        do="Make a backup, and begin a new profile.",
    ),
    errors.Cancelled: Said(what="Stopped, as you asked.", do="Start again whenever you like."),
    errors.FolderTaken: Said(
        what="{error.folder} holds the publications of somebody else ({error.id}).",
        do="Choose a folder of your own.",
    ),
    errors.FolderAhead: Said(
        what="{error.folder} holds {error.size} leaves of your log, more than this profile has.",
        safe="Nothing was written: going on would split your log in two.",
        do="Take over what was published: pledge resume; or bring back the newest backup.",
    ),
    errors.LogForked: Said(
        what="What you published in {error.folder} contradicts this profile within {error.size} leaves.",
        safe="Both were left as they are; nothing can be recorded or signed here.",
        do="Bring back the newest backup, or go on with the profile that published it.",
    ),
    errors.NotWhole: Said(
        what="What is published in {error.folder} is not whole: {error.file}.",
        safe="Nothing was taken over.",
        do="Bring the folder back as it was published, and try again.",
    ),
    errors.NotReadBack: Said(
        what="{error.file} in {error.folder} is not what was written.",
        safe="The summary is signed and kept; your record is safe.",
        do="Look after the disk, and publish again: it is written once more.",
    ),
    errors.UnknownPeer: Said(
        what="Nobody with the id {error.id} is known here.",
        do="Look at their folder first: pledge verify DIR",
    ),
    errors.NotOnePerson: Said(
        what="{error.folder} should be a folder with the publications of one person; it has {error.found}.",
        do="Name one: the folder that has the person's id, 64 digits and letters, for its name.",
    ),
    errors.NotAccepted: Said(
        what="Nothing of {error.id} is remembered: {error.verdict}.",
        do="Ask them for a complete, unchanged copy.",
    ),
    **PLACES,
}


def worded(error: PledgeError) -> Said:
    """What to say of `error`, facts filled in."""
    variant = VARIES.get(type(error))
    key = type(error) if variant is None else (type(error), variant(error))
    said = SENTENCES[key]
    titles = ", ".join(f"“{title}”" for title in getattr(error, "titles", ()))
    filled = [text.format(error=error, titles=titles) for text in (said.what, said.safe, said.do)]
    return Said(what=filled[0], safe=filled[1], do=filled[2])


def slug(error: PledgeError) -> str:
    """The error's name in JSON: `NoProfile` is "no-profile"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", type(error).__name__).lower()


def status(error: PledgeError) -> int:
    """The exit status: 2 for wrong use, else 1."""
    return 2 if isinstance(error, WRONG_USE) else 1
