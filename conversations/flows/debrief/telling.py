"""Taking in what was told: a story, or part of one, joined to what is known already."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from conversations.flow import Scene
from conversations.flows.debrief.facts import Facts, Person, Slip
from conversations.flows.debrief.hours import instant
from conversations.understanding.replies import no_answer, nothing, title_case_name
from conversations.understanding.story import Story, read_story
from conversations.understanding.text import lazily
from conversations.understanding.times import ended as ended_at

_INTERVIEW = lazily(r"\b(?:interview\w*|trial (?:shift|day)|second round|job talk)\b", re.IGNORECASE)
_WHO = lazily(
    r"\b(?:my|our) (?:own |late |dear |best )?"
    r"(gran(?:ny|dma|dad|dpa|dfather|dmother)?|nan(?:a)?|mum|mom|mother|dad|father|sister|brother|aunt|uncle|cousin|wife|husband|partner|girlfriend|boyfriend|son|daughter|baby|friend|dog|cat|"
    r"grandparent|stepdad|stepmum|niece|nephew)\b",
    re.IGNORECASE,
)


def who_of(span: str) -> str:
    """Whom an event is about, as the person calls them: "gran". "" where nobody is named."""
    found = _WHO.search(span)
    return found[1].lower() if found else ""


def end_told(text: str, scene: Scene[Facts]) -> datetime | None:
    """When the interview ended, as the text tells it: an instant, but for a clock time before their zone is known.

    "Just got out" is the same instant everywhere; "at 3" waits, naive, for the zone whose clocks it was read off.
    """
    at = ended_at(text, scene.local)
    if at is None or scene.zone:
        return at and instant(at, scene.zone)
    later = ended_at(text, scene.local + _AWHILE)
    return at.replace(tzinfo=UTC) if later == at + _AWHILE else at


_AWHILE = timedelta(minutes=7)


def asked_before(scene: Scene[Facts]) -> int:
    """How many answers to the open question were none so far."""
    thread = scene.state.thread(scene.thread)
    return thread.attempts if thread else 0


def absorb(facts: Facts, text: str, scene: Scene[Facts], *, well: bool = True) -> Facts:
    """The facts with everything the text tells: nothing told before is overwritten, no slip is counted twice."""
    story = read_story(text)
    known = {(slip.kind, slip.span.casefold()) for slip in facts.slips}
    fresh = [told for told in story.slips if (told.kind, told.span.casefold()) not in known]
    first = 1 + max((slip.id for slip in facts.slips), default=0)
    slips = tuple(
        Slip(
            id=first + index,
            kind=told.kind,
            span=told.span,
            slots=_presentable(told.slots),
            noticed=told.noticed,
            cleared_up=told.cleared_up,
        )
        for index, told in enumerate(fresh)
    )
    people = facts.people or tuple(Person(title_case_name(name)) for name in story.interviewers)
    goods = facts.went_well
    if well:
        goods += tuple(span for span in story.went_well if span not in goods)
    return replace(
        facts,
        company=facts.company or company_of(story),
        role=facts.role or story.role or "",
        ended=facts.ended or end_told(_without_the_event(text, story), scene),
        went_well=goods[:3],
        slips=facts.slips + slips,
        people=people,
        sender=facts.sender or story.teller,
        distraction_kind=facts.distraction_kind or (story.distraction.kind if story.distraction else ""),
        distraction_who=facts.distraction_who
        or (who_of(story.distraction.span) if story.distraction else ""),
    )


def _without_the_event(text: str, story: Story) -> str:
    """The day on which somebody died or fell ill is not that of the interview."""
    return text.replace(story.distraction.span, " ") if story.distraction else text


def company_of(story: Story) -> str:
    """The company that is told of; none where its words are an interviewer's name."""
    company = _name(story.company or "")
    people = [name.split()[-1].casefold() for name in story.interviewers]
    return "" if " and " in company and set(company.casefold().split()) & set(people) else company


def not_the_company(people: tuple[Person, ...], company: str) -> tuple[Person, ...]:
    """The people without a part of the company's name: "Pie" of "Bramble and Pie"."""
    parts = company.casefold().split()
    if not {"and", "&"} & set(parts):
        return people
    return tuple(p for p in people if p.moment or p.name.casefold() not in (*parts, company.casefold()))


def _name(name: str) -> str:
    """A name that was typed in lower case, as one writes it."""
    return title_case_name(name) if name.islower() else name


def _presentable(slots: Mapping[str, str | int]) -> dict[str, str | int]:
    return {key: _name(str(value)) if key.startswith("name_") else value for key, value in slots.items()}


def told_something(text: str) -> bool:
    """Whether a text is a story rather than a greeting or a question: it tells of a slip, a good thing or an event."""
    if not text or nothing(text) or no_answer(text) in ("filler", "question"):
        return False
    return _tells(read_story(text))


def told_of_another(text: str) -> bool:
    """Whether a text said after a debrief begins the next: it tells of a slip, or of an interview by its name."""
    if not told_something(text):
        return False
    story = read_story(text)
    return bool(story.slips or story.company or _INTERVIEW.search(text))


def _tells(story: Story) -> bool:
    return bool(story.slips or story.went_well or story.distraction or story.company)
