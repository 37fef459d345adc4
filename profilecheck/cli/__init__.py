"""The command line: click commands, one a file; the only place that prints or exits."""

from __future__ import annotations

import gc
import os
import sys

PATIENCE = 1_000_000
"""Objects made before the collector looks for garbage. Loading libraries and lexicons makes 400,000 that all stay, and the
collector would go through them again and again for a fifth of the whole time; analysing a resume makes hardly any garbage."""


def main() -> None:
    """Entry point of the `profilecheck` script."""
    # Nothing here multiplies matrices: threads of the number library only slow the start and make a fork unsafe.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    gc.set_threshold(PATIENCE)
    from profilecheck.cli.root import root

    try:
        sys.exit(root.main(prog_name="profilecheck"))
    finally:
        gc.freeze()  # all ends with the process: searching half a million objects for garbage once more takes a sixth of a run
