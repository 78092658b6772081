"""Whether a greeting greets the right person: names compared across titles, order, accents and short forms."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice, pairwise
from typing import Final

from conversations.note.tidy import bag
from conversations.understanding.text import lazily

_HE: Final = bag("mr sir mister herr señor sr monsieur shri sri lord")
_SHE: Final = bag("mrs ms miss madam ma'am maam mam madame frau señora sra smt dame lady mme ms")
_TITLES: Final = (
    _HE
    | _SHE
    | bag(
        "mx dr doctor prof professor rev reverend father captain capt coach chef hon judge eng engr ing dipl phd md mba"
        " esq jr sr ii iii pmp cpa rn sister brother officer sgt sergeant major maj col colonel lt lieutenant capt cmdr commander"
        " insp inspector supt superintendent chief fr pastor deacon archdeacon bishop rabbi imam"
        " dott maestro doc meneer mevrouw signor signora fru fräulein mlle mademoiselle señorita pan pani paní"
        " ji san sahib saheb garu bhai didi bey hanim hanım abla abi hoca usta oga mallam alhaji alhaja auntie aunty"
        " cikgu encik puan datuk kuya khun mzee bwana ustad ustaz sheikh haji agha khanum khanom sensei sifu"
    )
)
_NOBODY: Final = bag(
    "there team all everyone everybody both folks you sir madam ma'am maam sirs madams friends colleagues recruiter"
    " recruiters manager managers hiring hr panel interviewer interviewers committee staff department people talent"
    " acquisition recruitment recruiting group crew whom concern members member board selection human resources"
    " ladies gentlemen guys again office school clinic shop store search and the of at to it may my your in from head"
    " teacher principal director owner company organisation organization ones one two three y'all yall chair support"
    " selectors readers admissions coordinator representative respected good morning afternoon evening day dear hi"
    " hello hey greetings or everyone's who met me us so very much mate pal man bro dude buddy love hon honey dear dears"
    " gents chaps lads boss "
)
_PARTICLES: Final = bag(
    "de da do dos das van von der den del la le di du bin ibn al el y e mac mc st o und et"
)
_SHORT: Final = tuple(
    frozenset(group.split())
    for group in (
        "michael mike mick mickey micky mikey", "elizabeth liz lizzie beth betty eliza lisa libby elspeth bess betsy",
        "william will bill billy willy liam", "robert rob bob bobby robbie bert", "richard rich rick dick ricky richie",
        "james jim jimmy jamie", "john jack johnny jon", "jonathan jon jonny", "thomas tom tommy", "katherine kate katie kathy kat kathryn catherine cathy kit kitty kathleen katharine",
        "margaret maggie meg peggy marge margie greta", "alexander alex al sandy xander sasha lex", "alexandra alex sandra lexi sasha alexa",
        "alexandre alex", "aleksandr sasha alex", "samuel sam sammy", "samantha sam sammie", "benjamin ben benny benji", "daniel dan danny", "danielle dani danni",
        "matthew matt matty", "matthias matt", "andrew andy drew", "anthony tony ant", "antonio tony toni", "christopher chris kit topher",
        "christine chris chrissy tina", "christina chris tina chrissy", "christian chris", "joseph joe joey", "josephine jo josie", "joanna jo joanne", "joanne jo",
        "edward ed eddie ted teddy ned", "edwin ed", "edmund ed", "nicholas nick nicky nico", "nicole nicki nicky nic", "nikolai nick kolya",
        "patricia pat patty tricia trish", "patrick pat paddy rick", "jennifer jen jenny jenn", "jessica jess jessie", "rebecca becky becca bec beck",
        "susan sue susie suzy", "suzanne sue suzy", "deborah deb debbie debs", "steven steve stevie", "stephen steve stevie", "stephanie steph stef", "stefan steve stef",
        "gregory greg", "timothy tim timmy", "philip phil pip", "phillip phil", "philippa pip pippa", "peter pete", "david dave davey", "donald don donny", "ronald ron ronnie",
        "kenneth ken kenny", "lawrence larry laurie", "laurence larry laurie", "leonard len lenny leo", "raymond ray", "charles charlie chuck chas", "charlotte charlie lottie lotte",
        "theodore ted theo teddy", "theresa terry tess tessa", "teresa terry tess tessa", "victoria vicky vicki tori", "victor vic", "vincent vince vinny", "valerie val", "valentina val",
        "amanda mandy", "barbara barb barbie babs", "cynthia cindy", "dorothy dot dottie dolly", "eleanor ellie nell nora ellen", "frances fran franny frankie", "francis frank", "franklin frank",
        "francesca fran fran cesca", "gabriel gabe", "gabrielle gabby", "gabriela gabi gaby", "gerald gerry jerry", "jeremy jez jem", "jeffrey jeff", "geoffrey geoff jeff", "harold harry hal",
        "henry harry hank", "harrison harry", "isabella izzy bella isa", "isabel izzy bel", "isobel izzy", "jacqueline jackie", "jacob jake", "judith judy jude", "julia jules julie", "julian jules",
        "kimberly kim", "leslie les", "lesley les", "louis lou", "louise lou", "lucille lucy", "lucinda lucy", "martin marty", "martha marty", "maximilian max", "maxwell max", "melissa mel missy",
        "melanie mel", "nathan nate nat", "nathaniel nate nat", "natalie nat", "natasha tasha nat", "natalia nat", "oliver ollie", "olivia liv livvy", "pamela pam", "penelope penny", "priscilla prissy",
        "rachel rach", "rosemary rose rosie", "russell russ", "sarah sara sally", "sebastian seb bas", "simon si", "stuart stu", "stewart stu", "tamara tammy", "terence terry", "veronica ronnie vero",
        "walter walt wally", "zachary zach zack", "abigail abby", "albert al bert", "alfred alf fred alfie", "frederick fred freddie", "arthur art", "augustus gus", "bernard bernie", "bradley brad",
        "cameron cam", "clifford cliff", "douglas doug", "eugene gene", "graham gray", "ignacio nacho", "jose pepe", "francisco paco pancho fran", "guadalupe lupe", "ines nes", "dmitri dima mitya",
        "mikhail misha", "vladimir vlad vova", "ekaterina katya kate", "maria masha mary", "anastasia nastya ana", "tatiana tanya", "yevgeny zhenya", "mohammed mo mohammad muhammad mohamed", "abdullah abdul",
        "rajesh raj", "siddharth sid", "siddhartha sid", "venkatesh venky venkat", "krishnan krish", "subramanian subbu mani", "lakshmi laxmi", "priyanka priya", "aniruddha ani", "vikram vik vicky", "sudhir sud",
        "katarzyna kasia kate", "malgorzata gosia", "agnieszka aga", "aleksandra ola", "joanna asia", "magdalena magda lena", "elzbieta ela", "krzysztof krzys", "wojciech wojtek",
        "tomasz tomek", "jakub kuba", "grzegorz grzes", "zbigniew zbyszek", "jan janek", "piotr piotrek", "anna ania anya annie", "hans hannes", "friedrich fritz", "heinrich heinz", "ulrich uli", "ulrike uli",
        "wolfgang wolf", "sebastian basti", "katharina kathi käthe", "elisabeth elli lisbeth sissi", "margarethe grete gretel", "guillermo memo", "eduardo edu lalo", "enrique quique", "rosario charo", "consuelo chelo",
        "dolores lola", "mercedes merche", "concepcion concha", "roberto beto", "alberto beto", "giuseppe beppe pino", "luigi gigi", "francesco franco checco", "yekaterina katya", "sergei seryozha", "dmitry dima mitya",
        "evgeny zhenya", "yuri yura", "elena lena alyona", "lyudmila lyuda mila", "ioannis yannis giannis", "georgios giorgos", "konstantinos kostas", "dimitrios dimitris", "panagiotis panos", "henrietta hattie etta",
        "harriet hattie", "millicent millie", "mildred millie", "constance connie", "cornelius neil con", "declan dec", "sinead shin", "padraig paddy", "hugh hughie", "malcolm malc", "derek del", "terrence terry", "gwendolyn gwen",
        "winifred winnie freddie", "florence flo florrie", "georgina george georgie gina", "marjorie marge", "adelaide addie", "augusta gussie", "beatrice bea trixie", "bridget biddy bridie", "antoinette toni nettie",
        "oluwaseun seun", "oluwaseyi seyi", "chukwuemeka emeka", "adebayo bayo", "ngozi ngo", "temitope temi", "bartholomew bart", "sofia sofie", "wilhelmina mina", "johannes hans", "giovanni gio gianni",
    )
)  # fmt: skip
_SUFFIX: Final = lazily(r"(?:さん|様|さま|先生|氏|님|씨|-(?:san|ji|sama|sensei))\Z", re.IGNORECASE)
_LETTERS: Final = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
}
_UMLAUTS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_NAME: Final = 80  # characters of a name that are compared; what is longer is a story
_GREETED: Final = 40  # words of a greeting, likewise
_JOINED: Final = lazily(r"[,&+/]|\b(?:and|und|y|et|e|og|och|en)\b", re.IGNORECASE)
_ASIDE: Final = lazily(r"\([^()]*\)?")
_WORD: Final = lazily(r"[^\W\d_][\w'’.-]*", re.UNICODE)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def wrong(
    greeting: str, interviewers: Iterable[str], company: str = "", *, opens: bool = False
) -> tuple[int, int] | None:
    """Where in the greeting's words somebody else is greeted, or None. Nobody is greeted wrongly by "Dear team".

    `opens` says that no greeting word that is known here stands before them: the first may be one.
    """
    known = [name[:_NAME] for name in interviewers if any(mark.isalpha() for mark in name[:_NAME])]
    if not known:
        return None
    parts = [
        (part.start(), part.end(), part[0].strip(".'’-"))
        for part in islice(_WORD.finditer(_ASIDE.sub(_blank, greeting)), _GREETED)
    ]
    at_home = {_fold(word) for word in re.findall(r"\w+", company)}
    named = [
        (at, to, part)
        for at, to, part in parts
        if _title(part) is None and _fold(part) not in _NOBODY | _PARTICLES and _fold(part) not in at_home
    ]
    if any(not _comparable(part, known) for _, _, part in named):
        return None
    unknown = [(at, to) for at, to, part in named if not any(_is(part, name) for name in known)]
    first = opens and len(unknown) == 1 and unknown[0] == named[0][:2]
    if first and len(named) > 1 and not near(named[0][2], known):
        # "Hei Henrik": a greeting in a language that is not known here.
        return None
    if unknown and not _forgiven(greeting, unknown, named, known):
        return _stretch(unknown, named)
    return _mistitled(parts, known)


def _forgiven(
    greeting: str, unknown: list[tuple[int, int]], named: list[tuple[int, int, str]], known: list[str]
) -> bool:
    """Whether the odd words are no names: "Grüß Gott Heidi", "Shirin joon" say the whole of a name, and nobody else's."""
    said = [part for _, _, part in named]
    whole = any(all(any(_is(part, piece) for part in said) for piece in _pieces(name)) for name in known)
    if not whole or any(near(greeting[at:to], known) for at, to in unknown):
        return False
    edges = [(at, to) for at, to, _ in named]
    between = {(a, b): greeting[a[1] : b[0]] for a, b in pairwise(edges)}
    joined = (gap for pair, gap in between.items() if any(each in unknown for each in pair))
    return not any(_JOINED.search(gap) for gap in joined)


