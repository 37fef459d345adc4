"""Which files a LinkedIn export has and by which headers their columns are known, old and new."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilecheck.readers.linkedin.archive import Archive, Member

# kind of file -> the names it goes by: lower case, letters only, without extension and member id.
FILES: dict[str, tuple[str, ...]] = {
    "profile": ("profile",),
    "summary": ("profilesummary",),
    "positions": ("positions", "position"),
    "education": ("education",),
    "skills": ("skills",),
    "certifications": ("certifications", "licensesandcertifications", "licenses"),
    "projects": ("projects",),
    "courses": ("courses",),
    "publications": ("publications",),
    "honors": ("honors", "honorsandawards", "awards"),
    "languages": ("languages",),
    "organizations": ("organizations",),
    "volunteering": ("volunteering", "volunteerexperiences", "volunteerexperience", "volunteerwork"),
    "recommendations": ("recommendationsreceived",),
    "given": ("recommendationsgiven",),
    "emails": ("emailaddresses", "emails"),
    "phones": ("phonenumbers", "phones"),
    "shares": ("shares", "posts"),
    "comments": ("comments",),
    "reactions": ("reactions", "likes"),
    "votes": ("votes",),
    "connections": ("connections",),
    "follows": ("companyfollows",),
    "memberfollows": ("memberfollows",),
    "learning": ("learning",),
    "endorsed": ("endorsementreceivedinfo", "endorsementsreceived"),
    "endorsing": ("endorsementgiveninfo", "endorsementsgiven"),
    "invitations": ("invitations",),
    "messages": ("messages",),
    "registration": ("registration",),
    "causes": ("causesyoucareabout",),
    "patents": ("patents",),
    "scores": ("testscores",),
}
KIND_OF = {name: kind for kind, names in FILES.items() for name in names}
# One of these says that a folder or an archive is an export.
SIGNS = ("profile", "positions", "connections", "skills", "education", "summary")

# kind of file -> what we call a column -> the headers it goes by: lower case, letters and digits only. The first column is the one
# without which a header is none.
COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "profile": {
        "first": ("firstname",), "last": ("lastname",), "headline": ("headline",), "summary": ("summary",),
        "location": ("geolocation", "location"), "country": ("country",), "websites": ("websites", "website"), "industry": ("industry",),
    },
    "summary": {"summary": ("profilesummary", "summary")},
    "positions": {
        "title": ("title", "position", "jobtitle", "role"), "organization": ("companyname", "company", "organization"), "text": ("description",),
        "location": ("location",), "start": ("startedon", "startdate", "start"), "end": ("finishedon", "enddate", "endedon", "end"),
    },
    "education": {
        "institution": ("schoolname", "school", "institution"), "degree": ("degreename", "degree"), "field": ("fieldofstudy", "field", "major"),
        "start": ("startdate", "startedon"), "end": ("enddate", "finishedon"), "notes": ("notes", "description"),
        "activities": ("activities", "activitiesandsocieties"),
    },
    "skills": {"name": ("name", "skill", "skillname")},
    "certifications": {
        "name": ("name", "title"), "issuer": ("authority", "issuer", "issuingorganization", "organization"),
        "start": ("startedon", "startdate", "issuedon", "issuedate"),
        "end": ("finishedon", "enddate", "expireson", "expirationdate"),
    },
    "projects": {
        "title": ("title", "name"), "text": ("description",), "start": ("startedon", "startdate"), "end": ("finishedon", "enddate"),
    },
    "courses": {"name": ("name", "title"), "number": ("number",)},
    "publications": {
        "title": ("name", "title"), "text": ("description",), "publisher": ("publisher",), "start": ("publishedon", "date", "publicationdate"),
    },
    "honors": {"title": ("title", "name"), "text": ("description",), "issuer": ("issuer",), "start": ("issuedon", "issuedate", "date")},
    "patents": {"title": ("title", "name"), "text": ("description",), "start": ("issuedon", "filedon", "date")},
    "languages": {"name": ("name", "language"), "proficiency": ("proficiency",)},
    "organizations": {
        "organization": ("name", "organization"), "title": ("position", "title", "role"), "text": ("description",), "start": ("startedon", "startdate"),
        "end": ("finishedon", "enddate"),
    },
    "volunteering": {
        "title": ("role", "title", "position"), "organization": ("companyname", "organization", "company"), "text": ("description",),
        "start": ("startedon", "startdate"), "end": ("finishedon", "enddate"),
    },
    "recommendations": {
        "text": ("text", "recommendation", "recommendationbody", "body"), "status": ("status",), "title": ("jobtitle", "title"),
        "first": ("firstname",), "last": ("lastname",), "start": ("creationdate", "date", "createdon"),
    },
    "emails": {"email": ("emailaddress", "email"), "confirmed": ("confirmed",), "primary": ("primary",)},
    "phones": {"phone": ("number", "phonenumber", "phone"), "type": ("type",)},
}  # fmt: skip
# Files of which rows are counted or the newest is looked for: what tells the header, and the columns with dates.
COUNTED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "shares": (("date",), ("date",)),
    "comments": (("date",), ("date",)),
    "reactions": (("date",), ("date",)),
    "votes": (("date",), ("date",)),
    "connections": (("firstname", "connectedon", "lastname"), ("connectedon",)),
    "follows": (("organization", "followedon"), ("followedon",)),
    "memberfollows": (("date",), ("date",)),
    "learning": (("contenttitle",), ("contentlastwatcheddateifviewed", "contentcompletedatifcompleted")),
    "endorsed": (("endorsementdate", "skillname"), ("endorsementdate",)),
    "endorsing": (("endorsementdate", "skillname"), ("endorsementdate",)),
    "given": (("creationdate", "text"), ("creationdate",)),
    "recommendations": (("creationdate", "text"), ("creationdate",)),
    "invitations": (("sentat",), ("sentat",)),
    "messages": (("date",), ("date",)),
    "registration": (("registeredat",), ("registeredat",)),
}


def plain(header: str) -> str:
    """A header or a file's name as it is looked up: "Finished On" -> "finishedon"; "Creation Date.1", a doubled one, loses its number."""
    return re.sub(r"[^a-z0-9]+", "", re.sub(r"\.\d{1,2}\Z", "", header.strip().lower().lstrip("\ufeff")))


