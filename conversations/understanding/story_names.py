"""Who and where in a story: the company, the post, the interviewers, all as written.

A name is told by what stands next to it ("interview at …", "… asked me"), and by its capital where there is one.
Casing is looked at only for what has it: a text all in lower case is read by its neighbours alone.
"""

from collections.abc import Iterator
from typing import Final

from conversations.understanding.story_known import brand_in, ends_a_firm, firm_in, people_in
from conversations.understanding.text import pattern


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


_STOP: Final = _words(
    """
    a about after afternoon again ages all already also am an and another any anyway as at back bad
    badly bc because been before big but by call can cause chat could couldn't cos cuz day did didn't
    early end even evening everything fake final first for forever friday from fun funny getting going
    gonna good got great had half has have he her here him his home how i i'm i've idk if im in
    interview interviews is it it's its job just kind last late later least length life like lol maybe
    me monday morning most mr ms much my new next nice night no noon not now of off oh ok okay on once
    one online only or our out over part phone place really remote round same saturday school second she
    she's short should since so some someone something soon sorry still stuff such sunday test than that
    that's the their them then there they they're third this tho though three thursday time to today
    tomorrow tonight too tuesday two ugh uni university until up us very via video was we wednesday week
    well went were what when where which while who why with work would wrong yeah yes yesterday yet you
    your zoom teams skype january february march april may june july august september october november
    december
    """
)
_NOT_A_NAME: Final = (
    _STOP
    | _words(
        """
    afterwards annoyed angry back being called calling cool fine hello hi how lovely kind late mad
    nervous nice name out quite rude twice times wrong every everyone everybody interviewer interviewers
    manager recruiter boss ma'am mate dude sir madam question questions never always during straight
    immediately instead actually probably both literally
    """
    )
) - {"may", "april", "june", "august"}
_DESCRIBED: Final = _words(
    """
    a an the this that some my our their one local big small new little
    """
)
_LOWER_END: Final = _words(
    """
    bed hand breath nowhere time control town everything bombed blew failed terrible horrible disaster awful rough hard tough horribly terribly wasn't didn't
    """
)
_CAP = r"(?<!\w)[A-Z][\w&'’+-]{0,40}(?:\.[a-z]{2,3}\b)?"
_COMPANY = (
    rf"(?:[Tt]he )?(?:St\. )?(?:{_CAP}|\d+[A-Z]\w*)(?:(?: (?:& |and |of |de |la |the |for )?|-){_CAP}){{0,4}}"
)
_LOWER = r"(?<!\w)[a-z0-9][\w&'’+-]{0,40}(?:\.(?:com|io|ai|org))?(?: [a-z][\w&'’+-]{0,40}){0,2}"
_EVENT = (
    r"(?:interview\w*|internship|job|role|position|post|trial|trial shift|shift|onsite|screen|screening|round|apprenticeship"
    r"|placement|assessment|assessment cent(?:er|re)|call|chat|meeting|audition|barista|gig|traineeship)"
)
_PLACES: Final = (
    r"(?i:\b(?:company|employer|firm|hospital|place|caf[eé]|caff|shop|hotel)(?: is| was|:| called| named| it'?s)) %C%",
    r"(?i:\b(?:place|caf[eé]|caff|shop|bar|pub|salon) (?:called|named)) %L%",
    rf"(?i:\b{_EVENT})(?: (?!at\b|with\b|for\b|and\b|but\b)[\w'’-]+){{0,3}}? (?i:at|@|with|w/) ?%X%",
    r"(?i:\b(?:bombed|flunked|blew|tanked|botched|nailed|aced|fluffed|ruined|failed|interviewed (?:at|with|for)|interview for|interviewing (?:at|with|for)"
    r"|(?:messed|screwed|fucked|cocked) up)) (?:(?i:my|at|with) )?%X%",
    r"(?i:\b(?:(?:got|came|walked|coming|stepped) out of|back from|home from|finished (?:up )?(?:with|at)|done with) )(?i:my |the )?%X%",
    r"(?i:\b(?:out of|left|finished|done) )%C%",
    r"(?:(?i:\bat)|@) ?%C%",
    r"@ ?%L%",
    r"(?i:\b(?:my|the|an|a|this|that) )%C%(?= (?i:interview|onsite|screen|trial|internship|assessment))",
    r"\bwith (?:[A-Z][\w'’-]+ ){1,2}(?:from|at|of) %C%",
    r"(?i:\bwant(?:ed)? to (?:work|be|intern) )(?:at|for|with) %C%",
    r"(?:^|[.!?\n] ?)%C%(?= (?i:interview|onsite|trial|internship)\b)",
    rf"(?i:\b{_EVENT}) (?i:for) %C%",
    r"(?i:\binterview(?:ed|ing)?) (?:(?i:\w+) ){0,6}?(?i:at|with) %X%",
)
_BEFORE_PAST: Final = (
    r"(?i)\b(?:old job|last job|used to work|worked|working|work|studied|study|studying|boss|manager|previous\w*|years|friend|time|degree"
    r"|looked|laughed|smiled|stared|shouted|snapped|yelled|swore|arrived|live|stopped|stop) $"
)
_COMPANY_STOP: Final = _words(
    """
    i i'm i've zoom teams skype monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december christmas the my first
    second final phone video technical tech google_meet english spanish french german python java sql
    excel hr ceo cto linkedin indeed reception tube she he they we it so and but no yes uber lyft group
    panel online last today yesterday ok okay ugh oh well just got had mr mrs ms dr miss everything
    question part coding portfolio whole thing it that this all
    """
)
_ROLE_NOUN = (
    r"(?:developer|dev|designer|engineer|barista|nurse|teacher|tutor|assistant|analyst|receptionist|manager|waiter|waitress|server|cashier|intern"
    r"|internship|apprentice|apprenticeship|trainee|traineeship|clerk|accountant|chef|cook|baker|driver|cleaner|carer|sales\w*|consultant|writer|editor"
    r"|librarian|technician|mechanic|electrician|plumber|scientist|researcher|coordinator|administrator|admin|secretary|representative|rep|associate"
    r"|officer|specialist|lifeguard|host|hostess|bartender|photographer|translator|lawyer|paralegal|pharmacist|dentist|vet|au pair|nanny|babysitter"
    r"|programmer|tester|marketer|recruiter|supervisor|producer|journalist|instructor|coach|guard|labou?rer|warehouse|retail|graduate|stylist|hairdresser"
    r"|porter|bookseller|caregiver|director|team leader|leader|lead|welder|setter|picker|packer|groomer|operative|midwife|concierge|controller|auditor|surveyor|solicitor|worker|stacker|merchandiser|physio\w*|therapist|counsellor|health visitor|manager|nursery assistant|caretaker|janitor|dispatcher|courier|machinist|fitter|joiner|roofer|painter|decorator|handyman|tailor|butcher|fishmonger|baker"
    r"|architect|planner|buyer|operator|agent|advisor|adviser|copywriter|farmhand|gardener|florist|postdoc|lecturer|kitchen|front desk|data entry)"
)
_ROLE_NAME = rf"{_ROLE_NOUN}(?: (?!intern|apprentice|trainee){_ROLE_NOUN})*"
_JOBWORD = r"(?:role|position|job|post|opening|vacancy|gig|spot|place|placement|internship|apprenticeship|traineeship|trial|shift|trial shift|interview|trainee program\w*)"
_ROLES: Final = (
    rf"\b(?:post|role|job|position|vacancy)(?: is| was|:)(?: that of| for| as)?(?: an?| the)? ((?:[\w/+#-]+ ){{0,3}}?{_ROLE_NAME}(?: {_ROLE_NAME})?)\b",
    rf"\b{_JOBWORD} as (?:an?|the|their) ((?:[\w/+#-]+ ){{0,3}}?{_ROLE_NAME}\b|[\w/-]+(?: [\w/-]+)?(?= at| with|[,.!?;\n]|$))",
    rf"\b(?:interview\w*|applied|applying|trial|up|in|going|audition\w*|trained) (?:\w+ ){{0,4}}?(?:for|as) (?:an?|the|this|their|my|some) ((?:[\w/+#-]+ ){{0,3}}?[\w/+#-]+) {_JOBWORD}\b",
    rf"\b(?:interview\w*|applied|applying|trial|up|in|going|audition\w*|trained) (?:\w+ ){{0,4}}?(?:for|as) (?:an?|the|this|their|my|some)? ?((?:[\w/+#-]+ ){{0,3}}?{_ROLE_NAME})\b",
    rf"\b(?:for|as) (?:(?:an?|their|the) )?((?:(?!the |her |his |my |their )[\w/+#-]+ ){{0,2}}?{_ROLE_NAME})\b",
    rf"\b(?:my|an?|the|this|first|today's) ((?:[\w/+#-]+ ){{0,2}}?{_ROLE_NAME}) (?:{_JOBWORD}|interview)\b",
    r"\b(?:my|an?|the|this|first) ([\w/+#-]+(?: [\w/+#-]+)?) (?:trial(?: shift)?|internship interview|job interview|role|apprenticeship|internship|position)\b",
    rf"(?:^|[.\n] ?)((?:[\w/+#-]+ ){{0,2}}?{_ROLE_NAME}) interview\b",
    r"(?:^|[.\n] ?|\b(?:had|did|after|from) (?:an?|my) )([a-z/+#-]+(?: [a-z/+#-]+)?) trial\b",
)
_NOT_ROLE: Final = _STOP | _words(
    """
    big dream whole group paid unpaid panel zoom weird short long important actual real perfect ideal
    entire summer winter remote technical coding virtual in-person onsite final proper trial job
    part-time full-time actually best worst free terrible horrible company
    """
)
_SAYS = (
    r"(?:asked|said|laughed|smiled|corrected|interviewed|told|nodded|looked|seemed|was|didn't|noticed|explained|showed|liked|loved|gave|frowned|raised|stared"
    r"|kept|went|sighed|interrupted|wrote|mentioned|talked|walked|led|ran|and [A-Z]\w+)"
)
_SPOKE = (
    r"(?:asked|said|laughed|smiled|corrected|interviewed|told|nodded|looked at|noticed|explained|showed (?:me|us)|liked|loved|frowned|raised|stared"
    r"|sighed|mentioned|talked|seemed|walked me|was (?:\w+ )?(?:lovely|kind|nice|friendly|warm|great|annoyed|patient)|and [A-Z]\w+)"
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Chef|Sister|Father|Captain)\b\.?"
_PERSON = rf"(?<!\w)(?:{_TITLE} )?[A-Z][\w'’-]{{0,40}}(?: (?:(?:van|von|de|del|la|al|bin|el) )?[A-Z][\w'’-]{{0,40}}){{0,2}}"
_PEOPLE: Final = (
    rf"(?i:\b(?:interviewed by|spoke (?:to|with)|talked (?:to|with)|talking (?:to|with)|chatted with|met(?: with)?|meeting with|sat down with|interview(?:ed)? with|interviewer|interviewers|interviewer's name|manager|recruiter|owner|boss|panel)"
    rf"(?: was| were| is| named| called|,|:| \w+ called){{0,3}}) (?P<n>{_PERSON}(?:(?:, | and | & |, and ){_PERSON}){{0,5}})",
    rf"\b(?P<n>(?i:mr|mrs|ms|miss|mx|dr|prof|professor)\b\.? {_CAP}(?:-{_CAP})?)",
    rf"(?:^|[.!?;\n(] ?)(?P<n>{_PERSON})(?= {_SPOKE}\b)",
    rf"(?:, |\b(?:and|but|so|then|because|when|that|if|tho|where|bc|while|until|by) )(?P<n>{_PERSON})(?= {_SAYS}\b)",
    rf"(?P<n>{_PERSON}),? (?i:the|my|our|who|an?|their) (?:\w+ )?(?i:interview\w*|manager|recruiter|owner|boss|lead|head|founder|director|hiring)",
    rf"(?i:\bwith) (?P<n>{_PERSON}) (?i:from|at|in|and)\b",
    r"\b(?:interviewed by |interviewers? (?:(?:was |were |is )?(?:called |named )|(?:was |were |is )(?=[a-z]+(?:[,.!]| and [a-z]+[,.!]|$)))|interviewer's name (?:was|is) |spoke (?:to|with) |talked (?:to|with) |met with )(?!(?:fast|much|long|quick\w*|loud\w*|soon|slow\w*|hard|softly)\b)(?P<l>[a-z]+(?: and [a-z]+)?)(?= (?:and|who|from|at|was|were|but|about|the|today)\b|[,.!?\n]|$)",
)
_NOT_PEOPLE: Final = (
    _NOT_A_NAME
    | _COMPANY_STOP
    | _words(
        """
    receptionist interviewers owner director ceo cto head silence portfolio traffic luck cat dog
    nobody everyone everybody anyone people both thank thanks interviewer there also sure perhaps
    honestly luckily unfortunately finally overall after before during halfway mum mom dad gran grandma
    nan my our his her their it that this things nothing something hmm anyway apparently basically
    obviously question answer wifi hi hello hey recruiter manager not never dear sadly someone
    thankfully other others only these those
    """
    )
)


