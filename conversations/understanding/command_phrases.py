"""The phrases of `commands`, as data: one list per request, parted by " / ".

Lower case, no apostrophes. A phrase belongs here when nobody would type it, alone, as the answer to one of
our questions: "not yet" answers "have you heard back?", so it is not a way to pause.
"""

from typing import Final, Literal, TypeAlias

Anywhere: TypeAlias = Literal[
    "help",
    "back",
    "skip",
    "pause",
    "stop",
    "restart",
    "where",
    "privacy",
    "repeat",
    "delete_data",
    "just_note",
    "sent",
    "new_debrief",
    "export",
    "check",
    "continue",
    "greeting",
]

PHRASES: Final[dict[Anywhere, str]] = {
    "help": (
        "help / help me / halp / hlep / what can you do / what can i do / what can i say / what can i type "
        "/ what do i do / "
        "what do i do now / what should i do / how does this work / how do i use this / i dont understand / "
        "i dont get it / dont get it / dont understand / what do you mean / what does that mean / huh / "
        "im confused / confused / im lost / im stuck / stuck / options / commands / menu / info / what now / "
        "what are my options / how do you work / what is this / whats this / i dont understand the "
        "question / "
        "what do you want from me / what do you want me to say / explain / what is this for / an example / "
        "give me an example / example / examples / like what / such as / what kind of thing"
    ),
    "back": (
        "back / go back / step back / one back / go one back / back up / one step back / go back a step / "
        "go back one / "
        "previous / previous question / last question / the last question / previous step / undo / undo "
        "that / "
        "take me back / change my last answer / change my answer / change that answer / go back please / "
        "wait go back / "
        "oops go back / no go back / back to the last question / go back to the last question / bcak / "
        "bakc / "
        "go back to the previous question / go to the previous question / let me change that / redo the "
        "last one / "
        "fix my last answer / return"
    ),
    "skip": (
        "skip / skip it / skip this / skip that / skip this one / skip that one / skip the question / skip "
        "this question / "
        "skip this step / skip ahead / sikp / skp / skpi / pass / pass on this / pass on this one / pass "
        "on that / next / "
        "next one / next question / next step / move on / lets move on / leave it / leave it out / leave "
        "that out / "
        "leave this out / leave it blank / leave blank / not say / rather not / rather not say / id rather "
        "not / "
        "id rather not say / prefer not to / prefer not to say / prefer not to answer / dont want to say / "
        "i dont want to say / dont want to answer / i dont want to answer / i dont want to answer that / "
        "i dont want to talk about it / dont want to talk about it / dont wanna say / dont wanna talk "
        "about it / "
        "i wont say / no comment / na / n a / not relevant / doesnt matter / it doesnt matter / dont "
        "mention it / "
        "dont mention that / dont bring it up / dont include it / dont include that / not answering that / "
        "no answer / no skip / yes skip / none of your business / next please / another question / "
        "move to the next question / go to the next question / go to the next one"
    ),
    "pause": (
        "pause / paus / later / laters / l8r / later on / not now / not right now / brb / be right back / "
        "gtg / g2g / got to go / "
        "gotta go / ive got to go / i gotta go / i have to go / need to go / have to go / must go / do "
        "this later / "
        "do it later / do that later / finish later / finish this later / continue later / come back later / "
        "ill come back later / ill do it later / ill do this later / ill finish later / ill be back / back "
        "later / "
        "another time / forget it / drop it /"
        " some other time / maybe later / take a break / need a break / a break / break / "
        "talk later / "
        "ttyl / hold on / one sec / one second / one moment / wait a moment / wait one moment / wait a second / wait a bit / hang on a sec / hang on a minute / hold on a sec / hold on a minute / just a moment / just a sec / wait / wait a "
        "minute / "
        "wait a sec / give me a minute / give me a moment / give me a sec / a minute / im busy / busy / im "
        "in a meeting / "
        "in a meeting / im driving / im on the train / do this tomorrow / continue "
        "tomorrow / "
        "finish this tomorrow / not today / not tonight / too tired / im too tired / im tired / im "
        "exhausted / "
        "im too tired for this / lets pause / pause it / pause this / pause here / save and exit / save "
        "for later / "
        "save this for later / bye / bye bye / goodbye / good night / goodnight / night / cya / see you / "
        "see ya / "
        "see you later / come back to this later / come back to this / leave it for now / leave it for "
        "later / "
        "leave it there / lets leave it there / stop for now / stop here / stop here for now / stop for "
        "today / "
        "thats enough for today / enough for today / enough for now / thats enough for now / "
        "i cant right now / cant right now / cant do this right now / i cant do this right now / no time / "
        "no time right now / i dont have time / i dont have time right now / step away"
    ),
    "stop": (
        "stop / stpo / stop it / stop this / stop now / stop please / quit / exit / cancel / cancel this / "
        "cancel it / end / "
        "end this / end it here / end chat / end conversation / unsubscribe / stop messaging me / stop "
        "texting me / "
        "stop writing to me / stop talking to me / leave me alone / go away / shut up / "
        "no more messages / no more reminders / no more questions / stop reminders / stop the reminders / "
        "stop all reminders / stop reminding me / turn off reminders / turn off the reminders / cancel "
        "reminders / "
        "cancel the reminders / cancel all reminders / dont message me / dont message me again / dont "
        "message me anymore / "
        "stop bothering me / stop asking / stop asking me / abort / opt out / stop everything / "
        "i dont want to do this / i dont want to do this anymore / dont want to do this anymore / "
        "i dont want to continue / dont want to continue / i want out / im out / "
        "stop bot / stop debrief / stop the bot / stop the debrief"
    ),
    "restart": (
        "start over / startover / restart / start again / start from the beginning / start from scratch / "
        "from the beginning / from scratch / from the start / begin again / reset / redo / redo it / redo "
        "everything / "
        "do over / do it over / all over again / start all over / start all over again / from the top / "
        "start fresh / let me start fresh / i want to start fresh / do it fresh / "
        "start anew / begin from the start / start this over / start it over / restart this / over again / "
        "restart the debrief / start the debrief over / go back to the start / back to the start / go back "
        "to the beginning / "
        "back to the beginning"
    ),
    "where": (
        "where am i / where are we / where were we / where was i / where was we / how far / how far am i / "
        "how far along / "
        "how far along am i / how far are we / how much longer / how long / how long is this / how long "
        "will this take / "
        "how long does this take / how much is left / how much more / how many questions / how many more / "
        "how many more questions / how many questions left / how many questions are left / how many "
        "questions are there / "
        "how many steps / how many steps left / how many left / whats left / what is left / whats next / "
        "what is next / "
        "what comes next / what happens next / are we done / are we done yet / are we nearly done / almost "
        "done / "
        "is that all / is this the end / status / progress / which step / what step / what step am i on / "
        "which question is this / what question are we on"
    ),
    "privacy": (
        "privacy / privacy policy / is this private / is it private / is this confidential / is it "
        "confidential / "
        "is this anonymous / is it anonymous / is this safe / is it safe / is this secure / is this secret "
        "/ confidential / "
        "are you a bot / are you human / are you a human / are you real / are you a real person / are you "
        "a person / "
        "are you a robot / are you ai / are you an ai / are you chatgpt / are you gpt / are you a program "
        "/ are you a machine / "
        "are you a human being / is this a bot / is this a person / is this a human / is this ai / is this "
        "an ai / "
        "is this chatgpt / is there a person there / is anyone there / is someone there / is there a human / "
        "who are you / what are you / who is this / whos this / who am i talking to / whom am i talking to / "
        "who made you / am i talking to a bot / am i talking to a person / am i talking to a human / "
        "am i talking to a real person / bot or human / human or bot / do you use ai / do you use chatgpt / "
        "where does this go / where does it go / where do my answers go / where is this stored / where is "
        "this saved / "
        "where is my data / what do you keep / what do you store / what do you save / what do you do with "
        "this / "
        "what do you do with my data / what do you do with my answers / what happens to this / what "
        "happens to my data / "
        "what happens with my data / what happens to my answers / what is kept / whats kept / what is "
        "stored / "
        "how long do you keep this / how long do you keep it / how long is it kept / how long is this kept / "
        "how long do you store this / how long do you keep my data / do you keep this / do you store this "
        "/ do you save this / "
        "do you store my data / do you keep my data / do you share this / do you share my data / do you "
        "sell my data / "
        "do you tell anyone / will you tell anyone / do you tell them / will you tell them / will you tell "
        "my boss / "
        "are you going to tell anyone / is this recorded / are you recording this / is this logged / is "
        "this public / "
        "is this just between us / between us / is this between us / just between us / who gets this / who "
        "owns this / data protection / gdpr / "
        "does anyone see this / does anybody see this / does anyone read this / does anyone else see this / "
        "does anyone else read this / does the company see this / does my boss see this / do they see this / "
        "who else is here / is my data safe / can i trust you"
    ),
    "repeat": (
        "repeat / repeat that / repeat it / repeat please / repeat the question / repeat that please / say "
        "that again / "
        "say again / say it again / ask me again / ask that again / again / again please / "
        "once more / "
        "one more time / pardon / pardon me / come again / what / wat / wut / what did you say / what did "
        "u say / "
        "what did you ask / what did you ask me / what was that / what was the question / whats the "
        "question / "
        "what is the question / what question / which question / what were you asking / what was it / i "
        "missed that / "
        "missed that / didnt catch that / i didnt catch that / sorry what / say what / what was that again / "
        "what was the question again / show me the question / show me the question again / show that again / "
        "show it again / show again / the question again / scroll back"
    ),
    "delete_data": (
        "delete / delete me / delete my data / delete data / delete all / delete all data / delete all my "
        "data / "
        "delete everything / delete it all / delete this / delete all this / delete all of it / delete all "
        "of this / "
        "delete what i said / delete what i wrote / delete my stuff / delete my info / delete my "
        "information / "
        "delete my answers / delete my account / delete my debrief / delete everything i said / delete "
        "everything about me / "
        "delete everything i told you / delete this conversation / delete our conversation / delete the "
        "conversation / "
        "delete this chat / delete my history / delete my messages / erase / erase me / erase my data / "
        "erase everything / "
        "erase all / erase it all / erase all my data / erase this / erase what i said / wipe / wipe "
        "everything / "
        "wipe my data / wipe it / wipe it all / remove me / remove my data / remove all my data / remove "
        "everything / "
        "remove my info / remove my information / forget me / forget everything / forget my data / forget "
        "all of this / "
        "forget all this / forget everything i said / forget what i said / forget about me / clear my data / "
        "clear everything / clear all / clear my history / destroy my data / get rid of my data / right to "
        "be forgotten / "
        "purge my data / dlete my data / detele my data / delte my data / delete mydata"
    ),
    "just_note": (
        "note / just note / just the note / only the note / note only / the note / the note only / note "
        "please / the note please / "
        "just a note / just write the note / write the note / write my note / write me the note / write me "
        "a note / "
        "write a note / write the thank you note / write a thank you note / thank you note / thankyou note "
        "/ thank you letter / "
        "thank you email / thank you mail / the thank you note / just the thank you note / just the thank "
        "you / "
        "only the thank you note / just do the note / do the note / do just the note / do the thank you "
        "note / "
        "just do the thank you note / skip to the note / skip straight to the note / skip ahead to the "
        "note / "
        "straight to the note / go straight to the note / go to the note / jump to the note / lets do the "
        "note / "
        "get to the note / move to the note / just want the note / only want the note / want the note / "
        "just need the note / just need a note / only need the note / need the note / need a note / need a "
        "thank you note / "
        "want a thank you note / skip everything / skip all / skip all of this / skip all this / skip "
        "everything else / "
        "skip to the thank you note / skip to the end / give me the note / give me a note / make the note / "
        "help me write a note / help me with the note / help me write a thank you note / help me write the "
        "note / "
        "help with the note / help with a thank you note / draft the note / draft a note / draft a thank "
        "you note"
    ),
    "sent": (
        "sent / sent it / i sent it / i sent the note / sent the note / note sent / already sent / already "
        "sent it / "
        "i already sent it / i already sent / i already sent the note / i have already sent it / ive "
        "already sent it / "
        "ive sent it / i have sent it / just sent it / i just sent it / ive just sent it / its sent / it "
        "is sent / it was sent / "
        "its been sent / note is sent / the note is sent / the notes sent / sent it already / sent already "
        "/ sent it yesterday / "
        "sent it this morning / sent it just now / sent it today / i sent it yesterday / i sent it this "
        "morning / "
        "i sent it today / i sent it already / done sent / sent done / emailed it / i emailed it / i "
        "emailed them / "
        "i emailed her / i emailed him / mailed it / i mailed it / sent them / i sent them / sent both / i "
        "sent both / "
        "sent them all / both sent / all sent / its out / its gone out / has been sent / sent it thanks / "
        "yes sent / "
        "yes i sent it / yes sent it / done i sent it / i did send it / already emailed it / already "
        "mailed it"
    ),
    "new_debrief": (
        "new debrief / new interview / another debrief / another interview / another one / different "
        "interview / "
        "a new debrief / a new interview / a different interview / new one / start a new debrief / start a "
        "new one / "
        "start new debrief / start a debrief / start another debrief / start another / do another / do "
        "another one / "
        "do another debrief / debrief another interview / debrief another one / debrief a new interview / "
        "i had another interview / had another interview / i had a second interview / i had another one / "
        "had another one / i had a different interview / i just had another interview / new company / a "
        "second debrief / "
        "i did another interview / i want to debrief another interview / talk about another interview / "
        "this is about another interview / this is another interview / its about another interview / "
        "this is a different interview / about a different interview / about another interview"
    ),
    "check": (
        "check / check note / check my note / check a note / check this note / check the note / note check / check my mail / "
        "check my email / check a friends note / can you check a note / can you check my note / check something i wrote / "
        "check my thank you note / check my draft / look over my note / proofread my note"
    ),
    "export": (
        "export / export my data / export data / export everything / export it / export all / download my "
        "data / "
        "download everything / download / give me my data / send me my data / get my data / show me my "
        "data / show my data / "
        "see my data / a copy of my data / copy of my data / give me a copy of my data / what do you have "
        "on me / "
        "what do you know about me / what have you stored about me / what have you got on me / what data "
        "do you have / "
        "what data do you have on me / backup my data / back up my data / save my data / everything you "
        "have on me"
    ),
    "continue": (
        "continue / contiune / countinue / conitnue / go on / carry on / keep going / keep on / resume / "
        "proceed / "
        "lets continue / lets go on / lets carry on / lets keep going / lets go / go ahead / im ready / "
        "ready / "
        "ready to continue / im ready to continue / pick up where we left off / where we left off / lets "
        "resume / "
        "im back / ok back / ok im back / back now / im back now / hi im back / hey im back / back again / yes continue / ok continue / yes go on / yes lets continue / continue now "
        "/ onwards / "
        "lets get on with it / lets do this / lets do it"
    ),
    "greeting": (
        "hi / hii / hiii / hello / helo / hallo / hullo / hey / heyy / heya / hiya / hey there / hi there "
        "/ hello there / yo / sup / "
        "hi bot / hello bot / hey bot / hi debrief / hello debrief / hey debrief / good morning / morning "
        "/ good afternoon / "
        "good evening / evening all / howdy / greetings / hola / bonjour / salut / hi hi / hello hello / "
        "hi again / hello again / "
        "hey again / gday / whats up / wassup / hi how are you / hello how are you / hey how are you / how "
        "are you / "
        "hows it going / hi everyone / anyone there / hello anyone there / are you there / you there / "
        "start / begin / "
        "test / testing / ping"
    ),
}

