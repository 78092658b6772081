"""The wish to die and self-harm in the tongues that people fall back on, and those tongues' own ways of speaking.

They stand as `safety_words.evened` leaves them: small letters, no accents that are signs of their own, an apostrophe as
a space. `_` stands for any letters, since most of these tongues bend their words, and some write none apart.
"""

from typing import Final

_WISHES: Final = (
    # Romance
    r"quiero (?:morir|morirme|matarme|suicidarme)|me quiero (?:morir|matar|suicidar)|no quiero (?:seguir viviendo|vivir|despertar)",
    r"(?:ganas de morir|sin ganas de vivir|quitarme la vida|me voy a matar|me corto los brazos|hacerme da[nñ]o|estar muert[oa])",
    r"(?:je veux|envie de|j ai envie de|je vais) (?:mourir|crever|me (?:tuer|suicider|pendre|faire du mal))|ne veux plus vivre|me suicider|plus envie de vivre",
    r"en finir avec la vie|me (?:coupe|coupais|suis coup[eé]e?|scarifie) (?:encore|les|le|la)|mettre fin [aà] mes jours|me faire du mal",
    r"quero (?:morrer|me matar)|n[aã]o quero (?:mais )?viver|vou me matar|tirar a (?:minha )?(?:pr[oó]pria )?vida|vontade de morrer",
    r"voglio (?:morire|uccidermi|ammazzarmi|farla finita)|non voglio pi[uù] vivere|togliermi la vita|farmi del male|suicidio",
    r"vreau s[aă] mor|nu mai vreau s[aă] tr[aă]iesc|s[aă] m[aă] (?:omor|sinucid)|sinucid_|vull morir|no vull viure",
    # Germanic
    r"(?:will|m[oö]chte|wollte) (?:sterben|tot sein|nicht mehr (?:leben|da sein|aufwachen))|(?:mich|mir) (?:umbringen|das leben nehmen|was antun)|bringe? mich um|selbstmord|suizid_|nicht mehr leben|ritze? mich",
    r"wil (?:dood|sterven|niet meer (?:leven|verder leven|wakker worden))|zelfmoord_|ma?ak er (?:[^ ]+ ){0,2}een eind(?:e)? aan|mezelf van kant",
    r"vill (?:bara )?(?:d[oö]|inte leva)|ta livet av mig|sj[aä]lvmord_|vil (?:bare )?(?:d[oø]|ikke leve)|ta (?:mitt eget liv|livet av meg)|tage (?:mit eget liv|livet af mig)|selvmord_",
    # Slavic
    r"chc[eę] (?:umrze[cć]|si[eę] zabi[cć])|nie chc[eę] (?:ju[zż] )?[zż]y[cć]|zabij[eę] si[eę]|samob[oó]j_|pope[lł]ni[cć] samob_",
    r"хочу (?:умереть|сдохнуть|померти)|не хочу (?:больше |більше )?(?:жить|жити)|покончить с собой|убью себя|убить себя|самоубий_|вкоротити собі|самогуб_",
    r"chc[iu] (?:um[rř][ií]t|zem[rř][ií]t|umrie[tť])|nechc[iu] (?:u[zž] )?[zž](?:[ií]t|i[tť])|sebevra[zž]_|samovra[zž]_|[zž]elim (?:umrijeti|da umrem)|ne [zž]elim (?:vi[sš]e )?[zž]iv_|ubi[tć]u? se|samoubi_",
    # others in Latin letters
    r"ölmek istiyorum|ya[sş]amak istemiyorum|intihar|kendimi öldür_|meg akarok halni|nem akarok (?:tov[aá]bb |m[aá]r )?[eé]lni|meg[oö]l[oö]m magam|öngyilkos_",
    r"haluan kuolla|en halua (?:en[aä]{2} )?el[aä]{2}|itsemurha_|tahan surra|ei taha (?:enam )?elada|(?:mau|ingin|nak|pengen) (?:bunuh diri|mati|akhiri hidup)|bunuh diri",
    r"mu[oố]n ch[eế]t|t[uự] t[uử]|không muốn sống|gusto ko(?:ng| ng| nang| na ng)?(?: nang)? mamatay|magpakamatay|ayoko n[ag]+ mabuhay|nataka kufa|nijiue",
    r"mujhe (?:marna hai|mar jana hai)|mar(?:na| jana) (?:chahta|chahti)|jeena nahi|marne ka mann|main marna|khudkushi|aatmahatya",
    # other letters
    r"_(?:死にたい|消えたい|自殺|自杀|想死|不想活|死んでしまいたい|轻生|輕生)_|_(?:죽고싶|자살|살고싶지않)_|죽고 싶_|살고 싶지 _",
    r"_(?:อยากตาย|ฆ่าตัวตาย|ไม่อยากอยู่)_|θ[εέ]λω να πεθ[αά]νω|δεν θ[εέ]λω να (?:ζ[ωή]_|ξυπν_)|_αυτοκτον_",
    r"أريد أن أموت|اريد ان اموت|عايز اموت|_انتحار_|لا أريد أن أعيش|می ?خواهم بمیرم|میخوام بمیرم|_خودکشی_|רוצה למות|_להתאבד_|לא רוצה לחיות",
    r"मरन (?:च हत_|ह)|मर ज न (?:च हत_|ह)|ज न नह च हत_|_आतमहतय_|_खदकश_|_আতমহতয_|মরত চ ই",
)
_FIGURES: Final = (
    r"(?:morir|morirme|muero|mor[ií]a?|morrer|morri|morro|morire|morto|morta|mourir|mort|morte|mourais|crever|sterben|gestorben|dood|umrze[cć]) "
    r"(?:(?:de|di|da|vor|van|ze|z) (?:la |el )?|d |d')(?:verg[uü]enza|vergonha|vergogna|risa|rir|riso|ridere|honte|rire|hambre|faim|fome|fame|calor|fr[ií]o|sono|sue[nñ]o|"
    r"sommeil|nervios|scham|lachen|hunger|langeweile|schaamte|honger|wstydu|[sś]miechu|ennui|aburrimiento|t[eé]dio)",
    r"vor (?:scham|lachen|langeweile|hunger|peinlichkeit) (?:[^ ]+ )?(?:sterben|gestorben|tot)|tot(?:ge)?lacht?_|kaputt ?gelacht|(?:me|nos) mat[oóa] (?:de risa|con)",
)


def _bent(source: str) -> str:
    return source.replace("_", "[^ ]*")


WISHES: Final = tuple(map(_bent, _WISHES))
FIGURES: Final = tuple(map(_bent, _FIGURES))
