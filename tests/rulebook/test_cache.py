"""What loading rules computes is kept between processes, and nothing that is wrong with the cache can be noticed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimx.errors import RuleError, UsageError
from claimx.rulebook import Rulebook, cache, load_layers
from claimx.rulebook.cache import VARIABLE, cache_folder, cached
from tests.rulebook.layer import FRAME, rules, write

BY_ROOT = hasattr(os, "getuid") and os.getuid() == 0
on_posix = pytest.mark.skipif(not hasattr(os, "getuid"), reason="access rights of POSIX")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the entries, which does not exist yet."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "rules"


class Loader:
    """Loads a layer through the cache and counts how often its files are read."""

    def __init__(self, layer: Path) -> None:
        self.layer = layer
        self.read = 0

    def __call__(self, between: Callable[[], object] = lambda: None) -> Rulebook:
        def make() -> Rulebook:
            self.read += 1
            book = load_layers(self.layer)
            between()
            return book

        return cached((self.layer,), make)


@pytest.fixture
def load(tmp_path: Path) -> Loader:
    return Loader(rules(tmp_path / "mine"))


def entry(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_rules_are_read_once_and_come_back_equal(load: Loader) -> None:
    assert load() == load() == load_layers(load.layer)
    assert load.read == 1


def test_the_order_of_what_has_an_order_comes_back(load: Loader) -> None:
    first, second = load(), load()
    assert repr(list(first.triggers.forms)) == repr(list(second.triggers.forms))
    assert list(first.types["procurement"].roles) == list(second.types["procurement"].roles)


def test_a_changed_rule_is_read_even_if_time_and_size_stay(load: Loader) -> None:
    load()
    file = load.layer / "frames" / "buy.yaml"
    before = file.stat()
    file.write_text(FRAME.replace("A buyer buys an item.", "A buyer buys a thing."))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load().frames[0].about == "A buyer buys a thing."
    after = file.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def test_a_new_rule_file_is_read(load: Loader) -> None:
    load()
    write(load.layer, words="metals: [tin]\n")
    assert load().words["metals"] == {"tin"}


def test_the_same_rules_in_another_folder_tell_their_own_place(load: Loader, tmp_path: Path) -> None:
    load()
    assert Loader(rules(tmp_path / "other"))().frames[0].file == "other/frames/buy.yaml"
    assert load().frames[0].file == "mine/frames/buy.yaml"


def test_the_same_file_of_rules_elsewhere_is_read_for_itself(tmp_path: Path) -> None:
    for folder in (tmp_path / "a", tmp_path / "b"):
        load = Loader(write(folder, metals="words: {metals: [tin]}\n") / "metals.yaml")
        load()
        load()
        assert load.read == 1


def test_changed_code_reads_the_rules_again(load: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    monkeypatch.setattr(cache, "_code", lambda: ["claimx/rulebook/schema.py 17 4"])
    load()
    assert load.read == 2


@pytest.mark.parametrize("damage", [b"", b"junk", None], ids=["empty", "junk", "one bit"])
def test_a_damaged_entry_is_replaced(load: Loader, folder: Path, damage: bytes | None) -> None:
    book = load()
    good = entry(folder).read_bytes()
    entry(folder).write_bytes(good[:-9] + bytes((good[-9] ^ 1,)) + good[-8:] if damage is None else damage)
    assert load() == book
    assert load.read == 2
    assert load() == book
    assert load.read == 2


def test_an_entry_that_python_cannot_load_is_replaced(
    load: Loader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = load()
    with monkeypatch.context() as patch:
        patch.setattr(cache.pickle, "loads", lambda _: 1 // 0)
        assert load() == book
    assert load.read == 2


def test_a_folder_that_cannot_be_made_is_no_problem(tmp_path: Path, load: Loader) -> None:
    (tmp_path / "cache").write_text("a file stands in the way")
    assert load() == load()
    assert load.read == 2


@on_posix
@pytest.mark.skipif(BY_ROOT, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_no_problem(load: Loader, folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    assert load() == load()
    assert load.read == 2


def test_a_disk_that_is_full_leaves_nothing_behind(load: Loader, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load() == load()
    assert load.read == 2
    assert list(folder.iterdir()) == []


@on_posix
def test_entries_are_for_their_owner_alone(load: Loader, folder: Path) -> None:
    load()
    assert [path.stat().st_mode & 0o777 for path in (folder, entry(folder))] == [0o700, 0o600]


@on_posix
@pytest.mark.parametrize("which", ["folder", "entry"])
def test_what_others_may_write_is_not_trusted(load: Loader, folder: Path, which: str) -> None:
    load()
    path = folder if which == "folder" else entry(folder)
    path.chmod(path.stat().st_mode | 0o022)
    load()
    assert load.read == 2


@on_posix
def test_what_belongs_to_another_user_is_not_trusted(load: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    uid = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: uid + 1)
    load()
    assert load.read == 2


def test_a_rule_saved_while_the_rules_are_read_is_not_missed(load: Loader) -> None:
    load(lambda: write(load.layer, words="metals: [tin]\n"))
    assert load().words["metals"] == {"tin"}


def test_only_the_newest_entries_are_kept(load: Loader, folder: Path) -> None:
    for number in range(cache._KEPT + 3):
        write(load.layer, words=f"list_{number}: [tin]\n")
        load()
    assert len(list(folder.iterdir())) == cache._KEPT
    load()
    assert load.read == cache._KEPT + 3


def test_two_processes_at_once_get_the_same(tmp_path: Path, folder: Path) -> None:
    layer = rules(tmp_path / "mine")
    code = f"""
