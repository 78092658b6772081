"""One typed turn for three questions: who did you talk to, which moment stuck, why the job?

The turn is taken apart into sentences, and those into parts; each part is heard as names, as a moment (of whoever it
names, else of who was named last), as a reason, or as saying that something is not known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from conversations.understanding.answers import nothing
from conversations.understanding.naming import is_name, names, one_by_one, title_case_name
from conversations.understanding.no_answer import no_answer
from conversations.understanding.note_setting import without_descriptions, without_setting
from conversations.understanding.signing import signed_alone, signed_off, signs
from conversations.understanding.story_known import FIRST_NAMES
from conversations.understanding.text import folded, pattern

_MOST = 2_000  # characters that are read; a note has room for far less


@dataclass(frozen=True, slots=True)
class NoteReply:
    """`moments` by name, under "" where no name is given with it; `sender` is who signs. The words are their own."""

    names: tuple[str, ...] = ()
    moments: Mapping[str, str] = field(default_factory=dict)
    why: str | None = None
    sender: str = ""


# ── the turn taken apart ───────────────────────────────────────────────────────────────────────────────────────────

# Where a reason begins inside a sentence, after a comma or a joining word.
_REASON_BEGINS = (
    r"(?:i (?:(?:just|really|honestly|mostly) )?(?:want|need|would (?:like|love))|i'?d (?:just |really )?(?:like|love)"
    r"|i (?:really |just )?(?:like|love) (?!(?:that|how|when|what) (?:she|he|they)\b)|because|cos|bc)\b"
)
_SENTENCES = (
    r"(?<![ .](?:mr|ms|dr|st))(?<!^(?:mr|ms|dr|st))(?<!\bmrs)(?<!\bprof)[.!?](?=\s|$)[.!?\s]*|\n+|;\s*|"
    r"\s+-{1,2}\s+|\s+[/|]\s+|(?:^|\s)\(?\d[).]\s+|"
    rf",? (?:and|but|plus) (?:also )?(?={_REASON_BEGINS})|, (?={_REASON_BEGINS})"
    r"|,? (?:and )?(?=(?:please )?sign (?:it|off|as)\b|signed\b|my name(?:'s| is)\b)"
)
_BULLET = r"^(?:[-*•·]\s*)+"
_FILLER = (
    r"^(?:(?:honestly|tbh|to be honest|ok(?:ay)?|so|well|um+|uh+|hm+|oh|yes|yeah|sure|and|but|also|plus|then|sorry|"
    r"i guess|i think|i suppose|lol|hi|hello|hey|let me (?:think|see)|(?:i )?(?:don'?t know|idk|dunno|not sure)(?=,))\b"
    r"[\s,:.!]*)+(?=\w|$)"
)
_LABEL = r"^(?P<what>who|names?|interviewers?|moments?|what stuck|stuck|why|reason|job)\s*[:=]\s*"
_MOMENT_LEAD = (
    r"^(?:(?:the|my|one|best|a) )*(?:moment|thing|bit|part|memory)(?: (?:that|which))?"
    r"(?: (?:i'?d (?:pick|say|choose|name)|i (?:will |'ll )?(?:remember(?:ed)?|liked?|keep)(?: (?:best|most))?"
    r"|(?:really )?stuck(?: with me)?(?: most)?))? (?:is|was|would be)(?: that)? "
    r"|^what (?:really )?(?:stuck|stayed)(?: with me)?(?: most)? (?:is|was)(?: that)? "
)
_REASON_LEAD = (
    r"^(?:why\s*[:=-]\s*|(?:the|my) reason (?:is|was)(?: that)? |(?:because|cause|cos|bc) (?!of\b))"
)


def _sentences(shown: str) -> Iterator[str]:
    dashes = [*pattern(_DASHED).finditer(folded(shown))]
    for dash in reversed(dashes if len(dashes) > 1 else ()):
        # "kwame - the cold store; beth - the van": as with a colon.
        shown = f"{shown[: dash.end(1)]}: {shown[dash.end() :]}"
    flat, start = folded(shown), 0
    for gap in [*pattern(_SENTENCES).finditer(flat), None]:
        end = gap.start() if gap else len(shown)
        said = shown[start:end].strip(" ,")
        said = said[_after(_BULLET, said) :]
        if said:
            yield said
        start = gap.end() if gap else end


def _after(lead: str, said: str) -> int:
    """Where the text goes on after that lead; 0 without it."""
    found = pattern(lead).match(folded(said))
    return found.end() if found else 0


# ── what is said not to be known ───────────────────────────────────────────────────────────────────────────────────

_NOT_KNOWN = (
    r"(?:no (?:idea|clue)|idk|dunno|not sure|unsure|(?:i )?(?:do not|don'?t|dont|did not|didn'?t|didnt|can not|can'?t|cant|cannot|"
    r"couldn'?t|never|forgot|forget|forgotten|have forgotten)(?: (?:know|catch|get|remember|recall|hear|ask|think))?)"
)
_NO_NAMES = (
    rf"^(?:{_NOT_KNOWN}(?: (?:of|about|for|what|any|the|their|her|his|was|were|called))*(?: (?:first |last )?names?| who\b)"
    r"|no names?\b|names?,? (?:unknown|forgotten|no idea)|skip (?:the )?names?|nameless)(?:(?! but ).)*?(?: but |$)"
)
_NO_MOMENT = (
    r"^(?:(?:skip|no|without|leave out|forget|drop) (?:the |a |any |one |real |special )*(?:moments?|that one|highlights?)\b[^.]*"
    rf"|{_NOT_KNOWN} (?:of )?(?:a|any|one) (?:real |special |single )?(?:moment|highlight)s?\b[^.]*"
    r"|nothing (?:really |much |special |in particular |particularly )*(?:stuck|stood out|stands out|comes to mind|stayed)\b[^.]*"
    r"|that'?s (?:it|all)|that is (?:it|all)|(?:and |so )?that'?s why(?: i'?d? (?:want|like) (?:it|this|the job|this job|to))?"
    r"|(?:(?:it|there) (?:was|were) )?(?:a panel(?: of \w+)?|(?:two|three|four|2|3|4) (?:of them|people|interviewers)))$"
)
_HARDLY_THERE = (
    r"\b(?:(?:didn'?t|did not) (?:really )?(?:say|talk|speak|do|ask)(?: me)? (?:much|anything|a lot|a word)"
    r"|(?:hardly|barely) (?:said|spoke|talked)|said (?:nothing|little)|(?:was|were) (?:just )?(?:quiet|silent|listening))\b"
)
# A part of a list of names that is none: a role, or somebody whose name is gone.
_NOBODY = (
    r"^(?:an?|the|some|one|another)(?: \w+)? (?:guy|woman|man|lady|person|other|colleague)\b|\bnames?$"
    r"|^(?:the |a |our |my )?(?:\w+ )?(?:head|manager|lead|owner|director|founder|chef|boss|supervisor|recruiter)(?: of .*)?$"
)
_COUNTED = (
    r"^(?:(?:it was|there (?:was|were)) )?(?:a panel(?: of \w+)?|(?:the )?(?:two|three|four|five|2|3|4|5)"
    r"(?: (?:of them|people|interviewers))?)\s*[:,-]\s*"
)
_AROUND_A_NAME = (
    r"\b(?:with|also|just|only|both|mostly|were|was|is|her|his|the|a|an|name|named|called|someone|somebody|first|last|"
    r"manager|recruiter|boss|lady|guy|man|woman|interviewer|head|owner|again|too|lol|i|think|spoke|talked|to|met)\b"
)


# ── names ──────────────────────────────────────────────────────────────────────────────────────────────────────────

_INTRODUCES = (
    r"^\W*(?:(?:it|that|she|he|they|there|(?:the |her |his |their )?(?:first |last )?names?) (?:was|is|were)(?: called)?|"
    r"(?:it|that|she|he)'?s|(?:my |the |our )(?:interviewer|recruiter|manager|boss|lady|guy|woman|man|person)(?:'?s name)?"
    r" (?:was|is)(?: called)?|(?:i |we )?(?:talked|spoke|met|chatted)(?: to| with)?|(?:i )?(?:only|just) (?:know|got|have) (?:the|her|his|their)(?: first)? names?)\b"
)
_DID = (
    r"(?:asked|told|liked|loved|said|showed|explained|mentioned|talked|spoke|walked|gave|took|described|"
    r"laughed|smiled|shared|wanted|was|had|has|is|seemed|remembered|noticed|"
    r"offered|brought|made|kept|let|got|knew|read|drew|asks|tells|says|compared|recommended|suggested|"
    r"introduced|enjoyed|joked|went|came|helped|listened|pointed|really|also|and i|built|hardly|barely|"
    r"didn'?t|never|even|poured|nodded|waited|sang|played|taught|lent|handed|ran|led|did|used)"
)
# Any other verb, known by what it is done to: "Josie tasted my flat white", "Tom grilled me on SQL".
_DID_TO = r"(?:[^\W\d_]+ed (?:me|us|my|our)\b)"
# "her name was Ines and she …", "I met Aoife who …", "Diana, she …", "Mr Okafor, the workshop tour".
_NAME = r"[^\W\d_]+\.?(?:['’-][^\W\d_]+)?"
_LEADS = (
    rf"^(?P<names>(?:[^,;:()]{{0,40}}?\b(?:was|is|were|met|called|name|names|to|with|by|just|only)\b:? )?{_NAME}(?: (?!{_DID_TO}){_NAME}){{0,3}}?"
    rf"(?:(?:,| and|,? &) (?!(?:i|we|she|he|they|the|my|her|his|a|who)\b){_NAME}(?: (?!{_DID_TO}){_NAME})?){{0,9}}%s)(?!\w)"
    rf"(?:\s*\([^()]{{1,60}}\))?(?P<join>\s*,?\s*(?:and )?(?=(?:she|he|they|who|we|the moment|what stuck|my moment)\b)"
    rf"|\s*,\s*(?:and )?|\s+about (?=\w))"
)
_WHO = r"^who (?:interviewed|saw|met|talked to|spoke to|hired) (?:me|us)(?:,? and )?"
# "the tour with Kwame", "Beth's question", "me and tom".
_ACTED = r"(?:asked|told|said|showed|explained|talked|drew|gave|let|made|played|walked|laughed|sang|brought|handed|read)"
_INSIDE = (
    rf"\b(?:with|by|from) (?P<with>{_NAME}(?: {_NAME})?)|^(?P<of>{_NAME})['’]s "
    rf"|\b(?:when|how|that) (?P<when>{_NAME}) {_ACTED}\b"
)
_WAS_THERE = (
    rf"^(?:and |also |then )?(?P<names>{_NAME}(?: (?!sat\b|was\b|were\b|listened\b){_NAME}){{0,2}}(?: and {_NAME}(?: (?!sat\b|was\b|were\b){_NAME})?)?)"
    r" (?:(?:was|were) (?:also |both )?(?:there|present|in (?:on it|it|the room|there|the meeting)|on the call)|(?:also )?sat in|listened in)"
    r"(?: too| as well| also| with us)?$"
)
"""Only that somebody was there, which is no moment with them."""
_ME_AND = rf",?\s+(?:both |the two of us )?(?:me|myself) and ({_NAME})$"
_WITH = rf"^(?:with|for|from) (?P<name>{_NAME})(?: it (?:was|is)\b|:|,| (?=(?:i|we)\b))"
_AND_WITH = rf"^(?:with|for|from) (?P<name>{_NAME})(?!\w)"
_DOES = (
    rf"(?P<name>(?:[^\W\d_]+\.? ){{0,1}}[^\W\d_]+(?:-[^\W\d_]+)?)"
    rf"(?=[:,-]? ?(?:\s{_DID}\b|\s{_DID_TO}|:\s|,\s(?:she|he|they)\b|\s-\s))"
)
_DASHED = rf"(?:^|(?<=;)|(?<=\n)) ?({_NAME}(?: {_NAME})?)\s+-{{1,2}}\s+(?=\w)"


def _only_names(sentence: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names, when the sentence is nothing but names and what introduces them."""
    flat = folded(sentence)
    if pattern(r"^it'?s (?:a|an|the|close|near|my)\b").match(flat) or pattern(_DID_TO).search(flat):
        return ()
    said = pattern(r"\s*\([^()]*\)").sub("", sentence)
    lead = _after(_COUNTED, said)
    lead += _after(_INTRODUCES, said[lead:])
    found: list[str] = []
    pieces = pattern(r"\s*(?:,|;|&|\+|\band\b|\bplus\b)\s*").split(said[lead:])
    for piece in pieces:
        flat = folded(piece).strip()
        if not flat or pattern(_NOBODY).search(flat):
            continue
        name = names(piece)
        if len(name) != 1 or pattern(r"^(?:what|names?)\b|['’]s (?=\w)").search(folded(name[0])):
            return ()
        rest = pattern(r"\b(?:from|in|at|of|my|their|who|for)\b.*|[^\w\s]").sub(
            " ", flat.replace(folded(name[0]), "", 1)
        )
        if pattern(_AROUND_A_NAME).sub("", rest).strip():
            return ()
        found += one_by_one(name[0]) if piece.islower() and len(pieces) > 1 else name
    return tuple(dict.fromkeys(_as_known(name, known) for name in found))


