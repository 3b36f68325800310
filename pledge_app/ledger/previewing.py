"""What a plan would show: counted as its readers will count, and weighed before it is signed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from pledge_app.domain.conduct import Head
from pledge_app.domain.line import is_weakening
from pledge_app.domain.pledge import Pledge
from pledge_app.domain.publication import Document, Preview, WordingChange
from pledge_app.domain.standing import Standing, standings
from pledge_app.domain.vocabulary import Kind
from pledge_app.domain.watch import Watch
from pledge_app.ledger.planning import Plan, watched
from pledge_app.proof import note, sshsig, tiles
from pledge_app.proof.documents import namespace
from pledge_app.proof.keys import SigningKey
from pledge_app.proof.memory import Absences
from pledge_app.storage.publications import Publications
from pledge_app.storage.store import Store
from pledge_app.storage.wordings import pledge_of

ONE_DAY = timedelta(days=1)
_ANY_KEY = SigningKey(seed=bytes(32), public=bytes(32))
"""All signatures of a kind have one length: what this key signs is measured and dropped."""


def preview(store: Store, plan: Plan, *, lacking: Sequence[int], watch: Watch | None = None) -> Preview:
    """What a person looks at before they sign. Raises Cancelled.

    `lacking` are the sizes of earlier files that go to the same place because it lacks them.
    """
    on, row = plan.ground, plan.row
    known = {version.sha256: pledge_of(version.document) for version in store.lines.versions()}
    past = watched(store.openings(on.log.id, 0, on.start), on.start, watch)
    earlier = {opening.i: opening.head for opening in past if opening.head}
    new = {opening.i: opening.head for opening in plan.openings if opening.head}
    absences = _absences(store, plan)
    shown = _standings(earlier | new, known, row.issued, absences)
    publications = Publications(store.database)
    last = publications.summary(row.seq - 1) if row.seq else None
    files, size = _weight(plan, lacking, since=on.start if row.seq else 0)
    return Preview(
        id=on.id,
        name=store.name(),
        first=on.first is not None,
        seq=row.seq,
        start=row.start,
        to=row.to,
        issued=row.issued,
        documents=plan.documents,
        summary=plan.documents[-1],
        previous=Document(path=f"summary/{row.seq - 1}.json", data=last.data) if last else None,
        standings=shown,
        before=_standings(earlier, known, on.summaries[-1].issued, absences) if row.seq else (),
        changes=tuple(_changes(tuple(new.values()), known)),
        entries=len(new),
        late=sum(standing.late for standing in shown),
        corrected=sum(standing.corrected for standing in shown),
        withheld=0,
        files=files,
        bytes=size,
    )


def _absences(store: Store, plan: Plan) -> Absences:
    """What a reader has seen who followed from the first publication on."""
    seen = [] if plan.ground.founding else Publications(store.database).checkpoints(plan.ground.log.id)
    return Absences(sizes=[size for size, _ in seen], days=[day for _, day in seen])


def _standings(
    heads: Mapping[int, Head], known: Mapping[str, Pledge], issued: date, absences: Absences
) -> tuple[Standing, ...]:
    named = _with_ancestors(heads, known)
    return standings(heads, named, horizon=issued - ONE_DAY, not_yet=absences.of_leaf, unknown=())


def _with_ancestors(heads: Mapping[int, Head], known: Mapping[str, Pledge]) -> Mapping[str, Pledge]:
    """The wordings that are published with the heads: those they name, and what came before these."""
    named: dict[str, Pledge] = {}
    for version in {head.pledge for head in heads.values()}:
        at = version
        while at is not None and at not in named:
            named[at] = known[at]
            at = known[at].prev
    return named


def _changes(heads: Sequence[Head], known: Mapping[str, Pledge]) -> Iterator[WordingChange]:
    for head in heads:
        if head.kind is Kind.AMEND and head.pledge is not None:
            after = known[head.pledge]
            before = known[after.prev or ""]
            yield WordingChange(
                day=head.effective,
                before=before,
                after=after,
                weakening=is_weakening(after, before, None),
            )


def _weight(plan: Plan, lacking: Sequence[int], *, since: int) -> tuple[int, int]:
    """How many files leave the computer, and their bytes; a log of `since` leaves left before."""
    sizes = list(lacking)
    for document in plan.documents:
        sizes.append(len(document.data))
        if document.signed:
            sizes.append(len(sshsig.sign(_ANY_KEY, namespace(document.kind), b"")))
    size = plan.row.to + 1
    sizes += [tile.width * 32 for tile in tiles.tiles(size, since)]
    text = note.Checkpoint(origin=plan.ground.origin, size=size, root=bytes(32)).text()
    made = note.Note(text=text, signatures=(note.sign(text, plan.ground.origin, _ANY_KEY),))
    sizes.append(len(made.encode()))
    return len(sizes), sum(sizes)