from pathlib import Path
from claimx.rulebook import load_layers
from claimx.rulebook.cache import cached
layer = Path({str(layer)!r})
for _ in range(20):
    print(cached((layer,), lambda: load_layers(layer)).hash)
    for path in Path({str(folder)!r}).glob("*.pickle"):
        path.unlink(missing_ok=True)
"""
    runs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [run.communicate()[0].splitlines() for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert said[0] == said[1] == [load_layers(layer).hash] * 20


def test_broken_rules_are_reported_every_time(load: Loader) -> None:
    write(load.layer, words="metals: [$nowhere]\n")
    for _ in range(2):
        with pytest.raises(RuleError, match="unknown-list"):
            load()


@on_posix
@pytest.mark.skipif(BY_ROOT, reason="root may read anything")
def test_a_rule_file_that_cannot_be_read_is_reported_by_the_loader(load: Loader) -> None:
    (load.layer / "inflections.yaml").chmod(0)
    with pytest.raises(RuleError, match="cannot read the file"):
        load()


def test_a_layer_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder of rules"):
        Loader(tmp_path / "nowhere")()


def test_an_empty_variable_turns_the_cache_off(load: Loader, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    load()
    load()
    assert load.read == 2
    assert not folder.exists()


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "~/.cache/claimx/rules"),
        ("linux", {"XDG_CACHE_HOME": "~/caches"}, "~/caches/claimx/rules"),
        ("linux", {"XDG_CACHE_HOME": "not/absolute"}, "~/.cache/claimx/rules"),
        ("darwin", {"XDG_CACHE_HOME": "~/caches"}, "~/Library/Caches/claimx/rules"),
        ("win32", {"LOCALAPPDATA": "~/Local"}, "~/Local/claimx/Cache/rules"),
        ("win32", {}, "~/AppData/Local/claimx/Cache/rules"),
    ],
)
def test_the_cache_lies_where_the_platform_wants_it(
    platform: str, variables: dict[str, str], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value.replace("~", str(tmp_path)))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == Path(expected.replace("~", str(tmp_path)))


def test_without_a_home_there_is_no_cache(load: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(Path, "home", homeless)
    load()
    assert cache_folder() is None
