"""Clean spans of fillers."""

from __future__ import annotations

import pytest

from claimx.grammar.complements import wide_phrase
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import conjuncts, own_tokens, priced_phrases, whole
from claimx.grammar.spans import noun_phrase, whole_marks
from tests.grammar.parses import LEXICON, functions, parse, phrase
from tests.trees import parsed, tree


@pytest.mark.parametrize(
    ("sentence", "head", "text"),
    [
        ("Two batteries of the Patriot system have been delivered to Romania.", "batteries", "Patriot system"),
        ("The kingdom is considering acquiring two squadrons of the French jets.", "squadrons", "French jets"),
        ("The Type 31 frigates were ordered by Poland.", "frigates", "Type 31 frigates"),
        ("The air-defence system, a Swedish product, was sold to Latvia.", "system", "air-defence system"),
        ("Vaccines made by the Serum Institute will be shipped to Ghana.", "Institute", "Serum Institute"),
        (
            "The agreement covers production of tanks and shells in Slovakia.",
            "production",
            "production of tanks and shells",
        ),
        ("Boeing, which makes the tankers, declined to comment.", "Boeing", "Boeing"),
        (
            "Germany's decision to halt deliveries of missiles to Ukraine drew criticism from Kyiv.",
            "decision",
            "Germany's decision",
        ),
    ],
)
def test_a_filler_is_its_phrase_without_what_only_counts_or_describes_it(sentence: str, head: str, text: str) -> None:
    tree = parse(sentence)
    assert phrase(tree, tree.words.index(head)) == text


def test_conjuncts_come_in_text_order() -> None:
    tree = parse("Seoul and Jakarta agreed to jointly produce fighters.")
    assert [tree.words[t] for t in conjuncts(tree, 0)] == ["Seoul", "Jakarta"]


def test_the_own_tokens_of_a_noun_leave_out_its_conjuncts() -> None:
    tree = parse("Egypt bought 10 jets from Dassault and five ships from Naval Group.")
    assert {tree.words[t] for t in own_tokens(tree, tree.words.index("jets"))} == {"10", "jets", "from", "Dassault"}


def wide(sentence: str, head: str, stops: frozenset[str] = frozenset()) -> str:
    tree = parse(sentence)
    barred = frozenset(t for t, word in enumerate(tree.words) if word in stops)
    return tree.source(*wide_phrase(tree, tree.words.index(head), LEXICON, barred))[0]


def test_a_wide_phrase_keeps_the_complements_that_follow_at_once() -> None:
    assert wide("Riga backed the right to choose its partners.", "right") == "right to choose its partners"
    assert wide("Peru is in talks with Spain to lease jets.", "talks") == "talks with Spain"


def test_a_wide_phrase_ends_before_a_time_another_filler_and_a_relative_clause() -> None:
    assert wide("Oslo signed an order for its first 12 tugs in May.", "order") == "order for its first 12 tugs"
    assert wide("Peru is in talks with Spain to lease jets.", "talks", frozenset({"Spain"})) == "talks"
    assert wide("Riga backed the plan that Oslo made.", "plan") == "plan"


def test_the_wide_phrase_of_a_verb_is_its_clause_without_its_marker() -> None:
    assert wide("Latvia is sure that Riga will sell the trams.", "sell") == "Riga will sell the trams"


def test_stacked_prepositions_govern_the_inner_ones_noun() -> None:
    assert functions("The firm sold tugs from over the sea.", "sold")["prep:from"] == ["sea"]


def test_a_number_in_a_name_stays_and_one_that_counts_goes() -> None:
    tree = parse("Two Type 26 frigates of the Royal Navy sailed.")
    assert phrase(tree, 3) == "Type 26 frigates of the Royal Navy"


def test_what_is_worth_a_sum_is_what_the_sum_measures_out() -> None:
    # "$3bn worth of ships", with "worth" below the sum
    tree = parsed(
        "$/$/quantmod/1 3bn/CD/dobj/5 worth/JJ/amod/1 of/IN/prep/2 ships/NNS/pobj/3 sailed/VBD/ROOT/5",
        names=[(0, 2, "MONEY")],
    )
    assert whole(tree, 1, LEXICON) == 4
    assert noun_phrase(tree, 1, LEXICON) == (0, 2)


def test_a_unit_in_capitals_measures_and_a_sum_with_its_letter_apart_does() -> None:
    measures = Lexicon(partitives=frozenset({"gw"}))
    assert whole(parsed("1.2/CD/nummod/1 GW/NNP/ROOT/1 of/IN/prep/1 turbines/NNS/pobj/2"), 1, measures) == 3
    worth = "$/$/nmod/2 5/CD/nummod/2 m/NNS/ROOT/2 worth/JJ/amod/2 of/IN/prep/3 jabs/NNS/pobj/4"
    assert whole(parsed(worth, names=[(0, 3, "MONEY")]), 2, measures) == 5


def test_a_price_hides_no_phrase_of_the_thing() -> None:
    tree = parsed(
        "radars/NNS/ROOT/0 worth/JJ/amod/0 $/$/quantmod/3 2bn/CD/npadvmod/1 from/IN/prep/1 Thales/NNP/pobj/4 "
        "of/IN/prep/3 use/NN/pobj/6"
    )
    assert priced_phrases(tree, 0) == [4]


def test_a_sum_with_a_letter_written_onto_it_stays_whole_and_a_number_of_things_is_left_out() -> None:
    spent = tree("spends $·13.6·M now", heads="0 2 3 0 0", labels="ROOT nmod nummod dobj advmod")
    assert spent.source(*noun_phrase(spent, 3, LEXICON))[0] == "$13.6M"
    chips = tree("makes 10·m chips now", heads="0 3 3 0 0", labels="ROOT compound compound dobj advmod")
    assert chips.source(*noun_phrase(chips, 3, LEXICON))[0] == "chips"
    boats = tree(
        "makes 10·m·-·long boats now", heads="0 2 4 4 5 0 0", labels="ROOT nummod npadvmod punct amod dobj advmod"
    )
    assert boats.source(*noun_phrase(boats, 5, LEXICON))[0] == "10m-long boats"


@pytest.mark.parametrize(
    ("words", "head", "text"),
    [
        ("Toxin Convention ( BWC", "Convention", "Toxin Convention"),
        ("Toxin Convention ( BWC )", "Convention", "Toxin Convention ( BWC )"),
        ("repealing the law ; lowering taxes", "repealing", "repealing the law"),
        ("talks | trade deal", "deal", "trade deal"),
        ("“ fair tariffs", "tariffs", "fair tariffs"),
        ("the “ fair ” tariffs", "tariffs", "the “ fair ” tariffs"),
        ("the wind ( or solar ; both ) farms", "farms", "the wind ( or solar ; both ) farms"),
    ],
)
def test_a_span_has_both_halves_of_its_marks_and_no_second_statement(words: str, head: str, text: str) -> None:
    made = tree(words)
    token = made.words.index(head)
    assert made.source(*whole_marks(made, token, 0, len(made)))[0] == text