def _as_known(name: str, known: Sequence[str]) -> str:
    return next((one for one in known if one.casefold() == name.casefold()), name)


# ── reasons ────────────────────────────────────────────────────────────────────────────────────────────────────────

_WHY = (
    r"^(?:and |but |also |so |mostly |mainly |honestly )?(?:i (?:really |just |do |truly |also |still "
    r")?(?:want|wanted|like|love|would (?:like|love)|need|hope|care|believe|enjoy|admire)\b(?! (?:that|how|"
    r"when|what) (?:she|he|they)\b)|"
    r"i'?d (?:really |just )?(?:like|love|want)\b|because\b|cause\b|cos\b|bc\b|why\s*[:=-]|reason\s*[:=-]|"
    r"want it\b|(?:the|my) reason\b|what (?:draws|drew|attracts|makes|appeals|excites|i want|i like)\b|it'?s (?:a|"
    r"an|the|close|near|my)\b|"
    r"(?:to|would) (?:learn|work|grow|get|be|build|help)\b|looking for\b|they (?:build|make|do|work|help|"
    r"care|have|are)\b|love (?:the|what|that|their)\b|like (?:the|what|that|their)\b(?! (?:moment|"
    r"question))|my (?:dream|favou?rite)\b|being\b|working\b|"
    r"(?:i'?m|i am|i'?ve|i have) (?:been|always|into|excited|interested|looking|passionate|drawn|a (?:fan|"
    r"huge|big)))"
)
_EVENT = (
    r"\b(?:she|he|they|we|her|his|when|moment|question|the \w+ (?:where|when|about|on|part)|told|asked|"
    r"showed|said|talked|liked|laughed|tour|story)\b"
)


