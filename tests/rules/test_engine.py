"""The engine: registry, partial credit, grouping, gains, places and what is never scored."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest
from msgspec import structs

import profilecheck
from profilecheck.document import Notice, Span
from profilecheck.report import Report
from profilecheck.report.fixes import TOP, fixes
from profilecheck.rules import engine, reporting, scoring
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import plan
from tests.rules.rule_examples import AS_OF, TEMPLATE, profile, resume

WEAK = """\
- Responsible for the project budget
- Responsible for weekly meetings with vendors
- Duties included the project plan
- Helped with the migration to AWS
- Worked on reports
- Delivered the SAP rollout to 900 users 3 weeks ahead of schedule
HEADLINE
SUMMARY
CERTIFICATIONS
"""


def whole() -> str:
    return resume("SKILLS\n" + "\n".join(line for line in TEMPLATE.read_text().splitlines() if line.startswith(("- Methods", "- Practices", "- Tools"))))


@pytest.fixture(scope="module")
def weak() -> Report:
    return reporting.check(profile(WEAK))


@pytest.fixture(scope="module")
def good() -> Report:
    return profilecheck.check_text(whole(), as_of=AS_OF)


def test_the_registry_is_in_the_order_of_files_and_lines() -> None:
    found = [(r.look.__module__, r.look.__code__.co_firstlineno) for r in engine.registry()]
    assert found == sorted(found)
    assert len(found) > 70
    assert len({r.id for r in engine.registry()}) == len(found)


def test_results_come_in_the_order_of_the_registry(weak: Report) -> None:
    assert [r.rule for r in weak.results] == [r.id for r in engine.registry()]


def test_points_and_worth_make_the_score(weak: Report) -> None:
    assert weak.score.overall is not None
    assert sum(r.worth for r in weak.results) == pytest.approx(100, abs=0.05)
    core = [r.points for r in weak.results if plan().categories[r.category].core]
    rest = [r.points for r in weak.results if not plan().categories[r.category].core]
    assert sum(core) + weak.score.factor * sum(rest) == pytest.approx(weak.score.overall, abs=0.1)
    assert all(0 <= r.points <= r.worth + 1e-9 for r in weak.results)


def test_a_skipped_rule_has_a_reason_and_no_worth(weak: Report) -> None:
    skipped = [r for r in weak.results if r.outcome == "skipped"]
    assert skipped
    assert all(r.reason and r.worth == 0 and not r.findings for r in skipped)
    assert weak.score.skipped == len(skipped)
    assert weak.score.checked + weak.score.skipped == len(weak.results)


def test_only_failed_rules_have_findings(weak: Report) -> None:
    assert all(r.outcome == "failed" for r in weak.results if r.findings)


def test_a_good_resume_scores_well_above_a_weak_one(good: Report, weak: Report) -> None:
    assert good.score.overall is not None
    assert weak.score.overall is not None
    assert good.score.overall > weak.score.overall + 15


def test_many_places_of_one_rule_are_grouped_and_counted(weak: Report) -> None:
    result = next(r for r in weak.results if r.rule == "weak-opener")
    assert len(result.findings) == engine.MOST_FINDINGS
    assert "Other bullets open in a similar way." in result.findings[0].message
    assert result.findings[0].gain > result.findings[1].gain


def test_the_gains_of_a_rule_make_up_what_it_lost(weak: Report) -> None:
    whole = [r for r in weak.results if r.findings and r.rule != "weak-opener" and plan().rules[r.rule].enough == 1]
    assert len(whole) >= 5
    assert [sum(f.gain for f in r.findings) for r in whole] == [pytest.approx(r.left, abs=0.03) for r in whole]


def test_putting_a_finding_right_raises_the_score_by_its_gain() -> None:
    before = profilecheck.check_text(whole().replace("linkedin.com/in/", "linkedin.com/"), as_of=AS_OF)
    gain = next(f.gain for f in before.findings if f.rule == "linkedin-address-broken")
    after = profilecheck.check_text(whole(), as_of=AS_OF)
    assert before.score.overall is not None
    assert after.score.overall is not None
    assert gain > 0
    assert after.score.overall - before.score.overall == pytest.approx(gain, abs=0.11)


def with_fixes(report: Report, most: int = TOP) -> float:
    """The score made again from the results, with the first fixes put right."""
    mended = {rule for fix in fixes(report.results)[:most] for rule in fix.rules}
    best = {v.rule.id: v.best for v in (engine.judge(one, Reading(report.profile)) for one in engine.registry())}
    shares = {r.rule: best[r.rule] if r.rule in mended or not r.worth else r.points / r.worth for r in report.results if r.outcome != "skipped"}
    return scoring.tally(shares, {r.rule: r.category for r in report.results}).overall


@pytest.mark.parametrize("which", ["weak", "good"])
def test_the_score_with_the_five_fixes_worth_most(which: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(which)
    assert report.score.overall is not None
    assert report.score.with_fixes is not None
    assert report.score.overall <= report.score.with_fixes <= 100
    assert report.score.with_fixes == pytest.approx(with_fixes(report), abs=0.11)


def test_five_fixes_leave_a_weak_document_short_of_everything(weak: Report) -> None:
    assert weak.score.overall is not None
    assert weak.score.with_fixes is not None
    assert len(fixes(weak.results)) > TOP
    assert weak.score.overall + 5 < weak.score.with_fixes < 95


def test_fewer_than_five_fixes_make_it_whole() -> None:
    chosen = [r for r in engine.registry() if r.id in {"weak-opener", "summary-missing", "statement-without-verb", "summary-without-result"}]
    report = reporting.check(profile(WEAK), select=chosen)
    assert 1 <= len(fixes(report.results)) < TOP
    assert report.score.with_fixes == 100


def test_without_findings_nothing_is_gained() -> None:
    report = reporting.check(profile(WEAK), select=[r for r in engine.registry() if r.id == "experience-missing"])
    assert not report.findings
    assert report.score.with_fixes == report.score.overall == 100


def test_a_finding_says_where_it_stands(weak: Report) -> None:
    document = weak.profile.document
    assert weak.findings
    assert [f.quote for f in weak.findings] == [document.quote(f.span) for f in weak.findings]
    assert all(f.where for f in weak.findings)


def test_findings_come_with_the_largest_gain_first(weak: Report) -> None:
    gains = [f.gain for f in weak.findings]
    assert gains == sorted(gains, reverse=True)


def test_nothing_but_the_checklist_of_the_facts_is_reported(weak: Report) -> None:
    assert weak.checklist == weak.profile.evidence


@pytest.mark.parametrize("code", plan().unreadable)
def test_no_score_where_text_could_not_be_read(code: str) -> None:
    found = profile(WEAK)
    document = structs.replace(found.document, warnings=(Notice(code, "…"),))
    report = reporting.check(structs.replace(found, document=document))
    assert report.score.overall is None
    assert report.score.with_fixes is None
    assert report.score.reason == plan().unreadable[code].reason
    assert all(f.gain == 0 for f in report.findings)


def test_no_score_for_a_few_words() -> None:
    report = profilecheck.check_text("Jordan Ellis\n\nEXPERIENCE\nIT Project Manager, Northwind Bank, Jan 2016 - Present\n- Led teams\n", as_of=AS_OF)
    assert report.score.overall is None
    assert "words" in (report.score.reason or "")


@pytest.mark.parametrize("kind", ["job", "other"])
def test_no_score_for_other_documents(kind: Any) -> None:
    report = reporting.check(structs.replace(profile(WEAK), kind=kind))
    assert report.score.overall is None
    assert report.score.checked == 0


def verdict(flags: int, earned: engine.Looked | engine.Earned | None, rule: str = "text-repeated") -> engine.Verdict:
    one = next(r for r in engine.registry() if r.id == rule)
    return engine.Verdict(one, ((Span(0, 0), "", ""),) * flags, (1,) * flags, "failed", None, earned)


@pytest.mark.parametrize(
    ("flags", "earned", "share", "fixed"),
    [
        (1, None, 0.0, 1.0),
        (2, None, 0.0, 0.5),
        (2, engine.Looked(8), 0.75, 0.875),
        (9, engine.Looked(8), 0.0, 1 / 9),
        (1, engine.Earned(0.4), 0.4, 1.0),
        (2, engine.Earned(0.4), 0.4, 0.7),
    ],
)
def test_partial_credit(flags: int, earned: Any, share: float, fixed: float) -> None:
    one = verdict(flags, earned)
    assert one.share() == pytest.approx(share)
    assert one.share(fixed=0) == pytest.approx(fixed)


def test_enough_is_enough() -> None:
    assert verdict(3, engine.Looked(8), "skill-list-technical").share() == 1.0
    assert verdict(5, engine.Looked(8), "skill-list-technical").share() == pytest.approx(0.625)


def test_two_runs_make_the_same_report(weak: Report) -> None:
    assert reporting.check(profile(WEAK)) == weak


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_hash_seed_changes_nothing(seed: str, weak: Report) -> None:
    code = (
        "import datetime, sys, profilecheck;"
        f"r = profilecheck.check_text(sys.stdin.read(), as_of=datetime.date({AS_OF.year}, {AS_OF.month}, {AS_OF.day}));"
        "print(r.score.overall, [(f.rule, f.message, f.advice, f.gain) for f in r.findings])"
    )
    env = os.environ | {"PYTHONHASHSEED": seed}
    out = subprocess.run([sys.executable, "-c", code], input=resume(WEAK), capture_output=True, text=True, env=env, check=True).stdout
    assert out.strip() == f"{weak.score.overall} {[(f.rule, f.message, f.advice, f.gain) for f in weak.findings]}"


def test_every_rule_has_a_weight_and_every_weight_a_rule() -> None:
    assert {r.id for r in engine.registry()} == plan().rules.keys()


def test_the_last_question_suits_every_statement() -> None:
    plain = {"size", "sized", "any"}
    assert {name for name, question in plan().questions.items() if not question.cues} == plain
    assert list(plan().questions)[-1] == "any"


def test_categories_share_out_the_whole() -> None:
    assert sum(category.weight for name, category in plan().categories.items() if name not in reporting.foreign("resume")) == 100