def name_at(text: str, start: int) -> str | None:
    """The name that begins at `start`, as written; None when the word there is no name."""
    found = pattern(rf"(?:(?i:{_TITLE}) )?[^\W\d_][\w'’-]*(?: [A-Z][\w’-]*)?").match(text, start)
    if found is None:
        return None
    name = found.group()
    for quote in ("'s", "’s"):
        name = name.removesuffix(quote)
    return (
        None
        if name.split()[0].lower() in _NOT_A_NAME and not pattern(_TITLE).match(name)
        else name.rstrip("'’-")
    )


def company(text: str, people: tuple[str, ...]) -> str | None:
    """The employer's name in full, as written; None when there is none, or a place is only described."""
    told = firm_in(text)
    if told:
        return told
    for source in _PLACES:
        for found in pattern(_filled(source)).finditer(text):
            name = found.group("c") or (found.groupdict().get("l") or "")
            lower = not found.group("c")
            before = text[max(0, found.start() - 12) : found.start()]
            if source.startswith("(?:(?i:\\bat)") and pattern(_BEFORE_PAST).search(before):
                continue
            name = _lower_company(name) if lower else _trimmed(name)
            first, _, rest = name.partition(" and ")
            name = first if rest in people else name
            if name and not any(name == p or p.startswith(name + " ") for p in people):
                return name
    return brand_in(text)


