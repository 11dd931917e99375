"""A post that keeps what it is given."""

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.ports.mail import Letter


class FakeMail:
    """A `Mail`. `is_ready` and `refuses` can be changed in mid-story; `tried` holds every letter, `sent` those taken."""

    def __init__(self, *, is_ready: bool = True) -> None:
        self.is_ready, self.refuses = is_ready, False
        self.tried: list[Letter] = []
        self.sent: list[Letter] = []

    def readiness(self) -> Outcome[str]:
        return Ok("thidua@example.vn") if self.is_ready else refuse("mail.not_set_up")

    def send(self, letter: Letter) -> Outcome[None]:
        self.tried.append(letter)
        if self.refuses:
            return refuse("mail.not_taken", trouble="550")
        self.sent.append(letter)
        return Ok(None)