def _stretch(unknown: list[tuple[int, int]], named: list[tuple[int, int, str]]) -> tuple[int, int]:
    """The first wrong name, with the wrong ones right after it."""
    at, to = unknown[0]
    for start, end in unknown[1:]:
        if start - to > 1:
            break
        to = end
    return at, to


def _mistitled(parts: list[tuple[int, int, str]], known: list[str]) -> tuple[int, int] | None:
    """A "Mr" for a "Ms", where both said so."""
    if len(known) != 1 or len([part for _, _, part in parts if _title(part)]) != 1:
        return None
    wanted = next((found for word in _WORD.findall(known[0]) if (found := _title(word.strip(".")))), None)
    for at, to, part in parts:
        said = _title(part)
        if said and wanted and {said, wanted} == {"he", "she"}:
            return at, to
    return None


def _title(word: str) -> str | None:
    """What a title says of whom it is put to: "he", "she" or "any"; None for a word that is none."""
    low = word.lower().strip(".")
    if low in _HE:
        return "he"
    if low in _SHE:
        return "she"
    return "any" if low in _TITLES else None


def near(word: str, interviewers: Iterable[str]) -> bool:
    """Whether a name is almost, and only almost, one of the interviewers'."""
    known = [name[:_NAME] for name in interviewers if name[:_NAME].strip()]
    if any(_is(word, name) for name in known) or len(word) < 4:
        return False
    tokens = {_fold(part.strip(".")) for name in known for part in _WORD.findall(name)}
    return any(
        _distance(_fold(word), token) <= (1 if len(token) < 6 else 2) and len(token) > 3 for token in tokens
    )


