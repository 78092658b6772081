"""What Slack's profiles say: a person's time zone, asked once and again when it matters."""

import asyncio
import logging
from zoneinfo import ZoneInfo

from adapters.base import RetryLater, Undeliverable
from adapters.slack.api import FAILED, Api

log = logging.getLogger(__name__)

MOST_KEPT = 20_000
TRIES = 5
FIRST_WAIT = 0.02  # seconds; doubled each time


class People:
    """Time zones by user id. A lookup that takes long goes on by itself and is there the next time."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._zones: dict[str, str] = {}
        self._asking: dict[str, asyncio.Task[str | None]] = {}

    def known(self, user: str) -> str | None:
        """The zone, as far as it was ever told."""
        return self._zones.get(user)

    async def zone(self, user: str, *, within: float, anew: bool = False) -> str | None:
        """The IANA zone in the user's profile; what was last known where Slack doesn't say within so many seconds."""
        if user in self._zones and not anew:
            return self._zones[user]
        asking = self._asking.get(user)
        if asking is None:
            asking = self._asking[user] = asyncio.create_task(self._ask(user))
            asking.add_done_callback(lambda _: self._asking.pop(user, None))
        done, _ = await asyncio.wait({asking}, timeout=within)
        return asking.result() if done else self._zones.get(user)

    async def close(self) -> None:
        """Asks nobody any more."""
        for asking in list(self._asking.values()):
            asking.cancel()
        await asyncio.gather(*self._asking.values(), return_exceptions=True)

    async def _ask(self, user: str) -> str | None:
        for attempt in range(TRIES):
            try:
                zone = await self._asked(user)
                break
            except (Undeliverable, KeyError, ValueError) as fault:
                why = fault.reason if isinstance(fault, Undeliverable) else "it names none that is known"
                log.info("the profile of %s tells no time zone: %s", user, why)
                return self._zones.get(user)
            except RetryLater as later:
                await asyncio.sleep(later.after)
            except FAILED:
                await asyncio.sleep(FIRST_WAIT * 2**attempt)
        else:
            return self._zones.get(user)
        if len(self._zones) >= MOST_KEPT:
            del self._zones[next(iter(self._zones))]
        self._zones[user] = zone
        return zone

    async def _asked(self, user: str) -> str:
        found = await self._api.call(
            "users.info", "", self._api.client.users_info, user=user, include_locale=True
        )
        zone = str(found["user"]["tz"])
        ZoneInfo(zone)
        return zone
