"""Inflected forms, and the gate that must let every one of them through."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.rulebook.build import build_inflector
from claimx.rulebook.files import packaged_rules
from claimx.rulebook.index import Trigger, TriggerIndex, build_index
from claimx.rulebook.inflect import CATEGORIES, Inflector
from claimx.rulebook.layers import read_layers
from claimx.rulebook.problems import Problems
from tests.packaged import packaged


@cache
def inflector() -> Inflector:
    return build_inflector(read_layers([packaged_rules()], Problems()).inflections)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("order", "orders ordered ordering"),
        ("buy", "buys bought buying"),
        ("supply", "supplies supplied supplying"),
        ("agree", "agrees agreed agreeing"),
        ("die", "dies died dying"),
        ("ship", "ships shipped shipping"),
        ("equip", "equips equipped equipping"),
        ("commit", "commits committed committing"),
        ("travel", "travels traveled travelled traveling travelling"),
        ("veto", "vetoes vetos vetoed vetoing"),
        ("traffic", "traffics trafficked trafficking"),
        ("deploy", "deploys deployed deploying"),
        ("finalise", "finalize finalises finalizes finalised finalized finalising finalizing"),
        ("co-produce", "co-produces co-produced co-producing"),
        ("undertake", "undertakes undertook undertaken undertaking"),
        ("take-over", "take-overs take-overed"),
        ("withdraw", "withdrew withdrawn withdraws withdrawing"),
        ("analyse", "analyze analyzed analysing"),
    ],
)
def test_a_verb_has_all_its_forms(lemma: str, forms: str) -> None:
    assert {lemma, *forms.split()} <= inflector().forms("verb", lemma) | inflector().forms("noun", lemma)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("purchase", "purchases"),
        ("delivery", "deliveries"),
        ("embargo", "embargoes embargos"),
        ("aircraft", "aircraft"),
        ("spokesman", "spokesmen"),
        ("licence", "licences license licenses"),
        ("passer-by", "passers-by"),
        ("tax", "taxes"),
        ("crisis", "crises"),
        ("stabiliser", "stabilizer stabilizers"),
        ("privatisation", "privatization privatizations"),
    ],
)
def test_a_noun_has_its_plurals_and_spellings(lemma: str, forms: str) -> None:
    assert {lemma, *forms.split()} <= inflector().forms("noun", lemma)


def test_lemmas_are_spelt_in_british_and_american_english() -> None:
    assert inflector().spelt(frozenset({"programme", "space-organisation", "jet"})) == {
        "programme", "program", "space-organisation", "space-organization", "jet",
    }  # fmt: skip


def test_no_form_of_one_verb_is_made_by_doubling_that_belongs_to_another() -> None:
    assert "hopping" not in inflector().forms("verb", "hope")
    assert "baring" not in inflector().forms("verb", "bar")
    assert "planed" not in inflector().forms("verb", "plan")


def test_an_irregular_verb_has_no_regular_past() -> None:
    assert inflector().forms("verb", "buy") == {"buy", "buys", "bought", "buying"}


LEMMAS = sorted({*inflector().verbs, *inflector().nouns, "order", "co-produce", "re-export", "build-up", "finalise"})
lemmas = st.one_of(st.sampled_from(LEMMAS), st.from_regex(r"[a-z]{2,9}(-[a-z]{2,6})?", fullmatch=True))


def index_of(trigger: Trigger, *company: frozenset[str]) -> TriggerIndex:
    return build_index({trigger: (inflector().forms(*trigger), [company])}, inflector().joined)


@given(st.sampled_from(CATEGORIES), lemmas, st.data())
def test_every_form_of_a_trigger_passes_the_gate_in_any_dress(category: str, lemma: str, data: st.DataObject) -> None:
    index = index_of((category, lemma))
    form = data.draw(st.sampled_from(sorted(index.forms)))
    dress = data.draw(
        st.sampled_from(["{}", "“{}”", "{}’s", "{}'s", "{}-based", "non-{}", "{},", "/{}/", "({})", "_{}_", "5{}"])
    )
    case = data.draw(st.sampled_from([str.lower, str.upper, str.capitalize]))
    sentence = f"Reports of {dress.format(case(form))} came in."
    assert index.candidates(sentence)
    assert (category, lemma) in index.of(case(form))


@given(lemmas, st.data())
def test_a_typographic_hyphen_counts_as_a_plain_one(lemma: str, data: st.DataObject) -> None:
    index = index_of(("verb", lemma))
    form = data.draw(st.sampled_from(sorted(index.forms))).replace("-", "\u2011")
    assert index.candidates(f"They {form} it.")
    assert index.of(form)


def test_a_trigger_with_a_companion_opens_the_gate_only_beside_it() -> None:
    index = index_of(("verb", "place"), inflector().any_forms("order"), frozenset({"with"}))
    assert index.candidates("Orders were placed with a yard.")
    assert not index.candidates("Orders were placed for a yard.")
    assert not index.candidates("It took place with pomp.")


def test_a_hyphenated_trigger_needs_all_its_pieces() -> None:
    index = index_of(("noun", "build-up"))
    assert index.candidates("The Build-ups went on.")
    assert not index.candidates("They build a port.")


def test_a_run_together_negation_passes_for_its_verb() -> None:
    assert index_of(("verb", "do")).candidates("They dont care.")


def test_a_form_of_two_verbs_belongs_to_both() -> None:
    forms = inflector().forms
    triggers = {(c, w): (forms(c, w), [()]) for c, w in [("verb", "find"), ("verb", "found")]}
    assert build_index(triggers, {}).of("Found") == (("verb", "find"), ("verb", "found"))


def test_the_packaged_triggers_all_pass_their_own_gate() -> None:
    book = packaged()
    for frame in book.frames:
        company = " ".join(sorted(w for forms in frame.trigger.with_forms.values() for w in forms))
        for trigger in frame.trigger.lemmas():
            for form in inflector().forms(*trigger):
                assert book.triggers.candidates(f"{form} {frame.trigger.particle or ''} {company}"), (frame.id, form)
                assert trigger in book.triggers.of(form)
