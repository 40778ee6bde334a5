"""On whose word."""

from __future__ import annotations

import pytest

from claimx.extract.attribution import attributions
from tests.extract.frozen import ATTRIBUTION, parse, text

Found = tuple[str | None, str | None, list[str | None], str]


def found(sentence: str) -> list[Found]:
    """Source, cue, content and kind of every attribution."""
    tree = parse(sentence)
    return [
        (text(tree, m.source), text(tree, m.cue), [text(tree, c) for c in m.content], m.kind)
        for m in attributions(tree, ATTRIBUTION)
    ]


def via(sentence: str) -> list[str | None]:
    tree = parse(sentence)
    return [text(tree, inner) for m in attributions(tree, ATTRIBUTION) for inner in m.via]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("The minister said the jets would be delivered by 2027.", "The minister",
         ["the jets would be delivered by 2027"]),
        ("Chile will lease four ships, the ministry said in a statement, if congress approves the budget.",
         "the ministry", ["Chile will lease four ships", "if congress approves the budget"]),
        ("The deal, officials said on Monday, would include spare parts.", "officials",
         ["The deal", "would include spare parts"]),
        ("According to three officials, Chile will lease four ships.", "three officials",
         ["Chile will lease four ships"]),
        ("The navy, according to Mr Diaz, wants to sell two frigates.", "Mr Diaz",
         ["The navy", "wants to sell two frigates"]),
        ("As reported by Jane's, the navy will retire two frigates.", "Jane's", ["the navy will retire two frigates"]),
        ("The company said in a statement on Friday that it had received no order.", "The company",
         ["it had received no order"]),
        ("It won the contract, said Antti Salo, because it agreed to produce antennas locally.", "Antti Salo",
         ["It won the contract", "because it agreed to produce antennas locally"]),
    ],
)  # fmt: skip
def test_the_speaker_is_found_in_every_position(sentence: str, source: str, content: list[str]) -> None:
    [(found_source, _, found_content, kind)] = found(sentence)
    assert (found_source, found_content, kind) == (source, content, "indirect")


def test_a_quotation_of_several_sentences_has_its_speaker_once() -> None:
    sentence = '"We will buy more ships," said Ana Ruiz, the minister. "The price is fair. We need them."'
    assert found(sentence) == [
        (
            "Ana Ruiz, the minister",
            "said",
            ["We will buy more ships,", "The price is fair. We need them."],
            "direct",
        )
    ]


def test_a_quotation_goes_on_behind_its_tag() -> None:
    sentence = '"Exports will not be cut," he added, "unless stocks fall below 2 million tonnes."'
    [(source, cue, content, kind)] = found(sentence)
    assert (source, cue, kind) == ("he", "added", "direct")
    assert content == ["Exports will not be cut,", "unless stocks fall below 2 million tonnes."]


def test_a_colon_introduces_a_quotation() -> None:
    sentence = 'Ruiz added: "Peru will pay in three instalments, provided the aircraft pass their tests."'
    assert found(sentence) == [
        ("Ruiz", "added", ["Peru will pay in three instalments, provided the aircraft pass their tests."], "direct")
    ]


def test_a_quoted_word_is_no_quotation() -> None:
    assert found('Ankara called the frigate "an uninvited guest" and warned Cairo against haste.') == []


@pytest.mark.parametrize(
    ("sentence", "source", "inner"),
    [
        ("Reuters, citing two officials who asked not to be named, reported that Oman had ordered tanks.", "Reuters",
         "two officials"),
        ("Oman has ordered 20 tanks, Reuters reported on Friday, citing people familiar with the talks.", "Reuters",
         "people familiar with the talks"),
        ("Reuters quoted a senior official as saying that Jakarta would order six submarines.", "Reuters",
         "a senior official"),
    ],
)  # fmt: skip
def test_the_outermost_source_keeps_its_own_sources(sentence: str, source: str, inner: str) -> None:
    assert [f[0] for f in found(sentence)] == [source]
    assert via(sentence) == [inner]


