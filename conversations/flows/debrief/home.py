"""The page a person finds where the bot has one of its own: how things stand, and what can be done about them."""

from dataclasses import replace
from datetime import datetime

from conversations.flow import Scene
from conversations.flows.debrief.card import lesson, lines
from conversations.flows.debrief.facts import Facts, load
from conversations.flows.debrief.wording import brief, capital, choices, moment
from conversations.model import Home
from conversations.state import State

MOST_LESSONS = 10
BEFORE = (
    "Just out of an interview that went sideways? I help you sort out what happened and write the thank-you note.",
    "About ten minutes, in the Messages tab.",
)
PRIVACY = (
    "Only you see your debrief. I keep it for 30 days after you last used it, longer only if you keep your lessons.",
    "Export gives you all of it. Delete removes it, after asking once.",
)
KEPT = choices(export="Export", delete="Delete", privacy="Who can see this")


def home(state: State, now: datetime) -> Home:
    """What the page shows at `now` (aware, UTC). Nothing of an interview while the talk is on hold."""
    if not state.threads:
        return Home((("Debrief", BEFORE), ("Privacy", PRIVACY)), choices(start="Start"), fresh=True)
    sections = [] if state.hold is not None else _standing(state, now)
    resume = choices(start="Go on") if _unfinished(state) else choices(new="Start a new one")
    return Home((*sections, ("Privacy", PRIVACY)), (*resume, *KEPT))


def _standing(state: State, now: datetime) -> list[tuple[str, tuple[str, ...]]]:
    scene = _scene(state, now)
    everyone = scene.everyone()
    nudges = sorted(
        ((nudge.wall, facts) for _, facts in everyone for nudge in facts.nudges), key=lambda each: each[0]
    )
    lessons = [lesson(slip) for _, facts in everyone for slip in facts.slips if slip.lesson]
    goods = [brief(good) for _, facts in everyone for good in facts.went_well]
    found = [("Your debrief", lines(scene))]
    if nudges:
        wall, facts = nudges[0]
        found.append(("Next reminder", (f"{capital(moment(wall, scene.local))}, {capital(facts.place)}",)))
    if lessons:
        found.append(("Next time", tuple(f"· {each}" for each in lessons[-MOST_LESSONS:])))
    if len(everyone) > 1 and goods:
        found.append(("What worked", tuple(f"· {each}" for each in goods[-MOST_LESSONS:])))
    return found


def _scene(state: State, now: datetime) -> Scene[Facts]:
    current = state.thread(state.current) or state.threads[-1]
    zone = state.profile.get("zone")
    scene = Scene(
        facts=load(current.answers),
        state=state,
        thread=current.id,
        now=now,
        zone=zone if isinstance(zone, str) else "",
        load=load,
    )
    return replace(scene, step=current.step)


def _unfinished(state: State) -> bool:
    current = state.thread(state.current)
    return current is not None and current.step != "card"
