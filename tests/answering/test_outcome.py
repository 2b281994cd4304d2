from bot.answering.outcome import Decline, Missing, Reason


def test_a_decline_gives_each_reason_once_and_in_order() -> None:
    missing = (
        Missing(Reason.VICTIM, "soldiers"),
        Missing(Reason.PLACE, "Gaza"),
        Missing(Reason.VICTIM, "police"),
    )
    assert Decline(missing).reasons == (Reason.VICTIM, Reason.PLACE)


def test_reasons_are_written_as_the_command_line_promises() -> None:
    promised = {
        *("perpetrator", "period", "place", "victim", "target", "measure", "weapon", "speaker"),
        *("source", "person", "opinion", "false-premise", "unknown-words", "off-topic"),
        *("injection", "not-computable"),
    }
    assert promised <= {reason.value for reason in Reason}