def test_who_is_quoted_as_saying_is_the_source() -> None:
    sentence = '"If the offset is good, we will sign," Hansen was quoted as saying by the newspaper Dagbladet.'
    assert [f[:2] for f in found(sentence)] == [("Hansen", "saying")]


def test_a_denial_is_the_word_of_who_denies() -> None:
    assert found("Vestergas denied buying the site.") == [("Vestergas", "denied", ["buying the site"], "indirect")]
    assert found("The minister rejected claims that Peru would sell the jets.") == [
        ("The minister", "rejected", ["Peru would sell the jets"], "indirect")
    ]
    assert found("Rumours that Malaysia had paid a deposit were dismissed by Farah Lim.") == [
        ("Farah Lim", "dismissed", ["Malaysia had paid a deposit"], "indirect")
    ]


def test_an_added_remark_has_the_speaker_of_the_first() -> None:
    sentence = (
        "The minister told parliament the jets would be delivered by 2027, adding that pilots were being trained."
    )
    assert [(f[0], f[1]) for f in found(sentence)] == [("The minister", "told"), ("The minister", "adding")]
    assert found(sentence)[0][2] == ["the jets would be delivered by 2027"]


def test_what_is_expected_of_another_is_attributed() -> None:
    assert found("Analysts expect Peru to raise the duty.") == [
        ("Analysts", "expect", ["Peru to raise the duty"], "indirect")
    ]
    assert found("Peru expects to raise the duty.") == []


def test_people_and_documents_show_things_but_moves_do_not() -> None:
    assert [f[0] for f in found("The report found that the ministry had overpaid.")] == ["The report"]
    assert found("The move shows that Peru is worried.") == []


def test_who_says_nothing_has_no_content() -> None:
    assert found("The ministry did not say how much it would pay.") == [("The ministry", "say", [], "indirect")]


def test_a_report_without_a_source_is_no_attribution() -> None:
    assert found("It was said that the sale had failed.") == []


def test_a_claim_of_somebody_is_their_word() -> None:
    assert found("The government's claim that the jets are needed was disputed.") == [
        ("The government", "claim", ["the jets are needed"], "indirect")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chile has ordered ten radars, Paz, the defence minister, told reporters.",
         ("Paz, the defence minister", "told", ["Chile has ordered ten radars"], "indirect")),
        ("The United States accused China of supplying weapons.",
         ("The United States", "accused", ["supplying weapons"], "indirect")),
        ("Prosecutors charged the firm with selling radars.",
         ("Prosecutors", "charged", ["selling radars"], "indirect")),
        ("The purchase of 24 jets was confirmed by the ministry on Monday.",
         ("the ministry", "confirmed", ["The purchase of 24 jets"], "indirect")),
        ("UN experts concluded that Eritrea sold arms.",
         ("UN experts", "concluded", ["Eritrea sold arms"], "indirect")),
        ('"Peru will buy the jets," Paz said, as Sweden lent it the money.',
         ("Paz", "said", ["Peru will buy the jets,"], "direct")),
    ],
)  # fmt: skip
def test_who_says_accuses_or_confirms_is_the_source(sentence: str, expected: Found) -> None:
    assert found(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    ["Chile has ordered ten radars, Paz, a former pilot, and ten ships.", "China was accused of supplying weapons."],
)
def test_an_apposition_and_an_unnamed_accuser_are_no_source(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The spokesman declined to say whether Peru sold ships.",
        "The minister refused to confirm that Peru sold ships.",
    ],
)
def test_what_somebody_declines_to_say_is_not_said(sentence: str) -> None:
    assert [content for _, _, content, _ in found(sentence)] == [[]]


def test_a_speaker_is_not_credited_with_what_the_article_says_aside() -> None:
    assert [
        c for _, _, c, _ in found("Peru, whose navy operates six submarines, will buy two more, the ministry said.")
    ] == [["Peru", "will buy two more"]]


