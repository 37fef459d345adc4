"""Which credential of project management would suit somebody who holds none: by years of leading, level, recent work and trade."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.fields import is_sure
from profilecheck.rules.phrasing import number_word
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.plan import plans
from profilecheck.vocabulary.scoring import limit


def which_certification(reading: Reading) -> str:
    """What to take by level and path, with what it asks for."""
    profile = reading.profile
    pmp = plans().credentials["PMP"]
    years = profile.career.years_project_management or 0.0
    degree = any(e.level in ("bachelor", "master", "doctorate") for e in profile.education)
    needed = (pmp.leading if degree else pmp.without) // 12
    lower = any(e.level in ("associate", "diploma", "secondary") for e in profile.education)
    asked = needed if lower or degree else pmp.leading // 12
    most = f"PMP is the one most employers ask for; it requires {number_word(asked)} years of experience leading projects"
    without = "" if degree else " if you don't have a four-year degree" if lower else f" with a four-year degree, or {number_word(needed)} without one"
    agile = sum(s.group == "method" and s.family == "agile" for s in profile.skills)
    classic = sum(s.group == "method" and s.family in ("predictive", "planning", "framework") for s in profile.skills)
    path = []
    if not worked_within(profile, pmp.window):
        lately = f"it counts only projects of the last {number_word(pmp.window // 12)} years, and the dates of your roles are older"
        path.append(
            f"CAPM or CSM would be a good fit, because neither requires experience leading projects; PMP is the one most employers ask for, but {lately}"
        )
    elif is_elsewhere(profile):
        path.append("CAPM or CSM would be a good fit, because neither requires experience leading projects")
    elif years >= needed:
        path.append(f"{most}{without}, {'and you may already have that' if without else 'which you may already have'}")
    elif profile.career.level == "entry" and (profile.career.years_total or 0.0) < limit("years-for-the-next-title"):
        path.append("CAPM or CSM would be a good fit, because neither requires experience leading projects")
    elif (profile.career.years_total or 0.0) >= limit("years-for-the-next-title"):
        path.append(f"{most} (under any title){without}, so add up your project time first")
    else:
        path.append(f"CAPM or PRINCE2 Foundation would be a good fit now; PMP can come later, because {most.partition('; ')[2]}{without}")
    path += beside(reading, agile, classic)
    return f"If you have one, add it with the year. If not, {'; '.join(path)}."


def worked_within(profile: Profile, months: int) -> bool:
    """Whether a role reaches into the last months; one without dates may."""
    ends = [p.dates.end for p in profile.positions if p.dates is not None and not p.dates.present and p.dates.end is not None]
    return len(ends) < len(profile.positions) or any(
        end.year * 12 + (end.month or 12) > profile.as_of.year * 12 + (profile.as_of.month or 12) - months for end in ends
    )


def is_elsewhere(profile: Profile) -> bool:
    """Whether nobody could ask for years of leading projects: no role is one of projects, and the work is not near IT."""
    share = profile.target.share if profile.target is not None else None
    led = any(p.leads for p in profile.positions) or (profile.career.years_project_management or 0.0) > 0
    return bool(profile.positions) and not led and share is not None and share < limit("nearness-of-another-trade")


def beside(reading: Reading, agile: int, classic: int) -> list[str]:
    """What would suit the kind of work besides: an agile role now or mostly agile methods, service management."""
    profile = reading.profile
    path = []
    in_agile_role = any(p.family == "agile" and p.dates is not None and p.dates.present for p in profile.positions)
    if (in_agile_role or agile > max(limit("mentions-of-an-agile-career"), classic)) and profile.career.level != "entry":
        path.append(f"CSM or PMI-ACP would be a good fit as well, because {'your role is agile' if in_agile_role else 'you name agile methods'}")
    if is_sure(reading) and profile.career.specialization == "itsm" and not any("ITIL" in c.name for c in profile.certifications):
        path.append("ITIL 4 Foundation would suit your IT service work")
    return path
