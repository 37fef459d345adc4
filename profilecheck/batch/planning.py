"""What a run does with every file, and the key by which a later run knows that it would do the same."""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from profilecheck.batch.examine import Plan
from profilecheck.limits import Limits
from profilecheck.render import json_
from profilecheck.report import Basis

if TYPE_CHECKING:
    from profilecheck.jobs.types import Job


def plan(
    as_of: datetime.date,
    rules: tuple[str, ...],
    exceptions: dict[str, tuple[str, ...]],
    basis: Basis | None,
    job: Job | None,
    *,
    text: bool,
    anonymous: bool,
    limits: Limits,
) -> tuple[Plan, dict[str, Any]]:
    """The plan, and what it is made of as data, for the file that describes a run."""
    from profilecheck.rules import reporting

    about: dict[str, Any] = {
        "versions": json_.versions_data(reporting.versions()),
        "as_of": as_of.isoformat(),
        "rules": list(rules),
        "settings": json_.settings_data(basis) if basis is not None else None,
        "exceptions": {name: list(ids) for name, ids in sorted(exceptions.items())},
        "job": job.document.sha256 if job is not None else None,
        "with_text": text,
        "anonymous": anonymous,
        "limits": asdict(limits),
    }
    # What holds for single files is a part of the key of all: a run goes on with the settings that it began with.
    key = hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()[:16]
    return Plan(as_of, rules, exceptions, basis, job, text, anonymous, key), about
