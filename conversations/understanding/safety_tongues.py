"""The wish to die, self-harm and the signs of both in the tongues that people fall back on, and those tongues' ways of speaking.

Whoever writes in a tongue that this program can't talk in may be in the greatest need, so a few words of each are known:
wanting to die, hurting oneself, a farewell letter, pills taken, a height to jump from. Text and phrases are compared
without accents, since hurried people leave them out. `_` stands for any letters, `|` parts phrases; what is written with
no spaces, or in other letters than ours, is found anywhere in a text.
"""

import unicodedata
from functools import cache
from typing import Final, Literal

from conversations.understanding.text import pattern

_CRISIS: Final = (
    # the wish
    r"quiero (?:morir|morirme|matarme|suicidarme)|me quiero (?:morir|matar|suicidar)|no quiero (?:seguir viviendo|vivir|despertar)",
    r"(?:ganas de morir|sin ganas de vivir|quitarme la vida|me voy a matar|me corto los brazos|hacerme dano|estar muert[oa])",
    r"(?:je veux|envie de|je vais) (?:mourir|crever|me (?:tuer|suicider|pendre|faire du mal))|ne veux plus vivre|me suicider|plus envie de vivre",
    r"en finir avec la vie|me (?:coupe|coupais|suis coupee?|scarifie) (?:encore|les|le|la)|mettre fin a mes jours|me faire du mal",
    r"quero (?:morrer|me matar)|nao quero (?:mais )?viver|vou me matar|tirar a (?:minha )?(?:propria )?vida|vontade de morrer",
    r"voglio (?:morire|uccidermi|ammazzarmi|farla finita)|non voglio piu vivere|togliermi la vita|farmi del male|suicidio",
    r"vreau sa mor|nu mai vreau sa traiesc|sa ma (?:omor|sinucid)|sinucid_|vull morir|no vull viure",
    r"(?:will|mochte|wollte) (?:sterben|tot sein|nicht mehr (?:leben|da sein|aufwachen))|(?:mich|mir) (?:umbringen|das leben nehmen|was antun)|bringe? mich um|selbstmord|suizid_|nicht mehr leben|ritze? mich",
    r"wil (?:dood|sterven|niet meer (?:leven|verder leven|wakker worden))|zelfmoord_|ma?ak er (?:[^ ]+ ){0,2}een eind(?:e)? aan|mezelf van kant",
    r"vill (?:bara )?(?:do|inte leva)|ta livet av mig|sjalvmord_|vil (?:bare )?(?:do|ikke leve)|ta (?:mitt eget liv|livet av meg)|tage (?:mit eget liv|livet af mig)|selvmord_",
    r"chce (?:umrzec|sie zabic)|nie chce (?:juz )?zyc|zabije sie|samoboj_|popelnic samob_",
    r"chc[iu] (?:umrit|zemrit|umriet)|nechc[iu] (?:uz )?zit|sebevraz_|samovraz_|zelim (?:umrijeti|da umrem)|ne zelim (?:vise )?ziv_|ubi[tc]u? se|samoubi_",
    r"intihar|meg akarok halni|ongyilkos_",
    r"haluan kuolla|itsemurha_|tahan surra|ei taha (?:enam )?elada|(?:mau|ingin|nak|pengen) akhiri hidup",
    r"gusto ko(?:ng| ng| nang| na ng)?(?: nang)? mamatay",
    r"marne ka mann|main marna",
    # Romance
    r"me corto (?:otra|de nuevo|los|las|cuando|para)|me corte (?:otra|los brazos|las)|(?:hago|hice|haciendo|hacerme) cortes|cortarme las venas|"
    r"(?:tirarme|lanzarme|saltar|arrojarme) (?:del|de un|al|por|desde|bajo) |carta de despedida|ahorcarme|colgarme de|quitarme de en medio|"
    r"(?:tome|trague|guardad[oa]s|juntando|juntado) _ ?_ ?(?:pastillas|pepas)|no quiero estar viv[oa]|mejor muert[oa]",
    r"j ?'? ?v(?:eu|e)x crever|veux plus vivre|envie d'en finir|me scarifie|avale (?:toute?s? )?(?:la boite|les cachets|les medicaments|mes cachets|les comprimes)|"
    r"lettre d'adieu|(?:sauter|me jeter) (?:du|d'un|sous|par|dans|depuis) |m'ouvrir les veines|me foutre en l'air|plus la force de vivre|me suicid_",
    r"me corto (?:de novo|outra|todo|quando|pra)|me cortei|cortar os pulsos|(?:pular|me jogar|me atirar) (?:da|de|do|na frente) |carta de despedida|me enforcar|"
    r"tomei (?:todos os|um monte de|todas as) _|acabar com a (?:minha )?vida|nao aguento mais viver|nao quero mais estar viv[oa]",
    r"mi (?:taglio|sono tagliat[oa])|tagliarmi le vene|lettera d'addio|(?:buttarmi|gettarmi|lanciarmi) (?:giu|sotto|dal|da|nel)_|impiccarmi|"
    r"(?:preso|ingoiato|messo da parte) (?:tutt[ei] )?(?:le|i) _ ?(?:pastiglie|pillole|medicine|gocce|sonniferi)|preso tutte le pastiglie|la faccio finita|non ce la faccio piu a vivere",
    r"ma tai (?:din|iar|pe)|sa ma (?:arunc|spanzur)|scrisoare de adio|am luat toate pastilele|em vull matar|hil nahi dut|neure buruaz beste",
    # Germanic
    r"abschiedsbrief_|ritze (?:mich|mir)|mich (?:wieder )?geritzt|(?:tabletten|schlaftabletten) _ ?(?:gesammelt|genommen|geschluckt|bereit)|nicht mehr am leben (?:bin|sein|bin ich)|"
    r"bin (?:ich )?(?:morgen )?nicht mehr am leben|hange mich auf|(?:vor den|vorn) zug (?:springen|werfen|legen|schmeissen)|(?:spring|sturz)_ (?:von|vom) (?:der|die|dem|dach)_|"
    r"von der brucke springen|(?:schneide|schneid) mich|pulsadern|mein leben beenden|meinem leben ein ende",
    r"(?:stap|stappen) (?:ik )?eruit|(?:stap|stappen) uit het leven|uit het leven (?:stappen|stap)|afscheidsbrief_|snij(?:d)? (?:ik )?(?:mezelf|in mijn)|(?:van|voor) (?:het dak|de brug|de trein|het balkon) (?:spring|stap)_|"
    r"spring_ (?:van|voor) (?:het dak|de brug|de trein|een)|wil ?nie meer lewe|selfmoord_|wil sterf|sny myself",
    r"skar mig (?:igen|i)|hoppa (?:fran|framfor) |avskedsbrev_|sparat (?:tabletter|piller)|orkar inte leva|vill inte leva|hanga mig|ta mitt liv|"
    r"skaret i meg|kutter meg|hoppe (?:fra|foran|ud) |avskjedsbrev_|orker ikke (?:a |at )?leve|vil (?:bare )?do\b|skaerer i mig|skaret i mig|afskedsbrev_|vil deyja|drepa mig",
    # Slavic, Baltic
    r"zabije sie|tne sie|pocie?lam sie|list pozegnaln_|powiesze sie|skonczyc (?:z zyciem|ze soba)|podciac (?:sobie )?zyly|nie chce (?:juz |mi sie )?zyc|skocze (?:z|pod)|tabletki (?:mam|zebralem|zebralam|wzielam|wzialem|polknel_)|nalykal_ sie",
    r"skocim (?:pod|z|ze)|zabi(?:ju|jem) s[ea]|reze?[zm]?u? se |rezem s[ea]|dopis na rozloucenou|obesim s[ea]|nechc[iu] (?:uz )?zit|podrezat (?:si )?zily",
    r"ubit cu se|ubicu se|skoc(?:icu|it cu) (?:s|sa|pod)|rezem se|oprostajno pismo|ne zelim (?:vise )?(?:da zivim|zivjeti|ziveti)|hocem umreti|ubila? se bom|samomor_|"
    r"noriu mirti|nebenoriu gyventi|nusizudy_|gribu mirt|negribu dzivot|pasnav_",
    # better off without me; somebody else in danger
    r"(?:mejor|melhor|meglio) (?:sin|sem|senza(?: di)?) m[ei]m?\b|mieux sans moi|besser ohne mich|beter af zonder mij|battre utan mig|bedre uten meg|lepiej beze mnie|lepe bez mene|bensiz daha iyi|"
    r"(?:ritzt|schneidet) sich(?: seit| wieder| die| am| in)|(?:will|wollte) sich (?:umbringen|das leben nehmen|was antun)|morgen (?:sei|ist) (?:er|sie) tot|se (?:corta|quiere matar|quiere morir|quer matar|scarifie|veut mourir)\b|veut se (?:tuer|suicider)|si (?:taglia|vuole uccidere)|vuole (?:morire|uccidersi)|chce sie zabic|ya me despedi|ja me despedi",
    # others in Latin letters
    r"kendimi (?:as|oldur|kes|at)_|(?:kopruden|camdan|catidan|balkondan) (?:atla|at)_|veda mektub_|bile(?:g|k)(?:imi|lerimi) kes_|kollarimi kes_|(?:haplari|ilaclari) (?:ic|yut)_|canima kiy_|olmek istiyorum|yasamak istemiyorum",
    r"megolom magam|bucsulevel_|(?:ki|le)ugrom|vagdosom|nem akarok (?:tovabb |mar )?elni|felakasztom|tapan itseni|viiltele_|jaahyvaiskirje_|hyppaan (?:sillalta|alas|junan)|en (?:halua|jaksa) (?:enaa )?elaa|tapan end_",
    r"tu tu |muon chet|khong muon song|dung tren cau|nhay (?:lau|cau|xuong)|uong thuoc (?:ngu|tu tu)|rach tay|thu tuyet menh",
    r"(?:mag|nag)lasla_|pagod na (?:akong|ako na|kong) mabuhay|ayoko n[ag]+ mabuhay|gusto ko n[ag]+ ?mamatay|magbibigti|magpakamatay|wakasan ang buhay|"
    r"(?:ingin|mau|pengen|pingin|nak) mati\b|bunuh diri|lompat dari|gantung diri|(?:sayat|silet) (?:tangan|nadi)|mengakhiri hidup|akhiri hidup|(?:tak|tidak|gak|ga) (?:nak|mau|ingin) hidup",
    r"nitajinyonga|nijinyonge|kujiua|nijiue|nitajiua|sitaki kuishi|nataka kufa|ngifuna ukufa|ukuzibulala|ngizibulal_|angisa(?:funi|kwazi) ukuphila|ndifuna ukufa|waxaan rabaa inaan dhinto|"
    r"mo fe ku\b|pa ara mi|igbu onwe m|achoro m inwu|ina son (?:in )?mutu|kashe kaina|(?:make|wan|wanna) i die|i wan (?:die|kpeme|quench)|wan kill mysel_|(?:drink|drank|swallow) (?:the )?(?:sniper|otapiapia|rat poison)",
    r"marna (?:chahta|chahti|hai)|mar jaun_|mar jana (?:chahta|chahti|hai)|jeen(?:e|a) (?:ka mann? )?(?:nahi|nai)|zeh[ea]r kha_|phansi la?ga_|nas kaat_|khud ko (?:khatam|maar)_|aatmahatya|khudkushi|"
    r"more jete chai|ba?n?chte chai na|bath?akalani ledu|ch(?:ani|achi)povalani|saaga? ?poren|sethud_|vaazha pidik_|jeevikkan? (?:vayya|thonn?unnilla)",
    r"dwi (?:eisiau|isio) marw|eisiau byw (?:d+im|rhagor)|lladd fy hun|diwedd ar fy mywyd|is mian liom bas|deireadh a chur le mo shaol|mo lamh a chur|dua te vdes|vetevras_",
)
_CRISIS_ELSEWHERE: Final = (
    "遗书|遺書|跳楼|跳樓|跳河|跳桥|割腕|想死|不想活|自杀|自殺|轻生|輕生|结束生命|結束生命|结束自己|結束自己|上吊|自残|自殘|划了.?.?刀|[从從].{1,6}跳下|吞.{0,4}[药藥]|活不下去",
    "死にたい|消えたい|飛び降り|首を吊|首つり|リストカット|リスカ|手首を切|生きていたくない|生きるのをやめ|薬を全部飲|死のうと|死ぬつもり|楽になりたい",
    "죽고 ?싶|자살|유서|뛰어내리|손목을 그|자해|그만 살|살고 ?싶지 ?않|목을 매|다리 위에 (?:있|서)|번개탄|약을 (?:다 |모두 )?(?:먹었|모았)",
    "อยากตาย|ฆ่าตัวตาย|ไม่อยากอยู่|ไม่อยากมีชีวิต|กรีดแขน|กรีดข้อมือ|กระโดดตึก|กินยาตาย|จดหมายลา|ผูกคอ",
    "без меня (?:им |всем )?(?:будет )?лучше|режет себя|хочет (?:умереть|покончить)|хочу (?:умереть|сдохнуть|померти)|не хочу (?:больше |більше )?(?:жить|жити)|(?:стою|сижу) на (?:крыше|мосту|краю|подоконнике)|прыгн(?:у|уть)|повешусь|повеситься|вскр(?:ою|ыть) (?:себе )?вены|"
    "режу (?:себя|руки|вены|себе)|уйти из жизни|наглота|предсмертн|свести сч[её]ты|таблет[а-я]+ (?:купил|накопил|выпил|наглот|лежат|приготов)|покончу|накласти на себе руки|стрибн|повішус|ріжу себе|"
    "убићу се|не желим (?:више )?да живим|искам да умра|не искам да живея|ще се убия",
    "θελω να πεθανω|αυτοκτον|να πηδηξω|κοβω τ[αι]ς? (?:χερια|φλεβες)|χαραζω τα χερια|δεν (?:θελω|αντεχω) (?:αλλο )?να ζ|κρεμαστω|ηπια (?:ολα )?τα χαπια",
    "انتحر|انتحار|(?:اريد|بدي|عايز|عاوز|ابغي?ى?|ودي|نفسي|حابب) (?:ان )?ا?موت|(?:بلعت|شربت|جهزت|اخذت) .{0,12}حبوب|(?:ارمي|يرمي|ترمي|برمي|هيرمي|هرمي) (?:نفسي|نفسه|نفسها|حالي|حاله)|رساله? وداع|اخر رساله|لا اريد ان اعيش|ما (?:عاد )?(?:بدي|فيني) عيش|اقطع شرايين|اجرح نفسي|مش عايز اعيش",
    "خواهم بمیرم|خوام بمیرم|نمی ?.?خوا(?:م|هم) زنده|خودکشی|رگم? ?رو? می.?زنم|قرص (?:ها ?رو? )?خوردم|مرنا چاہت|جینا نہیں چاہت|خود کشی",
    "רוצה למות|להתאבד|לקפוץ מה|לחתוך את עצמי|חותכת? את עצמי|מכתב פרידה|לא רוצה לחיות|נמאס לי לחיות|בלעתי (?:את כל )?ה?כדורים",
    "मरना चाहत|मरना है|मर जाना|मर जाऊं|जीना नहीं|जीने का मन नहीं|आत्महत्या|फांसी|ज़हर|नस काट|सुसाइड|मरायचं|जगायचं नाही|मर्न मन|बाँच्न मन",
    "মরে যেতে চাই|মরতে চাই|বাঁচতে চাই না|আত্মহত্যা|ঘুমের ওষুধ (?:জমি|খে)|গলায় দড়ি|মৰিব",
    "బతకాలని లేదు|చనిపోవాలని|చచ్చిపో|ఆత్మహత్య|சாகப்? ?போகிறேன்|சாக வேண்டும்|தற்கொலை|வாழ (?:விரும்பவில்லை|பிடிக்கவில்லை)|செத்து|മരിക്കണം|ആത്മഹത്യ|ജീവിക്കണ്ട|ಸಾಯಬೇಕು|ಆತ್ಮಹತ್ಯೆ|મરવું છે|જીવવું નથી|આપઘાત|ਮਰਨਾ ਚਾਹੁੰਦ|ਜੀਣਾ ਨਹੀਂ|ਖੁਦਕੁਸ਼ੀ|මැරෙන්න",
    "ուզում եմ մեռնել|სიკვდილი მინდა|თავს მოვიკლავ|መሞት እፈልጋለሁ|ራሴን ማጥፋት",
)
_TO_ASK: Final = (
    r"springe ich|ich springe|mache? schluss mit allem|en finir|adieu a tous|acabar con todo|acabar com tudo|farla finita|sumir do mundo|zrobie to (?:dzis|dzisiaj|jutro)|list mam|"
    r"hakkinizi helal edin|tatalon (?:ako|na)|isang hakbang|de brief voor mijn|desaparecer para siempre|surat wasiat|surat perpisahan|capek hidup|lelah hidup",
)
_TO_ASK_ELSEWHERE: Final = (
    "屋上|天台|もう終わりにし|活着没意思|安眠药|安眠藥|한강|прощай|передайте маме|всё решил|سامحوني|سامحيني|تمومش می|وصیت|नींद की गोलि|χάπια",
)
FIGURES: Final = (
    r"(?:morir|morirme|muero|moria?|morrer|morri|morro|morire|morto|morta|mourir|mort|morte|mourais|crever|sterben|gestorben|dood|umrzec) "
    r"(?:(?:de|di|da|vor|van|ze|z) (?:la |el )?|d |d')(?:verguenza|vergonha|vergogna|risa|rir|riso|ridere|honte|rire|hambre|faim|fome|fame|calor|frio|sono|sueno|"
    r"sommeil|nervios|scham|lachen|hunger|langeweile|schaamte|honger|wstydu|smiechu|ennui|aburrimiento|tedio)",
    r"vor (?:scham|lachen|langeweile|hunger|peinlichkeit) (?:[^ ]+ )?(?:sterben|gestorben|tot)|tot(?:ge)?lacht?_|kaputt ?gelacht|(?:me|nos) mat[oa] (?:de risa|con)",
)
_SPELT_OTHERWISE: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي"}
)  # fmt: skip