def kind_of(file: str) -> str | None:
    """The kind of a member by its name: "Shares_48213377.csv" is one of shares, "Profile (1).csv" the profile."""
    stem, dot, extension = file.lower().rpartition(".")
    if not dot or extension not in ("csv", "tsv"):
        return None
    stem = re.sub(r"[\s_-]*(?:\(\d+\)|\d{3,})\Z", "", stem)
    return KIND_OF.get(re.sub(r"[^a-z]+", "", stem))


def find(archive: Archive) -> dict[str, Member]:
    """kind -> member, out of the folder that has most of an export; one that comes twice is read once."""
    folders: dict[str, list[tuple[str, Member]]] = {}
    for member in archive.members:
        kind = kind_of(member.file)
        if kind:
            folders.setdefault(member.folder, []).append((kind, member))
    if not folders:
        return {}
    best = min(folders, key=lambda f: (-sum(k in SIGNS for k, _ in folders[f]), -len(folders[f]), f.count("/"), f))
    found: dict[str, Member] = {}
    for kind, member in sorted(folders[best], key=lambda pair: (len(pair[1].file), pair[1].file)):
        if kind in found:
            archive.skipped.append((member.path, f"{found[kind].file} was read in its place"))
        else:
            found[kind] = member
    for folder in sorted(folders.keys() - {best}):
        archive.skipped += [(m.path, f"{found[k].path} was read in its place") for k, m in folders[folder] if k in found]
    return found


def is_export(files: Iterable[str]) -> bool:
    """Whether names of files hold one that only an export has."""
    return any(kind_of(file) in ("profile", "positions") for file in files)
