"""Many people at the page of `serve` at once, a fifth of them with hostile files: `python tests/benchmarks/load.py [CLIENTS] [SECONDS]`.

Prints how long good files took beside what one takes alone, what hostile ones were answered, and how much memory server and children had at most.
"""

from __future__ import annotations

import asyncio
import io
import os
import random
import re
import statistics
import subprocess
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

import httpx2

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = sorted((ROOT / "samples" / "resumes").iterdir())
PAUSE = 10.0
"""Seconds on average between two files of one person."""


def hostile() -> list[tuple[str, bytes]]:
    """Files that break readers: cut off, endless inside, nested, or no document at all."""
    pdf, bomb = next(p for p in GOOD if p.suffix == ".pdf").read_bytes(), io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<a>" * 2_000_000)
    noise = random.Random(1).randbytes(500_000)
    return [
        ("cut.pdf", pdf[: len(pdf) // 2]), ("noise.pdf", b"%PDF-1.7\n" + noise), ("bomb.docx", bomb.getvalue()), ("empty.txt", b""), ("noise.txt", noise),
        ("deep.html", b"<div>" * 200_000), ("long.txt", b"led a team " * 400_000), ("loop.pdf", pdf.replace(b"/Kids", b"/Kidz")),
    ]  # fmt: skip


async def send(client: httpx2.AsyncClient, name: str, data: bytes) -> tuple[int, float]:
    begun = time.perf_counter()
    answer = await client.post("/documents", content=data, headers={"X-Name": name})
    return answer.status_code, time.perf_counter() - begun


async def person(client: httpx2.AsyncClient, number: int, until: float, good: list[float], told: Counter[str]) -> None:
    """Sends a file, reads, sends the next. Every fifth person's are hostile."""
    chance = random.Random(number)
    bad = hostile()
    await asyncio.sleep(chance.uniform(0, PAUSE))
    while time.perf_counter() < until:
        if number % 5 == 0:
            name, data = chance.choice(bad)
            status, _ = await send(client, name, data)
            told[f"hostile {status}"] += 1
        else:
            path = chance.choice(GOOD)
            status, taken = await send(client, path.name, path.read_bytes())
            told[f"good {status}"] += 1
            good.append(taken)
        await asyncio.sleep(chance.expovariate(1 / PAUSE))


def memory(process: int) -> int:
    """Bytes that a process and all below it have in memory for themselves."""
    found = 0
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(place.read_text().rpartition(")")[2].split()[1])
            if int(place.parent.name) == process:
                found += private(place.parent)
            elif parent == process:
                found += memory(int(place.parent.name))
        except OSError:
            continue
    return found


def private(place: Path) -> int:
    rows = re.findall(r"^Private_\w+:\s+(\d+) kB", (place / "smaps_rollup").read_text(), re.M)
    return 1024 * sum(map(int, rows))


async def watch(process: int, most: list[int]) -> None:
    while True:
        most[0] = max(most[0], await asyncio.to_thread(memory, process))
        await asyncio.sleep(2)


async def measure(address: str, process: int, clients: int, seconds: float) -> None:
    base = address.split("/?")[0]
    async with httpx2.AsyncClient(base_url=base, timeout=300, headers={"Origin": base}, follow_redirects=True) as client:
        await client.get(address)
        await send(client, GOOD[0].name, GOOD[0].read_bytes())
        alone = [(await send(client, path.name, path.read_bytes()))[1] for path in GOOD * 3]
        good: list[float] = []
        told: Counter[str] = Counter()
        most = [0]
        watching = asyncio.create_task(watch(process, most))
        until = time.perf_counter() + seconds
        await asyncio.gather(*(person(client, n, until, good, told) for n in range(clients)))
        watching.cancel()
    ninety_five = [sorted(times)[int(len(times) * 0.95)] for times in (alone, good)]
    print(f"alone: median {statistics.median(alone):.2f} s, 95% {ninety_five[0]:.2f} s")
    print(f"{clients} people: median {statistics.median(good):.2f} s, 95% {ninety_five[1]:.2f} s ({ninety_five[1] / ninety_five[0]:.1f} times)")
    print(f"answers: {dict(sorted(told.items()))}; memory at most {most[0] / 1e6:.0f} MB")


def main() -> None:
    clients, seconds = map(int, sys.argv[1:3] or ("32", "120"))
    call = [sys.executable, "-m", "profilecheck", "serve", "--no-open", "--as-of", "2026-11"]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}) as server:
        assert server.stdout
        try:
            asyncio.run(measure(re.findall(r"http://\S+", server.stdout.readline())[0], server.pid, clients, seconds))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
