"""Crisis, distress, doubt, a figure of speech: tables of what people type."""

import pytest

from conversations.understanding.safety import Safety, assess
from conversations.understanding.safety_signs import signs
from conversations.understanding.safety_tongues import abroad
from conversations.understanding.text import plain


@pytest.mark.parametrize(
    "text",
    [
        "i want to die",
        "I want to kill myself",
        "everyone would be better off without me",
        "they'd be better off without me",
        "got there late, blanked on the sql question, and now i'm in the car thinking of driving it off the road",
        "They'd all be better off if I was gone",
        "I don't want to be here anymore",
        "I don’t want to wake up tomorrow",
        "i dont wanna be alive",
        "I don't want to be alive on Monday when they ring.",
        "thinking about ending it all",
        "I can't go on living like this",
        "wish i was dead",
        "I wish I'd never been born",
        "i just want to go to sleep and never wake up",
        "honestly im suicidal",
        "been cutting myself again",
        "i might hurt myself",
        "I've written a goodbye letter",
        "no reason to live",
        "there's no point in living",
        "what's the point of living",
        "life isn't worth living anymore",
        "I'm going to jump off a bridge",
        "i took all my pills",
        "I have been thinking about suicide",
        "nobody would miss me if i was gone",
        "I won't be around much longer",
        "im tired of being alive",
        "wanna kms tonight",
        "I feel like ending my life",
        "I want to unalive myself",
        "i should just die",
        "i can't keep living",
        "I don't deserve to live",
        "why am i even alive",
        "there is no reason for me to be here anymore",
        "i don't think i can stay safe tonight",
        "I have a plan to end my life",
        "if i don't get this job i'll kill myself",
        "I'm done with life",
        "quiero morir",
        "ich will nicht mehr leben",
        "je veux mourir",
    ],
)
def test_a_wish_to_die_said_or_veiled_is_a_crisis(text: str) -> None:
    assert assess(text) == Safety("crisis")


@pytest.mark.parametrize(
    "text",
    [
        "I WANT TO DIE",
        "i want\nto die",
        "i want\r\n\r\nto   die",
        "i want to\u200b die",
        "k\u200bill m\u200byself is all i think of, i will kill\u00a0myself",
        "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "i’ve thought about suicde",
        "i am thinking of sucide",
        "i wan to die",
        "gonna killmyself",
    ],
)
def test_a_crisis_is_seen_through_typos_line_breaks_and_odd_characters(text: str) -> None:
    assert assess(text).label == "crisis"


