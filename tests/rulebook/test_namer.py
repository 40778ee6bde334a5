"""Which names a row of tokens holds."""

from __future__ import annotations

import re
import time

from claimx.rulebook import Entity, EntityPattern, EntityRules
from claimx.rulebook.namer import Namer

RULES = EntityRules(
    entities=(
        Entity("country:AE", "United Arab Emirates", "GPE", aliases=("UAE", "Emirates")),
        Entity("org:adb", "Asian Development Bank", "ORG", aliases=("ADB",)),
        Entity("org:bank", "Development Bank", "ORG"),
        Entity("org:emirates", "Emirates", "ORG"),
        Entity("org:institute", "Serum Institute of Norway", "ORG"),
        Entity("person:kim", "Kim Dae-jung", "PERSON"),
        Entity("weapon:k-9", "K-9", "WEAPON"),
    ),
    regexes=(
        EntityPattern("WEAPON", r"[A-Z]{1,2}-\d+"),
        EntityPattern("ORG", r"(?:[A-Z]\w+ )+(?:Bank|Institute)\b", "text"),
        EntityPattern("MONEY", r"\d+ kroner|(?=x)|x$", "text", "money:nok"),
    ),
)


def found(text: str, rules: EntityRules = RULES) -> dict[str, tuple[str, str]]:
    """The names of a text, whose tokens are its words, hyphens and signs."""
    tokens = [match.span() for match in re.finditer(r"[A-Z]{1,2}-\d+|\w+|[^\w\s]", text)]
    names = Namer(rules).names(text, [start for start, _ in tokens], [end for _, end in tokens])
    return {text[tokens[n.start][0] : tokens[n.end - 1][1]]: (n.label, n.id) for n in names}


def test_a_listed_name_has_its_label_and_id_wherever_it_stands() -> None:
    assert found("The UAE and, said UAE-based ADB,") == {"UAE": ("GPE", "country:AE"), "ADB": ("ORG", "org:adb")}


def test_names_are_compared_as_they_are_written_and_stand_on_whole_tokens() -> None:
    assert found("The uae of ADBs") == {}


def test_the_longest_of_names_that_overlap_counts() -> None:
    assert found("In the United Arab Emirates") == {"United Arab Emirates": ("GPE", "country:AE")}
    assert found("A loan of Asian Development Bank") == {"Asian Development Bank": ("ORG", "org:adb")}


def test_a_name_that_is_listed_twice_means_the_first() -> None:
    assert found("Flown by Emirates") == {"Emirates": ("GPE", "country:AE")}


def test_a_listed_name_may_have_spaces_around_its_hyphen() -> None:
    assert found("So Kim Dae - jung left, Kim Dae-jung came") == {
        "Kim Dae - jung": ("PERSON", "person:kim"),
        "Kim Dae-jung": ("PERSON", "person:kim"),
    }


def test_a_token_of_a_known_shape_is_a_name_unless_a_listed_one_says_what_it_is() -> None:
    assert found("The K-9 and T-90.") == {"K-9": ("WEAPON", "weapon:k-9"), "T-90": ("WEAPON", "")}


def test_a_shape_in_the_text_takes_in_every_token_it_touches() -> None:
    rules = EntityRules(regexes=(EntityPattern("ORG", "aker Sol", "text"),))
    assert found("said Maker Solar today", rules) == {"Maker Solar": ("ORG", "")}


def test_a_shape_without_an_id_takes_that_of_the_listed_name_it_holds() -> None:
    assert found("A Royal Asian Development Bank stands")["Royal Asian Development Bank"] == ("ORG", "org:adb")


def test_a_listed_name_is_not_cut_short_by_a_shape() -> None:
    assert found("The Serum Institute of Norway") == {"Serum Institute of Norway": ("ORG", "org:institute")}


def test_a_shape_with_an_id_keeps_it_and_an_empty_match_names_nothing() -> None:
    assert found("It costs 500 kroner x") == {"500 kroner": ("MONEY", "money:nok"), "x": ("MONEY", "money:nok")}


def test_a_text_without_tokens_has_no_names() -> None:
    assert Namer(RULES).names("", [], []) == []


def test_what_a_look_up_costs_does_not_grow_with_the_names() -> None:
    text = "Officials of United Widgets said that United Gadgets will buy Harbour Works of the north. " * 40
    tokens = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]

    def seconds(count: int) -> float:
        names = (f"{first} {number}" for number in range(count // 2) for first in ("United", "Harbour"))
        namer = Namer(EntityRules(tuple(Entity(f"org:{name}", name, "ORG") for name in names)))
        best = 1.0
        for _ in range(5):
            begun = time.perf_counter()
            namer.names(text, starts, ends)
            best = min(best, time.perf_counter() - begun)
        return best

    assert seconds(50_000) < 5 * seconds(100)


def test_models_have_a_plural_and_people_have_none() -> None:
    rules = EntityRules(
        entities=(Entity("weapon:mole", "Mole", "WEAPON", aliases=("Mole Mk II",)), Entity("org:yard", "Yard", "ORG"))
    )
    assert found("Two Moles, a Mole and the Yards", rules) == {
        "Moles": ("WEAPON", "weapon:mole"),
        "Mole": ("WEAPON", "weapon:mole"),
    }
