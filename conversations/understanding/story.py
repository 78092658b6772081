"""What a story tells of an interview. This reader is complete: it lives here and in the files named story_*.

`read_story` cuts the text into clauses and looks at each for the words of a slip, of a good thing, of an event in
the teller's life; then at what follows for whether anybody noticed and whether it was put right. It would rather
miss a slip (the dialogue asks anyway) than see one in what others did, in what was feared, or in what did not
happen. What the text leaves out is never taken as evidence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conversations.slips.model import Cleared, Kind, Noticed
from conversations.understanding.linear import models
from conversations.understanding.signing import own_names, signed_off
from conversations.understanding.story_aftermath import came_of_it
from conversations.understanding.story_headings import under_headings
from conversations.understanding.story_judge import EventKind, Judged, judged, leaning_to
from conversations.understanding.story_names import interviewers, surest, without_the_teller
from conversations.understanding.story_pairs import with_firms_of_two
from conversations.understanding.story_tags import tagged
from conversations.understanding.story_text import Clause, clauses_of, tidy
from conversations.understanding.text import folded

MOST = 20_000  # characters of a story that are read


@dataclass(frozen=True, slots=True)
class ToldSlip:
    """`span` and all slots but `minutes` (a whole number) are substrings of the text."""

    kind: Kind
    span: str
    slots: Mapping[str, str | int]
    noticed: Noticed = "unsaid"
    cleared_up: Cleared = "unsaid"


@dataclass(frozen=True, slots=True)
class Distraction:
    """An event in the teller's own life."""

    kind: EventKind
    span: str


@dataclass(frozen=True, slots=True)
class Story:
    """Names and spans as written, in order of appearance. `teller` is what the writer says they are called, or ""."""

    company: str | None = None
    role: str | None = None
    interviewers: tuple[str, ...] = ()
    went_well: tuple[str, ...] = ()
    slips: tuple[ToldSlip, ...] = ()
    distraction: Distraction | None = None
    teller: str = ""

    @property
    def told_something(self) -> bool:
        """It tells of a slip, a good thing or an event, so it is a story and no greeting."""
        return bool(self.slips or self.went_well or self.distraction)


def read_story(text: str) -> Story:
    """Everything the first 20,000 characters tell. Never raises; the work grows with the length, no faster."""
    text, teller = signed_off(text[:MOST])
    low = folded(text)
    lists = under_headings(low, clauses_of(low))
    clauses = lists.clauses
    if not clauses:
        return Story()
    own = own_names(text)
    teller = teller or next((name.name for name in own if name.sure), "")
    said = tagged(text, models()["names"], models()["ordinary"])
    told = without_the_teller(said, teller, [(name.at, name.to) for name in own])
    people = {name.at: name.to for name in told if name.sort == "who"}
    read = judged(text, low, lists, people)
    slips = tuple(_told(text, low, read, index) for index in range(len(read.slips)))
    used = tuple(str(slip.slots["name_used"]) for slip in slips if "name_used" in slip.slots)
    right = tuple(str(slip.slots["name_right"]) for slip in slips if "name_right" in slip.slots)
    names = with_firms_of_two(text, told)
    whom, employer = interviewers(text, names, used, right), surest(names, "firm")
    good = tuple(
        dict.fromkeys(text[at:to] for at, to in (_place(low, clauses[i]) for i in read.good) if to - at > 2)
    )
    event = None
    if read.event:
        index, kind = read.event
        at, to = _place(low, clauses[index])
        event = Distraction(kind, text[at:to])
    return Story(employer, surest(names, "post"), whom, good, slips, event, teller)


def likeliest(text: str, kinds: Sequence[Kind]) -> tuple[Kind, ...] | None:
    """The one of these kinds that a short text most likely tells of, where it is a slip at all; else None."""
    low = folded(text[:MOST])
    clauses = clauses_of(low)
    kind = leaning_to(low, clauses, kinds) if clauses else None
    return (kind,) if kind else None


def _place(low: str, clause: Clause) -> tuple[int, int]:
    return tidy(low, clause.at, clause.to)


def _told(text: str, low: str, read: Judged, index: int) -> ToldSlip:
    slip, clauses = read.slips[index], read.reading.clauses
    start, end, last = clauses[slip.first].at, clauses[slip.last].to, slip.last
    for name in ("name_right", "name_used"):
        said = str(slip.slots.get(name, ""))
        place = text.find(said, clauses[slip.clause].at) if said else -1
        if start < place < clauses[slip.clause].to + 60:
            last = max(last, next((n for n, c in enumerate(clauses) if c.at <= place < c.to), last))
            end = max(end, place + len(said))
    at, to = tidy(low, start, end)
    noticed, cleared = came_of_it(low, read, slip.first, last)
    return ToldSlip(slip.kind, text[at:to], slip.slots, noticed, cleared)