def called(word: str, interviewers: Iterable[str]) -> str:
    """The right name in place of a wrong one: the interviewer it comes closest to, as long a form as was written."""
    known = [name[:_NAME].strip() for name in interviewers if name[:_NAME].strip()]
    pieces = [(piece, name) for name in known for piece in _pieces(name)]
    if not pieces:
        return ""
    if len(word.split()) > 1:
        bare = [" ".join(_pieces(name)) for name in known]
        return min(bare, key=lambda name: _distance(_fold(name), _fold(word)))
    return min(pieces, key=lambda each: _distance(_fold(each[0]), _fold(word)))[0]


def first_name(name: str) -> str:
    """What to call somebody by in a greeting: the first name, or title and surname where a title is known."""
    pieces, words = _pieces(name), name.split()
    titled = bool(words) and _title(words[0]) is not None
    return name.strip() if titled or not pieces else pieces[0]


def plain_first(name: str) -> str:
    """The first name without a title; the only one where there is one."""
    pieces = _pieces(name)
    return pieces[0] if pieces else name.strip()


def titled(word: str) -> bool:
    """Whether the word is a title, such as "Ms" or "Dr."."""
    return _title(word) is not None


def surname(name: str) -> str:
    """The last name; the only one where there is one."""
    pieces = _pieces(name)
    return pieces[-1] if pieces else name.strip()


