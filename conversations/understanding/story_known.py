"""Names that are told by the words themselves: first names, employers everybody knows, words that end a firm's name."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from conversations.understanding.story_words import known
from conversations.understanding.text import pattern, wordset

FIRST_NAMES: Final = wordset(
    """
    aaron abby abdul abi abigail adam adaeze adele aidan aisha alan albert alex alexandra alexei alfie ali alice alicia alison alma amara amber
    amelia amina amir amit amy ana anders andrea andreas andrew andy angela angus anika anita anna anne anneke annie anoushka anthony antonio anya aoife
    april arjun arthur asha ashley astrid audrey ava ayesha barbara beatrice becca beck becky bella ben benedict benjamin bernadette bernard beth bethany betty bex
    bianca bilal blake bob brenda brian bridget bruno caleb callum cameron camila carl carla carlos carmen carol caroline cath catherine cathy cecilia cedric celia
    chandra charles charlie charlotte chen chidi chika chioma chloe chris christian christina christine ciara claire clara clare claude claudia colin colleen connor conor
    craig cristina curtis daisy dale damian damien dan dana daniel daniela danielle danny daphne darlene darren dave david dawn deb debbie deborah declan deepak deirdre
    denise dennis derek desmond dev diana diane diego dina dominic don donna dora doris dorothy doug douglas duncan dylan ebony ed eddie edgar edith edward eileen
    eilidh elaine eleanor elena eli elif elijah elise elizabeth ella ellen ellie elliot eloise elsa emeka emil emily emma enrique eric erica erik erin esther ethan
    eva evan eve evelyn ewan fabian faith farah fatima faye felix femi fergus fernando finn fiona flora frances francesca francis frank fraser fred freddie freya gabriel
    gareth garry gary gavin gemma geoff george georgia georgina gerald geraldine gerard gina giulia glen gloria gordon grace graeme graham greg greta guy gwen hamza hana
    hannah hanna hanne harold harriet harry hassan hayley hazel heather heidi helen helena henry hilary holly hope howard hugh hugo ian ibrahim ida idris ife ifeoma imogen
    imran ines ingrid irene iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqui jade jake james jamal jamie jan jane janet janice janine jared jasmine jason
    jasper javier jay jean jeff jen jennifer jenny jeremy jess jessica jia jill jim jo joan joanna joanne joe joel john johnny jon jonas jonathan jordan jorge jose joseph
    josh joshua joy joyce juan judith judy julia julian julie juliet june karen karim karin karl karla kat kate katherine kathleen kathy katie katya kay kayleigh keiko keith
    kelly kelvin ken kenji kenneth kevin khalid kieran kim kira kirsten kofi krzysztof kwame kyle lara larry latisha laura lauren laurence lawrence leah lee leigh leila lena
    leo leon leroy lesley leticia lewis liam lila lily linda lindsay lisa liz liza lloyd lola lorenzo lorna lorraine louis louise luca lucas lucia lucy luis luke lydia lynn
    mabel mack maggie magda malcolm malik mandy manuel marco marcus margaret margot maria marianne marie marina mario marion marisol mark marlon marta martha martin martina
    marvin mary mateus matilda matt matthew maureen maurice max maya megan mehmet mei melanie melissa mia michael michelle mick miguel mike mila mina mira miriam mo mohamed
    mohammed moira mollie molly mona monica morgan moses muhammad musa myra nadia naomi nasreen natalia natalie natasha nathan neha neil ngozi nia niamh nicholas nick nicola
    nicole nigel nikhil nina noah noel noor nora norma nuno odette ola olga oliver olivia olu oluwaseun omar oscar owen paddy pam pamela patrice patricia patrick paul paula
    pauline pedro peggy penny pete peter petra phil philip philippa phoebe pia pierre piotr polly poppy priya priyanka rachel rachid rafael rahul raj rajesh ralph ramona
    raquel rashid ravi ray raymond rebecca reece reggie renata rhiannon rhys ricardo richard rick rita rob robert roberta roberto robin rochelle rodrigo roger rohan roisin
    roland roman ron ronald rosa rosalind rose rosie ross rowena roy ruairi ruby rupert russell ruth ryan sabrina sadie sally sam samantha samir samuel sana sandra sanjay
    sara sarah saskia sean sebastian selina serena shane shanice shannon sharon shaun shauna sheila shelley shirley shreya sian sid silvia simon simone siobhan sofia solomon
    sonia sophia sophie stacey stan stefan stella steph stephanie stephen steve steven stewart stuart sue suki sunita susan susanna suzanne sven sylvia tamara tamsin tania
    tanya tara tariq tash tasha tatiana taylor ted teresa terence terry tess thea theo theresa thomas tia tiffany tim timothy tina tobias toby todd tom tomasz tommy toni
    tony tracey tracy trevor trish trudy tyler uche una ursula valentina valerie vanessa vera veronica vicky victor victoria vikram vincent viola violet vivian vivienne
    wahid walter wanda warren wayne wendy wes will william winnie xavier yasmin yemi yolanda youssef yuki yusuf yvette yvonne zac zach zainab zara zeynep zoe
    """
)
_ALSO_WORDS: Final = wordset(
    "will may hope faith joy grace rose dawn april june mark guy rob don dale ray mo sue bob pat jay dev max jack pete ed al mack"
)
BRANDS: Final = (
    r"tesco|asda|aldi|lidl|sainsbury'?s|waitrose|morrisons|co-?op|primark|greggs|costa|starbucks|nando'?s|mcdonald'?s|kfc|burger king|subway|pret|jd sports|sports direct|zara|h&m|uniqlo"
    r"|ikea|argos|boots|superdrug|superdry|foot locker|next|wilko|b&q|homebase|currys|waterstones|odeon|vue cinemas|cineworld|wetherspoons?|premier inn|travelodge|hilton|marriott"
    r"|amazon|google|microsoft|apple|netflix|spotify|deloitte|kpmg|pwc|accenture|barclays|lloyds|hsbc|natwest|vodafone|walmart|target|costco|whole foods|trader joe'?s|best buy|home depot"
    r"|chipotle|wendy'?s|dunkin|five guys|domino'?s|pizza hut|pizza express|wagamama|zizzi|royal mail|dhl|fedex|ups|gxo|evri"
)
_FIRM_WORDS: Final = (
    r"(?:Ltd|Limited|LLP|LLC|Inc|Plc|PLC|Corp|Co|Group|Partners|Partnership|Hospital|Hospice|Infirmary|Clinic|Surgery|Dental|Health|Healthcare|Pharmacy|Care|Homes?|Nursing Home|School|Academy|College"
    r"|University|Nursery|Kindergarten|Primary|Trust|Foundation|Institute|Council|Library|Museum|Foods?|Bakery|Bakers|Kitchen|Cafe|Café|Coffee|Roasters|Tearoom|Restaurant|Bistro|Grill|Bar|Pub|Inn|Hotels?"
    r"|Resort|Spa|Lodge|Bank|Insurance|Capital|Finance|Financial|Consulting|Consultants|Analytics|Labs?|Software|Systems|Digital|Media|Studios?|Design|Technologies|Tech|Data|Robotics|Energy|Power|Water"
    r"|Steel|Plastics|Motors|Garage|Logistics|Freight|Transport|Parcels|Couriers|Traders|Trading|Supplies|Stores?|Market|Books|Bookshop|Fashion|Skincare|Cosmetics|Salon|Hair|Barbers|Solicitors|Law"
    r"|Legal|Chambers|Accountants|Recruitment|Agency|Security|Services|Solutions|Engineering|Engineers|Foundations|Construction|Builders|Properties|Estates|Housing|Architects|Gardens|Farms?|Vets|Travel|Tours"
    r"|Airlines?|Airways|Rail|Gym|Fitness|Sports|Games|Tuition|Charity|Opera|Theatre|Drinks|Brewery|Brewing|Provisions|Catering|Events|Networks?|Mobile|Telecom|Microfinance|Ventures|Works|Industries|Bio|Pharma|Sciences|Optics|Textiles)"
)
_WORD: Final = r"(?:St\. |)(?!(?:I|I'\w+|They|She|He|We|What|Then|But|The|It)\b)[A-Z][\w'’&+-]*"
_RUN: Final = rf"(?<![\w@'’])(?:The |the )?{_WORD}(?:(?: (?:& |and |of the |of |de |la |n )?){_WORD}){{0,5}}"
_HOLDER: Final = r"(?:guy|girl|lady|woman|bloke|man|manager|owner|boss|fella|lad|lass|interviewer|supervisor|recruiter|assessor|trainer|chef|head|lead|director|founder|partner|foreman|matron|deputy|person|one)"
_TITLES: Final = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Revd|Rev|Father|Sister|Matron|Chef|Captain|Judge|Pan|Pani|Herr|Frau|Madam|Nurse)"
_KIN: Final = r"(?:my|our|his|her|their) (?:\w+ )?(?:friend|mate|cousin|sister|brother|auntie|aunt|uncle|daughter|son|mum|mom|dad|gran|nan|husband|wife|partner|boyfriend|girlfriend|flatmate|colleague|dog|cat|old \w+|ex|former \w+|neighbou?r|tutor|teacher|mentor)s?,? $"
_MISUSED: Final = r"(?:called|calling|call|said|saying|addressed|wrote|typed|thanked|greeted|put|as|than|not|like|instead of)(?: (?:her|him|them|it|hi|hello|thanks|thank you|dear|bye|goodbye))? [\"'“‘]?(?:thanks |thank you |hi |hello |dear )?$"


@cache
def _brand() -> str:
    return rf"(?<![\w-])(?:{BRANDS})(?![\w-])"


def firm_in(text: str) -> str | None:
    """The employer's name where the words themselves tell it, as written; None where none do."""
    best: tuple[int, int, str] | None = None
    for found in pattern(_RUN).finditer(text):
        name = pattern(r"['’]s$").sub("", found.group()).rstrip(".'’-+&")
        words = name.split()
        opens = (
            found.start() == 0
            or text[: found.start()].rstrip()[-1:] in ".!?\n:"
            or text[found.start() - 1] == "\n"
        )
        while len(words) > 1 and opens and words[0].lower() in _OPENERS:
            words.pop(0)
        name = " ".join(words).removeprefix("the ")
        bare = [word for word in words if word[:1].isupper() and word != "The"]
        if not bare or bare[0].rstrip(".") in _TITLES_SET:
            continue
        person = bare[0].lower() in FIRST_NAMES
        score = 0
        if len(bare) > 1 and pattern(rf"{_FIRM_WORDS}$").fullmatch(bare[-1]):
            score = 4
        elif (
            (len(bare) > 1 and any(pattern(_FIRM_WORDS).fullmatch(word) for word in bare))
            or (
                len(bare) > 1
                and pattern(r" (?:&|and) ").search(name)
                and not person
                and bare[-1].lower() not in FIRST_NAMES
            )
            or pattern(r"^(?:St|Saint) ").match(name)
        ):
            score = 3
        elif (
            found.start() == 0
            and len(bare) > 1
            and not person
            and text[found.end() : found.end() + 1] in (".", ",")
        ):
            score = 2
        elif (
            found.start() == 0
            and len(words) == 1
            and not person
            and text[found.end() : found.end() + 1] == "."
            and len(name) > 3
            and not known(name.lower())[1]
        ):
            score = 1
        if score and (best is None or score > best[0]):
            best = (score, found.start(), name)
    return best[2] if best else None


