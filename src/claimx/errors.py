"""What can go wrong, as a tree.

    ClaimxError                  an expected failure: one clear line for the user, exit code 1
    ├── UsageError               the command line asks for something impossible, exit code 2
    ├── ModelError               no usable spaCy pipeline under that name
    ├── RuleError                rule files with problems; carries them all
    ├── RunError                 a run folder that cannot be written, or holds another run
    └── ArticleError             one article cannot be read or extracted; the run goes on

Everything else is a bug and keeps its traceback.
"""

from __future__ import annotations


class ClaimxError(Exception):
    """An expected failure whose message says what, where and what to do."""

    exit_code = 1


class UsageError(ClaimxError):
    """The request itself cannot be carried out."""

    exit_code = 2


class ModelError(ClaimxError):
    """The named spaCy pipeline is missing or lacks a component."""


class RuleError(ClaimxError):
    """Rule files have problems; the message lists them all, one a line."""


class RunError(ClaimxError):
    """The output folder cannot be used."""


class ArticleError(ClaimxError):
    """One article is rejected; `stage` names where."""

    def __init__(self, message: str, stage: str = "read") -> None:
        super().__init__(message)
        self.stage = stage
