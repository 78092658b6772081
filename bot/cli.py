"""The command line, and the one place where the parts are put together with a platform.

Every command exits 0, 1 (it failed; one line on stderr says what and what to do) or 2 (wrong usage).
"""

import argparse
import asyncio
import contextlib
import gc
import json
import os
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from bot.keys import KeyRing
    from bot.understand import Reader


class Failure(Exception):
    """A command could not do its work. The sentence says what and what to do."""


def main(argv: Sequence[str] | None = None) -> None:
    """Run a command and exit with its status."""
    args = _parser().parse_args(argv)
    try:
        status = args.run(args)
    except Failure as failure:
        print(f"debrief: {failure}", file=sys.stderr)
        status = 1
    except KeyboardInterrupt:
        status = 0
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    sys.exit(status)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="debrief",
        description="Sort out a rocky interview, write the thank-you note, and be reminded to send it.",
        epilog="example: debrief chat",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    chat = _command(commands, "chat", _chat, "talk to the bot in this terminal", "debrief chat --as sam")
    chat.add_argument("--db", type=Path, metavar="PATH", help="the database file (made if it isn't there)")
    chat.add_argument("--now", type=_instant, metavar="TIME", help="stand the clock at this time (ISO 8601)")
    chat.add_argument("--tz", type=_zone, metavar="ZONE", help="your time zone, such as Europe/Berlin")
    chat.add_argument("--as", dest="who", default="you", metavar="NAME", help="talk as this person")
    chat.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out, for programs")

    run = _command(commands, "run", _run, "run the bot on Slack and Discord", "debrief run --only slack")
    run.add_argument("--only", choices=("slack", "discord"), help="serve this platform alone")
    run.add_argument(
        "--log", choices=("debug", "info", "warning", "error"), default="warning", help="how much is logged"
    )
    run.add_argument("--db", type=Path, metavar="PATH", help="the database file (made if it isn't there)")

    doctor = _command(commands, "doctor", _doctor, "check settings, database and clock", "debrief doctor")
    doctor.add_argument("--db", type=Path, metavar="PATH", help="the database file to check")

    understand = _command(
        commands,
        "understand",
        _understand,
        "how texts are understood: JSON lines in, JSON lines out",
        "debrief understand --as reply:name < replies.jsonl",
    )
    understand.add_argument(
        "--as",
        dest="read",
        type=_reader,
        required=True,
        metavar="KIND",
        help="what the texts are: story, safety, or reply:QUESTION (yes_no, noticed_certainty, choice_of_slip, when, "
        "name, company, free_text)",
    )

    flow = commands.add_parser("flow", help="show the dialogue", epilog="example: debrief flow steps")
    shown = flow.add_subparsers(title="what to show", metavar="WHAT", required=True)
    _command(shown, "graph", _graph, "the dialogue as a Mermaid diagram", "debrief flow graph > dialogue.mmd")
    steps = _command(
        shown, "steps", _steps, "every step, its words and where it goes", "debrief flow steps --json"
    )
    steps.add_argument("--json", action="store_true", help="as JSON")

    db = commands.add_parser("db", help="look after the database", epilog="example: debrief db upgrade")
    upkeep = db.add_subparsers(title="what to do", metavar="WHAT", required=True)
    upgrade = _command(
        upkeep, "upgrade", _upgrade, "bring the database to this version", "debrief db upgrade"
    )
    upgrade.add_argument("--db", type=Path, metavar="PATH", help="the database file")
    backup = _command(
        upkeep,
        "backup",
        _backup,
        "copy the database while it is in use",
        "debrief db backup debrief-monday.db",
    )
    backup.add_argument("file", type=Path, metavar="FILE", help="the copy to make; it must not be there yet")
    backup.add_argument("--db", type=Path, metavar="PATH", help="the database file")

    keys = commands.add_parser(
        "keys", help="look after the operator's keys", epilog="example: debrief keys new"
    )
    kept = keys.add_subparsers(title="what to do", metavar="WHAT", required=True)
    new = _command(kept, "new", _new_key, "make an operator key", "debrief keys new --file debrief.key")
    new.add_argument(
        "--file", type=Path, metavar="FILE", help="write it here, before the keys that are there"
    )
    rotate = _command(
        kept, "rotate", _rotate, "bring everything under the current key", "debrief keys rotate"
    )
    rotate.add_argument("--db", type=Path, metavar="PATH", help="the database file")

    outbox = _command(
        commands,
        "outbox",
        _outbox,
        "messages that have not been delivered, and why",
        "debrief outbox --retry 17",
    )
    outbox.add_argument("--retry", metavar="NUMBER", help="try this dead one again, or `all` of them")
    outbox.add_argument("--db", type=Path, metavar="PATH", help="the database file")
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    what: str,
    example: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, help=what, description=what.capitalize() + ".", epilog=f"example: {example}"
    )
    parser.set_defaults(run=run)
    return parser