# "all super nice" is how they were, and no reason.
_QUALITY = (
    r"^(?:(?:they|she|he|all|both|everyone|it) (?:were |was )?|(?:so|super|very|really) )+"
    r"(?:nice|kind|friendly|lovely|chill|funny|patient|sweet|warm|relaxed|calm)(?:(?:,| and) (?:\w+ )?\w+)*$"
)


def _plainly_why(sentence: str) -> bool:
    return pattern(_WHY).search(folded(sentence)) is not None


def _rather_why(sentence: str, place: int, has_moment: bool) -> bool:
    """Whether it reads as a reason where it stands: after a moment, or as a bare thing after something else."""
    flat = folded(sentence)
    event = pattern(_EVENT).search(flat) is not None
    return (has_moment and not event) or (
        place > 0 and not event and not pattern(r"\b\w+ed\b|\bthe\b").search(flat)
    )


# ── the turn heard ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Heard:
    """What has been heard of the turn so far; `last` is who a bare "she" means."""

    known: tuple[str, ...]
    last: str
    nameless: bool = False
    who: list[str] = field(default_factory=list)
    moments: dict[str, list[str]] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    plain: str = ""
    sender: str = ""
    parts: int = 0

    @property
    def remembers(self) -> bool:
        """Whether there is a moment yet that is more than how nice they were."""
        told = (said for each in self.moments.values() for said in each)
        return any(not pattern(_QUALITY).search(folded(said)) for said in told)

    @property
    def whole(self) -> bool:
        """Whether all that was asked is told: whom they met, a moment and a reason."""
        return bool((self.known or self.who) and self.remembers and self.reasons)

    def named(self, found: Sequence[str]) -> None:
        """Further people; a single one is who is meant from here on."""
        self.who += [name for name in found if name not in self.who]
        self.last = found[0] if len(found) == 1 else ""

    def moment(self, said: str, name: str | None = None) -> None:
        """A moment, with that person or else with whoever is meant."""
        if name:
            self.named((name,))
        said = said[_after(_MOMENT_LEAD, said) :].strip(" ,:-")
        if said and not pattern(_HARDLY_THERE).search(folded(said)):
            self.moments.setdefault(self.last if name is None else name, []).append(said)

    def reason(self, said: str, *, plain: bool = False) -> None:
        """A reason, without the word that only introduces it; a `plain` one might as well be the moment."""
        if plain and not self.reasons:
            self.plain = said
        self.reasons.append(said[_after(_REASON_LEAD, said) :].strip())

    def reply(self) -> NoteReply:
        """The whole of it: a moment told before its only person was named is theirs."""
        if self.plain and not self.moments and len(self.reasons) > 1:
            # "yuki. bread. baking": the first of two bare things is the moment.
            self.moments[self.last] = [self.reasons.pop(0)]
        if len(self.who) == 1 and "" in self.moments:
            self.moments.setdefault(self.who[0], [])[:0] = self.moments.pop("")
        moments = {name: ". ".join(said) for name, said in self.moments.items()}
        return NoteReply(tuple(self.who), moments, ". ".join(self.reasons) or None, self.sender)


