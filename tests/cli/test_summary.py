from __future__ import annotations

from pathlib import Path

from claimx.batch.run import Report
from claimx.cli.summary import summary


def test_the_table_is_ordered_by_number_and_fits_80_columns() -> None:
    report = Report(seconds=1.25)
    for name, count in (("b", 2), ("a", 2), ("a type whose name is far too long for a column", 99_999_999)):
        report.types.update({(name, "claims"): count, (name, "planned"): count})
    report.counts.update({"documents": 1, "claims": 1})
    lines = summary(report, Path("out"))
    assert [line.split()[0] for line in lines] == ["type", "a", "a", "b", "total", "1"]
    assert "…" in lines[1]
    assert all(len(line) <= 80 for line in lines)
    assert lines[-1] == "1 article read, 1 claim in 1.2 s → out"


def test_a_run_without_claims_has_no_table() -> None:
    assert summary(Report(), None) == ["0 articles read, 0 claims in 0.0 s"]