def _pieces(name: str) -> list[str]:
    return [part for part in name.replace(",", " ").split() if _title(part) is None]


def _is(word: str, name: str) -> bool:
    """Whether the word may stand for the person of that name."""
    said = _forms(_SUFFIX.sub("", word))
    for part in _WORD.findall(name):
        for piece in (part.strip(".'’-"), *re.split(r"[-'’.]", part)):
            forms = _forms(_SUFFIX.sub("", piece))
            if said & forms:
                return True
            if any(b.startswith(a) and _short_enough(a, b) for a in said for b in forms):
                return True
            if any(a in group and b in group for group in _SHORT for a in said for b in forms):
                return True
    initials = "".join(part[0] for part in re.findall(r"[^\W\d_]+", name))
    if word.isupper() and len(word) > 1 and word in initials:
        return True
    whole = _fold(re.sub(r"\W", "", name))
    joined = _fold(re.sub(r"\W", "", word))
    if joined == whole or (not word.isascii() and joined and (joined in whole or whole in joined)):
        return True
    hyphened = re.split(r"[-'’]", word)
    return len(hyphened) > 1 and all(len(part) > 1 and _is(part, name) for part in hyphened)


def _short_enough(beginning: str, name: str) -> bool:
    """Whether the beginning of a name stands for it: "T" or "Tobi" for Tobias; "Dian" for Diana is a slip of the finger."""
    return len(beginning) == 1 or 3 <= len(beginning) <= len(name) - 2


def _comparable(word: str, known: list[str]) -> bool:
    """Whether word and names are in one script: nothing is said of a name written in another."""
    return any(word[0].isalpha() and _script(word) & _script(name) for name in known)


def _script(text: str) -> frozenset[str]:
    return frozenset(unicodedata.name(mark, "?").split()[0] for mark in text if mark.isalpha())


def _fold(text: str) -> str:
    low = "".join(_LETTERS.get(mark, mark) for mark in text.lower())
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", low) if not unicodedata.combining(mark))
    return bare.replace("’", "'").strip("'")


def _forms(text: str) -> frozenset[str]:
    """The ways in which one spelling is written without its accents, apostrophes and hyphens."""
    low = unicodedata.normalize("NFC", text.lower())
    spelt = {_fold(low), _fold("".join(_UMLAUTS.get(mark, mark) for mark in low))}
    return frozenset(form for each in spelt for form in (each, re.sub(r"[\W_]", "", each)) if form)


def _distance(one: str, two: str) -> int:
    """How many single letters are typed otherwise; two swapped neighbours count once."""
    one, two = one[:40], two[:40]
    rows = [list(range(len(two) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