def note_facts(text: str, known_names: Sequence[str], setting: Sequence[str] = ()) -> NoteReply:
    """Who, which moment with each, and why: as much of it as one message tells. The rest stays empty.

    `setting`: where it was and for which post, as the text says it; "at the vets, for receptionist" is no moment.
    """
    text, sender = signed_off(text[:_MOST].replace("\r", "\n"))
    heard = _Heard(tuple(known_names), known_names[0] if len(known_names) == 1 else "", sender=sender)
    first, *rest = (*_sentences(without_descriptions(text)), "")
    *told, last = (without_setting(first, setting), *filter(None, rest))
    for sentence in told:
        _hear(sentence, heard)
    alone = signed_alone(last, (*heard.known, *heard.who)) if heard.whole else ""
    if alone:
        heard.sender = alone
    else:
        _hear(last, heard)
    return heard.reply()


def _hear(said: str, heard: _Heard) -> None:
    """One sentence; what it opens with may be names, and what follows them is heard by itself."""
    said = said[_after(_FILLER, said) :].strip()
    label = pattern(_LABEL).match(folded(said))
    what = label["what"] if label else ""
    said = said[label.end() :].strip() if label else said
    if not said or nothing(said) or pattern(_NO_MOMENT).search(folded(said)):
        return
    signed = signs(said)
    if signed:
        heard.sender = signed
        return
    cut = _after(_NO_NAMES, said)
    if cut:
        heard.nameless = True
        said = said[cut:].strip()
        if not said:
            return
    if heard.who and pattern(_NOBODY).search(folded(said)):
        return
    heard.parts += 1
    if what.startswith(("why", "reason", "job")):
        heard.reason(said)
        return
    if what.startswith(("moment", "stuck", "what")):
        if not _told_of(said, heard):
            heard.moment(said)
        return
    if (
        _only_there(said, heard)
        or _all_of_them(said, heard)
        or _names_then(said, heard)
        or _told_of(said, heard)
        or no_answer(said) not in ("", "weight")
    ):
        return
    told = pattern(rf", (?:and )?(?=(?:she|he|they|{_NAME}) {_ACTED}\b)").search(folded(said))
    if told and _plainly_why(said[: told.start()]):
        # "i want to bake because my dad did, yuki asked me about that"
        heard.reason(said[: told.start()])
        _hear(said[told.end() :], heard)
    elif _sounds_like_a_moment(said):
        _moment_of(said, heard)
    elif _plainly_why(said):
        heard.reason(said)
    elif _rather_why(said, heard.parts - 1, heard.remembers):
        heard.reason(said, plain=not heard.moments)
    else:
        _moment_of(said, heard)


