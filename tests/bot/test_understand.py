"""`debrief understand`: one object out for each one in, in order, whatever the line is."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.process import ROOT, environment


def understood(kind: str, *lines: object) -> list[dict[str, Any]]:
    said = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "understand", "--as", kind],
        cwd=ROOT, env=environment(), input=said, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_story_comes_back_whole_with_the_persons_own_words() -> None:
    text = "Interview at Acme. I was 10 minutes late because of the train. The portfolio part went well."
    (out,) = understood("story", {"id": "a", "text": text})
    assert (out["id"], out["company"], out["distraction"]) == ("a", "Acme", None)
    (slip,) = out["slips"]
    assert (slip["kind"], slip["slots"]["minutes"], slip["noticed"]) == ("late", 10, "unsaid")
    assert all(span in text for span in (slip["span"], *out["went_well"]))


def test_safety_has_one_label_a_line() -> None:
    texts = ("i want to die", "that interview killed me", "they asked about sql")
    lines = [{"id": n, "text": text} for n, text in enumerate(texts)]
    assert understood("safety", *lines) == [
        {"id": 0, "label": "crisis"},
        {"id": 1, "label": "none"},
        {"id": 2, "label": "none"},
    ]


def test_a_note_comes_back_with_what_to_mend_in_the_light_of_what_is_known() -> None:
    text = "Hi Diane, thank you for today. Sorry that I was late. Sam"
    known = {"interviewer": "Diana", "company": None, "slips": [{"kind": "late", "noticed": "no"}]}
    with_it, without = understood(
        "note", {"id": "a", "text": text, "context": known}, {"id": "b", "text": text}
    )
    assert [each["id"] for each in with_it["violations"]] == ["wrong_name", "uncertain_slip"]
    assert with_it["violations"][0] == {"id": "wrong_name", "span": "Diane", "fix": "Diana"}
    assert without == {"id": "b", "violations": []}


@pytest.mark.parametrize(
    ("context", "named"),
    [
        ({"slips": [{"kind": "shoes"}]}, "shoes"),
        ({"slips": [{"kind": "late", "noticed": "perhaps"}]}, "perhaps"),
        ({"slips": "late"}, "slips"),
        ({"interviewer": 7}, "interviewer"),
        ({"company": []}, "company"),
        ("Acme", "context"),
    ],
)
def test_a_context_that_is_not_of_the_contract_is_named_on_its_line(context: object, named: str) -> None:
    (out,) = understood("note", {"id": 1, "text": "Thank you.", "context": context})
    assert named in out["error"]


def test_replies_are_read_in_the_light_of_their_question() -> None:
    assert understood("reply:yes_no", {"id": 1, "text": "probably"}) == [
        {"id": 1, "meaning": "yes", "value": None}
    ]
    assert understood("reply:noticed_certainty", {"id": 1, "text": "probably"}) == [
        {"id": 1, "meaning": "unsure", "value": None}
    ]
    assert understood("reply:name", {"id": 1, "text": "mr okafor and Diana"}) == [
        {"id": 1, "meaning": "value", "value": ["Mr Okafor", "Diana"]}
    ]
    chosen = {"id": 1, "text": "the first two", "choices": ["late", "nerves", "rambled"]}
    assert understood("reply:choice_of_slip", chosen) == [
        {"id": 1, "meaning": "value", "value": ["late", "nerves"]}
    ]


@pytest.mark.parametrize(
    ("now", "value"),
    [("2026-03-02T15:00", "2026-03-03T08:00"), ("2026-03-02T15:00:30", "2026-03-03T08:00:00")],
)
def test_a_time_is_written_the_way_now_was(now: str, value: str) -> None:
    line = {"id": 1, "text": "tmrw 8ish", "now": now, "tz": "Europe/Berlin"}
    assert understood("reply:when", line) == [{"id": 1, "meaning": "value", "value": value}]


def test_a_line_that_cannot_be_read_is_answered_in_its_place() -> None:
    timeless = {"id": 7, "text": "tomorrow"}
    out = understood("reply:when", "no json", [1], timeless, {**timeless, "id": 8, "now": "2026-03-02T15:00"})
    assert [(line["id"], "error" in line) for line in out] == [
        (None, True),
        (None, True),
        (7, True),
        (8, False),
    ]


def test_choices_must_be_kinds_of_slip() -> None:
    (out,) = understood("reply:choice_of_slip", {"id": 1, "text": "both", "choices": ["late", "lateness"]})
    assert out["error"] == "\"choices\" is a list of kinds of slip, as offered, not 'lateness'"
