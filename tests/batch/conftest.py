"""The command line as a function, as the tests of commands have it."""

from tests.cli.conftest import call, loaded

__all__ = ["call", "loaded"]
