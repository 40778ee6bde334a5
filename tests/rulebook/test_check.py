"""One broken rule file per error code, with the exact message and place."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import RuleError
from claimx.rulebook import load_layers
from claimx.rulebook.problems import CODES
from claimx.rulebook.vocabulary import FUNCTIONS, LABELS
from tests.rulebook.layer import FRAME, TYPES, problems, rules, write

KNOWN_FUNCTIONS = ", ".join(sorted((*FUNCTIONS, "prep:WORD")))
KNOWN_LABELS = ", ".join(sorted(LABELS))


def frame(old: str, new: str) -> str:
    assert old in FRAME
    return FRAME.replace(old, new)


BROKEN_FRAMES = {
    "an unknown claim type": (
        frame("claim: procurement", "claim: procurment"),
        "4:12: unknown claim type 'procurment'; did you mean 'procurement'? Known: procurement [unknown-type]",
    ),
    "an unknown role": (
        frame("buyer: {function", "byer: {function"),
        "7:7: unknown role of procurement 'byer'; did you mean 'buyer'? Known: buyer, item [unknown-role]",
    ),
    "an unknown role in an example": (
        frame("{buyer: Norway,", "{payer: Norway,"),
        "11:19: unknown role of procurement 'payer'. Known: buyer, item [unknown-role]",
    ),
    "an unknown function": (
        frame("[subject]", "[subject, doer]"),
        f"7:35: unknown function 'doer'. Known: {KNOWN_FUNCTIONS} [unknown-function]",
    ),
    "a preposition without a word": (
        frame("[subject]", '["prep:"]'),
        f"7:26: unknown function 'prep:'; did you mean 'prep:WORD'? Known: {KNOWN_FUNCTIONS} [unknown-function]",
    ),
    "an unknown function under with": (
        frame("{verb: [buy]}", "{verb: [buy], with: {objct: [ship]}}"),
        f"5:35: unknown function 'objct'; did you mean 'object'? Known: {KNOWN_FUNCTIONS} [unknown-function]",
    ),
    "an unknown label": (
        frame("[subject]}", "[subject], entity: [GPE, ORGG]}"),
        f"7:50: unknown entity label or class 'ORGG'; did you mean 'ORG'? Known: {KNOWN_LABELS} [unknown-entity]",
    ),
    "an unknown word list": (
        frame("[buy]", "[buy, $purchse]"),
        "5:27: unknown word list '$purchse'; did you mean '$purchase'? Known: $purchase [unknown-list]",
    ),
    "an unknown class for a list": (
        frame("[object],", "[object], not_lemma: [$TEXTS],"),
        "8:46: unknown word list '$TEXTS'. Known: $purchase [unknown-list]",
    ),
    "a word that is no lemma": (
        frame("[buy]", "[buy, Lease out]"),
        "5:27: 'Lease out' is not a lemma: one word in lower case, hyphens allowed [bad-lemma]",
    ),
    "a trigger without words": (
        frame("{verb: [buy]}", "{particle: up}"),
        "5:14: a trigger names a verb, a noun or an adjective [missing-key]",
    ),
    "an unknown function that must be filled": (
        frame("{verb: [buy]}", "{verb: [buy], filled: [objct]}"),
        "5:37: unknown function 'objct'; did you mean 'object'? Known: addressed, adverb, agent, clause, complement, "
        "compound, content, counterparty, gerund, indirect, infinitive, mutual, nationality, negation, object, origin, owner, particle, "
        "parties, partners, possessor, prep:WORD, self, several, side, speaker, subject [unknown-function]",
    ),
    "an unknown key": (
        frame("about: A", "abuot: A"),
        "3:5: unknown key 'abuot'; did you mean 'about'? Known: about, attributes, claim, examples, id, polarity, "
        "roles, status, todo, trigger [unknown-key]",
    ),
    "a missing key": (frame("    claim: procurement\n", ""), "2:5: key 'claim' is missing [missing-key]"),
    "a key that stands twice": (
        frame("claim: procurement", "claim: procurement\n    about: Twice."),
        "5:5: key 'about' stands twice, first in line 3 [duplicate-key]",
    ),
    "a word that stands twice": (
        frame("[buy]", "[buy, buy]"),
        "5:27: 'buy' stands twice, first in line 5 [duplicate]",
    ),
    "a mapping for a list": (frame("[buy]", "{buy: 1}"), "5:21: expected a list of texts, found a mapping [shape]"),
    "a list for a text": (frame("A buyer buys an item.", "[a]"), "3:12: expected text, found a list [shape]"),
    "a text for a mapping": (frame("{verb: [buy]}", "buy"), "5:14: expected a mapping, found text [shape]"),
    "an empty value": (frame("A buyer buys an item.", ""), "3:11: a value is missing [empty]"),
    "an empty list": (frame("[buy]", "[]"), "5:21: the list is empty [empty]"),
    "a claim without fillers": (
        frame("{buyer: Norway, item: tugs}", "{}"),
        "11:18: a claim names its role fillers [empty]",
    ),
    "a need that does not exist": (
        frame("need: required", "need: must"),
        "8:40: 'must' is not allowed here. Known: optional, required [bad-value]",
    ),
    "an attribute value that its type does not know": (
        frame("    examples:", "    attributes: {stage: orderd}\n    examples:"),
        "9:25: unknown value of stage 'orderd'; did you mean 'ordered'? Known: ordered, sought [bad-value]",
    ),
    "an id with spaces": (
        frame("procurement.buy", "buy it"),
        "2:9: 'buy it' is no id: letters, digits and underscores, parted by one of . : - [bad-id]",
    ),
    "no positive example": (
        frame("[{buyer: Norway, item: tugs}]", "[]"),
        "10:7: no example that yields a claim [no-positive]",
    ),
    "no negative example": (
        frame("claims: []", "claims: [{item: time}]"),
        "10:7: no example that must not fire (claims: []) [no-negative]",
    ),
    "a filler that is not in the text": (
        frame("item: tugs", "item: [six tugs, tankers]"),
        "11:51: 'tankers' does not stand in the example's text [not-in-text]",
    ),
    "an example without a trigger word": (
        frame("He bought time.", "He wasted time."),
        "12:15: the example holds none of the frame's trigger words [no-trigger]",
    ),
    "broken YAML": (
        frame("[buy]", "[buy"),
        None,
    ),
}


@pytest.mark.parametrize("name", BROKEN_FRAMES)
def test_a_broken_frame_is_reported_at_its_place(name: str, tmp_path: Path) -> None:
    content, problem = BROKEN_FRAMES[name]
    found = problems(tmp_path, frames__buy=content, words="purchase: [buy]\n")
    if problem is None:
        assert len(found) == 1
        assert found[0].startswith("frames/buy.yaml:")
        assert found[0].endswith(" [yaml]")
    else:
        assert found == [f"frames/buy.yaml:{problem}"]


BROKEN_FILES = {
    "a list that contains itself": (
        "words", "a: [x, $b]\nb: [$a]\n",
        ["words.yaml:1:8: list 'a' contains itself through '$b' [list-cycle]",
         "words.yaml:2:5: list 'b' contains itself through '$a' [list-cycle]"],
    ),
    "a list that starts with itself": (
        "words", "a: [x, $a]\n", ["words.yaml:1:8: list 'a' contains itself through '$a' [list-cycle]"],
    ),
    "a class noun of two words": (
        "classes", "GOODS: [crude oil]\n",
        ["classes.yaml:1:9: 'crude oil' is not a lemma: one word in lower case, hyphens allowed [bad-lemma]"],
    ),
    "an anchor that is no role": (
        "claim_types", TYPES.replace("anchors: [item]", "anchors: [itm]"),
        ["claim_types.yaml:5:15: unknown role of procurement 'itm'; did you mean 'item'? Known: buyer, item "
         "[unknown-role]"],
    ),
    "a type that extends nothing known": (
        "claim_types", TYPES + "  lease: {about: someone leases, extends: procurment}\n",
        ["claim_types.yaml:8:43: unknown claim type 'procurment'; did you mean 'procurement'? Known: lease, procurement "
         "[unknown-type]"],
    ),
    "types that extend one another": (
        "claim_types", TYPES + "  a: {about: x, extends: b}\n  b: {about: y, extends: a}\n",
        ["claim_types.yaml:8:26: type 'a' extends itself through 'b' [type-cycle]",
         "claim_types.yaml:9:26: type 'b' extends itself through 'a' [type-cycle]"],
    ),
    "a type without roles": (
        "claim_types", TYPES + "  lease: {about: someone leases, anchors: [item]}\n",
        ["claim_types.yaml:8:10: key 'roles' is missing [missing-key]",
         "claim_types.yaml:8:44: unknown role of lease 'item'. Known: none [unknown-role]"],
    ),
    "a pattern that is no regular expression": (
        "entities__arms", "patterns:\n  - {label: WEAPON, regex: '(S-'}\n",
        ["entities/arms.yaml:2:28: not a regular expression: missing ), unterminated subpattern at position 0 "
         "[bad-regex]"],
    ),
    "a pattern that could take exponential time": (
        "entities__arms", "patterns:\n  - {label: WEAPON, regex: '(?:[A-Z]+)+-9'}\n",
        ["entities/arms.yaml:2:28: the regular expression could take exponential time: a repeat inside a repeat, with "
         "nothing between that only the outer one matches [slow-regex]"],
    ),
    "a token pattern that could take exponential time": (
        "entities__arms", "patterns:\n  - {label: WEAPON, tokens: [{TEXT: {REGEX: '(?:Su.|S.-)*'}}]}\n",
        ["entities/arms.yaml:2:45: the regular expression could take exponential time: alternatives that can begin "
         "alike, inside a repeat [slow-regex]"],
    ),
    "a token pattern that is no regular expression": (
        "entities__arms", "patterns:\n  - {label: WEAPON, tokens: [{LOWER: {NOT: {REGEX: '['}}}]}\n",
        ["entities/arms.yaml:2:52: not a regular expression: unterminated character set at position 0 [bad-regex]"],
    ),
    "a pattern without a form": (
        "entities__arms", "patterns:\n  - {label: WEAPON}\n",
        ["entities/arms.yaml:2:5: a pattern has either 'regex' or 'tokens' [missing-key]"],
    ),
    "an entity with an unknown label": (
        "entities__arms", "entities:\n  - {id: a:b, name: B, label: WEPON}\n",
        ["entities/arms.yaml:2:31: unknown entity label or class 'WEPON'; did you mean 'WEAPON'? Known: "
         f"{KNOWN_LABELS} [unknown-entity]"],
    ),
    "a qualifier with an unknown list": (
        "qualifiers__status", "planned: {cues: [plan, $hopes]}\n",
        ["qualifiers/status.yaml:1:24: unknown word list '$hopes'. Known: none [unknown-list]"],
    ),
    "a qualifier file that is a list": (
        "qualifiers__status", "[plan]\n", ["qualifiers/status.yaml:1:1: expected a mapping of named cues [shape]"],
    ),
    "an unknown section": (
        "more", "frame: []\n",
        ["more.yaml:1:1: unknown key 'frame'; did you mean 'frames'? Known: classes, entities, frames, patterns, "
         "types, words [unknown-key]"],
    ),
    "a key that is a list": ("words", "[a]: [b]\n", ["words.yaml:1:1: a key must be text [shape]"]),
    "an alias inside itself": (
        "words", "a: &a [*a]\n",
        ["words.yaml:1:4: an alias stands inside what it repeats [yaml]"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN_FILES)
def test_a_broken_file_is_reported_at_its_place(name: str, tmp_path: Path) -> None:
    file, content, expected = BROKEN_FILES[name]
    found = problems(tmp_path, **{file: content})
    assert [line for line in found if line.startswith(file.replace("__", "/"))] == expected


def test_every_code_has_its_broken_file_here() -> None:
    here = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in CODES if f"[{code}]" not in here and f"[{code}\\]" not in here] == []


def test_a_long_list_of_known_names_is_cut_to_the_nearest(tmp_path: Path) -> None:
    words = "".join(f"list_{letter}: [x]\n" for letter in "abcdefghijklmnopqrstuvwxyzæøåäöü")
    (found,) = problems(tmp_path, words=words + "y: [$list_]\n")
    assert "unknown word list '$list_'" in found
    assert "Nearest of " in found


def test_two_frames_of_one_id_are_a_problem_that_names_the_first(tmp_path: Path) -> None:
    found = problems(tmp_path, frames__again=FRAME)
    assert found == [
        "frames/buy.yaml:2:9: frame 'procurement.buy' stands twice, first at frames/again.yaml:2:9 [duplicate-id]"
    ]


def test_two_types_that_ask_the_same_of_a_word_are_a_tie_that_names_both_places(tmp_path: Path) -> None:
    types = TYPES + "  gain: {about: someone gains, roles: [item, buyer], anchors: [item]}\n"
    again = FRAME.replace("procurement.buy", "gain.buy").replace("claim: procurement", "claim: gain")
    limited = again.replace("{verb: [buy]}", "{verb: [buy], not_with: {object: [ship]}}")
    assert problems(tmp_path / "a", claim_types=types, frames__gain=limited) == []
    assert problems(tmp_path / "b", claim_types=types, frames__gain=again) == [
        "frames/buy.yaml:2:5: procurement.buy and gain.buy (frames/gain.yaml:2:5) always fit 'buy' equally well: "
        "limit one of them [tie]"
    ]
    more = TYPES + "  gain: {about: someone gains, extends: procurement}\n"
    assert problems(tmp_path / "c", claim_types=more, frames__gain=again) == []


def test_what_two_of_the_user_s_layers_declare_is_a_conflict_that_names_both_places(tmp_path: Path) -> None:
    below = rules(tmp_path / "below")
    one, two = (write(tmp_path / name, buy=FRAME) for name in ("one", "two"))
    assert load_layers(below, one).frames[0].file == "one/buy.yaml"
    with pytest.raises(RuleError) as error:
        load_layers(below, one, two)
    assert str(error.value) == (
        f"{two}/buy.yaml:2:9: frame 'procurement.buy' is declared by two layers, first at {one}/buy.yaml:2:9; "
        "keep one [conflict]"
    )


def test_a_file_that_is_not_utf_8_is_a_problem_of_its_own(tmp_path: Path) -> None:
    rules(tmp_path)
    (tmp_path / "words.yaml").write_bytes(b"a: [caf\xe9]\n")
    with pytest.raises(RuleError, match=r"words\.yaml:1:1: cannot read the file: not UTF-8 text \[unreadable\]"):
        load_layers(tmp_path)


def test_all_problems_are_reported_at_once_in_order_of_place(tmp_path: Path) -> None:
    broken = (
        FRAME.replace("[subject]", "[doer]").replace("claim: procurement", "claim: theft").replace("tugs}", "bugs}")
    )
    found = problems(tmp_path, frames__buy=broken, words="a: [$nothing]\n")
    assert [line.rsplit(" ", 1)[1] for line in found] == [
        "[unknown-type]", "[unknown-function]", "[not-in-text]", "[unknown-list]",
    ]  # fmt: skip


def test_places_are_relative_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules(tmp_path / "mine", words="a: [$nothing]\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RuleError, match=r"^mine/words\.yaml:1:5: "):
        load_layers(tmp_path / "mine")


TAGS = ["!!python/object/apply:os.system", "!!python/object/new:os.system", "!!python/name:os.system", "!call"]


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_of_yaml_is_a_problem_and_runs_no_code(tag: str, tmp_path: Path) -> None:
    left = tmp_path / "left"
    found = problems(tmp_path / "rules", words=f"a: {tag} ['touch {left}']\n{tag} b: [c]\n")
    assert found == [
        f"words.yaml:1:4: tags are not allowed: {tag} [yaml]",
        f"words.yaml:2:1: tags are not allowed: {tag} [yaml]",
    ]
    assert not left.exists()
