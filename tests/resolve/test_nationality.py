from __future__ import annotations

import pytest

from claimx.grammar.tree import Tree
from claimx.resolve.nationality import nationality
from claimx.resolve.scene import Scene
from tests.resolve.stories import vocabulary
from tests.trees import tree


def origin(made: Tree, word: str) -> tuple[str, bool] | None:
    known = vocabulary()
    scene = Scene(made.text, 1, lambda _: made, known.names, known.cues, known.classes, known.lexicon)
    found = nationality(scene, made, made.words.index(word))
    return None if found is None else (found.entity.id, found.made)


@pytest.mark.parametrize("country", [("Russian", "JJ", "amod"), ("Russia", "NNP", "compound")])
def test_goods_are_from_the_country_in_front_of_them(country: tuple[str, str, str]) -> None:
    word, tag, label = country
    made = tree(f"Oslo bought {word} jets .", "1 1 3 1 1", f"nsubj ROOT {label} dobj punct", f"NNP VBD {tag} NNS .")
    assert origin(made, "jets") == ("country:RU", False)


def test_made_in_a_country_is_said_as_such() -> None:
    made = tree(
        "Oslo bought the Russian·-·made jets .",
        "1 1 6 5 5 6 1 1",
        "nsubj ROOT det npadvmod punct amod dobj punct",
        "NNP VBD DT NNP HYPH VBN NNS .",
    )
    assert origin(made, "jets") == ("country:RU", True)
    merged = tree(
        "Oslo bought the Russian-made jets .", "1 1 4 4 1 1", "nsubj ROOT det amod dobj punct", "NNP VBD DT JJ NNS ."
    )
    assert origin(merged, "jets") == ("country:RU", True)


def test_an_owner_or_a_seat_is_no_origin() -> None:
    owned = tree(
        "Riga bought Poland ·'s tanks .", "1 1 4 2 1 1", "nsubj ROOT poss case dobj punct", "NNP VBD NNP POS NNS ."
    )
    assert origin(owned, "tanks") is None
    seated = tree(
        "The Seoul·-·based firm left .",
        "4 3 3 4 5 5 5",
        "det npadvmod punct amod nsubj ROOT punct",
        "DT NNP HYPH VBN NN VBD .",
    )
    assert origin(seated, "firm") is None


def test_two_countries_tell_no_origin() -> None:
    made = tree(
        "The US and Russian jets left .", "4 4 1 1 5 5 5", "det nmod cc conj nsubj ROOT punct", "DT NNP CC JJ NNS VBD ."
    )
    assert origin(made, "jets") is None
