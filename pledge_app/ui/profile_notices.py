"""Words for what goes wrong with the person's own data."""

from pledge_app import errors
from pledge_app.errors import PledgeError
from pledge_app.ui.marking import mark
from pledge_app.ui.refusals import NOTHING_WRITTEN, UNTOUCHED, Wording

PROFILE: dict[type[PledgeError], Wording] = {
    errors.NoProfile: (
        mark("Notices", "There is no journal in {folder}."),
        UNTOUCHED,
        mark("Notices", "Start a new one there, or bring back a backup."),
    ),
    errors.ProfileExists: (
        mark("Notices", "There is a journal in {folder} already."),
        mark("Notices", "It was not touched; a journal is never written over."),
        mark("Notices", "Choose another folder."),
    ),
    errors.NetworkFolder: (
        mark("Notices", "{folder} lies on a network file system ({file_system})."),
        mark("Notices", "Nothing was opened: there the database could be damaged."),
        mark("Notices", "Choose a folder on a disk of this computer."),
    ),
    errors.PassphraseNeeded: (
        mark("Notices", "No keyring keeps the key of this journal."),
        UNTOUCHED,
        mark("Notices", "Type your passphrase."),
    ),
    errors.WrongPassphrase: (
        mark("Notices", "This passphrase does not open the journal."),
        UNTOUCHED,
        mark("Notices", "Type it again; mind upper and lower case."),
    ),
    errors.SecretFileExposed: (
        mark("Notices", "Other people of this computer can read {folder}."),
        mark("Notices", "The secret in it was not used."),
        mark("Notices", "Make the file readable by you alone (chmod 600), and try again."),
    ),
    errors.KeyringFailed: (
        mark("Notices", "The keyring did not give the key of your journal: {reason}."),
        UNTOUCHED,
        mark("Notices", "Unlock the keyring and try again. If it lost the key, bring back a backup."),
    ),
    errors.WrongKey: (
        mark("Notices", "The key that was found belongs to another journal."),
        UNTOUCHED,
        mark("Notices", "Log in as the person whose journal this is, or bring back a backup."),
    ),
    errors.AccessDamaged: (
        mark("Notices", "{file}, which leads to the key of your journal, is damaged or gone."),
        UNTOUCHED,
        mark("Notices", "Put the file back into {folder}, or bring back a backup."),
    ),
    errors.Damaged: (
        mark("Notices", "The database {folder} does not read back as it was written."),
        mark("Notices", "It was left as it is; your backups are not affected."),
        mark("Notices", "Copy the folder somewhere safe first, then bring back a backup."),
    ),
    errors.NewerThanApp: (
        mark("Notices", "A newer version of Pledge wrote this journal."),
        UNTOUCHED,
        mark("Notices", "Install that version, or a newer one."),
    ),
    errors.Busy: (
        mark("Notices", "Another program is writing to your journal and has not finished."),
        NOTHING_WRITTEN,
        mark("Notices", "Try again in a moment."),
    ),
    errors.ReadOnly: (
        mark("Notices", "{folder} cannot be written."),
        NOTHING_WRITTEN,
        mark("Notices", "Allow writing there, or choose another place."),
    ),
    errors.DiskFull: (
        mark("Notices", "There is no space left on the disk."),
        mark("Notices", "What was recorded before is safe; this last step was taken back."),
        mark("Notices", "Make some space, and try again."),
    ),
    errors.DiskError: (
        mark("Notices", "The disk did not read or write as asked."),
        mark("Notices", "What was recorded before is safe; this last step was taken back."),
        mark("Notices", "Make a backup on another disk soon, and look after this one."),
    ),
    errors.FolderGone: (
        mark("Notices", "{folder} is not there."),
        mark("Notices", "Your journal is safe, and so are the backups that were made before."),
        mark("Notices", "Attach the disk, or choose another folder for backups in Settings."),
    ),
    errors.RecoveryCodeNeeded: (
        mark("Notices", "Backups need a recovery code, and none was confirmed yet."),
        mark("Notices", "No backup was made."),
        mark("Notices", "Make a backup in Settings; the code is shown to you there."),
    ),
    errors.WrongRecoveryCode: (
        mark("Notices", "This recovery code does not open the backup."),
        NOTHING_WRITTEN,
        mark("Notices", "Compare it with your copy, group by group, and type it again."),
    ),
}
