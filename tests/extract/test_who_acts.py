"""Who did what where the sentence says it of another verb: judged, enabled, possessed, joined."""

from __future__ import annotations

import pytest

from claimx.extract.statements import Rules
from tests.extract.stated import stated
from tests.extract.test_shared_arguments import holds


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        ("The mayor denounced Duarte for pulling out of the pact.", "suspension", "object=pact agent=Duarte"),
        (
            "Rossi faulted the council for cancelling the order of trains.",
            "suspension",
            "object=order of trains agent=council",
        ),
        ("Lima was condemned for selling arms to Chad.", "supply", "item=arms supplier=Lima recipient=Chad"),
        # nobody is judged here: the subject acts
        ("Lima used the loan for repairing the radars.", "sustainment", "item=radars provider=Lima"),
    ],
)
def test_whoever_is_judged_did_what_he_is_judged_for(sentence: str, type: str, told: str, rules: Rules) -> None:
    holds(sentence, rules, type, told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        ("The plant gives Oslo the ability to build missiles.", "production", ["product=missiles producer=Oslo"]),
        ("The pact gave Lima the right to sell the jets.", "supply", ["item=jets supplier=Lima"]),
        ("Oslo felt pressure to buy the jets.", "procurement", ["item=jets buyer=Oslo"]),
        ("Tensions will doom chances to sell the jets.", "supply", []),
    ],
)
def test_whoever_gets_the_means_acts(sentence: str, type: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, type, *told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "The strike at Port Tallow, whose new terminal was opposed by Canada, has entered its fourth week.",
            "position",
            "holder=Canada target=new terminal",
        ),
        ("Bolivia, whose gas Argentina buys, wants more.", "procurement", "item=gas buyer=Argentina"),
        (
            "The port of Aden, whose expansion was financed by China, reopened on Monday.",
            "funding",
            "recipient=expansion payer=China",
        ),
        ("Chad, whose army bought jets, left.", "procurement", "item=jets buyer=army"),
    ],
)
def test_a_possessive_clause_speaks_of_what_is_owned(sentence: str, type: str, told: str, rules: Rules) -> None:
    holds(sentence, rules, type, told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "The crowd included Friends of Lucia, teachers and nurses calling for a new school.",
            "position",
            "holder=nurses target=new school",
        ),
        ("Petrov earned his millions making garden tools.", "production", "product=garden tools producer=Petrov"),
        (
            "Norway built the radar in cooperation with Sweden.",
            "cooperation",
            "subject=cooperation party=Norway+Sweden",
        ),
        (
            "Weiss sued the mill beside the canal after it closed, demanding its return.",
            "position",
            "holder=Weiss target=return",
        ),
        (
            "Norway helped arrange a deal last year between Chad and Sudan, to buy wheat.",
            "procurement",
            "item=wheat buyer=Chad+Sudan",
        ),
    ],
)
def test_who_acts_is_said_nearby(sentence: str, type: str, told: str, rules: Rules) -> None:
    holds(sentence, rules, type, told)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mendes carries a leaflet critical of the ministry.",  # the leaflet is
        "Thanks to the action of the bank in cooperation with the police and the court, the fire was stopped.",
    ],
)
def test_nobody_is_said_to_act(sentence: str, rules: Rules) -> None:
    assert not [one for one in stated(sentence, rules) if one.type in ("position", "cooperation")]


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        ("He called for the growth and protection of the farm union.", "position", "growth and protection of the farm union"),
        ('The US must end all "secondary" sanctions on the firms.', "sanction", '"secondary" sanctions'),
        ("Poland ordered the QLX-R22 from Saab.", "procurement", "QLX-R22"),
        ("Oslo signed a deal with Paris on sanctions and duties on steel.", "agreement", "deal"),
        ("The most generous donors met in Lima.", "meeting", "most generous donors"),
        ("Hanoi is buying F-16 fighter aircraft.", "procurement", "F-16 fighter aircraft"),
        ("More than 300 jets were sold to Peru.", "supply", "jets"),
    ],
)  # fmt: skip
def test_a_phrase_keeps_what_belongs_to_it(sentence: str, type: str, told: str, rules: Rules) -> None:
    (found,) = [one for one in stated(sentence, rules) if one.type == type]
    assert [told] in list(found.roles.values())
