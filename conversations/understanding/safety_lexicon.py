"""Words by what they have to do with in a message that may tell of danger: what lets some lines teach for many.

A model that has seen "I counted the pills tonight" and knows that a rope is a means as well, and Friday a time that is set,
has half seen "the rope is for Friday". A word may stand in several classes; `*` ends a word's beginning. The words are as
`safety_words.evened` leaves them, without apostrophes. None of them is a danger by itself.
"""

from functools import cache, lru_cache
from typing import Final

CLASSES: Final[dict[str, str]] = {
    # who
    "I": "i im ive id ill me my mine myself",
    "THEY": "he she they him her them his their theirs himself herself themselves",
    "KIN": "mum mom mam mama mammy mummy mommy dad daddy papa father mother parents son sons daughter daughters kid kids child children baby wife husband partner "
    "brother* sister* nan nana gran grandma granny grandad grandpa family folks missus aunt* uncle* cousin* twin girlfriend boyfriend fiance* ex",
    "FRIEND": "friend* mate mates bestie flatmate* roommate* housemate* classmate* neighbour* neighbor* colleague* coworker* buddy lad girl guy boy someone",
    "NOBODY": "nobody noone none",
    "EVERYONE": "everyone everybody world people others anyone you yous yall",
    "PET": "dog dogs cat cats puppy kitten rabbit hamster horse parrot fish vet",
    # dying
    "DIE": "die dies died dying dead death deceased perish* croak* deid",
    "KILL": "kill kills killed killing suicid* unaliv* murder* slay execut* euthan* kms ctb od overdos*",
    "LIFE": "life live lives lived living alive exist* existence breath* breathing heartbeat being",
    "GRAVE": "funeral* grave* coffin* casket cremat* ashes urn buried bury burial wake obituar* eulog* hearse cemetery mortuary morgue undertaker tombstone headstone "
    "coroner* corpse* body ground underground",
    "HEAVEN": "heaven hell angel* afterlife god lord jesus allah soul peace rest eternal* eternity above beyond",
    "INSURANCE": "insurance will testament pension payout savings inherit* estate solicitor nominee",
    # means
    "PILLS": "pill* tablet* paracetamol ibuprofen insulin sleepers antidepress* sertraline medicine* capsule* dose doses blister codeine tramadol morphine xanax valium "
    "diazepam amitrip* zopiclone drug* prescription packet* box boxes",
    "POISON": "poison* bleach antifreeze pesticide* weedkiller sniper otapiapia fumes exhaust gas carbon charcoal monoxide hose helium",
    "BLADE": "blade* razor* knife knives scalpel* scissors stanley sharpen* cutter craft",
    "GUN": "gun guns pistol* rifle* shotgun* revolver* bullet* trigger barrel glock loaded breech round",
    "ROPE": "rope* noose* cord belt ligature hang hangs hanging hanged beam hook rafters banister knot tie tied tying sheet dressing",
    "HEIGHT": "bridge* roof* rooftop* cliff* ledge* balcon* railing* rail rails edge multistorey storey floors floor window viaduct overpass flyover tower block gorge quarry "
    "parapet barrier barriers fence height drop",
    "TRACKS": "train* track* platform* tube lorry lorries truck* bus traffic motorway line crossing station express freight wheel tree seatbelt bend wall",
    "WATER": "river* canal* sea ocean lake* loch lough reservoir* dock weir tide water bath bathtub pier harbour shore current stones pockets",
    "JUMP": "jump* leap* step* stepped fall falling throw threw thrown fling lob yeet swerve* drive drove driving walk walked crash* drown* sink* plunge* swim",
    # hurting oneself
    "CUT": "cut cuts cutting carv* slit* slic* scratch* score burn* burnt scald* stab* wound* bleed* bled blood selfharm hurt* harm* punch* starv* purge* punish*",
    "BODY": "arm arms wrist* thigh* leg legs skin vein veins throat neck scar scars sleeve* forearm* head stomach",
    "CLEAN": "clean relaps* streak urge urges",
    # farewell
    "FAREWELL": "goodbye* bye farewell cheerio adieu adios",
    "LETTER": "letter* note notes envelope* card cards video videos message* text texts post posted draft drafts recording voicenote",
    "LAST": "last final finally finished end ends ended ending forever permanent* good ever eternity",
    "SORRY": "sorry apolog* forgive* forgiv* forgave blame fault",
    "LOVE": "love loved loves hug hugged hugs kiss kissed tell remember proud",
    "THANKS": "thank* thanks cheers grateful appreciat* kind",
    "GIVE": "give gives gave given giving donate* leave leaves left leaving rehome* pass",
    "PUTINORDER": "sort* tidy tidied tidying cancel* paid pay clear* clos* delet* wip* wrote written write writing sign* label* pack* password* passwords key keys list affairs "
    "order arranged arrang* instructions plan plans planned planning prepar* ready settled date set chosen picked bought ordered",
    # how it is
    "GONE": "gone go goes going leave vanish* disappear* missing away exit exist out invisible erase* evaporate nothing nothingness void dark quiet silence stop stops",
    "WITHOUT": "without absence better off easier happier lighter relief relieved spare",
    "BURDEN": "burden* weight drag nuisance load trouble bother mouth deadweight waste wasted wasting oxygen space mistake problem",
    "SLEEP": "sleep* asleep wake wakes woke waking morning bed dream* eyes pillow lie lying",
    "TIRED": "tired exhaust* weary drained worn done enough fed sick knackered shattered spent",
    "POINT": "point reason* purpose meaning use worth worthless pointless useless hopeless* hope hopes future tomorrow",
    "NEVER": "never no not cant cannot wont dont didnt nothing nor neither anymore",
    "WANT": "want* wish* hope* hoping rather need* ready tempted long craving",
    "THINK": "think* thought* idea* imagin* pictur* plan* google* search* research* read forum wonder*",
    "HOLD": "hold* hang hanging keep keeping stay* carry cope coping bear survive* surviv* manage fight* struggl* promise* promised",
    "FEAR": "scared afraid frighten* worr* terrif* panic* fear dread* unsafe safe safety trust risk danger*",
    "ALONE": "alone lonely empty numb hollow dead broken shell ghost dark",
    "CRY": "cry cries cried crying sob* tears weep* wept bawl*",
    "SELFHATE": "hate* loathe* pathetic failure fail* failed loser disgust* ashamed shame stupid idiot joke",
    "CALM": "calm* peace* peaceful serene light certain decided decision made mind relieved rational quiet smil* strange strangely oddly weird*",
    "WHEN": "tonight today tomorrow now soon later weekend monday tuesday wednesday thursday friday saturday sunday morning midnight christmas birthday spring summer autumn winter "
    "frosts january february march april may june july august september october november december week month year",
    "ANSWERS": "answer* pick* reply replies replied phone phoned rang call calls called text texted ring door locked",
    "HELP": "help ambulance police 999 911 988 hotline crisis samaritans doctor hospital gp therapist counsellor a&e emergency ward",
    "DRINK": "drink drank drunk vodka whisky whiskey bottle bottles gin rum beer wine swallow* took taken take takes taking downed",
    "KNOWS": "found find finds discover* body remember* miss missed misses notice* care cares mourn",
    "SECRET": "secret* nobody promise dont tell told telling hide hid hidden stash* hoard* saved saving put behind under",
    "ATTEMPT": "attempt* tried try tries trying again before time second survived failed did do done it",
    # what it may be instead
    "WORK": "job jobs role roles interview* panel shift* ward patient* client* caller* customer* pupil* student* candidate* question* scenario* roleplay exercise* training "
    "assess* policy research* thesis charity helpline samaritan nurse nursing paramedic pharmac* social worker counsell* officer teacher lab clinic museum",
    "ASKED": "ask* asked asks wanted said explain* describ* mention* talked discuss* test* quiz essay presentation case",
    "TECH": "server* process* battery laptop phone screen wifi node* thread* app code database link camera mic printer zombie router browser tab build script command branch",
    "FICTION": "game* film* movie* song* play* book* novel* character* actor* scene* stage theatre series episode boss level comic opera lyric* band gig",
    "FUN": "lol lmao haha* hehe rofl joking joke jokes funny laugh* giggl* giggling hilarious xd",
    "SHAME": "embarrass* cringe* cringing awkward* mortif* blush* red face laughing boredom bored shame",
    "COMMERCE": "shop* sell* sold brand* market* product* stock price* deadline* contract* lease subscription membership notice retire* retirement holiday move* moving flight",
    "THING": "plant* car van engine fridge clock shoes tie shirt suit tomato* bread dough hair nails",
    "COOK": "kitchen chef cook* onion* meat butcher* chicken fish lamb pork vegetables restaurant",
}  # fmt: skip


@cache
def _table() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    for name, listed in CLASSES.items():
        for word in listed.split():
            table, key = (begun, word[:-1]) if word.endswith("*") else (whole, word)
            table.setdefault(key, []).append(name)
    return whole, begun


@lru_cache(maxsize=8192)
def dangers_of(word: str) -> tuple[str, ...]:
    """The classes of a word without apostrophes, each once."""
    whole, begun = _table()
    names = list(whole.get(word, ()))
    for length in range(2, len(word) + 1):
        names += begun.get(word[:length], ())
    return tuple(dict.fromkeys(names))