def test_a_relative_clause_that_tells_which_is_part_of_what_is_said() -> None:
    assert [c for _, _, c, _ in found("The jets that Peru bought will be sold, the ministry said.")] == [
        ["The jets that Peru bought will be sold"]
    ]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Chile leases four ships, citing officials in Lima.", "officials in Lima", "Chile leases four ships"),
        ("Citing officials, the paper praised the navy.", "officials", "the paper praised the navy"),
    ],
)
def test_who_is_cited_without_a_verb_of_saying_stands_for_the_clause(sentence: str, source: str, content: str) -> None:
    tree = parse(sentence)
    (mention,) = attributions(tree, ATTRIBUTION)
    assert (text(tree, mention.source), [text(tree, piece) for piece in mention.content]) == (source, [content])


def test_another_person_set_beside_the_speaker_ends_the_speech() -> None:
    tank = "Ruiz said that Peru had bought the tanks, while Senator Paula Mora mocked the army."
    assert found(tank) == [("Ruiz", "said", ["Peru had bought the tanks"], "indirect")]
    prices = "Ruiz said that Peru had bought the tanks, while prices were falling."
    assert found(prices) == [("Ruiz", "said", ["Peru had bought the tanks, while prices were falling"], "indirect")]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Oman bought ten jets, the two firms announced on Monday.", "the two firms", ["Oman bought ten jets"]),
        (
            "Air Sahara has bought 28 jets and ordered six spare engines, the two companies announced at a fair in London.",
            "the two companies",
            ["Air Sahara has bought 28 jets and ordered six spare engines"],
        ),
        (
            "Oman bought ten jets, an official with knowledge of the talks said.",
            "an official with knowledge of the talks",
            ["Oman bought ten jets"],
        ),
        (
            "Mr Diaz did not sell the jets, according to an official, but ordered ten ships.",
            "an official",
            ["Mr Diaz did not sell the jets", "but ordered ten ships"],
        ),
        (
            "Mr Diaz sold the jets, according to an official, and ordered ten ships.",
            "an official",
            ["Mr Diaz sold the jets"],
        ),
        (
            "The World Bank urged Laos not to buy jets, warning that Vietnam sold ships.",
            "The World Bank",
            ["Vietnam sold ships"],
        ),
    ],
)
def test_a_speaker_behind_what_is_said_is_found_past_a_mistaken_parse(
    sentence: str, source: str, content: list[str]
) -> None:
    ((said_by, _, said, _),) = found(sentence)
    assert (said_by, [piece for piece in said if piece not in ("and", "ordered ten ships")]) == (source, content)


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("As the envoy put it, Warsaw will sign the treaty.", "the envoy", "Warsaw will sign the treaty"),
        ("Per a company spokesman, Tesla has bought the site.", "a company spokesman", "Tesla has bought the site"),
        (
            "Shell sold the stake, Bloomberg quoted a person briefed on the matter as saying.",
            "Bloomberg",
            "Shell sold the stake",
        ),
        (
            "The ministry does not believe that Iran has supplied drones.",
            "The ministry",
            "Iran has supplied drones",
        ),
    ],
)
def test_less_usual_speech_tags(sentence: str, source: str, content: str) -> None:
    ((said_by, _, said, _),) = found(sentence)
    assert (said_by, said) == (source, [content])


def test_a_rate_is_no_source() -> None:
    assert found("Ghana sells cocoa at 40 dollars per tonne, Peru coffee.") == []


def test_a_colon_hands_over_to_the_person_spoken_of() -> None:
    ((said_by, _, said, _),) = found('Mr Okoye, the secretary, was blunt: "They sold the refinery to cronies."')
    assert said == ["They sold the refinery to cronies."]
    assert said_by is not None
    assert said_by.startswith("Mr Okoye")
    assert found('The list was short: "They sold the refinery to cronies."') == []
