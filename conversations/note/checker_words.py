"""Classes of words by which a sentence that never stood anywhere is known for what it is; `*` stands for any ending."""

from functools import cache
from typing import Final

CLASSES: Final[dict[str, str]] = {
    # the writer, the reader, and anybody else
    "ME": "i im ive id ill me my myself mine meself",
    "YOU": "you your yours youd youll youve youre u ur ye yer yall yalls yous",
    "OTHER": "he she him her his they them their somebody someone whoever nobody himself guy fella bloke man woman lady girl lad boy chap gentleman kid",
    # pay
    "PAY": "pay pays paying paid unpaid payment salar* wage* earn* rate rates hourly remunerat* compensat* comp stipend* fee fees bonus* pension* ctc package income tip tips overtime allowance* commission equity stock honorari* emolument* payday payslip grant supplement* per-diem diem mileage reimburs* basic ote net gross brutto netto tax money cash deposit sub weighting lakh* lpa budget raise rise hike*",
    "SUM": "quid pound pounds euro euros dollar dollars buck bucks k grand fiver tenner thousand hundred lakhs naira reais pence percent twenty thirty forty fifty sixty seventy eighty ninety half double",
    "SCALE": "range band bracket scale grade point level figure number amount ballpark minimum maximum floor ceiling expectation* flexib* negotia* competitive offer offering match lower higher less more cut low high",
    "PERTIME": "hour hourly annum month monthly year annual* weekly day shift nights sundays weekend* drop visit",
    "HOWMUCH": "much what whats how which",
    "GRATIS": "free nothing gratis volunteer* charging cheap* forgo waive donate love",
    "TAKE": "accept* take settle expect* content hoping looking ask asking want* manage live work start",
    # who is at fault
    "GATEKEEPER": "recruit* agenc* agency headhunter consultan* hr receptionist secretary reception desk security porter gate gateman guard assistant admin office coordinator invite invitation calendar email",
    "PANEL": "panel* interviewer* colleague* chair* chairman examiner* deputy curator engineer designer chef sous-chef foreman director",
    "BOSS": "boss gaffer manager supervisor lead employer* firm company outfit matron head patron chief last former previous old ex",
    "TRAVEL": "train* bus buses taxi* traffic driver railway rail metro tube tram* tram flight airline road roads parking map directions satnav google postcode",
    "THING": "link portal software platform system website form test question* exercise brief instruction* task projector smartboard scanner equipment oven app notebook internet network camera wifi",
    "NEAREST": "brother sister mum mom mam mother dad father wife husband missus flatmate roommate housemate mate boyfriend girlfriend partner friend cousin",
    "WRONGED": "wrong fault blame* never nobody didnt wouldnt hadnt couldnt wasnt forgot forget lost failed refus* wouldnt late cancel* delay* broke broken faulty rigged missing unclear vague confus* mudd* ambiguous contradict* mislead misled misinform* lied deceiv* rude hostile smirk* sigh* shout* interrupt* talking rush* cut kept keep keeping messed mess stopp* overran stole sabotag* typical useless shambles disgrace joke",
    "SUPPOSED": "should shouldve couldve wouldve if had unless only otherwise expect explains therefore hence so why reason because thanks",
    # running oneself down
    "LOW": "stupid idiot* fool* hopeless useless awful terribl* dreadful poor poorly weak* dull boring clumsy slow worst mess disaster embarrass* shame* asham* pathetic rubbish dumb thick dim daft incompeten* inarticulate incoheren* awkward cringe* cringing failure fraud impost* loser amateur* mediocre average unimpressive underwhelming unremarkable inadequa* unqualified underqualified unworthy novice childish muppet clown potato tragic dismal abysmal feeble shallow lacking lacked nothing hames shambolic scatterbrained silly basic dire bad badly",
    "RANK": "others other candidate* applicant* better smarter sharper cleverer stronger brighter best league class calibre caliber standard level bar impressive talented polished cut material",
    "SEEM": "sound* look* looked came come across seem* felt feel appear* struck showed shown impression",
    "GIFT": "good great clever brains brain bright sharp* talent* gift skill* confidence confident experience* presence personality quick words brave special",
    "NONE": "not no never nt isnt arent wasnt dont didnt cant couldnt wouldnt havent hadnt aint hardly barely without neither nor little few less lack doubt",
    "INTERVIEW": "interview* performance presentation talk session trial audition answer* showing tour test assessment conversation meeting meet call day afternoon morning hour whole everything entire all",
    # asking for mercy
    "BEG": "please pls plz beg* plead* implor* mercy pity desperate* kindly heart hearts god pray* knees save saved favour favor lenien* sympath* generosity discretion",
    "CHANCE": "chance* opportunit* shot try go crack break reconsider* consider* circumstances situation exception overlook look",
    "NEED": "need* depend* rely relying hang* rest counting last only hope lifeline rescue anything whatever any",
    "HARDSHIP": "rent mortgage landlord evict* visa bills debt* loan gas kids children mouths feed family homeless street unemployed redundant rejected rejection* savings money jobless laid fees broke benefits survive suffer*",
    "PROMISE": "promise* swear anything scrub sweep wash forever never prove ready willing whatever loyal",
    # what befell the writer
    "KIN": "gran* nan nana grand* mum* mom* mam mother* dad daddy father* parent* brother* sister* son sons daughter* baby babies child* kid kids toddler wife* husband* partner* fianc* girlfriend boyfriend uncle* aunt* cousin* niece nephew twin friend* mate dog* cat cats rabbit horse family neighbour* missus himself little",
    "BEFELL": "died dies die dying dead death passed pass funeral buried bury burial lost loss killed miscarr* griev* bereave* suicide wake ill sick* flu fever* migraine* covid cancer diagnos* poison* unwell poorly crook infection chemo operation surgery hospital* ambulance stroke collapsed coma intensive a&e emergency heart fell fall accident crash* broke burgl* robbed mugged stolen flood* fire divorc* separat* split dumped left arrested missing asthma croup pregnan* labour burnout depress* anxiety panic medication tablets painkillers antibiotics concuss* headache cold pain agony dementia diabetic allerg* insomnia evict* redundan* tonsillitis pneumonia vomit* throwing puking bug virus biopsy scan",
    "TIRED": "sleep slept asleep exhausted tired awake up night distract* focus* concentrat* elsewhere foggy fog myself mind",
    # what only good notes say
    "WARM": "thank* thanks cheers appreciat* grateful lov* enjoy* glad lovely pleasure delight* impress* interesting interested kind welcome welcomed forward fascinat* laugh* smile*",
    "SORRY": "sorry soz apolog* forgive excuse pardon regret* bad",
}  # fmt: skip


@cache
def _exact() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name, listed in CLASSES.items():
        for word in listed.split():
            table.setdefault(word, []).append(name)
    return {word: tuple(dict.fromkeys(names)) for word, names in table.items()}


@cache
def sorts_of(word: str) -> tuple[str, ...]:
    """The classes of a word without its apostrophe."""
    found = list(_exact().get(word, ()))
    for length in range(2, len(word) + 1):
        found += _exact().get(f"{word[:length]}*", ())
    return tuple(dict.fromkeys(found))
