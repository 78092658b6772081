"""The recovery dialogue, put together. To change what it says or where it goes, open the file of the stage."""

from conversations.flow import Flow
from conversations.flows.debrief import (
    alone,
    asides,
    care,
    change,
    check,
    draft,
    instead,
    letgo,
    note,
    opening,
    remind,
    well,
)
from conversations.flows.debrief.ears import EARS
from conversations.flows.debrief.facts import Facts, dump, load
from conversations.flows.debrief.habits import HABITS
from conversations.flows.debrief.voice import STAGES, VOICE

FLOW: Flow[Facts] = Flow(
    name="debrief",
    version=1,
    start="open",
    steps=(
        *opening.STEPS,
        *well.STEPS,
        *change.STEPS,
        *instead.STEPS,
        *letgo.STEPS,
        *note.STEPS,
        *draft.STEPS,
        *remind.STEPS,
        *alone.STEPS,
        *asides.STEPS,
        *check.STEPS,
        *care.STEPS,
    ),
    stages=STAGES,
    load=load,
    dump=dump,
    ears=EARS,
    voice=VOICE,
    habits=HABITS,
    commands={
        "note": "note.show",
        "reminders": "reminders",
        "check": "check",
        "lessons": "lessons",
        "history": "history",
        "prep": "prep",
        "timezone": "timezone",
        "export": "export",
        "delete": "delete",
        "delete_data": "delete",
    },
    requests={"help": "help", "privacy": "privacy", "new": "new_debrief", "back": "back", "stop": "stop"},
    shortcuts={"just_note": "note.open"},
    reopen="again",
    entrances=(
        "remind.thank_you",
        "check.marked",
        "sent.which",
        "reminders.one",
        "check_in",
        "nudge",
        "pause.offer",
        "care.crisis",
        "care.other",
        "care.unclear",
        "care.distress",
        "care.loss",
        "card.date",
        "card.next",
        "card.edit",
    ),
)