@pytest.mark.parametrize("before", [0, 1_100, 1_150, 1_190, 1_205, 5_000, 19_900])
def test_a_crisis_is_found_anywhere_in_a_long_message(before: int) -> None:
    assert assess("word " * (before // 5) + "i want to kill myself " + "and then " * 40).label == "crisis"


def test_a_crisis_among_ordinary_slips_is_still_a_crisis() -> None:
    told = "got there late, called her diane. career suicide lol. i don't see any reason to go on living"
    assert assess(told) == Safety("crisis")


@pytest.mark.parametrize(
    "text",
    [
        "my sister says she wants to die",
        "my friend is going to kill himself",
        "he told me he wants to end his life",
        "my brother tried to kill himself last night",
        "my flatmate is suicidal",
    ],
)
def test_a_crisis_about_someone_else_is_a_crisis_worded_for_helping_them(text: str) -> None:
    assert assess(text) == Safety("crisis", about_other=True)


def test_someone_elses_crisis_and_ones_own_together_is_ones_own() -> None:
    assert assess("my friend wants to kill herself and i want to die too") == Safety("crisis")


@pytest.mark.parametrize(
    "text",
    [
        "I wanted to die of embarrassment",
        "that interview killed me",
        "I killed it",
        "i died inside",
        "the train died and then my phone died",
        "she asked me about a suicide prevention project",
        "I interviewed at a crisis hotline, they asked how I'd talk to a suicidal caller",
        "that answer was career suicide",
        "i shot myself in the foot",
        "cut myself off mid sentence",
        "hurt myself falling off my bike on the way",
        "I'd kill for this job",
        "my mum is going to kill me",
        "i called her diane and wanted to die",
        "wanted the ground to swallow me",
        "i wanted to disappear into my chair",
        "it would have been better if i had prepared",
        "I'm dead 💀",
        "I don't want to work there anymore",
        "deadlines killed us",
        "my gran died the day before",
        "I kept beating myself up",
        "the interview is over",
        "I'm such an idiot",
        "I nearly died laughing",
        "i thought i was going to die when my phone rang",
        "I'd rather die than do that again",
        "I totally died on that question",
        "I was dying to ask about the team",
        "they asked about end of life care",
        "I wanted to end it on a positive note",
        "i can't go on holiday now",
        "no point in sending a note now",
        "said goodbye everyone and left",
        "I don't want to be in this city anymore",
        "i couldn't breathe from running",
        "what's the point of a thank-you note?",
        "what's the point of this question",
        "hi",
        "",
        "   ",
        "👍",
    ],
)
def test_a_figure_of_speech_is_no_alarm(text: str) -> None:
    assert assess(text) == Safety("none")


@pytest.mark.parametrize(
    "text",
    [
        "what's the point",
        "whats the point anymore",
        "what's the point of anything",
        "I can't do this anymore",
        "i just want to disappear",
        "kms",
        "i want to die lol",
        "I'm such a burden",
        "i wanted to die",
        "nothing matters",
        "I just want it all to be over",
        "no one would care",
        "i give up on everything",
    ],
)
def test_what_could_be_meant_either_way_is_asked_about(text: str) -> None:
    assert assess(text).label == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "i feel hopeless",
        "I hate myself",
        "can't stop crying",
        "my life is falling apart",
        "i'm worthless",
        "having a panic attack",
        "I feel so depressed",
        "I'm not okay",
        "I'm not suicidal, just really low",
        "I don't want to kill myself or anything",
    ],
)
def test_hopelessness_without_a_wish_to_die_is_distress(text: str) -> None:
    assert assess(text) == Safety("distress")


def test_a_death_by_suicide_behind_them_is_grief_and_no_danger() -> None:
    assert assess("my uncle killed himself last month").label == "distress"


@pytest.mark.parametrize(
    "text", ["i want to die, seriously lol", "i wanted to die and still do", "kill myself tonight lol"]
)
def test_a_wink_does_not_hide_that_it_is_meant(text: str) -> None:
    assert assess(text).label == "crisis"


@pytest.mark.parametrize("text", ["I have send it", "i send it", "just send it", "I'll send it tomorrow."])
def test_sending_is_not_ending(text: str) -> None:
    assert assess(text).label == "none"


@pytest.mark.parametrize(
    "text",
    [
        "I've been saving up her tablets since June",
        "cut my arms again last night",
        "nine months clean gone, just like that",
        "there's a suicide note in my drafts",
        "tell my kids I love them",
        "I was looking at my shotgun again",
        "gave my guitar away and my records too",
        "I sorted out my will this morning",
        "n0body would stop me, 5u1c1de it is",
    ],
)
def test_signs_that_name_no_wish_are_heard_or_asked_about(text: str) -> None:
    assert signs(plain(text)) is not None
    assert assess(text).label in ("crisis", "unclear")


@pytest.mark.parametrize(
    "text",
    [
        "I did not wake up in time",
        "i hope zoom doesn't crash again",
        "I took 2 ibuprofen before the interview",
        "tell her I'm sorry for being late",
        "no need for reminders anymore",
        "it's time to go, bye",
        "burned my arm on the fryer during the trial",
        "I want to dye my hair before the next one",
        "I have to look after mum tomorrow morning",
        "I attempted it twice and it still failed the tests",
        "nobody has heard from HR since",
    ],
)
def test_what_people_say_every_day_is_no_sign(text: str) -> None:
    assert signs(plain(text)) is None
    assert assess(text).label == "none"


