"""The words of time in a few more tongues, put into English: "mañana a las tres", "demain 15h", "明天下午三点".

A text is only touched where a word of one of them stands in it that is no English word.
"""

from typing import Final, TypeAlias

from conversations.understanding.text import pattern

_Words: TypeAlias = tuple[tuple[str, str], ...]

_SPANISH: Final[_Words] = (
    (r"\bpasado mañana\b", "day after tomorrow"), (r"\b(?:de|por|en) la mañana\b", "morning"), (r"\bmañana\b", "tomorrow"),
    (r"\b(?:de|por|en) la tarde\b", "afternoon"), (r"\b(?:de|por|en) la noche\b", "evening"), (r"\besta noche\b", "tonight"), (r"\besta tarde\b", "this afternoon"),
    (r"\bhoy\b", "today"), (r"\bal? mediod[ií]a\b", "noon"), (r"\ba las?\b", "at"), (r"\by media\b", "and half"), (r"\by cuarto\b", ":15"),
    (r"\ben\b", "in"), (r"\b(?:el |este |pr[oó]ximo )*(?=lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)", ""),
    (r"\blunes\b", "monday"), (r"\bmartes\b", "tuesday"), (r"\bmi[eé]rcoles\b", "wednesday"), (r"\bjueves\b", "thursday"),
    (r"\bviernes\b", "friday"), (r"\bs[aá]bado\b", "saturday"), (r"\bdomingo\b", "sunday"), (r"\bhoras?\b", "hours"), (r"\bminutos?\b", "minutes"), (r"\bd[ií]as\b", "days"),
    (r"\buna\b", "1"), (r"\bdos\b", "2"), (r"\btres\b", "3"), (r"\bcuatro\b", "4"), (r"\bcinco\b", "5"), (r"\bseis\b", "6"), (r"\bsiete\b", "7"),
    (r"\bocho\b", "8"), (r"\bnueve\b", "9"), (r"\bdiez\b", "10"), (r"\bonce\b", "11"), (r"\bdoce\b", "12"), (r"\bmedia hora\b", "half an hour"),
)  # fmt: skip
_FRENCH: Final[_Words] = (
    (r"\bapr[eè]s[- ]demain\b", "day after tomorrow"), (r"\bdemain\b", "tomorrow"), (r"\baujourd'?hui\b", "today"), (r"\bce soir\b", "this evening"),
    (r"\bcet apr[eè]s[- ]midi\b", "this afternoon"), (r"\b(?:l'|de l')?apr[eè]s[- ]midi\b", "afternoon"), (r"\b(?:du |le |au )?matin\b", "morning"), (r"\b(?:du |le )?soir\b", "evening"),
    (r"\b(?:[aà] )?midi\b", "noon"), (r"(\d) ?h(?:eures?)?(?= ?\d\d\b)", r"\1:"), (r": (?=\d\d\b)", ":"), (r"(\d) ?(?:h|heures?)\b", r"\1 oclock"), (r"\b[aà](?= \d)", "at"),
    (r"\blundi\b", "monday"), (r"\bmardi\b", "tuesday"), (r"\bmercredi\b", "wednesday"), (r"\bjeudi\b", "thursday"), (r"\bvendredi\b", "friday"),
    (r"\bsamedi\b", "saturday"), (r"\bdimanche\b", "sunday"), (r"\bprochaine?\b", ""),
)  # fmt: skip
_GERMAN: Final[_Words] = (
    (r"\b[uü]bermorgen\b", "day after tomorrow"), (r"\bheute abend\b", "this evening"), (r"\bheute\b", "today"), (r"\bmorgen fr[uü]h\b", "tomorrow morning"), (r"\bmorgens\b", "morning"),
    (r"\bmorgen\b", "tomorrow"), (r"\bvormittags?\b", "morning"), (r"\b(?:am )?nachmittags?\b", "afternoon"), (r"\b(?:am )?abends?\b", "evening"), (r"\b(?:am )?mittags?\b", "noon"),
    (r"\bum\b", "at"), (r"\b(?:am )?montag\b", "monday"), (r"\b(?:am )?dienstag\b", "tuesday"), (r"\b(?:am )?mittwoch\b", "wednesday"), (r"\b(?:am )?donnerstag\b", "thursday"),
    (r"\b(?:am )?freitag\b", "friday"), (r"\b(?:am )?samstag\b", "saturday"), (r"\b(?:am )?sonntag\b", "sunday"), (r"\bstunden?\b", "hours"), (r"\bminuten\b", "minutes"),
    (r"\bzwei\b", "2"), (r"\bdrei\b", "3"), (r"\bvier\b", "4"), (r"\bf[uü]nf\b", "5"), (r"\bsechs\b", "6"), (r"\bsieben\b", "7"), (r"\bacht\b", "8"), (r"\bneun\b", "9"), (r"\bzehn\b", "10"),
)  # fmt: skip
_PORTUGUESE: Final[_Words] = (
    (r"\bdepois de amanh[aã]\b", "day after tomorrow"), (r"\bamanh[aã]\b", "tomorrow"), (r"\bhoje\b", "today"), (r"\b(?:da|de|pela) manh[aã]\b", "morning"),
    (r"\b(?:da|de|à|a) tarde\b", "afternoon"), (r"\b(?:da|de|à|a) noite\b", "evening"), (r"\b(?:às|as|ao|à)(?= \d)", "at"), (r"\bmeio[- ]dia\b", "noon"), (r"(\d) ?h(?:oras?)?\b", r"\1 oclock"),
    (r"\bsegunda(?:-feira)?\b", "monday"), (r"\bter[cç]a(?:-feira)?\b", "tuesday"), (r"\bquarta(?:-feira)?\b", "wednesday"), (r"\bquinta(?:-feira)?\b", "thursday"), (r"\bsexta(?:-feira)?\b", "friday"),
)  # fmt: skip
_HINDI: Final[_Words] = (
    (r"\b(?:parso|parson)\b", "day after tomorrow"), (r"\bkal\b", "tomorrow"), (r"\baaj\b", "today"), (r"\b(?:subah|savere)(?: ko)?\b", "morning"), (r"\b(?:dopahar|dopehar)(?: ko)?\b", "afternoon"),
    (r"\b(?:shaam|sham)(?: ko)?\b", "evening"), (r"\braat(?: ko)?\b", "night"), (r"\bbaje\b", "oclock"), (r"\bghante(?: baad| mein)?\b", "hours later"),
)  # fmt: skip
_CHINESE: Final[_Words] = (
    (r"后天|後天|明後日", " day after tomorrow "), (r"明天|明日", " tomorrow "), (r"今晚|今夜", " tonight "), (r"今天|今日", " today "), (r"早上|上午|午前|朝", " morning "),
    (r"下午|午後", " afternoon "), (r"晚上|夜", " evening "), (r"中午|正午", " noon "), (r"半(?=小时|小時)", "30分"), (r"个?小时|個?小時|時間", " hours "), (r"分钟|分鐘", " minutes "),
    (r"十二", "12"), (r"十一", "11"), (r"十", "10"), (r"一", "1"), (r"[二两兩]", "2"), (r"三", "3"), (r"四", "4"), (r"五", "5"), (r"六", "6"), (r"七", "7"), (r"八", "8"), (r"九", "9"),
    (r"(?:星期|周|週|礼拜)1|月曜日?", " monday "), (r"(?:星期|周|週|礼拜)2|火曜日?", " tuesday "), (r"(?:星期|周|週|礼拜)3|水曜日?", " wednesday "), (r"(?:星期|周|週|礼拜)4|木曜日?", " thursday "),
    (r"(?:星期|周|週|礼拜)5|金曜日?", " friday "), (r"(?:星期|周|週|礼拜)6|土曜日?", " saturday "), (r"(?:星期|周|週|礼拜)[日天]|日曜日?", " sunday "),
    (r"(\d{1,2}) ?[点點時时]半", r" \1:30 "), (r"(\d{1,2}) ?[点點時时] ?(\d\d)分?", r" \1:\2 "), (r"(\d{1,2}) ?[点點時时]钟?", r" \1 oclock "), (r"[后後]$|[にのはでを吧]", " "),
)  # fmt: skip
# A word by which each tongue is known, and which is no English word.
_TONGUES: Final[tuple[tuple[str, _Words], ...]] = (
    (r"[点點時时]|[明今后後][天日晚]|星期|曜", _CHINESE),
    (r"\b(?:mañana|hoy|esta (?:noche|tarde)|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|a las?|media hora|horas y|minutos|en (?:una|dos|tres|\d+) horas?)\b", _SPANISH),
    (r"\b(?:demain|aujourd'?hui|ce soir|cet apr[eè]s|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi)\b", _FRENCH),
    (r"\b(?:morgen|[uü]bermorgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|stunden?)\b", _GERMAN),
    (r"\b(?:amanh[aã]|hoje|segunda-feira|ter[cç]a-feira|quarta-feira|quinta-feira|sexta-feira|meio[- ]dia)\b", _PORTUGUESE),
    (r"\b(?:kal|aaj|parson?|subah|baje)\b", _HINDI),
)  # fmt: skip


def in_english(said: str) -> str:
    """The text with its words of time in English; any text without such a word as it is."""
    for known_by, words in _TONGUES:
        if pattern(known_by).search(said):
            for source, instead in words:
                said = pattern(source).sub(instead, said)
            return said
    return said