def _only_there(said: str, heard: _Heard) -> bool:
    """ "Sheena was there too": a name and no more."""
    told = pattern(_WAS_THERE).match(folded(said))
    found = _only_names(said[: told.end("names")], heard.known) if told else ()
    if found:
        heard.named(found)
    return bool(found)


def _names_then(said: str, heard: _Heard) -> bool:
    """Names alone, or names and then what there was with them."""
    # "diana. the tour. honest work": once somebody is named, lower case is no further name.
    trusted = not (said.islower() and (heard.who or heard.nameless))
    for most in ("", "?") if trusted else ():
        clause = pattern(_LEADS % most).match(folded(said))
        rest = said[clause.end() :].strip() if clause else ""
        if clause and rest and not pattern(rf"^(?:{_DID}\b|{_DID_TO})").match(folded(rest)):
            found = _only_names(said[: clause.end("names")], heard.known)
            if found and not _only_names(rest, heard.known):
                heard.named(found)
                _rest(said, rest, clause, heard)
                return True
    introduced = pattern(_INTRODUCES).match(folded(said)) is not None
    found = _only_names(said, heard.known) if trusted or introduced else ()
    if heard.reasons and not trusted and not any(folded(name).split()[0] in FIRST_NAMES for name in found):
        return False  # "and its outdoors", behind a reason, is one more
    if found:
        heard.named(found)
    return bool(found)


