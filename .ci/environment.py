"""Makes `.venv`, whole or not at all: `python3 .ci/environment.py run|dev`.

`run` holds what `debrief chat` needs, `dev` also the tools for tests and lint. Everything comes from a lock
file whose hashes pip checks. What an environment was made from is written into it last, so an interrupted one
is known as such and made again; while a new one is being made, the old one waits aside and comes back if
anything fails. Uses nothing but the standard library of Python 3.11.
"""

import fcntl
import hashlib
import json
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
ASIDE = ROOT / ".venv.aside"
MADE_FROM = VENV / "made-from.json"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}


class SetUpFailed(Exception):
    """Says in one sentence what could not be done and what to try."""


def main(level: str) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # an exit is tidied up after, a bare kill is not
    with Path(__file__).open("rb") as this_file:
        fcntl.flock(this_file, fcntl.LOCK_EX)  # a second `make` at the same time waits for the first
        try:
            make_environment(level)
        except SetUpFailed as failure:
            print(failure, file=sys.stderr)
            return 1
        except OSError as error:
            print(
                f"Set-up could not change files in {ROOT}: {error}. Free the way, then run this again.",
                file=sys.stderr,
            )
            return 1
        except KeyboardInterrupt:
            print("Set-up stopped; nothing half-made is left behind.", file=sys.stderr)
            return 130
    return 0


def make_environment(level: str) -> None:
    """Leaves an environment of at least this level, true to its lock and pyproject.toml, stamped for make."""
    restore_what_an_interruption_left()
    made_from = read_made_from()
    if made_from.get("level") == "dev":
        level = "dev"  # never take tools away from someone who has them
    wanted = describe(level)
    if made_from == wanted:
        stamp(level)
    elif made_from | {"project": wanted["project"]} == wanted:
        say("Setting up: refreshing the installed project.")
        install_project()
        finish(wanted)
    else:
        say(f"Setting up: installing {LOCKS[level]} into .venv (once, usually well under a minute).")
        make_afresh(wanted)


def restore_what_an_interruption_left() -> None:
    if ASIDE.exists() and read_made_from():
        shutil.rmtree(ASIDE)  # it came as far as the tidying up
    elif ASIDE.exists():
        shutil.rmtree(VENV, ignore_errors=True)
        ASIDE.rename(VENV)


def read_made_from() -> dict[str, str]:
    """What the environment was made from; empty when there is none that works."""
    try:
        subprocess.run([python(), "-c", ""], capture_output=True, check=True)
        found = json.loads(MADE_FROM.read_text(encoding="utf-8"))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}  # none, half-made, or its Python has gone from the machine
    return found if isinstance(found, dict) else {}


def describe(level: str) -> dict[str, str]:
    """What an environment depends on; a change of anything but `project` means making it afresh."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = [pyproject["build-system"], pyproject["project"], pyproject["tool"]["setuptools"]]
    return {
        "level": level,
        "lock": digest((ROOT / LOCKS[level]).read_bytes()),
        "project": digest(json.dumps(installed, sort_keys=True).encode()),
        "root": str(ROOT),  # the scripts in .venv/bin name it: a moved folder needs new ones
    }


def make_afresh(wanted: dict[str, str]) -> None:
    if VENV.is_symlink() or VENV.is_file():
        raise SetUpFailed(".venv here is not a folder; move it away, then run this again.")
    if VENV.exists() and not read_made_from():
        shutil.rmtree(VENV)
    if VENV.exists():
        VENV.rename(ASIDE)
    try:
        create_venv()
        run_pip(
            "--requirement", str(ROOT / LOCKS[wanted["level"]]), "--require-hashes", "--only-binary", ":all:"
        )
        install_project()
        finish(wanted)
    except BaseException:
        shutil.rmtree(VENV, ignore_errors=True)
        if ASIDE.exists():
            ASIDE.rename(VENV)
        raise
    shutil.rmtree(ASIDE, ignore_errors=True)


def create_venv() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
    )
    if made.returncode != 0:
        raise SetUpFailed(
            f"{made.stdout}{made.stderr}\n"
            f"Python at {sys.executable} could not make a virtual environment; on Debian or Ubuntu install "
            "python3-venv, elsewhere see the lines above, then run this again."
        )


def install_project() -> None:
    run_pip("--editable", str(ROOT), "--no-deps", "--no-build-isolation")


def run_pip(*arguments: str) -> None:
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode != 0:
        raise SetUpFailed(
            f"{done.stdout}{done.stderr}\n"
            "Set-up failed while installing; the lines above are pip's own words. Nothing half-made is left "
            "behind: check the connection to your package index, then run the same command again."
        )


def finish(wanted: dict[str, str]) -> None:
    MADE_FROM.write_text(json.dumps(wanted, indent=1) + "\n", encoding="utf-8")
    stamp(wanted["level"])


def stamp(level: str) -> None:
    """Touches what the Makefile compares with the lock files, so that a second run starts no Python."""
    (VENV / "root").write_text(f"{ROOT}\n", encoding="utf-8")
    for name in ("run", "dev") if level == "dev" else ("run",):
        (VENV / f"stamp-{name}").touch()


def python() -> str:
    return str(VENV / "bin" / "python")


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.argv[1:] not in (["run"], ["dev"]):
        sys.exit("usage: python3 .ci/environment.py run|dev")
    sys.exit(main(sys.argv[1]))
