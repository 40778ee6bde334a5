"""Matrix products of the pipeline by numpy's BLAS, in one thread.

thinc brings a BLAS of its own. The one numpy comes with (OpenBLAS in its wheels) does the same products in a fraction
of the time. One thread each: processes share the cores, and sums are added up in the same order on every run.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language


def use_numpy(nlp: Language) -> None:
    """Makes all components multiply with numpy; what runs on another device is left alone."""
    from thinc.api import Model, NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops


def one_thread() -> AbstractContextManager[Any]:
    """While it is open, products are made in the thread that asks for them."""
    return _controller().limit(limits=1, user_api="blas")  # type: ignore[no-any-return]


@cache
def _controller() -> Any:
    import numpy  # noqa: F401 - its BLAS must be loaded to be found
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
