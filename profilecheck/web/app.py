"""The routes: what may be asked of the server, each handed to the children that read."""

from __future__ import annotations

import contextlib
import datetime
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from profilecheck.errors import UserError
from profilecheck.render import table
from profilecheck.render.plain import printable
from profilecheck.running.service import Busy, Service
from profilecheck.web import pages
from profilecheck.web.messages import MISSING, Values, packed, unpacked
from profilecheck.web.security import Gate
from profilecheck.web.shelf import Kept, Shelf

MOST_UPLOAD = 20_000_000
"""Bytes of a file; a resume with photographs has 1 to 5 MB."""
MOST_TEXT = 400_000
"""Bytes of what is typed or pasted."""
MOST_AT_ONCE = 160_000_000
"""Bytes of uploads under way together."""
LONGEST_NAME = 200
STATUS = {"refused": 422, "limit": 422, "failed": 500}


class Refused(HTTPException):
    """A sentence for the person, with the status of its kind."""


class Desk:
    """What the routes share: the children, the documents, the day on which "present" ends."""

    def __init__(self, service: Service, as_of: datetime.date) -> None:
        self.service, self.shelf, self.as_of = service, Shelf(), as_of
        self.uploading = 0

    async def ask(self, values: Values, files: list[bytes] | None = None) -> tuple[Values, list[bytes]]:
        """What the children make of it. Raises Refused with their sentence, LookupError when they need the file again."""
        try:
            outcome = await self.service.ask(packed(values | {"as_of": self.as_of.isoformat()}, files or []))
        except Busy as error:
            raise Refused(503, str(error), {"Retry-After": "2"}) from error
        if outcome.code == MISSING:
            raise LookupError(MISSING)
        if outcome.status != "ok":
            said = outcome.reason if outcome.status == "refused" else f"The file could not be read: {outcome.reason}."
            raise Refused(STATUS[outcome.status], said)
        return unpacked(outcome.value)

    async def body(self, request: Request, most: int) -> bytes:
        """What is sent, as long as it is within the limits; more is not even taken."""
        declared = request.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > most:
            raise Refused(413, f"the file has more than {most // 1_000_000 or 1} MB; save it with smaller pictures or without them.")
        parts, size = [], 0
        try:
            async for part in request.stream():
                size += len(part)
                self.uploading += len(part)
                if size > most:
                    raise Refused(413, f"the file has more than {most // 1_000_000 or 1} MB; save it with smaller pictures or without them.")
                if self.uploading > MOST_AT_ONCE:
                    raise Refused(503, "there is too much to do at once; try again in a moment.", {"Retry-After": "2"})
                parts.append(part)
        except ClientDisconnect as error:
            raise Refused(400, "the connection was closed.") from error
        finally:
            self.uploading -= size
        return b"".join(parts)

    async def values(self, request: Request) -> Values:
        """A small object that the page sends."""
        try:
            found = json.loads(await self.body(request, MOST_TEXT))
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise Refused(400, "this is not what the page sends.")
        return found

    def kept(self, identity: str) -> Kept:
        found = self.shelf.get(identity)
        if found is None:
            raise Refused(404, "this document is not here any more; choose the file again.")
        return found


def build(service: Service, *, token: str, port: int, as_of: datetime.date) -> Starlette:
    """The application; it ends the service when it ends."""
    desk = Desk(service, as_of)

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        desk.shelf.clear()
        service.close()

    def route(path: str, handler: Callable[[Desk, Request], Awaitable[Response]], *methods: str) -> Route:
        async def handle(request: Request) -> Response:
            return await handler(desk, request)

        return Route(path, handle, methods=list(methods))

    return Starlette(
        routes=[
            route("/", show_home, "GET"),
            route("/static/{name}", show_static, "GET"),
            route("/documents", add_document, "POST"),
            route("/documents", list_documents, "GET"),
            route("/documents", delete_all, "DELETE"),
            route("/documents/{identity}", show_document, "GET"),
            route("/documents/{identity}", delete_document, "DELETE"),
            route("/documents/{identity}/edits", try_words, "POST"),
            route("/compare/{old}/{new}", compare, "GET"),
            route("/headline", judge_line, "POST"),
            route("/cohort.csv", show_table, "GET"),
        ],
        middleware=[Middleware(Gate, token=token, port=port)],
        exception_handlers={HTTPException: said, UserError: said},
        lifespan=lifespan,
    )


async def said(request: Request, error: Exception) -> Response:
    """A fault in one sentence: as a page to who looks at one, else for the page's script."""
    status = error.status_code if isinstance(error, HTTPException) else 422
    text = str(error.detail) if isinstance(error, HTTPException) else str(error)
    headers = error.headers if isinstance(error, HTTPException) else None
    first = text.split(" ", 1)[0]
    text = text[:1].upper() + text[1:] if first.isalpha() else text  # but not the name of a file
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(pages.message("That did not work", text), status, headers)
    return JSONResponse({"error": text}, status, headers)


