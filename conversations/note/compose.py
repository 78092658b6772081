"""The composer: the same facts give the same note, and every note keeps rules R5 to R11.

The words are the person's, arranged and mended; only the thanks and the renewed interest are ours. What is
not known drops its sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from conversations.note import frames, remembering, wishing
from conversations.note import frames_end as ending
from conversations.note.address import known, name, surname, titled
from conversations.note.amends import amends, distracted, reasons
from conversations.note.check import apologises
from conversations.note.echoes import fresh
from conversations.note.facts import Note, NoteFacts, NoteSlip
from conversations.note.fit import clean, framed, passes, unsure
from conversations.note.frames import pick, turned
from conversations.note.tidy import words
from conversations.note.voice import spoken, suited
from conversations.understanding.text import lazily

_MOST_WORDS: Final = 150
_ENOUGH_WORDS: Final = 60
MOST_THANKS: Final = 2
_SHIFTS: Final = (101, 203, 307)

_ROLES: Final = frozenset(
    ("role", "position", "job", "post", "internship", "apprenticeship", "trial", "placement", "traineeship")
)


class Draft(NamedTuple):
    """A note, and its parts in order, each under a name that its counterpart in another draft has, too."""

    note: Note
    parts: tuple[tuple[str, str], ...]


def compose(facts: NoteFacts) -> Note:
    """The thank-you note from what is known, 60 to 150 words when enough of it is."""
    return drafted(facts).note


def gives(facts: NoteFacts, better: str) -> bool:
    """Whether the note holds that better answer: without it, it would be another note.

    One that nobody could read without its question, or for which there was no room, is not in it.
    """
    slips = tuple(replace(slip, better="") if slip.better == better else slip for slip in facts.slips)
    why = "" if facts.why.strip().casefold() == better.strip().casefold() else facts.why
    return compose(replace(facts, slips=slips, why=why)) != compose(facts)


def drafted(facts: NoteFacts) -> Draft:
    """The note with its parts.

    Each sentence was read by the checker on its own. Where it finds something in the whole note, be it two sentences
    that together bring up what nobody may have noticed, other wordings are tried, and then without one of the parts.
    """
    turned = [replace(facts, variant=facts.variant + shift) for shift in (0, *_SHIFTS)]
    for each in turned:
        draft = _composed(each)
        if passes(draft.note.text, facts):
            return draft
    without = (replace(facts, slips=_bare(facts.slips)), replace(facts, why=""), replace(facts, moment=""))
    for each in (*turned, *without):
        draft = _composed(each)
        if not unsure(facts) or clean(draft.note.text, facts):
            break
    return draft


def _bare(slips: tuple[NoteSlip, ...]) -> tuple[NoteSlip, ...]:
    return tuple(replace(slip, better="", reason="", correction="") for slip in slips)


def _composed(facts: NoteFacts) -> Draft:
    parts = _fitting(facts)
    end = _end(facts, parts)
    if not facts.short and parts.remembers and _enough(facts, parts):
        # Enough was given for a note that is not curt: courtesy fills what is missing, a step at a time.
        rest = _length(_greeting(facts), *parts.told, _sign_off(facts))
        lacking = _ENOUGH_WORDS - rest - _length(*parts.wish)
        fuller = [end, *(_end(facts, parts, more, lacking) for more in _COURTESIES)]
        end = next((each for each in fuller if rest + _length(*_said(each)) >= _ENOUGH_WORDS), fuller[-1])
    first = (parts.thanks, *parts.moment)
    groups = (first, (*parts.middle, *_said(end))) if facts.short else (first, *_apart(parts), _said(end))
    note = _note(facts, _subject(facts), *groups)
    return Draft(note, tuple(_named(facts, parts, end)))


def _apart(parts: "_Parts") -> Iterator[tuple[str, ...]]:
    """What is to be said, in paragraphs: an apology is not glued to an answer or a correction it has no part in."""
    held: list[str] = []
    for line in parts.middle:
        follows = line.startswith(frames.OWNED) or line in parts.why
        if held and not follows and apologises(line) != apologises(held[-1]):
            yield tuple(held)
            held = []
        held.append(line)
    yield tuple(held)


def _named(facts: NoteFacts, parts: "_Parts", end: "_End") -> Iterator[tuple[str, str]]:
    yield "greeting", _greeting(facts)
    yield "thanks", parts.thanks
    yield from ((f"moment {place}", each) for place, each in enumerate(parts.moment))
    sorry = [each for each in parts.middle if apologises(each)]
    for each in parts.middle:
        if each in parts.why:
            yield f"wish {parts.why.index(each)}", each
        else:
            yield (f"sorry {sorry.index(each)}" if each in sorry else f"answer {each[:20]}"), each
    yield from end
    farewell, _, sender = _sign_off(facts).partition("\n")
    yield "farewell", farewell
    if sender:
        yield "sender", sender


def _fitting(facts: NoteFacts) -> "_Parts":
    """What there is to say, in as many words as there is room for: less of each first, then fewer answers."""
    short = replace(facts, short=True)
    room = _MOST_WORDS - _length(_greeting(facts), _sign_off(facts))
    steps = ((facts, 3), (short, 3), (short, 2), (short, 1), (short, 0))
    for told, answers in steps[3:] if facts.short else steps:
        parts = _parts(told, answers)
        if _length(*parts.told, *_said(_end(facts, parts))) <= room:
            break
    return parts


def _enough(facts: NoteFacts, parts: "_Parts") -> bool:
    """Whether so much was told that less than sixty words would be curt."""
    return words(facts.moment) >= 4 and (words(facts.why) >= 3 or bool(parts.middle))


_End = tuple[tuple[str, str], ...]
"""The last sentences, each with its name."""
_COURTESIES: Final = (
    ("long",),
    ("tied", "hope"),
    ("tied", "long"),
    ("longest",),
    ("tied", "longest"),
    ("met", "longest"),
)
"""How the note may end besides, from little to much."""


def _end(facts: NoteFacts, parts: "_Parts", last: tuple[str, ...] = ("hope",), lacking: int = 0) -> _End:
    """Why they want it and a last sentence: a reason alone ends too soon. With no reason, that they want it.

    The last sentence has as many words as are `lacking`, if there is one so long.
    """
    if not parts.why:
        last = ("still",)
    elif last == ("hope",) and not parts.wish:
        # It makes a paragraph of its own.
        last = ("long",)
    end = [(f"wish {place}", each) for place, each in enumerate(parts.wish)]
    stands = parts.job.casefold() in " ".join(parts.why).casefold()
    pools = {
        "tied": ending.TIED,
        "longest": ending.LONGEST,
        "met": ending.MET,
        "long": ending.LONG,
        "still": ending.STILL,
        "hope": ending.HOPE,
    }
    # Two thanks are enough for one note.
    thanked = sum("hank" in part for part in parts.told) >= MOST_THANKS
    for place in last:
        if place == "tied" and (stands or not end):
            continue
        pool = [each for each in pools[place][facts.register] if not (thanked and "hank" in each)]
        before = " ".join((*parts.told, *_said(tuple(end))))
        said = (spoken(each, facts).replace("{job}", parts.job) for each in turned(pool, facts, place))
        ranked = fresh(said, before)
        end.append((place, next((each for each in ranked if words(each) >= lacking), ranked[0])))
        lacking -= words(end[-1][1])
    return tuple(end)


def _said(end: _End) -> tuple[str, ...]:
    return tuple(each for _, each in end)


class _Parts(NamedTuple):
    """The parts of a note that depend on how much was told; `job` is how the end of the note calls the job.

    `remembers` says whether the moment is told, be it in `moment` or in the thanks. `why` is the reason, wherever it
    stands: in the middle after an apology for having been vague about it, or else at the end.
    """

    thanks: str
    moment: tuple[str, ...]
    middle: tuple[str, ...]
    why: tuple[str, ...]
    job: str
    remembers: bool

    @property
    def told(self) -> tuple[str, ...]:
        """What comes before the end."""
        return (self.thanks, *self.moment, *self.middle)

    @property
    def wish(self) -> tuple[str, ...]:
        """The reason, as far as it is left for the end."""
        return tuple(each for each in self.why if each not in self.middle)


def _parts(facts: NoteFacts, answers: int) -> _Parts:
    """What there is to say. Where the role and the company are named differs from note to note, too."""
    role, company = known(facts.role), known(facts.company)
    both = replace(facts, role=role, company=company)
    # Role and place are named together, and once: at the start or at the end.
    late = (role or company) and pick(
        ("early", "early", "late"), replace(facts, variant=0), "named"
    ) == "late"
    nowhere = replace(both, role="", company="")
    named, job = (nowhere, _named_job(both)) if late or facts.short else (both, _job(facts))
    told = remembering.moment(facts)
    # Apologies and corrections have one wording each, so the rest gives way to them.
    fixed = " ".join((*told, *amends(facts, most_answers=0)))
    why = wishing.wish(facts, job, fixed, reasons(facts))
    if why and job.casefold() not in " ".join(why).casefold():
        # Nothing of it is said at the end, so all of it is said at the start.
        named, job = named if facts.short else both, _job(facts)
    thanks, *moment = _joined(_thanks(facts, named, " ".join((fixed, *why))), told, facts)
    thanked = sum("hank" in part for part in (thanks, *moment))
    middle = amends(facts, answers, MOST_THANKS - thanked, " ".join((thanks, *moment, *why)), why)
    return _Parts(thanks, tuple(moment), middle, why, job, bool(told))


_FOR: Final = lazily(r"Thank you(?:, too,| also| especially)? for (?=.*\.\Z)")


def _joined(thanks: str, moment: tuple[str, ...], facts: NoteFacts) -> tuple[str, ...]:
    """Thanks and moment, in one sentence where the moment is thanked for, too."""
    thing = _FOR.match(moment[0]) if moment else None
    if not thing:
        return (thanks, *moment)
    also = "especially for" if " especially " in thing[0] else "for"
    both = f"{thanks.removesuffix('.')}, and {also} {moment[0][thing.end() :]}"
    return (both, *moment[1:]) if clean(both, facts) else (thanks, *moment)


def _job(facts: NoteFacts) -> str:
    """ "the job", "this role"."""
    return pick(("the job", "this job", "the role", "this role"), facts, "job")


def _named_job(facts: NoteFacts) -> str:
    """ "the bakery role", "the job at Crumb", "the bakery role at Crumb"; "this role" where neither is known."""
    return _about(facts, "the {} role", "the job at {}").strip() or _job(facts)


def distraction_alone(facts: NoteFacts) -> Note:
    """A mail of its own about the distraction, for after the thank-you note has gone (R11).

    Raises ValueError when the person chose to say nothing about it.
    """
    if facts.distraction == "none":
        raise ValueError(
            "There is no distraction to write about: nothing was to be said. Choose a level first."
        )
    day = f" {facts.day}" if facts.day.startswith("on ") else ""
    line = distracted(replace(facts, drop_apology=False))
    alone = {
        "plain": "I am not asking for anything; I only wanted you to know.",
        "warm": "There's nothing you need to do about it; I just wanted you to know.",
        "formal": "This calls for nothing on your side; I only wished to let you know.",
    }[facts.register]
    again = f"Thank you again for your time{day}."
    return _note(facts, f"A short note about our conversation{day}", (line, suited(alone, facts)), (again,))


def follow_up(facts: NoteFacts) -> Note:
    """A short mail to ask whether there is any news, for when the date they named has passed."""
    about = _about(facts, "the {} role", "the job at {}") or " the job"
    line = {
        "plain": f"I am writing to ask whether there is any news about{about}.",
        "warm": f"I wanted to ask whether there's any news about{about}.",
        "formal": f"I am writing to ask whether there is any news regarding{about}.",
    }[facts.register]
    still = {
        "plain": "I am still interested, and I am happy to send anything that would help.",
        "warm": "I'm still interested, and I'm happy to send anything that would help.",
        "formal": "I remain interested and would be pleased to send anything that would help.",
    }[facts.register]
    opening = {
        "plain": "I hope you are well.",
        "warm": "I hope you're well.",
        "formal": "I hope you are well.",
    }
    return _note(
        facts,
        f"Any news about{about}?",
        (suited(opening[facts.register], facts), suited(line, facts)),
        (suited(still, facts), "Thank you again for your time."),
    )


# ── the parts ────────────────────────────────────────────────────────────────────────────────────


def _note(facts: NoteFacts, subject: str, *groups: Iterable[str]) -> Note:
    """The body: a paragraph each for what was, what is to be said, what is hoped.

    Short ones join, but for an apology after the thanks.
    """
    paragraphs = [" ".join(part for part in group if part) for group in groups]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    if _length(*paragraphs) <= 45 and len(paragraphs) <= 2 and not any(map(apologises, paragraphs[1:])):
        paragraphs = [" ".join(paragraphs)]
    return Note(subject, "\n\n".join((_greeting(facts), *paragraphs, _sign_off(facts))))


def _length(*parts: str) -> int:
    return sum(words(part) for part in parts)


def _greeting(facts: NoteFacts) -> str:
    """The name as it was given, titles and all; a first name alone gets a "Hi", a bare surname no more than "Hello"."""
    full = name(facts.interviewer)
    if not full:
        return "Hello,"
    if surname(full):
        # "Hi O'Brien" is rude, and "Dear O'Brien" no better.
        return f"Hello {full},"
    whole_name = facts.register == "formal" or titled(full) or " " in full
    return f"{'Dear' if whole_name else 'Hi'} {full},"


def _sign_off(facts: NoteFacts) -> str:
    kind = facts.register == "formal" or titled(name(facts.interviewer))
    farewell = "Kind regards," if kind else "Warm wishes," if facts.register == "warm" else "Best wishes,"
    sender = name(facts.sender)
    return f"{farewell}\n{sender}" if sender else farewell


def _about(facts: NoteFacts, with_role: str, with_company: str) -> str:
    """ " the bakery role at Crumb" as far as it is known, with a space before it; empty when nothing is."""
    role, company = known(facts.role), known(facts.company)
    if role:
        first, _, rest = role.partition(" ")
        role = rest if first.lower() in {"the", "a", "an"} and rest else role
        if role.split()[-1].lower() in _ROLES:
            with_role = with_role.replace("{} role", "{}")
        elif re.search(r"\b(?:in|at|for|of|with)\b", role):
            with_role = with_role.replace("{} role", "role of {}")
        return " " + with_role.format(role) + (f" at {company}" if company else "")
    return " " + with_company.format(company) if company else ""


def _thanks(facts: NoteFacts, named: NoteFacts, after: str) -> str:
    """The thanks, in other words than what comes after."""
    day = known(facts.day)
    pool = frames.THANKS[facts.register]
    if known(named.role) or known(named.company):
        pool = tuple(frame for frame in pool if "{about}" in frame or "{for}" in frame)
    about = _about(named, "about the {} role", "about the job at {}")
    slots = {"day": f" {day}" if day else "", "about": about, "for": about.replace(" about ", " for ", 1)}
    return (
        framed(pool, facts, "thanks", before=after, slots=slots)
        or f"Thank you for the interview{slots['day']}."
    )


_CURT: Final = 2  # words: "Thank you, and the dog" says too little of why


def _subject(facts: NoteFacts) -> str:
    thing = remembering.subject_of(facts) if facts.register != "formal" else ""
    day = known(facts.day)
    if thing and len(thing.split()) > _CURT and facts.variant % 2 == 0:
        return f"Thank you for {thing}"
    if facts.register == "formal":
        return f"Thank you for your time{' ' + day if day else ''}"
    for_day = day.removeprefix("on ")
    subjects = (
        f"Thank you for {for_day}",
        f"Thank you for our conversation {day}",
        f"Thank you for your time {day}",
    )
    return (
        pick(subjects, facts, "subject")
        if day
        else pick(("Thank you for your time", "Thank you"), facts, "subject")
    )