@pytest.mark.parametrize(
    "text",
    [
        "We stood on the roof garden with the whole team and drank tea",
        "I won't be here on Monday so please send the reminder on Tuesday",
        "the deadline will be gone by Monday so send it sooner",
        "I looked at the bridge from their window and forgot the question",
        "they asked what I'd say to a pupil who talks of suicide",
        "we treated an overdose in resus on my trial shift",
        "my thesis covers overdose care",
        "in the exam I had to name three signs of self-harm",
        "role play: a caller tells me she took tablets, and I kept her on the line",
        "all good here, what do I do next",
        "honestly roasted myself alive with that answer about weaknesses",
    ],
)
def test_matters_of_work_and_of_the_day_are_no_danger(text: str) -> None:
    assert assess(text).label == "none"


@pytest.mark.parametrize("text", ["I've made my peace with it all.", "no more. please. no more"])
def test_what_is_hardly_told_is_asked_about(text: str) -> None:
    assert assess(text) == Safety("unclear")


def test_a_wish_of_then_that_lasts_is_heard() -> None:
    assert assess("They asked about my year off. I wanted to die. I still do.").label == "crisis"
    assert assess("i wanted to die and honestly still do").label == "crisis"
    assert assess("he laughed and I wanted to die. I still do lol").label == "unclear"
    assert assess("I wanted to die. I still want to, every night").label == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "I wanted to die. I still don't know why he asked",
        "I wanted to die. I still do not know why he asked",
        "he called me Kevin and I wanted to die. I still feel silly about it",
        "my zip was open, I wanted to die, and I still want the job",
        "my mic was on and I wanted to die. I still do the second round on Monday",
    ],
)
def test_what_else_lasts_is_no_wish(text: str) -> None:
    assert assess(text).label == "none"


def test_a_phrase_of_danger_is_let_go_only_where_nothing_sounds_like_it() -> None:
    assert assess("I looked at the bridge from their window and forgot the question").label == "none"
    assert (
        assess("I looked at the bridge from their window. I don't want to be here any more").label == "crisis"
    )
    assert assess("looking at the bridge").label != "none"


def test_what_no_phrase_tells_is_heard_in_the_middle_of_a_story() -> None:
    story = (
        "The panel was kind and the tour of the workshop took an hour. I was late by four minutes and nobody minded. "
        "{} "
        "They asked about lathes and I knew most of it. They will ring me in a week, or so they told me at the door."
    )
    veiled = "By Sunday I'll be with my late husband."
    assert signs(plain(veiled)) is None
    assert assess(story.format(veiled)).label in ("crisis", "unclear")
    assert assess(story.format("By Sunday I'll be at my sister's.")).label == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Não quero mais viver, já escrevi a carta de despedida",
        "nao quero mais viver",
        "Ich bin morgen nicht mehr am Leben, der Abschiedsbrief liegt da",
        "Chcę się zabić",
        "chce sie zabic",
        "Bu gece köprüden atlayacağım",
        "Я стою на крыше, передайте маме, что я её люблю",
        "遺書を書きました",
        "我不想活了",
        "유서도 써놨어요",
        "আমি আর বাঁচতে চাই না",
        "لا أريد أن أعيش",
        "Nitajinyonga usiku wa leo",
        "Mein Bruder will sich umbringen",
    ],
)
def test_the_wish_to_die_and_self_harm_are_heard_in_other_tongues(text: str) -> None:
    assert abroad(plain(text)) == "crisis"
    assert assess(text).label == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "morí de vergüenza cuando dije su nombre mal",
        "da morire dal ridere, ho sbagliato il suo cognome",
        "j'ai oublié mon diplôme à la maison",
        "ich bin vor Scham fast gestorben",
        "面接に十分遅刻しました",
    ],
)
def test_other_tongues_have_their_ways_of_speaking(text: str) -> None:
    assert assess(text).label == "none"
