"""The executor of a Dask cluster, by the address of its scheduler."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from concurrent.futures import Executor

from profilecheck.errors import UserError

SECONDS = 20
"""To wait for a scheduler that does not answer."""
RETRIES = 5
"""Times that the cluster itself sends out again what it lost with a worker."""


@contextlib.contextmanager
def executor(address: str) -> Iterator[Executor]:
    """Raises UserError where Dask is not installed, or nothing answers."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UserError("--scheduler needs Dask: install profilecheck[dask].") from error
    try:
        client = Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(f"{address}: no scheduler of Dask answers there.") from error
    with client, client.get_executor(pure=False, retries=RETRIES) as found:
        yield found
