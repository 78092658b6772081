"""The declared flow and the stored state: a fault is refused, never run or guessed at."""

from tests.sabotage.patch import Patch

FAULTS = "tests/test_flow_faults.py::test_the_fault_is_refused_with_flow_and_step_named"
CODEC = "tests/test_codec.py::"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="flow_target",
        promise="A flow that goes to a step nobody declared is refused.",
        file="conversations/checks.py",
        old="if target != RETURN and target not in flow.by_id:",
        new="if target == RETURN and target in flow.by_id:",
        test=FAULTS + "[an_unknown_target]",
    ),
    Patch(
        name="flow_twice",
        promise="A flow that declares a step twice is refused.",
        file="conversations/checks.py",
        old="if step.id in seen:",
        new="if not step.id and seen:",
        test=FAULTS + "[a_name_twice]",
    ),
    Patch(
        name="flow_unreachable",
        promise="A flow with a step nothing reaches is refused.",
        file="conversations/checks.py",
        old="    _reachable(flow)\n",
        new="",
        test=FAULTS + "[a_step_nothing_reaches]",
    ),
    Patch(
        name="flow_dead_end",
        promise="A flow with a dead end is refused.",
        file="conversations/checks.py",
        old="    _ways_out(flow)\n",
        new="",
        test=FAULTS + "[a_dead_end]",
    ),
    Patch(
        name="flow_silent_loop",
        promise="A flow with a loop that asks nothing is refused.",
        file="conversations/checks.py",
        old="    _silent_loops(flow)\n",
        new="",
        test=FAULTS + "[a_loop_without_a_question]",
    ),
    Patch(
        name="codec_newer",
        promise="A state from a newer codec is refused.",
        file="conversations/codec.py",
        old="        or codec > CODEC_VERSION\n",
        new="",
        test=CODEC + "test_a_state_from_a_newer_version_is_refused_with_the_way_out",
    ),
    Patch(
        name="flow_newer",
        promise="A state from a newer flow is refused.",
        file="conversations/codec.py",
        old="isinstance(version, int) and version > flow.version",
        new="isinstance(version, str) and bool(flow)",
        test=CODEC + "test_a_state_from_a_newer_version_is_refused_with_the_way_out",
    ),
    Patch(
        name="moved_step",
        promise="A step that moved is found under its new name.",
        file="conversations/codec.py",
        old="step = flow.moved.get(step, step)",
        new="step = str(step)",
        test=CODEC + "test_a_step_that_moved_is_found_under_its_new_name_wherever_it_is_stored",
    ),
    Patch(
        name="moved_detour",
        promise="A moved step is found under a detour, too.",
        file="conversations/codec.py",
        old="return replace(d, step=here(d.step)) if d else None",
        new="return d",
        test=CODEC + "test_a_step_that_moved_is_found_under_its_new_name_wherever_it_is_stored",
    ),
    Patch(
        name="gone_step",
        promise="A step that is gone without a word is refused by name.",
        file="conversations/codec.py",
        old="if step not in flow.by_id:",
        new="if not step and flow.by_id:",
        test=CODEC + "test_a_step_that_is_gone_without_a_word_is_refused_by_name",
    ),
)
