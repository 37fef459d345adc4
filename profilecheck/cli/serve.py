"""`profilecheck serve`: the same reports on a page of this computer, for whoever would rather not use a terminal."""

from __future__ import annotations

import datetime
import secrets
import socket

import click

from profilecheck.cli import options, output
from profilecheck.errors import UserError

WORKERS = 2
MOST_CONNECTIONS = 100
"""Requests under way; a browser opens six."""


@click.command("serve", epilog="Exit codes: 0 ended, 2 a wrong option, or the port is taken.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="The port to listen on [default: any free one].")
@click.option("--open/--no-open", "browser", default=True, show_default=True, help="Open the page in your browser.")
@click.option("--workers", type=click.IntRange(1, 16), default=WORKERS, show_default=True, metavar="N", help="Files that are read at the same time.")
@options.as_of()
def command(port: int, browser: bool, workers: int, as_of: datetime.date | None) -> None:
    """Show a page in the browser: drop files, try headlines and other words for a bullet, compare, sort many.

    It listens on this computer only (127.0.0.1) and asks for the token in the address that it prints. Documents are kept in memory until you
    delete them or end it with Ctrl-C; nothing is stored.

    \b
    profilecheck serve
    profilecheck serve --port 8080 --no-open
    """
    try:
        import starlette  # noqa: F401
        import uvicorn
    except ImportError as error:
        raise UserError('the page needs two packages more: pip install "profilecheck[web]"') from error
    from profilecheck.running.service import Service
    from profilecheck.web import app, work

    listening = listen(port)
    port = listening.getsockname()[1]
    token = secrets.token_urlsafe(32)
    service = Service(work.answer, workers=workers, warm=work.warm)
    application = app.build(service, token=token, port=port, as_of=as_of or datetime.date.today())
    address = f"http://127.0.0.1:{port}/?token={token}"
    click.echo(f"Open {address}\nIt works on this computer only. Ctrl-C ends it, and forgets every document.")
    if browser:
        open_browser(address)
    settings = uvicorn.Config(
        application,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=2,
        lifespan="on",
    )
    try:
        uvicorn.Server(settings).run(sockets=[listening])
    except KeyboardInterrupt:
        output.say("ended; every document is forgotten.")
    finally:
        service.close()


def listen(port: int) -> socket.socket:
    """A socket of this computer, which no other can reach."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind(("127.0.0.1", port))
        found.listen(MOST_CONNECTIONS)  # from here on a browser waits; before, it would be refused
    except OSError as error:
        found.close()
        raise UserError(f"--port {port}: this port can't be used ({error.strerror}); leave the option out, and a free one is taken.") from error
    return found


def open_browser(address: str) -> None:
    """In the system's browser, if there is one; the address is printed anyway."""
    import webbrowser

    webbrowser.open_new_tab(address)
