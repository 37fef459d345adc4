"""`profilecheck text FILE`: the text in reading order, and what simple parsers lose of it."""

from __future__ import annotations

from pathlib import Path

import click

from profilecheck.cli import options, output
from profilecheck.errors import UserError


@click.command("text", cls=options.Configured)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--parser", metavar="NAME", help="Show the text as this parser gets it: pdfium, across or pdfminer for a PDF, paragraphs for a Word document.")
@options.format_("terminal", "json")
@options.output()
@options.config
def command(file: Path, parser: str | None, format_: str, out: Path | None) -> None:
    """Show the text of FILE in reading order, with marks on what simple parsers lose.

    \b
    profilecheck text resume.pdf
    profilecheck text resume.pdf --parser pdfminer
    profilecheck text resume.docx --format json
    """
    from profilecheck.cli.given import given
    from profilecheck.render import text
    from profilecheck.running.views import make_views

    output.refuse_overwriting((file,), *filter(None, (out,)))
    document, compared = make_views(given(file))
    if parser is not None:
        names = [comparison.parser for comparison in compared]
        if parser not in names:
            known = f"it is read by {' and '.join(names)}" if names else "all programs read it alike"
            raise UserError(f"--parser {parser}: no such parser for {document.name}; {known}.")
        output.write(next(comparison.text for comparison in compared if comparison.parser == parser).rstrip() + "\n", out, utf8=True)
    elif format_ == "json":
        output.write(text.as_json(document, compared), out, utf8=True)
    else:
        output.write(text.as_text(document, compared, output.look(out)), out)