def brand_in(text: str) -> str | None:
    """An employer everybody knows, as written."""
    brand = (
        pattern(_brand()).search(text.lower()) if text.isascii() or len(text.lower()) == len(text) else None
    )
    if brand and brand.group() not in (
        "next",
        "target",
        "boots",
        "apple",
        "subway",
        "ups",
        "co-op",
        "coop",
        "bar",
    ):
        return text[brand.start() : brand.end()]
    return None


_TITLES_SET: Final = frozenset(_TITLES[3:-1].split("|"))
_OPENERS: Final = wordset(
    "the a an i i'm i'd my had just so ok okay well today yesterday interview interviewed second first had at for with from it's its it was in on then and but they she he panel role company post"
    " we this that last when asked did got out out of hello hi hey good morning afternoon final trial job video phone teams zoom after went"
)


def ends_a_firm(word: str) -> bool:
    """Whether a word is one that firms' names end in: "Hospital", "Ltd"."""
    return pattern(_FIRM_WORDS).fullmatch(word) is not None


def people_in(text: str) -> Iterator[tuple[int, str]]:
    """Interviewers told by a first name everybody knows or by a title: their places and names as written."""
    for found in pattern(
        rf"(?<![\w'’-])(?:{_TITLES}\.? (?:[A-Z][\w'’-]+)(?: (?:(?:van|von|de|del|al) )?[A-Z][\w'’-]+)?|[A-Z][a-zé]+(?: (?:(?:van|von|de|del|al) )?[A-Z][a-zé'’-]+)?)"
    ).finditer(text):
        name = pattern(r"['’]s$").sub("", found.group())
        words = name.replace(".", "").split()
        titled = words[0] in _TITLES_SET
        if titled and len(words) < 2:
            continue
        if not titled and (
            words[0].lower() not in FIRST_NAMES
            or (len(words) == 1 and words[0].lower() in _ALSO_WORDS and _opens(text, found.start()))
        ):
            continue
        if pattern(rf"{_FIRM_WORDS}").fullmatch(words[-1]) or _lent(text, found.start()):
            continue
        after = text[found.end() : found.end() + 6]
        if pattern(r" (?:&|and) [A-Z]").match(after) and pattern(r"\b(?:at|for|from) (?:the )?$").search(
            text[: found.start()]
        ):
            continue
        yield found.start(), name
    low = text.lower()
    if len(low) != len(text):
        return
    for found in pattern(
        rf"\b(?:{_HOLDER}(?:,? (?:called|named|was|is))? |(?:interview|chat|spoke|talked|talking|met|sat|trial) (?:w|with|to) |w |by )(?P<n>(?:mr|mrs|ms|miss|dr) [a-z]+|[a-z]+)(?: (?:n|and|&) (?:her \w+ )?(?P<m>[a-z]+))?"
    ).finditer(low):
        for group in ("n", "m"):
            name = found.group(group)
            if (
                name
                and (name.split()[0] in ("mr", "mrs", "ms", "miss", "dr") or name in FIRST_NAMES)
                and text[found.start(group)].islower()
            ):
                if name in _ALSO_WORDS and not pattern(_HOLDER).match(found.group()):
                    continue
                yield found.start(group), text[found.start(group) : found.end(group)]
    for found in pattern(
        r"(?<![\w-])(?P<n>(?:mr|mrs|ms|miss|dr|prof) [a-z]+|[a-z]+)(?= (?:asked|asks|goes|said|says|was like|laughed|smiled|just|kept|looked|went|wants|wanted|interviewed|nodded|corrected|told)\b)"
    ).finditer(low):
        name = found.group("n")
        if (
            (
                name.split()[0] in ("mr", "mrs", "ms", "miss", "dr", "prof")
                or (name in FIRST_NAMES and name not in _ALSO_WORDS)
            )
            and text[found.start()].islower()
            and not _lent(text, found.start())
        ):
            yield found.start(), text[found.start() : found.end()]


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[:at].rstrip()[-1:] in ".!?\n"


def _lent(text: str, at: int) -> bool:
    """The name of somebody who was not in the room, or one used by mistake."""
    before = text[max(0, at - 40) : at].lower()
    return pattern(_KIN).search(before) is not None or pattern(_MISUSED).search(before) is not None
