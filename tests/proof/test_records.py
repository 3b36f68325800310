"""Documents that are named by their hash."""

from typing import Any

import pytest

from pledge_app.errors import Flaw
from pledge_app.proof import canonical, sshsig
from pledge_app.proof.documents import digest, namespace, type_of
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.proof.folder import Fault
from pledge_app.proof.reading import read
from tests.publications import NOW, Author, a_key, an_author


def withdrawal(author: Author, **fields: Any) -> dict[str, Any]:
    about = {"document": "pledge-app/summary", "sha256": "0" * 64}
    plain = {"about": about, "id": author.id, "issued": "2026-03-16", "reason": "", "v": 1}
    return plain | {"type": type_of("withdrawal")} | fields


def problems(author: Author) -> tuple[Problem, ...]:
    return read(author.folder(), None, NOW).problems


@pytest.mark.parametrize("kind", ["review", "charter", "ballot"])
def test_kinds_that_are_only_recognised(kind: str) -> None:
    author = an_author()
    plain = {"id": author.id, "type": type_of(kind), "v": 1, "whatever": ["it", "holds"]}
    name = author.document(kind, canonical.encode(plain))
    author.summarise()
    told = read(author.folder(), None, NOW)
    assert told.verdict is Verdict.FIRST_SEEN
    assert told.memory is not None
    assert f"{kind}/{name}.json.sig" in told.memory.files
    for fields in ({"id": "0" * 64}, {"v": 2}, {"type": type_of("pledge")}):
        author = an_author()
        name = author.document(kind, canonical.encode(plain | fields))
        author.summarise()
        assert problems(author) == (
            Problem(file=f"{kind}/{name}.json", what=What.ILL_FORMED, flaw=Flaw.FIELDS),
        )
    author = an_author()
    author.document(kind, b"[]")
    author.summarise()
    assert [problem.flaw for problem in problems(author)] == [Flaw.FIELDS]


@pytest.mark.parametrize(
    "fields",
    [
        {"about": {"document": "pledge-app/pledge", "sha256": "0" * 64}},
        {"about": {"document": "pledge-app/summary", "sha256": "0" * 63}},
        {"id": "0" * 64},
        {"issued": "1969-12-31"},
        {"issued": "2026-02-30"},
        {"reason": "x" * 1001},
        {"reason": "\x00"},
        {"more": 1},
    ],
)
def test_withdrawals_are_looked_at(fields: dict[str, Any]) -> None:
    author = an_author()
    name = author.document("withdrawal", canonical.encode(withdrawal(author, **fields)))
    author.summarise()
    assert problems(author) == (
        Problem(file=f"withdrawal/{name}.json", what=What.ILL_FORMED, flaw=Flaw.FIELDS),
    )
    author = an_author()
    author.document("withdrawal", canonical.encode(withdrawal(author)))
    author.summarise()
    assert problems(author) == ()


def test_faults_names_and_signatures() -> None:
    author = an_author()
    path = next(path for path in author.files if path.startswith("pledge/"))
    data = author.files[path]
    other = f"pledge/{'0' * 64}.json"
    for files, expected in (
        ({other: data}, Problem(file=other, what=What.MISNAMED)),
        ({path: Fault.IRREGULAR}, Problem(file=path, what=What.IRREGULAR)),
        ({f"{path}.sig": b"?"}, Problem(file=f"{path}.sig", what=What.BADLY_SIGNED)),
        (
            {f"{path}.sig": sshsig.sign(a_key("stranger"), namespace("pledge"), data)},
            Problem(file=f"{path}.sig", what=What.BADLY_SIGNED),
        ),
    ):
        assert read(author.folder(author.published() | files), None, NOW).problems == (expected,)


def test_an_unsigned_document_in_the_log_is_incomplete_and_opens_no_wording() -> None:
    author = an_author()
    path = next(path for path in author.files if path.startswith("pledge/"))
    del author.files[f"{path}.sig"]
    told = read(author.folder(), None, NOW)
    assert told.problems == (Problem(file=f"{path}.sig", what=What.ABSENT),)
    assert told.pledges == {}


def test_an_ill_formed_wording() -> None:
    author = an_author()
    name = author.document("pledge", b"{}")
    author.summarise()
    assert problems(author) == (Problem(file=f"pledge/{name}.json", what=What.ILL_FORMED, flaw=Flaw.FIELDS),)
    assert name == digest(b"{}")
