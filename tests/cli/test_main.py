"""The frame of the command line: exit codes, one line for what is expected, help."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
import typer
from typer.testing import CliRunner

from claimx import cli
from claimx.cli.app import Commands
from claimx.errors import ModelError, RuleError, UsageError

HELP_SECONDS = 0.25  # what a user should wait at most; doubled below, for a busy machine


def run_raising(error: BaseException) -> tuple[int, str]:
    app = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False)

    @app.callback()
    def top() -> None:
        pass

    @app.command()
    def fail() -> None:
        raise error

    result = CliRunner().invoke(app, ["fail"])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stderr


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (ModelError("model 'x' is not installed"), 1, "claimx: model 'x' is not installed\n"),
        (RuleError("a.yaml:1:1: one\na.yaml:2:1: two"), 1, "claimx: a.yaml:1:1: one\na.yaml:2:1: two\n"),
        (UsageError("no such file"), 2, "claimx: no such file\n"),
        (KeyboardInterrupt(), 130, "claimx: interrupted\n"),
    ],
)
def test_an_expected_failure_is_its_message_and_its_exit_code(error: BaseException, code: int, line: str) -> None:
    assert run_raising(error) == (code, line)


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        run_raising(ZeroDivisionError())


def test_the_version_is_printed() -> None:
    result = CliRunner().invoke(cli.app, ["--version"])
    assert result.exit_code == 0
    assert result.stdout.startswith("claimx ")


def test_every_command_tells_what_it_does() -> None:
    text = CliRunner().invoke(cli.app, ["--help"]).stdout
    for command in ("extract", "verify", "schema", "rules"):
        assert command in text
    assert all(len(line) <= 80 for line in text.split("\n"))


@pytest.mark.parametrize("words", [["nonsense"], ["extract"], ["extract", "x", "--workers", "0"], ["extract", "--no"]])
def test_wrong_usage_exits_with_2(words: list[str]) -> None:
    result = CliRunner().invoke(cli.app, words)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


def test_main_runs_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["claimx", "--version"])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 0


def test_help_comes_at_once() -> None:
    def seconds() -> float:
        begun = time.perf_counter()
        command = [sys.executable, "-c", "from claimx.cli import main; main()", "--help"]
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - begun

    assert min(seconds() for _ in range(3)) < 2 * HELP_SECONDS
