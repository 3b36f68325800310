"""An invented person's profile, for screenshots: five pledges, a year of conduct, made by the app's verbs."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from pledge_app.domain.cadence import Cadence, OnOccasion, Scheduled, Weekdays
from pledge_app.domain.pledge import IfThen, Pledge
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger import profile
from pledge_app.ledger.ledger import Ledger

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
WEEKS = 40
PASSPHRASE = "an invented passphrase"  # noqa: S105  of a profile that is thrown away

DAILY, WORKDAYS = Scheduled(times=1, days=1), Weekdays(weekdays=(1, 2, 3, 4, 5))
PLEDGES: tuple[tuple[str, str, str, Cadence], ...] = (
    (
        "Say what the model cannot do, whenever I demo it",
        "I open a demo or a slide deck",
        "name one limit",
        DAILY,
    ),
    (
        "Ask who could be harmed before merging a ranking change",
        "I open the pull request",
        "write down who",
        WORKDAYS,
    ),
    ("Collect no personal data that we don't use", "I add a field or an event", "name its use", OnOccasion()),
    ("Give credit by name in design documents", "I finish a draft", "add the names", DAILY),
    (
        "Report a security problem within one working day",
        "I find or hear of one",
        "report it",
        OnOccasion(),
    ),
)
OUTCOMES = [Outcome.KEPT] * 14 + [Outcome.PARTLY] * 2 + [Outcome.SLIPPED] * 3 + [Outcome.NO_OCCASION] * 2
CHIPS = ("time", "pressure", "unclear", "nobody to ask", "forgot")

NOTES = (
    (Outcome.KEPT, "Said on slide 2 that it cannot name a source."),
    (Outcome.KEPT, "在评审里写下了谁会受影响：没有账号的读者。"),
    (Outcome.SLIPPED, "Merged under pressure; asked who is harmed only afterwards."),
    (Outcome.PARTLY, "Two of three names are in the design document."),
    (Outcome.KEPT, "演示前先说了它不会做什么。"),
)


def make(folder: Path) -> Ledger:
    """The profile, open, its last two pledges not yet recorded today."""
    start = TODAY - timedelta(weeks=WEEKS)
    ledger = profile.create(folder, "Ana Lima", passphrase=PASSPHRASE, today=start)
    dice = Random(2026)  # noqa: S311  nothing secret: the same pictures each time
    lines = [
        ledger.pledges.make(
            Pledge(
                title=title,
                statement=title,
                beneficiaries=("the people who use it",),
                cadence=cadence,
                if_then=(IfThen(cue=cue, response=response),),
            ),
            today=start,
        )
        for title, cue, response, cadence in PLEDGES
    ]
    for number in range(WEEKS * 7):
        _live(ledger, lines[:4], start + timedelta(days=number), dice)
    _say_more(ledger, lines)
    for line in lines[:2]:
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    return ledger


def _say_more(ledger: Ledger, lines: list[int]) -> None:
    """Some days in words, a slip recorded late, and a correction."""
    for back, (outcome, note) in enumerate(NOTES, 1):
        day = TODAY - back * DAY
        ledger.journal.record(lines[back % 4], outcome, day=day, today=day, note=note)
    late = TODAY - timedelta(days=12)
    ledger.journal.record(
        lines[1], Outcome.SLIPPED, day=late, today=TODAY - DAY, note=NOTES[2][1], chips=CHIPS[1:2]
    )
    first = ledger.journal.record(lines[0], Outcome.KEPT, day=TODAY - DAY, today=TODAY - DAY)
    ledger.journal.correct(
        first.id,
        Outcome.PARTLY,
        today=TODAY,
        note="Named a limit, but only when somebody asked.",
        chips=CHIPS[:2],
    )
    ledger.journal.note(
        "What would make the next demo easier? Put the limit on slide two.", day=TODAY, today=TODAY
    )


def live_on(ledger: Ledger) -> None:
    """One more entry, after a publication: there is something to publish again."""
    line = ledger.pledges.active(today=TODAY)[3].line
    ledger.journal.record(line, Outcome.SLIPPED, day=TODAY, today=TODAY, chips=CHIPS[:1])


def _live(ledger: Ledger, lines: list[int], day: date, dice: Random) -> None:
    for line in lines:
        if dice.random() < 0.6:
            outcome = dice.choice(OUTCOMES)
            chips = (dice.choice(CHIPS),) if outcome is Outcome.SLIPPED else ()
            ledger.journal.record(line, outcome, day=day, today=day, chips=chips)