def _rest(said: str, rest: str, clause: re.Match[str], heard: _Heard) -> None:
    """What follows the names: their moment, and after a comma the reason."""
    if clause["join"].strip() == "about":
        whole = pattern(r"\s*\([^()]*\)").sub("", said)
        heard.moment(whole)
        return
    flat = folded(rest)
    if flat.startswith("who "):
        cut = _after(_WHO, rest)
        rest = rest[cut:] if cut else f"{heard.last} {rest[4:]}"
    head, comma, tail = rest.partition(", ")
    if comma and pattern(_NOBODY).search(folded(head)):
        _hear(tail, heard)
        return
    bare = comma and max(len(head.split()), len(tail.split())) <= 6 and "," not in tail
    if bare and not pattern(rf"^(?:the|her|his|their|when|how|and)\b|\b{_DID}\b").search(folded(tail)):
        _hear(head, heard)
        heard.reason(tail)
    else:
        _hear(rest, heard)


def _all_of_them(said: str, heard: _Heard) -> bool:
    """ "Bo and Ana were lovely": names, and what holds for all of them."""
    opening = pattern(rf"^({_NAME}(?:(?:, | and |, and ){_NAME})+) (?=(?:were|both|all)\b)").match(
        folded(said)
    )
    found = _only_names(said[: opening.end(1)], heard.known) if opening else ()
    if not opening or not found:
        return False
    heard.named(found)
    rest = f"they {said[opening.end() :]}"
    if not pattern(_QUALITY).search(folded(rest)):
        heard.moment(rest)
    return True


