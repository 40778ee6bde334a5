"""Records the files of a model: `python -m claimx.doctor.record [MODEL]` after the bundled model was changed.

Writes data/model.sha256 in the form of sha256sum, each path behind the model's name and version. Other models' lines
are kept.
"""

from __future__ import annotations

import sys

from claimx.doctor.weights import RECORD, folder_of, hashes, name_of


def record(model: str) -> str:
    """Records a model's files and gives its name. Raises ValueError where there is none."""
    folder = folder_of(model)
    if folder is None:
        raise ValueError(f"no model {model!r}")
    name = name_of(folder)
    known = RECORD.read_text(encoding="utf-8").split("\n") if RECORD.exists() else []
    kept = [line for line in known if line and not line.partition("  ")[2].startswith(f"{name}/")]
    made = [f"{digest}  {name}/{path}" for path, digest in hashes(folder).items()]
    RECORD.parent.mkdir(exist_ok=True)
    lines = sorted([*kept, *made], key=lambda line: line.partition("  ")[2])
    RECORD.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return name


if __name__ == "__main__":
    from claimx.language import DEFAULT_MODEL

    print(f"recorded {record(sys.argv[1] if len(sys.argv) > 1 else DEFAULT_MODEL)} in {RECORD}")
