"""Known mistakes of the parser: each repair mends its own and leaves its name."""

from __future__ import annotations

import pytest

from claimx.grammar.repairs import repair
from tests.grammar.parses import functions, parse, predication
from tests.trees import tree


@pytest.mark.parametrize(
    ("sentence", "word", "function", "fillers"),
    [
        (
            "The mill is seeking 90,000 tonnes of granular urea, 40,000 tonnes of phosphate and at least 25,000 tonnes "
            "of potash.",
            "seeking",
            "prep:of",
            ["granular urea", "phosphate", "potash"],
        ),
        (
            "In a separate order, the navy bought 48 Sea Ceptor missiles, four radars from Thales and a shore-based "
            "simulator.",
            "bought",
            "object",
            ["Sea Ceptor missiles", "radars", "shore-based simulator"],
        ),
        ("Kenya will get two ferries, a dredger and three tugs.", "get", "object", ["ferries", "dredger", "tugs"]),
        ("A group of banks is lending Peru $2.2 billion for the aircraft.", "lending", "indirect", ["Peru"]),
        ("The firm agreed to sell Jakarta two submarines.", "sell", "object", ["submarines"]),
        ("The carrier Tarsier Mobile said on Monday it had ordered radios.", "said", "subject", ["carrier Tarsier Mobile"]),
        ("The deal hinges on approval by parliament.", "hinges", "subject", ["deal"]),
    ],
)
def test_a_mended_parse_has_the_functions_that_were_meant(
    sentence: str, word: str, function: str, fillers: list[str]
) -> None:
    assert functions(sentence, word)[function] == fillers


def test_a_claim_knows_which_repair_it_rests_on() -> None:
    found = predication("The firm agreed to sell Jakarta two submarines.", "sell")
    assert found.repairs == ("object_read_as_apposition",)


def test_a_true_apposition_is_left_alone() -> None:
    found = functions("The navy chose Damen, a builder of tugs and ferries, last year.", "chose")
    assert found["object"] == ["Damen"]


def test_a_noun_read_for_a_verb_gets_its_subject() -> None:
    mended = repair(
        tree(
            "The deal hinges on approval .",
            heads="2 2 2 2 3 2",
            labels="det compound ROOT prep pobj punct",
            tags="DT NN NNS IN NN .",
        )
    )
    assert mended.tags[2] == "VBZ"
    assert mended.labels[1] == "nsubj"
    assert mended.heads[0] == 1


def test_repairing_twice_changes_nothing_more() -> None:
    for sentence in ("The deal hinges on approval by parliament.", "Egypt bought 10 jets from Dassault and five ships from Naval Group."):
        once = parse(sentence)
        heads, labels = list(once.heads), list(once.labels)
        repair(once)
        assert (once.heads, once.labels) == (heads, labels)
