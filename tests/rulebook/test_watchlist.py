"""Watch lists over a small layer of rules; the packaged ones only where they are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import RuleError, UsageError
from claimx.pipeline import Extractor
from claimx.resolve.names import Names
from claimx.rulebook import Entity, Rulebook, load_layers
from claimx.rulebook.convert import list_to_yaml
from claimx.rulebook.namer import Namer
from tests.rulebook.layer import rules

BELOW = {
    "classes": "ORG: [company, shipyard]\nFORCE: [company]\nPERSON: [minister]\nWEAPON: [missile, drone]\n"
    "GPE: [city]\n",
    "names": "words:\n  legal_forms: [Ltd, AB, Pvt]\n  common_words: [us, the, delta]\n",
    "entities__some": """\
        entities:
          - {id: org:aker, name: Aker, label: ORG, aliases: [Aker Yards, Aker Group], kind: [group], seat: Oslo}
          - {id: weapon:naval-strike, name: Naval Strike, label: WEAPON, aliases: [NSM]}
          - {id: country:US, name: United States, label: GPE, aliases: [US], metonyms: [Washington]}
          - {id: person:ada-lind, name: Ada Lind, label: PERSON}
        """,
}


def load(folder: Path, content: str | bytes, name: str = "list.csv") -> Rulebook:
    below = rules(folder / "rules", **BELOW)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_layers(below, path)


def listed(folder: Path, content: str | bytes, name: str = "list.csv") -> list[Entity]:
    """The entities of a list."""
    known = {"org:aker", "weapon:naval-strike", "country:US", "person:ada-lind"}
    entities = load(folder, content, name).entities.entities
    return [e for e in entities if e.id not in known or e.id in str(content)]


def problems(folder: Path, content: str | bytes) -> list[str]:
    with pytest.raises(RuleError) as caught:
        load(folder, content)
    return str(caught.value).replace(f"{folder}/", "").splitlines()


def test_a_row_becomes_an_entity(tmp_path: Path) -> None:
    header = "name,aliases,kind,id,country,demonyms\n"
    row = "Volund Yards,Volund|VY A/S; Volunds Verft,shipyard,Y-7,Norway,Volundian\n"
    assert listed(tmp_path, header + row) == [
        Entity(
            id="Y-7",
            name="Volund Yards",
            label="ORG",
            aliases=("Volund", "VY A/S", "Volunds Verft"),
            demonyms=("Volundian",),
            kinds=("shipyard",),
            country="country:NO",
        )
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_separators_line_ends_and_byte_order_marks_make_no_difference(
    tmp_path: Path, separator: str, end: str, mark: str
) -> None:
    lines = ["Name", " Also Known_As", "TYPE ", "ID"], ["Volund Yards", "Volund|Volunds Verft", "company", "Y-7"]
    text = mark + "".join(separator.join(cells) + end for cells in lines)
    assert [(e.id, e.aliases) for e in listed(tmp_path, text)] == [("Y-7", ("Volund", "Volunds Verft"))]


def test_a_header_alone_tells_the_separator(tmp_path: Path) -> None:
    (made,) = listed(tmp_path, "name,kind,aliases\nVolund,company,Volund A;Volund B;Volund C;Volund D\n")
    assert len(made.aliases) == 4
    (made,) = listed(tmp_path, 'sep=;\r\nname;aliases;kind\r\n"Volund; Yards";"A;B";company\r\n', "excel.csv")
    assert made.name == "Volund; Yards"


def test_quoted_cells_may_hold_separators_quotes_and_line_ends(tmp_path: Path) -> None:
    text = 'name,aliases,kind\n"Volund, Yards","The ""Volund""\n works",company\n\n,,\nNoone,,company\n'
    assert [(e.name, e.aliases) for e in listed(tmp_path, text)] == [
        ("Noone", ()),
        ("Volund, Yards", ('The "Volund" works',)),
    ]


@pytest.mark.parametrize(
    ("kind", "label", "kinds"),
    [
        ("company", "ORG", ("company",)),
        ("Companies", "ORG", ("company",)),
        ("shipping company", "ORG", ("company",)),
        ("ORG", "ORG", ()),
        ("org", "ORG", ()),
        ("drone", "WEAPON", ("drone",)),
        ("bloc", "BLOC", ()),
        ("company|maker", "ORG", ("company", "maker")),
    ],
)
def test_a_kind_is_a_label_or_a_noun_of_a_class(tmp_path: Path, kind: str, label: str, kinds: tuple[str, ...]) -> None:
    (made,) = listed(tmp_path, f"name,kind\nVolund,{kind}\n")
    assert (made.label, made.kinds) == (label, kinds)


def test_a_label_of_its_own_column_decides(tmp_path: Path) -> None:
    (made,) = listed(tmp_path, "name,kind,label\nVolund,builder,ORG\n")
    assert (made.label, made.kinds) == ("ORG", ("builder",))


@pytest.mark.parametrize(
    ("row", "id_"),
    [("Bjørn & Sønner,company", "org:bjrn-snner"), ("Ålesund,city", "place:alesund"), ("France,GPE", "country:FR"),
     ("Aker,company", "org:aker"), ("Ny Lind,minister", "person:ny-lind")],
)  # fmt: skip
def test_a_row_without_an_id_gets_one(tmp_path: Path, row: str, id_: str) -> None:
    book = load(tmp_path, f"name,kind\n{row}\n")
    assert book.entities.entities[0].id == id_


@pytest.mark.parametrize("said", ["Norway", "NO", "no", "NOR", "country:NO", "norway", "Kingdom of Norway"])
def test_a_country_may_be_an_id_a_code_or_a_name(tmp_path: Path, said: str) -> None:
    assert [e.country for e in listed(tmp_path, f"name,kind,country\nVolund,company,{said}\n")] == ["country:NO"]


def test_all_problems_are_told_at_once_with_file_and_line(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        "name,kind,aliases,id,country\n"
        ",company,,a,\n"
        "Foo,compny,,b,\n"
        "Bar,company,Baz,c,Atlantis\n"
        "Qux,company,Baz,d,\n"
        "Quux,,,e,\n"
        "Good,company,,f,\n"
        "Better,company,,f,\n"
        "drones,missile,,g,\n"
        "7,missile,,h,\n"
        "Id,missile,,two words,\n"
        "山山,missile,,,\n"
        "Much,missile,,,,,more\n",
    )
    known = (
        "Known: BLOC, EVENT, FAC, GPE, LAW, LOC, NORP, ORG, PERSON, PRODUCT, UNIT, WEAPON, WORK_OF_ART, and common "
        "nouns such as company, ministry or missile"
    )
    assert found == [
        "list.csv:2: the name is missing [missing-key]",
        f"list.csv:3: unknown kind 'compny'; did you mean 'company'? {known} [unknown-entity]",
        "list.csv:4: unknown country 'Atlantis'; give its name or ISO 3166 code [bad-value]",
        "list.csv:5: 'Baz' stands for d here and for c in line 4 [duplicate]",
        f"list.csv:6: the kind is missing. {known} [missing-key]",
        "list.csv:8: entity 'f' stands twice, first at list.csv:7 [duplicate-id]",
        "list.csv:9: name 'drones' is a common word: it would be found where nothing is named; write a longer one "
        "[bad-value]",
        "list.csv:10: name '7' holds no letter: it would be found where nothing is named; write a longer one "
        "[bad-value]",
        "list.csv:11: 'two words' is no id: letters, digits and underscores, parted by one of . : - [bad-id]",
        "list.csv:12: the id is missing, and none can be made of '山山' [missing-key]",
        "list.csv:13: 7 cells where the header has 5; quote a cell that holds the separator [shape]",
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "1: the first line must be a header that names the columns. Known: name, aliases, kind, label, id, "
              "demonyms, country [missing-key]"),
        (b"Volund,company\n", "1: the first line must be a header that names the columns. Known: name, aliases, kind, "
                              "label, id, demonyms, country [missing-key]"),
        (b"name,kind\n", "1: the list holds no names [empty]"),
        (b"name,kind,type\nVolund,company,\n", "1: columns 'kind' and 'type' are both the kind [duplicate-key]"),
        ("name\nCafé\n".encode("cp1252"), "1: cannot read the file: not UTF-8 text; save it as CSV UTF-8 [unreadable]"),
        (b'name,kind\nA1,company\n"B2,company\nC3,company\n',
         "3: not valid CSV: unexpected end of data; quote a whole cell, and double the quotes in it [shape]"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_is_one_problem(tmp_path: Path, content: bytes, problem: str) -> None:
    assert problems(tmp_path, content) == [f"list.csv:{problem}"]


def test_doubtful_forms_are_left_out_with_a_warning(tmp_path: Path) -> None:
    book = load(tmp_path, "name,aliases,kind,note\nUltra Systems,us|U|the drones|UlS|us,company,x\n")
    assert book.entities.entities[0].aliases == ("UlS",)
    assert book.warnings == (
        "list.csv:1: warning: column 'note' is passed over. Known: name, aliases, kind, label, id, demonyms, country",
        "list.csv:2: warning: alias 'U' is too short: left out",
        "list.csv:2: warning: alias 'the drones' consists of common words: left out",
        "list.csv:2: warning: alias 'us' is too short: left out",
    )


def test_a_form_that_means_something_else_below_is_kept_with_a_warning(tmp_path: Path) -> None:
    book = load(tmp_path, "name,aliases,kind,id\nUltra Systems,US,company,U-1\nFrance,,GPE,C-1\n")
    assert book.warnings == (
        "list.csv:2: warning: 'US' is known as United States (country:US); here it means Ultra Systems (U-1)",
        "list.csv:3: warning: 'France' is known as country:FR: under the id C-1, its capital and government are lost",
    )
    assert Names.from_rules(book.entities).link("US").entity.id == "U-1"  # type: ignore[union-attr]


def test_a_row_takes_over_what_is_known_of_the_same_thing(tmp_path: Path) -> None:
    book = load(tmp_path, "name,aliases,kind,id\nAker,Aker Group AS,company,L-1\nOther,Aker Yards,company,L-2\n")
    made = book.entities.entities[0]
    assert (made.id, made.aliases, made.kinds, made.seat) == (
        "L-1", ("Aker Group AS", "Aker Group"), ("company", "group"), "Oslo",
    )  # fmt: skip


def test_a_row_of_a_known_id_adds_to_it(tmp_path: Path) -> None:
    book = load(tmp_path, "name,kind,id\nNSM Block 2,missile,weapon:naval-strike\n")
    assert book.entities.entities[0].aliases == ("Naval Strike", "NSM")
    assert len([e for e in book.entities.entities if e.id == "weapon:naval-strike"]) == 1


def test_names_of_a_list_win_over_those_below(tmp_path: Path) -> None:
    book = load(tmp_path, "name,kind,id\nNaval Strike,company,Z-9\nAda Lind,person,Z-8\n")
    (found,) = Namer(book.entities).names("Naval Strike won", [0, 6, 13], [5, 12, 16])
    assert (found.label, found.id) == ("ORG", "Z-9")
    names = Names.from_rules(book.entities)
    assert [names.link(text).entity.id for text in ("Naval Strike", "NSM", "Ada Lind")] == [  # type: ignore[union-attr]
        "Z-9", "weapon:naval-strike", "Z-8",
    ]  # fmt: skip
    assert names.surname("Lind").entity.id == "Z-8"  # type: ignore[union-attr]


def test_a_company_is_known_with_and_without_its_legal_form(tmp_path: Path) -> None:
    book = load(
        tmp_path, "name,kind,id\nVolund Pvt. Ltd.,company,L-1\nDelta Ltd,company,L-2\nTwin AB,company,L-3\n"
        "Twin Ltd,company,L-4\n",
    )  # fmt: skip
    assert {e.id: e.aliases for e in book.entities.entities if e.id.startswith("L-")} == {
        "L-1": ("Volund",), "L-2": (), "L-3": (), "L-4": (),
    }  # fmt: skip
    names = Names.from_rules(book.entities)
    assert names.link("Volund AB").entity.id == names.link("Volund, Ltd").entity.id == "L-1"  # type: ignore[union-attr]


def test_the_hash_changes_with_the_list(tmp_path: Path) -> None:
    one = load(tmp_path, "name,kind\nVolund,company\n")
    assert one.hash == load(tmp_path, "name,kind\r\nVolund,company\r\n").hash
    assert one.hash != load(tmp_path, "name,kind\nVolunds,company\n").hash


def test_ids_of_a_list_are_in_the_records(tmp_path: Path, extractor: Extractor) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name,aliases,kind,id\nVolund Yards,VYR,shipyard,Y-7\nRafale,,weapon,W-1\n", encoding="utf-8")
    text = "Volund Yards Ltd sold two ferries to Oman. VYR will build six frigates. Greece bought 12 Rafales."
    found = Extractor(rules=[path]).extract(text)
    ids = {a.text: a.entity.id for claim in found for fillers in claim.roles.values() for a in fillers if a.entity}
    assert ids == {
        "Volund Yards Ltd": "Y-7", "VYR": "Y-7", "Rafales": "W-1", "Oman": "country:OM", "Greece": "country:GR",
    }  # fmt: skip
    assert {claim.producer.rules for claim in found}.isdisjoint({extractor.producer.rules})


def test_a_list_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder of rules: .*nowhere\.csv"):
        load_layers(tmp_path / "nowhere.csv")


def test_the_written_layer_says_what_the_list_says(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        'name,aliases,kind,id,country,demonyms\nVolund Yards,"Volund|no|on: it, {x} #1",shipyard,Y-7,NO,Volundian\n'
        "Narendra Modi,,person,P-1,,\nRafale,,weapon,1917,,\n",
        encoding="utf-8",
    )
    made = list_to_yaml(path)
    assert (made.names, made.warnings) == (3, ("list.csv:2: warning: alias 'no' is too short: left out",))
    assert made.yaml.splitlines()[2].startswith("  - {id: Y-7, name: Volund Yards, label: ORG, ")
    layer = tmp_path / "layer.yaml"
    layer.write_text(made.yaml, encoding="utf-8")
    below = rules(tmp_path / "rules", **BELOW)
    ours = {"Y-7", "P-1", "1917"}
    one, other = ([e for e in load_layers(below, top).entities.entities if e.id in ours] for top in (path, layer))
    assert [e.id for e in one] == [e.id for e in other] == ["1917", "P-1", "Y-7"]
    assert other[0].aliases[:1] == ("Dassault Rafale",)
    assert one[2] == other[2]