def _filled(source: str) -> str:
    """The pattern with the shapes a company's name can have put in."""
    either = rf"(?:(?P<c>{_COMPANY})|(?P<l>{_LOWER}))"
    capital = rf"(?P<c>{_COMPANY})"
    lower = rf"(?P<c>(?!x)x)?(?P<l>{_LOWER})"
    return source.replace("%X%", either).replace("%C%", capital).replace("%L%", lower)


def _trimmed(name: str) -> str:
    words = pattern(r"['’]s?$").sub("", name).rstrip("'’-&+").removeprefix("the ").split()
    while words and words[-1].lower() in _COMPANY_STOP | {"and", "of", "for", "interview"}:
        words.pop()
    if not words or (words[0].lower() in _COMPANY_STOP and words[0] != "The") or words == ["The"]:
        return ""
    return " ".join(words)


def _lower_company(name: str) -> str:
    kept: list[str] = []
    for word in name.split():
        if (
            word in _STOP
            or word in _LOWER_END
            or word in _DESCRIBED
            or word[0].isdigit()
            or word in _COMPANY_STOP
        ):
            break
        kept.append(word)
        if word.endswith(("'s", "’s")):
            break
    if len(kept) > 1 and pattern(r"(?:ed|ing|ly)$").search(kept[-1]):
        kept.pop()
    joined = " ".join(kept)
    return (
        ""
        if pattern(rf"\b(?:{_ROLE_NOUN}|{_EVENT}|question|test|exercise)\b").search(joined)
        else joined.removesuffix("'s").removesuffix("’s")
    )


