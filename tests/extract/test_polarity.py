"""Whether a claim is denied, refused, or did not happen. The word between asterisks is the trigger."""

from __future__ import annotations

import pytest

from claimx.extract.polarity import polarity, reopened
from tests.extract.frozen import POLARITY, predication, text


def judge(marked: str) -> str | None:
    """The kind of a negative claim, None for a positive one."""
    sign, kind, _ = polarity(predication(marked), POLARITY)
    assert (sign == "negative") == (kind is not None)
    return kind


@pytest.mark.parametrize(
    "marked",
    [
        "Peru did not *buy* the jets.",
        "The firm never *delivered* the jets.",
        "Peru left without *signing* the treaty.",
        "Neither country *signed* the pact.",
        "None of the jets was *delivered*.",
        "Peru has yet to *sign* the deal.",
        "Iran no longer *imports* gas.",
        "Kenya will neither *buy* nor lease the boats.",
        "It has stopped *exporting* wheat.",
    ],
)
def test_what_did_not_happen_is_negated(marked: str) -> None:
    assert judge(marked) == "negated"


@pytest.mark.parametrize(
    "marked",
    [
        "Peru does not plan to *buy* the jets.",
        "Peru has no plans to *buy* the jets.",
        "No decision to *buy* the jets has been taken.",
        "The bank does not expect Peru to *repay* the loan.",
        "Japan has not lifted its *ban* on the imports.",
    ],
)
def test_a_negation_reaches_down_through_what_carries_the_claim(marked: str) -> None:
    assert judge(marked) == "negated"


def test_a_negation_of_something_else_leaves_the_claim() -> None:
    assert judge("Chile did not criticise the *purchase*.") is None
    assert judge("Peru not only *bought* the jets but also paid in cash.") is None


@pytest.mark.parametrize(
    "marked",
    [
        "Peru denied that it had *bought* the jets.",
        "Peru denied having *bought* anything.",
        "Egypt denied that missiles had been *offered* to Cairo.",
        "Vestergas denied it was considering a *sale* of the site.",
        "The minister rejected claims that Peru would *sell* the jets.",
        "The minister dismissed reports of a *sale* of the jets.",
    ],
)
def test_what_is_denied_is_denied(marked: str) -> None:
    assert judge(marked) == "denied"


@pytest.mark.parametrize(
    "marked",
    [
        "Peru refused to *sell* the jets.",
        "Peru declined to *sell* the jets.",
        "The government ruled out *buying* the jets.",
        "Peru rejected calls to *ban* the imports.",
        "Germany's refusal to *send* tanks angered Kyiv.",
    ],
)
def test_what_is_refused_is_refused(marked: str) -> None:
    assert judge(marked) == "refused"


@pytest.mark.parametrize(
    "marked",
    [
        "Peru failed to *sell* the jets.",
        "Peru was unable to *sell* the jets.",
        "Peru cancelled the *purchase* of the jets.",
        "Peru scrapped plans to *buy* jets.",
    ],
)
def test_what_was_tried_in_vain_or_undone_failed(marked: str) -> None:
    assert judge(marked) == "failed"


def test_two_denials_affirm() -> None:
    assert judge("Peru did not refuse to *sign* the treaty.") is None
    assert judge("He denied that Chile refused to *sell* the boats.") is None


def test_the_cues_name_every_word_that_denies() -> None:
    found = predication("Peru did not refuse to *sign* the treaty.")
    assert [text(found.tree, cue) for cue in polarity(found, POLARITY)[2]] == ["not", "refuse to"]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Analysts doubt that Chad *sold* rifles.", "negated"),
        ("Prague ruled out *sending* jets.", "refused"),
        ("Prague has not ruled out *sending* jets.", None),
        ("No group has succeeded in *obtaining* a bomb.", "negated"),
        ("Togo has yet to decide whether to *buy* the tanks.", None),
        ("The *sale* of 20 jets fell through.", "failed"),
        ("The *sale* of 20 jets was completed.", None),
    ],
)
def test_denials_reach_what_they_deny(marked: str, kind: str | None) -> None:
    assert judge(marked) == kind


def test_a_refusal_that_is_denied_leaves_things_open() -> None:
    assert reopened(predication("Prague has not ruled out *sending* jets."), POLARITY)
    assert not reopened(predication("Prague ruled out *sending* jets."), POLARITY)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Cuba has lived with the failed *embargo* for decades.", None),
        ("The failed *sale* of the yard angered Oslo.", "failed"),
        ("The mayor refused to yield, *demanding* a new bridge.", None),
        ("The tycoon is no longer quietly *funding* the party.", "negated"),
        ("The clerk can no longer recall who *funded* the party.", None),
        ("Peru did not stay at home, *buying* the jets in Lima.", None),
    ],
)
def test_what_failed_is_an_attempt_and_a_participle_stands_for_itself(marked: str, kind: str | None) -> None:
    assert judge(marked) == kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The state stopped short of *buying* the port.", "negated"),
        ("Serbia came close to *signing* the treaty.", "negated"),
        ("India did not deny that it had *bought* oil.", None),
    ],
)
def test_what_nearly_happened_did_not_and_what_nobody_denies_may_have(marked: str, kind: str | None) -> None:
    assert judge(marked) == kind


def test_a_participle_behind_be_is_denied_with_it() -> None:
    assert judge("The bank is not prepared to *lend* money.") == "negated"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The report that Greece had *sold* the tanks was false.", "denied"),
        ("The cabinet backed away from *buying* the jets.", "refused"),
    ],
)
def test_what_is_called_false_or_backed_away_from_is_denied(marked: str, kind: str) -> None:
    assert judge(marked) == kind