# "who can see this", in the many ways of asking it.
WHO_SEES = (
    r"(?:who|can|could|will|would|does|do|is|are|may)(?: else| all)?(?: (?:anyone|anybody|someone|somebody|"
    r"people|others?|my|the|your|their|"
    r"they|he|she|other|be|any|company|boss|bosses|employer|employers|interviewers?|manager|managers|"
    r"recruiter|recruiters|hr|admin|admins|"
    r"organi[sz]er|organi[sz]ers|owner|owners|workspace|server|mods?|club|team|members|else|of|able|to|"
    r"going|allowed|"
    r"is|are|can|could|will|gets|humans?|a|person|colleagues?|coworkers?|friends|slack|discord|developers?|"
    r"operators?|moderators?)){0,6} "
    r"(?:see|sees|read|reads|view|views|access|look at|looks at|seeing|reading|get|know about|find|find "
    r"out|hear about)"
    r"(?: (?:this|it|that|these|my|our|the|what|about|i|we|me|am|write|wrote|writing|type|typed|typing|say|"
    r"said|saying|tell|told|you|"
    r"here|answers?|messages?|chats?|conversations?|debriefs?|stuff|story|data|all|of|is|in|channel|dm|"
    r"dms)){0,6}"
)

OPENERS: Final = (
    "ok / okay / k / ah / aw / och / eh / ugh / arragh / um / uh / uhm / er / hmm / hm / hey / hi / hello / well / so / actually / sorry / oh "
    "/ oops / right / alright / yeah / and / but / then / please / pls / plz / plse / can we / can i / can "
    "you / can u / could we / could i / could you / may i / might we / shall we / should we / lets / let "
    "us / let me / i want to / i wanna / i want / i would like to / i would like / id like to / id like / "
    "i need to / i need / i would rather / id rather / i rather / ill just / we can / just / maybe / lets "
    "just / we could / you can / bot / debrief / dear bot / is it possible to / how do i / how can i / how "
    "to / could u / would you / will you / do you mind if we / i prefer "
    "to / i think ill / i think id like to / i think i want to / i think we can / i think i need to / i "
    "think we should / want to / wanna / i choose to / i choose / ok so / i have to"
)
CLOSERS: Final = (
    "please / pls / plz / plse / now / for now / thanks / thank you / thx / ty / cheers / ok / okay / then "
    "/ bot / right now / rn / if thats ok / if thats okay / if possible / if you can / if i may / if we "
    "can / instead / lol / haha / sorry / man / mate / actually / here / with this / first / too / "
    "altogether / immediately / asap / and again / i think / i guess / though / tho / yet"
)
