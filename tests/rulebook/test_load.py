"""What loading makes of rule files, and how layers lie over each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import UsageError
from claimx.rulebook import ClaimType, Entity, RoleSpec, load_layers, load_rulebook
from claimx.rulebook.files import packaged_rules
from tests.packaged import packaged
from tests.rulebook.layer import FRAME, loaded, rules, write


def test_a_frame_is_read_with_its_lists_expanded(tmp_path: Path) -> None:
    content = FRAME.replace("[buy]", "[$purchase, lease]").replace("[subject]}", "[subject, possessor], entity: $who}")
    book = loaded(tmp_path, frames__buy=content, words="purchase: [buy, $more]\nmore: [order]\nwho: [GPE, ORG]\n")
    (frame,) = book.frames
    assert frame.trigger.verb == {"buy", "order", "lease"}
    assert frame.roles["buyer"] == RoleSpec(("subject", "possessor"), entity=frozenset({"GPE", "ORG"}))
    assert frame.roles["item"].required
    assert (frame.file, frame.line) == (f"{tmp_path.name}/frames/buy.yaml", 2)
    assert frame.examples[0].claims[0].roles == {"buyer": ("Norway",), "item": ("tugs",)}
    assert frame.examples[1].claims == ()


def test_with_holds_lemmas_and_their_surface_forms(tmp_path: Path) -> None:
    content = FRAME.replace("{verb: [buy]}", "{verb: [buy], with: {object: [stake]}, not_with: {object: [time]}}")
    trigger = loaded(tmp_path, frames__buy=content.replace("bought", "bought stakes,")).frames[0].trigger
    assert trigger.with_ == {"object": {"stake"}}
    assert "stakes" in trigger.with_forms["object"]
    assert "times" in trigger.not_with_forms["object"]


def test_the_lemmas_of_a_role_stand_for_both_spellings(tmp_path: Path) -> None:
    content = FRAME.replace("need: required}", "need: required, lemma: [privatisation, tug], not_lemma: [modernizer]}")
    item = loaded(tmp_path, frames__buy=content).frames[0].roles["item"]
    assert item.lemma == {"privatisation", "privatization", "tug"}
    assert item.not_lemma == {"modernizer", "moderniser"}


def test_a_type_has_its_roles_in_declared_order(tmp_path: Path) -> None:
    assert loaded(tmp_path).types["procurement"] == ClaimType(
        "procurement",
        "someone buys something",
        ("item", "buyer"),
        "item",
        ("item",),
        attributes={"stage": ("sought", "ordered")},
    )


def test_words_that_yaml_takes_for_other_things_stay_words(tmp_path: Path) -> None:
    assert loaded(tmp_path, words="odd: [no, on, null, 1_000, 2020-01-01, ~]\n").words["odd"] == {
        "no", "on", "null", "1_000", "2020-01-01", "~",
    }  # fmt: skip


def test_a_noun_is_known_in_all_its_classes_by_singular_and_plural(tmp_path: Path) -> None:
    book = loaded(tmp_path, classes="WEAPON: [jet]\nGOODS: [jet, licence, $metals]\n", words="metals: [tin]\n")
    assert book.classes_of["jets"] == {"WEAPON", "GOODS"}
    assert book.classes_of["licences"] == {"GOODS"}
    assert book.classes["GOODS"] == {"jet", "licence", "tin"}


def test_qualifiers_stay_as_written_with_lists_in_place_of_their_names(tmp_path: Path) -> None:
    book = loaded(
        tmp_path,
        qualifiers__status="planned: {verbs: [$hopes, plan], note: US$}\nshares: {$: USD}\n",
        words="hopes: [hope, aim]\n",
    )
    assert book.qualifiers == {
        "status": {"planned": {"verbs": ["aim", "hope", "plan"], "note": "US$"}, "shares": {"$": "USD"}}
    }


def test_entities_are_read_and_token_patterns_take_the_form_that_an_entity_ruler_wants(tmp_path: Path) -> None:
    book = loaded(
        tmp_path,
        entities__all="""\
            entities:
              - {id: bloc:EU, name: European Union, label: BLOC, aliases: [EU], demonyms: [European], kind: bloc}
            patterns:
              - {label: WEAPON, regex: 'S-\\d+'}
              - {label: WEAPON, regex: 'Su \\d+', scope: text}
              - {label: ORG, tokens: [{LOWER: acme, IS_TITLE: 'true'}, {LOWER: {IN: [400, ltd]}, LENGTH: 3}], id: o:a}
            """,
    )
    assert book.entities.entities == (
        Entity("bloc:EU", "European Union", "BLOC", aliases=("EU",), demonyms=("European",), kinds=("bloc",)),
    )
    assert book.entities.patterns == [
        {
            "label": "ORG",
            "pattern": [{"LOWER": "acme", "IS_TITLE": True}, {"LOWER": {"IN": ["400", "ltd"]}, "LENGTH": 3}],
            "id": "o:a",
        },
    ]


def test_a_later_layer_replaces_a_frame_by_its_id(tmp_path: Path) -> None:
    below = rules(tmp_path / "a")
    above = write(tmp_path / "b", mine=FRAME.replace("A buyer buys an item.", "Mine."))
    book = load_layers(below, above)
    assert [(frame.about, frame.file) for frame in book.frames] == [("Mine.", "b/mine.yaml")]


def test_one_file_is_a_layer_and_can_bring_a_whole_new_claim_type(tmp_path: Path) -> None:
    below = rules(tmp_path / "a")
    one = write(
        tmp_path,
        naming="""\
            types:
              naming: {about: someone names something, roles: [thing, name], anchors: [thing]}
            words:
              naming_verbs: [name, christen]
            frames:
              - id: naming.name
                claim: naming
                trigger: {verb: $naming_verbs}
                roles: {thing: {function: object}}
                examples:
                  - {text: The king named the ship Aurora., claims: [{thing: the ship}]}
                  - {text: It was named., claims: []}
            """,
    )
    book = load_layers(below, one / "naming.yaml")
    assert list(book.types) == ["procurement", "naming"]
    assert book.frames_of["verb", "christen"][0].file == "naming.yaml"


def test_a_list_can_add_to_the_one_of_the_same_name_below(tmp_path: Path) -> None:
    below = rules(tmp_path / "a", words="metals: [tin, lead]\nores: [$metals]\n")
    above = write(tmp_path / "b", words="metals: [$metals, zinc]\n")
    words = load_layers(below, above).words
    assert words["metals"] == words["ores"] == {"tin", "lead", "zinc"}


def test_qualifiers_and_inflections_of_a_later_layer_are_merged_key_by_key(tmp_path: Path) -> None:
    below = rules(
        tmp_path / "a",
        qualifiers__status="planned: {verbs: [plan]}\ncues: [{id: x, w: 1}, {id: y, w: 2}]\n",
        inflections="verbs: {buy: [bought]}\nnouns: {ox: [oxen]}\n",
    )
    above = write(
        tmp_path / "b",
        qualifiers__status="planned: {nouns: [bid]}\ncues: [{id: y, w: 3}, {id: z, w: 4}]\n",
        inflections="verbs: {bey: [bought]}\n",
        classes="GOODS: [ox]\n",
    )
    book = load_layers(below, above)
    assert book.qualifiers["status"] == {
        "planned": {"verbs": ["plan"], "nouns": ["bid"]},
        "cues": [{"id": "x", "w": "1"}, {"id": "y", "w": "3"}, {"id": "z", "w": "4"}],
    }
    assert book.triggers.of("bought")
    assert book.classes_of["oxen"] == {"GOODS"}


def test_the_hash_names_content_and_not_place(tmp_path: Path) -> None:
    one, two = loaded(tmp_path / "a"), loaded(tmp_path / "b")
    assert one.hash == two.hash
    assert one.hash != loaded(tmp_path / "b", words="x: [y]\n").hash


def test_hidden_files_are_no_rules(tmp_path: Path) -> None:
    rules(tmp_path)
    write(tmp_path / ".git", junk="[")
    (tmp_path / ".swap.yaml").write_text("[")
    assert load_layers(tmp_path).frames


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert loaded(tmp_path, words="# nothing yet\n", more="frames:\n").frames


def test_a_layer_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder of rules: .*nowhere"):
        load_rulebook(tmp_path / "nowhere")


def test_the_packaged_rules_load_and_declare_the_thirteen_types() -> None:
    book = packaged()
    assert list(book.types) == [
        "procurement", "supply", "technology_transfer", "production", "sustainment", "agreement", "meeting", "sanction",
        "suspension", "position", "deployment", "funding", "cooperation",
    ]  # fmt: skip
    assert all(set(kind.required_any) <= set(kind.roles) for kind in book.types.values())
    assert packaged_rules().is_dir()


@pytest.mark.parametrize(
    ("word", "class_"),
    [("ministries", "ORG"), ("minister", "PERSON"), ("kingdom", "GPE"), ("frigates", "WEAPON"), ("wheat", "GOODS"),
     ("hope", "ABSTRACT"), ("talks", "EVENT"), ("tariffs", "MEASURE"), ("treaties", "DEAL"), ("loans", "MONEY"),
     ("know-how", "TECHNOLOGY"), ("weeks", "TIME"), ("shipyard", "FAC")],
)  # fmt: skip
def test_the_packaged_classes_know_common_news_nouns(word: str, class_: str) -> None:
    assert class_ in packaged().classes_of[word]


def test_no_packaged_abstract_noun_is_a_thing_that_is_bought_or_fielded() -> None:
    classes = packaged().classes
    assert not classes["ABSTRACT"] & (classes["WEAPON"] | classes["GOODS"] | classes["FORCE"] | classes["FAC"])