def _instant(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; 2026-03-03T14:00:00Z is one") from None
    return found


def _reader(kind: str) -> "Reader":
    with _loading():
        from bot.understand import kinds, reader

    found = reader(kind)
    if found is None:
        raise argparse.ArgumentTypeError(f"there is no kind {kind!r}; the kinds are {', '.join(kinds())}")
    return found


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise argparse.ArgumentTypeError(f"no time zone is called {text!r}; Europe/Berlin is one") from None
    return text


def local_zone() -> str:
    """This computer's IANA zone, "Etc/UTC" where it does not say."""
    named = os.environ.get("TZ", "").lstrip(":")
    if not named:
        link = Path("/etc/localtime")
        named = str(link.resolve()).rpartition("zoneinfo/")[2] if link.is_symlink() else ""
    try:
        ZoneInfo(named)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "Etc/UTC"
    return named


def data_folder() -> Path:
    """Where this user's programs keep their data."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "debrief"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "debrief"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "debrief"


def _database(given: Path | None) -> Path:
    """The database file: the one asked for, else the user's own in a folder only they can open."""
    if given is not None:
        return given
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fault:
        raise Failure(
            f"The data folder {folder} can't be made ({fault.strerror}). Name a database file with --db."
        ) from None
    return folder / "debrief.db"


@contextlib.contextmanager
def _loading() -> Iterator[None]:
    """Within it a command's parts are imported, which is most of its start.

    All of it stays to the end: looking for garbage in it meanwhile, and in every later search, finds nothing.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


# ── the commands ───────────────────────────────────────────────────────────────────────────────────────────────────


def _chat(args: argparse.Namespace) -> int:
    with _loading():
        from bot.keys import KeyFault, ring_of
        from bot.sealing import sealer_for
        from bot.storage.port import StorageError
        from bot.talk import chat, lines

    zone = args.tz or local_zone()
    now = args.now
    if now is not None:
        now = (now if now.tzinfo else now.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
    path = _database(args.db)
    try:
        sealer = sealer_for(path, ring_of(os.environ))
        asyncio.run((lines if args.jsonl else chat)(path, args.who, zone, now, sealer))
    except asyncio.CancelledError:  # ended by Ctrl-C, or asked to end
        return 0
    except (StorageError, KeyFault) as fault:
        raise Failure(str(fault)) from None
    return 0


def _run(args: argparse.Namespace) -> int:
    with _loading():
        from bot.logs import set_up
        from bot.run import NothingToRun, run, shells
        from bot.settings import Settings, SettingsError
        from bot.storage.port import StorageError

    try:
        settings = Settings.load(os.environ, Path(".env"))
        platforms = shells(settings, args.only)
        set_up(args.log)
        path = args.db or settings.database or _database(None)
        return asyncio.run(run(path, platforms, settings.keys, _say, settings.helplines))
    except SettingsError as fault:
        raise Failure(" ".join(fault.problems)) from None
    except (NothingToRun, StorageError) as fault:
        raise Failure(str(fault)) from None


def _say(line: str) -> None:
    print(line, flush=True)


def _doctor(args: argparse.Namespace) -> int:
    from bot.doctor import check

    return check(args.db, _database(None), local_zone(), os.environ, Path(".env"))


def _understand(args: argparse.Namespace) -> int:
    from bot.understand import understand

    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    for line in understand(sys.stdin, args.read):
        print(line, flush=True)
    return 0


def _graph(args: argparse.Namespace) -> int:
    from conversations.diagram import mermaid
    from conversations.flows.debrief.flow import FLOW

    print(mermaid(FLOW), end="")
    return 0


def _steps(args: argparse.Namespace) -> int:
    from conversations.diagram import steps, steps_as_text
    from conversations.flows.debrief.flow import FLOW

    print(json.dumps(steps(FLOW), ensure_ascii=False, indent=2) if args.json else steps_as_text(FLOW))
    return 0


def _upgrade(args: argparse.Namespace) -> int:
    from bot.upkeep import upgrade

    return _upkeep(args, upgrade)


def _backup(args: argparse.Namespace) -> int:
    from bot.upkeep import back_up

    async def backed_up(path: Path, ring: object, say: Callable[[str], None]) -> None:
        back_up(path, args.file, say)

    return _upkeep(args, backed_up)


def _outbox(args: argparse.Namespace) -> int:
    from bot.upkeep import retry, show_outbox

    if args.retry is None:
        return _upkeep(args, show_outbox)
    if args.retry != "all" and not args.retry.isdecimal():
        raise Failure(
            f"--retry takes a number that `debrief outbox` lists, or all; {args.retry!r} is neither."
        )
    number = None if args.retry == "all" else int(args.retry)
    return _upkeep(args, lambda path, ring, say: retry(path, ring, number, say))


def _new_key(args: argparse.Namespace) -> int:
    from bot.storage.port import StorageError
    from bot.upkeep import new_key

    try:
        new_key(args.file, _say)
    except StorageError as fault:
        raise Failure(str(fault)) from None
    return 0


def _rotate(args: argparse.Namespace) -> int:
    from bot.upkeep import rotate_keys

    return _upkeep(args, rotate_keys)


def _upkeep(
    args: argparse.Namespace,
    work: "Callable[[Path, KeyRing | None, Callable[[str], None]], Coroutine[Any, Any, None]]",
) -> int:
    """Runs a command on the database that is named, by `--db` or in the settings."""
    from bot.settings import Settings, SettingsError
    from bot.storage.port import StorageError

    try:
        settings = Settings.load(os.environ, Path(".env"))
        asyncio.run(work(args.db or settings.database or _database(None), settings.keys, _say))
    except SettingsError as fault:
        raise Failure(" ".join(fault.problems)) from None
    except StorageError as fault:
        raise Failure(str(fault)) from None
    return 0