def role(folded: str, text: str, employer: str | None) -> str | None:
    """The post or kind of work, as written."""
    for source in _ROLES:
        for found in pattern(source).finditer(folded):
            start, end = found.span(1)
            for word in pattern(r"[^\s]+").finditer(folded[start:end]):
                if word.group() not in _NOT_ROLE or word.group() in ("school", "part-time", "night"):
                    start += word.start()
                    break
            else:
                continue
            said = text[start:end]
            words = said.lower().split()
            if len(words) > 5 or any(
                word in _NOT_ROLE - {"of", "and", "in", "part-time", "summer", "school", "night"}
                for word in words
            ):
                continue
            if employer and said.lower().startswith(employer.lower()):
                said = said[len(employer) :].strip()
            if said:
                return said
    return None


MOST_PEOPLE = 20
"""Interviewers that one story is read for; nobody has met more in a day."""


def interviewers(text: str, wrong: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """Their names in order of appearance, as written, each once; never one that was used by mistake."""
    found = sorted(
        {(place, name) for place, name in _named(text)}
        | set(people_in(text))
        | {(text.find(name), name) for name in right}
    )
    kept: list[str] = []
    for _, name in found:
        if len(kept) == MOST_PEOPLE:
            break
        low = name.lower()
        if low in {w.lower() for w in wrong} - {r.lower() for r in right}:
            continue
        same = [
            k
            for k in kept
            if set(low.split())
            & set(k.lower().split()) - {"mr", "ms", "mrs", "dr", "mr.", "ms.", "mrs.", "dr."}
        ]
        if same:
            if len(name) > len(same[0]):
                kept[kept.index(same[0])] = name
            continue
        kept.append(name)
    return tuple(kept)


def _named(text: str) -> Iterator[tuple[int, str]]:
    for source in _PEOPLE:
        for found in pattern(source).finditer(text):
            if "l" in found.groupdict():
                yield from _lower_names(found.start("l"), found.group("l"))
                continue
            offset = found.start("n")
            for part in pattern(rf"{_PERSON}|(?i:mr|mrs|ms|dr)\b\.? {_CAP}").finditer(found.group("n")):
                name = part.group().removesuffix("'s").removesuffix("’s")
                words = name.split()
                if ends_a_firm(words[-1]):
                    continue
                titled = pattern(rf"(?i:{_TITLE})").fullmatch(words[0]) is not None
                if not titled and any(word.lower() in _NOT_PEOPLE for word in words):
                    continue
                yield offset + part.start(), name


def _lower_names(offset: int, said: str) -> Iterator[tuple[int, str]]:
    for word in pattern(r"[a-z]+").finditer(said):
        if word.group() not in _NOT_PEOPLE | _DESCRIBED and len(word.group()) > 1:
            yield offset + word.start(), word.group()