async def show_home(_desk: Desk, _request: Request) -> Response:
    return HTMLResponse(pages.home(MOST_UPLOAD // 1_000_000))


async def show_static(_desk: Desk, request: Request) -> Response:
    try:
        data, kind = pages.static(request.path_params["name"])
    except LookupError as error:
        raise Refused(404, "there is no such page.") from error
    return Response(data, media_type=kind)


async def add_document(desk: Desk, request: Request) -> Response:
    """A file as it is, its name beside it in a header; or a pasted page. With `job`, held against an advertisement that was sent before."""
    name = printable(unquote(request.headers.get("x-name", ""))).strip()[:LONGEST_NAME] or "document"
    pasted = request.query_params.get("kind") == "page"
    data = await desk.body(request, MOST_UPLOAD)
    identity = desk.shelf.new_identity()
    if request.query_params.get("kind") == "job":
        desk.shelf.put(identity, Kept("job", data, head={"job": True}))
        return JSONResponse({"id": identity}, 201)
    job = request.query_params.get("job")
    files = [data, desk.kept(job).data] if job else [data]
    head, made = await desk.ask({"kind": "report", "id": identity, "name": name, "pasted": pasted}, files)
    desk.shelf.put(identity, Kept(name, data, pasted, made[0], head))
    return JSONResponse(listed(identity, head), 201)


def listed(identity: str, head: Values) -> Values:
    """What the lists show of a document."""
    row = head["row"]
    return {"id": identity, "row": row} | {key: head[key] for key in ("name", "score", "reason", "categories")}


async def list_documents(desk: Desk, _request: Request) -> Response:
    return JSONResponse([listed(identity, kept.head) for identity, kept in desk.shelf if "row" in kept.head])


async def delete_all(desk: Desk, _request: Request) -> Response:
    desk.shelf.clear()
    return Response(status_code=204)


async def delete_document(desk: Desk, request: Request) -> Response:
    if not desk.shelf.delete(request.path_params["identity"]):
        raise Refused(404, "this document is not here any more.")
    return Response(status_code=204)


async def show_document(desk: Desk, request: Request) -> Response:
    return HTMLResponse(desk.kept(request.path_params["identity"]).page)


async def try_words(desk: Desk, request: Request) -> Response:
    """What is found in other words. The file goes along only when the child that answers does not know it."""
    identity = request.path_params["identity"]
    kept, sent = desk.kept(identity), await desk.values(request)
    values = {"kind": "edit", "id": identity, "name": kept.name, "pasted": kept.pasted, "edits": edits_of(sent), "asked": sent.get("asked")}
    if not isinstance(values["asked"], int) or not 0 <= values["asked"] < len(values["edits"]):
        raise Refused(400, "this is not what the page sends.")
    try:
        found, _ = await desk.ask(values)
    except LookupError:
        found, _ = await desk.ask(values, [kept.data])
    return JSONResponse(found)


def edits_of(sent: Values) -> list[Any]:
    """The edits, where they have the shape that the page gives them."""
    edits = sent.get("edits")
    right = isinstance(edits, list) and all(
        isinstance(e, dict) and isinstance(e.get("text"), str) and all(isinstance(e.get(k), int) for k in ("start", "end")) and 0 <= e["start"] <= e["end"]
        for e in edits
    )
    if not right or not isinstance(edits, list):
        raise Refused(400, "this is not what the page sends.")
    return edits


async def compare(desk: Desk, request: Request) -> Response:
    old, new = (desk.kept(request.path_params[key]) for key in ("old", "new"))
    _, made = await desk.ask({"kind": "compare", "names": [old.name, new.name]}, [old.data, new.data])
    return HTMLResponse(made[0])


async def judge_line(desk: Desk, request: Request) -> Response:
    sent = await desk.values(request)
    text = sent.get("text")
    if not isinstance(text, str):
        raise Refused(400, "this is not what the page sends.")
    found, _ = await desk.ask({"kind": "line", "text": text})
    return JSONResponse(found)


async def show_table(desk: Desk, _request: Request) -> Response:
    """All documents as a table, the same as `batch` writes."""
    heads = [kept.head for _, kept in desk.shelf if "row" in kept.head]
    names = max((tuple(head["columns"]) for head in heads), key=len, default=table.columns(()))
    text = table.line(names) + "".join(table.csv_row(head["row"], names) for head in heads)
    return Response(text.encode("utf-8-sig", "replace"), media_type="text/csv", headers={"Content-Disposition": 'attachment; filename="profilecheck.csv"'})
