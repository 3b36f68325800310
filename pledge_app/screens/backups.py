"""Backups as the settings show them, and what is said of them above every page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from pledge_app.domain.backup import BackupsState, KeptBackup
from pledge_app.errors import PledgeError


class Standing(StrEnum):
    """How it stands with backups, the worst first."""

    NO_CODE = "no-code"  # none can be made before there is a recovery code
    TROUBLE = "trouble"  # the last one could not be made
    NONE = "none"  # none was made yet
    BEHIND = "behind"  # the last one lacks something, which is no hurry
    CURRENT = "current"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupsShown:
    """`folder` None: nothing is known of it. `kept` are the good ones, newest first."""

    standing: Standing
    folder: Path | None = None
    chosen: bool = False
    kept: tuple[KeptBackup, ...] = ()
    trouble: PledgeError | None = None
    reminds: bool = False


def present(state: BackupsState | None, trouble: PledgeError | None, today: date) -> BackupsShown | None:
    """The card; None while nothing is known. It `reminds`, above every page, of what a person has to do.

    Of a code that is not there only from the second day on: the first one has enough to ask.
    """
    if state is None:
        return (
            None
            if trouble is None
            else BackupsShown(standing=Standing.TROUBLE, trouble=trouble, reminds=True)
        )
    standing = _standing(state, trouble)
    return BackupsShown(
        standing=standing,
        folder=state.folder,
        chosen=state.chosen,
        kept=state.kept,
        trouble=trouble,
        reminds=standing is Standing.TROUBLE
        or (standing is Standing.NO_CODE and state.worth and state.begun < today),
    )


def _standing(state: BackupsState, trouble: PledgeError | None) -> Standing:
    if not state.has_code:
        return Standing.NO_CODE
    if trouble is not None:
        return Standing.TROUBLE
    if state.last is None:
        return Standing.NONE
    return Standing.CURRENT if state.current else Standing.BEHIND
