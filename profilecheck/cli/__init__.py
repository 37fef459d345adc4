"""The command line: click commands, one a file; the only place that prints or exits."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Entry point of the `profilecheck` script."""
    # Nothing here multiplies matrices: threads of the number library only slow the start and make a fork unsafe.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    from profilecheck.cli.root import root

    sys.exit(root.main(prog_name="profilecheck"))
