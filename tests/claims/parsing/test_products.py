"""Models multiply by NumPy on one thread where that can be had, and nobody else's settings change."""

from __future__ import annotations

import pytest

from warledger.claims.parsing import products, syntax


def blas_threads():
    threadpoolctl = pytest.importorskip("threadpoolctl")
    return [pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"]


def test_the_coders_model_multiplies_by_numpy_and_other_models_as_before():
    from thinc.api import get_current_ops

    pytest.importorskip("threadpoolctl")
    tok2vec = syntax.load().get_pipe("tok2vec").model
    assert {node.ops.use_blis for node in tok2vec.walk()} == {False}
    assert get_current_ops().use_blis


def test_one_thread_within_and_as_many_as_before_after_it():
    before = blas_threads()
    with products.one_thread():
        assert set(blas_threads()) <= {1}
    assert blas_threads() == before


def test_without_a_way_to_set_threads_models_are_loaded_as_ever(monkeypatch):
    from thinc.api import Linear

    monkeypatch.setattr(products, "_threads", lambda: None)
    with products.of_numpy(), products.one_thread():
        assert Linear(2, 2).ops.use_blis
