from __future__ import annotations

import json

import pytest

from claimx.batch.shard import ARTICLES, CHARACTERS, FILES, Options, Recipe, run_shard, shards
from claimx.batch.threshold import above
from claimx.errors import ModelError
from claimx.model import Article, Rejection
from claimx.read import Item
from tests.batch.fake import FakeExtractor


def article(name: str, text: str = "jets") -> Article:
    return Article(id=name, source=f"{name}.txt", text=text)


BROKEN = Rejection(kind="article", source="broken.txt", stage="read", reason="is broken")


def lines(result: dict[str, str], name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in result[name].split("\n") if line]


def test_shards_hold_a_few_articles_or_a_lot_of_text() -> None:
    short: list[Item] = [article(str(n)) for n in range(2 * ARTICLES + 1)]
    assert [len(shard) for shard in shards(short)] == [ARTICLES, ARTICLES, 1]
    long: list[Item] = [article(str(n), "x" * CHARACTERS) for n in range(3)]
    assert [len(shard) for shard in shards(long)] == [1, 1, 1]
    assert list(shards([])) == []


def test_many_rejections_are_passed_on_before_all_is_read() -> None:
    assert len(next(shards(BROKEN for _ in range(10_000)))) == 100 * ARTICLES


def test_a_shard_writes_what_came_of_each_article_in_order() -> None:
    items: list[Item] = [article("a", "jets\u2028and ships"), BROKEN, article("b", "the jets")]
    result = run_shard(items, FakeExtractor(), Options(mentions=True))  # type: ignore[arg-type]
    assert set(result.lines) == set(FILES)
    assert [line["id"] for line in lines(result.lines, "documents.jsonl")] == ["a", "b"]
    assert [line["claim_id"] for line in lines(result.lines, "claims.jsonl")] == ["a@0", "b@4"]
    assert [line["reason"] for line in lines(result.lines, "rejected.jsonl")] == ["no item", "is broken"]
    assert len(lines(result.lines, "mentions.jsonl")) == 2
    assert result.rejected == [("broken.txt", "is broken")]
    assert result.counts == {
        "documents": 2,
        "rejected articles": 1,
        "claims": 2,
        "claims below the threshold": 0,
        "rejected drafts": 1,
        "mentions": 2,
    }
    assert result.types["supply", "claims"] == result.types["supply", "actual"] == 1
    assert result.characters == len("jets\u2028and ships" + "the jets")


def test_lines_are_compact_not_escaped_and_end_with_a_line_feed() -> None:
    result = run_shard([article("é", "jets\u2028")], FakeExtractor(), Options())  # type: ignore[arg-type]
    assert result.lines["documents.jsonl"].startswith('{"id":"é","source":"é.txt","title":null,')
    assert "\u2028" in result.lines["documents.jsonl"]
    assert result.lines["documents.jsonl"].endswith('"}\n')


def test_an_article_that_fails_is_rejected_and_the_others_are_read() -> None:
    items: list[Item] = [article("a"), article("b", "too hard"), article("c")]
    result = run_shard(items, FakeExtractor(), Options())  # type: ignore[arg-type]
    assert [line["id"] for line in lines(result.lines, "documents.jsonl")] == ["a", "c"]
    assert lines(result.lines, "rejected.jsonl")[0]["stage"] == "parse"
    assert result.rejected == [("b.txt", "is too hard")]


def test_a_fault_of_claimx_itself_costs_one_article_and_says_what_to_do() -> None:
    items: list[Item] = [article("a"), article("b", "a bug"), article("c")]
    result = run_shard(items, FakeExtractor(), Options())  # type: ignore[arg-type]
    assert [line["id"] for line in lines(result.lines, "documents.jsonl")] == ["a", "c"]
    reason = str(lines(result.lines, "rejected.jsonl")[0]["reason"])
    assert "IndexError: list index out of range" in reason
    assert "CLAIMX_DEBUG=1" in reason


def test_a_debugger_asks_for_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMX_DEBUG", "1")
    with pytest.raises(IndexError):
        run_shard([article("b", "a bug")], FakeExtractor(), Options())  # type: ignore[arg-type]


def test_claims_below_the_threshold_go_and_nothing_speaks_of_them() -> None:
    options = Options(mentions=True, min_confidence=0.5)
    result = run_shard([article("a", "jets and jets")], FakeExtractor(), options)  # type: ignore[arg-type]
    (claim,) = lines(result.lines, "claims.jsonl")
    assert claim["claim_id"] == "a@9"
    assert claim["related"] == []
    assert json.dumps(claim["roles"]).count('"claim_id": null') == 1
    assert [line["claim_ids"] for line in lines(result.lines, "mentions.jsonl")] == [["a@9"], ["a@9"]]
    assert result.counts["claims below the threshold"] == 1


def test_a_threshold_that_drops_nothing_changes_nothing() -> None:
    outcome = next(FakeExtractor().pipe([article("a", "the jets, the jets")]))
    assert above(0.5, outcome.claims, outcome.mentions) == (outcome.claims, outcome.mentions)


def test_a_recipe_makes_the_extractor_it_names() -> None:
    with pytest.raises(ModelError, match="model 'en_none' is not installed"):
        Recipe(model="en_none")()