def bare(text: str) -> str:
    """A plain text without accents and marks, and with one letter where tongues that share theirs have several."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn").translate(_SPELT_OTHERWISE)


@cache
def _any_of(phrases: tuple[str, ...]) -> str:
    return "(?:" + bare("|".join(phrases)).replace("_", r"\w*") + ")"


def unfigured(read: str) -> str:
    """The plain text without those tongues' ways of speaking."""
    figure = pattern(r"(?<!\w)" + _any_of(FIGURES))
    return figure.sub("…", bare(read)) if figure.search(bare(read)) else read


def abroad(read: str) -> Literal["crisis", "unclear"] | None:
    """What a plain text tells of danger in another tongue; None where it tells nothing, or a way of speaking."""
    said = bare(unfigured(read))
    labels: tuple[tuple[Literal["crisis", "unclear"], tuple[str, ...], tuple[str, ...]], ...] = (
        ("crisis", _CRISIS, _CRISIS_ELSEWHERE),
        ("unclear", _TO_ASK, _TO_ASK_ELSEWHERE),
    )
    for label, with_our_letters, elsewhere in labels:
        if pattern(r"(?<!\w)" + _any_of(with_our_letters)).search(said):
            return label
        if not said.isascii() and pattern(_any_of(elsewhere)).search(said):
            return label
    return None
