"""Drafts get their arguments."""

from __future__ import annotations

from claimx.extract.statements import Rules
from claimx.model import Argument
from tests.resolve.filled import filled, named
from tests.resolve.stories import claims


def test_a_wide_role_keeps_its_complements_but_no_other_filler(rules: Rules) -> None:
    signed = filled("Japan signed a contract with Airbus to buy eight tankers.", rules, "agreement")
    assert [a.text for a in signed.roles["subject"]] == ["contract"]
    assert [a.text for a in signed.roles["party"]] == ["Japan", "Airbus"]
    backed = filled("Riga is wary of the plan to sell the trams.", rules, "position")
    assert [a.text for a in backed.roles["target"]] == ["plan to sell the trams"]


def test_a_source_is_named_with_its_cue(rules: Rules) -> None:
    found = filled("The minister denied that the army had bought the drones.", rules, "procurement").attribution
    assert found is not None
    assert (found.source.text, found.cue.text, found.kind) == ("minister", "denied", "indirect")


def test_nobody_speaks_through_an_it_that_stands_for_no_one(rules: Rules) -> None:
    sentence = "It said that Lima would lease jets."
    assert filled(sentence, rules, "procurement").attribution is None
    told = filled(sentence, rules, "procurement", {"It": named("The ministry")}).attribution
    assert told is not None
    assert [a.text for a in told.source.antecedents] == ["The ministry"]


def test_a_place_is_an_argument_of_its_own(rules: Rules) -> None:
    built = filled("Riga will build the trams in Daugavpils in 2027 with Oslo.", rules, "production")
    assert [place.text for place in built.places] == ["Daugavpils"]


def test_two_fillers_that_read_the_same_are_told_apart(rules: Rules) -> None:
    (signed,) = [one for one in claims("who-left", rules) if one.type == "agreement"]
    assert [a.text for a in signed.roles["party"]] == ["Firms from Peru", "firms from Chile"]


def test_nobody_speaks_through_an_it_found_in_its_own_words(rules: Rules) -> None:
    sentence = '"Lima will lease jets to the army," it said.'
    inside = sentence.index("army")
    own = Argument(text="army", start=inside, end=inside + 4)
    assert filled(sentence, rules, "supply", {"it": (own,)}).attribution is None
    other = filled(sentence, rules, "supply", {"it": named("The ministry")}).attribution
    assert other is not None