def _sounds_like_a_moment(said: str) -> bool:
    flat = folded(said)
    owner = pattern(_INSIDE).search(flat)
    if owner and owner["of"] and said[:1].isupper() and is_name(owner["of"]):
        return True
    return pattern(_MOMENT_LEAD).match(flat) is not None or pattern(_QUALITY).search(flat) is not None


def _moment_of(said: str, heard: _Heard) -> None:
    """A moment, with the person that it names, if it names one."""
    together = pattern(_ME_AND).search(folded(said))
    if together and is_name(together[1]):
        name = title_case_name(said[together.start(1) : together.end(1)])
        heard.moment(said[: together.start()], name)
        return
    named = {name for name in (*heard.known, *heard.who) if _mentions(said, name)}
    inside = pattern(_INSIDE).search(folded(said))
    if inside and not named:
        place = inside.lastgroup or "with"
        name = said[inside.start(place) : inside.end(place)]
        if is_name(name) and (name[:1].isupper() or place == "when"):
            named = {title_case_name(name)}
    if len(named) == 1:
        heard.moment(said, named.pop())
    else:
        heard.moment(said)


def _mentions(said: str, name: str) -> bool:
    return pattern(rf"(?<!\w){re.escape(folded(name))}(?!\w)").search(folded(said)) is not None


def _told_of(said: str, heard: _Heard) -> bool:
    """A sentence whose parts open with a name and say what there was with that person."""
    flat = folded(said)
    starts = [(0, 0)] + [
        (m.start(), m.end()) for m in pattern(r"\s*(?:,|\band\b|\bbut\b|\bwhile\b|&)\s*").finditer(flat)
    ]
    found: list[tuple[str, int, int, int]] = []
    for gap, start in starts:
        named = _opens_with_name(said[start:], flat[start:], heard, further=bool(found))
        if named:
            found.append((named[0], named[1], gap, start))
    if not found or (found[0][2] > 0 and not _only_names(said[: found[0][2]].strip(" ,"), heard.known)):
        return False
    for index, (name, cut, _gap, start) in enumerate(found):
        end = found[index + 1][2] if index + 1 < len(found) else len(said)
        heard.moment(_moment(said[start:end], cut), name)
    return True


def _moment(part: str, cut: int) -> str:
    """What they did, as a clause of its own: "she asked …" is one already, "liked …" wants its subject."""
    rest = part[cut:].strip(" ,:-\t")
    rest = rest[_after(r"^it(?: was|'?s| is) ", rest) :]
    rest = f"talking {rest}" if folded(rest).startswith("about ") else rest
    own = pattern(r"(?:she|he|they|we|i|the|our|her|his|my|an?)\b").match(folded(rest))
    return rest if not rest or own or pattern(r"(?:with|for|from) ").match(folded(part)) else part


def _opens_with_name(shown: str, flat: str, heard: _Heard, *, further: bool) -> tuple[str, int] | None:
    """The name a part opens with, and where what is told of them begins."""
    for name in (*heard.known, *heard.who):
        opening = pattern(rf"(?:(?:with|for|from) )?{re.escape(folded(name))}\b").match(flat)
        if opening:
            return name, opening.end()
    opening = pattern(_AND_WITH if further else _WITH).match(flat) or pattern(_DOES).match(flat)
    if opening and is_name(opening["name"]):
        start, end = opening.span("name")
        # "clay is my thing": in lower case a further name wants more than an "is".
        vague = shown[start:end].islower() and pattern(r"\s(?:is|was|had|has)\b").match(flat, end)
        if not (vague and heard.who):
            return title_case_name(shown[start:end]), end
    return None
