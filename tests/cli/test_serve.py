"""`serve` before anybody opens its page: a port that is taken is said, and who opens the address at once is not refused."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest
from click.testing import Result

from profilecheck.cli.serve import listen


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_is_taken_is_said(call: Callable[..., Result], taken: int) -> None:
    done = call("serve", "--no-open", "--port", taken)
    assert done.exit_code == 2
    assert f"--port {taken}: this port can't be used" in done.stderr


def test_a_browser_waits_from_the_moment_on_that_the_address_is_known() -> None:
    with listen(0) as found, socket.create_connection(found.getsockname(), timeout=5) as browser:
        assert browser.getpeername() == found.getsockname()


def test_it_is_for_this_computer_only() -> None:
    with listen(0) as found:
        assert found.getsockname()[0] == "127.0.0.1"
