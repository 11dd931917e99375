"""When the scores that members gave each other may be read by the others: the phase decides, nobody else."""


def is_revealed(*, is_closed: bool, waiting: int) -> bool:
    """Cross scores stay hidden until every sheet is in (`waiting` sheets are not) or the round is closed."""
    return is_closed or waiting == 0
