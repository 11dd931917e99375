"""Letters by SMTP, against a server of a few lines on the loopback."""

import email
import email.policy
import socket
import threading
from collections.abc import Iterator

import pytest

from thidua.adapters.mail_smtp import SmtpMail
from thidua.core.kernel.outcome import Ok
from thidua.ports.mail import Letter

LETTER = Letter("thidua-letter-7", "nguoi@example.vn", "Báo cáo: hôm nay là ngày cuối.", "Kính gửi Đơn vị thứ 3\n")


class Server:
    """Takes one letter; `refuses` answers 550 to its recipient."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.refuses, self.data = refuses, b""
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        connection, _address = self.socket.accept()
        with connection, connection.makefile("rwb", buffering=0) as stream:
            stream.write(b"220 here\r\n")
            for line in stream:
                word = line[:4].upper().strip()
                if word == b"DATA":
                    stream.write(b"354 go on\r\n")
                    self.data = b"".join(iter(stream.readline, b".\r\n"))
                answer = b"550 nobody\r\n" if word == b"RCPT" and self.refuses else b"250 well\r\n"
                stream.write(b"221 bye\r\n" if word == b"QUIT" else answer)


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    made: list[Server] = []
    yield made
    for server in made:
        server.socket.close()
        server.thread.join(timeout=5)


def mail(servers: list[Server], user: str = "", **options: bool) -> SmtpMail:
    servers.append(Server(**options))
    return SmtpMail(f"smtp://{user}127.0.0.1:{servers[-1].port}", "thidua@example.vn")


def test_a_letter_arrives_with_its_vietnamese(servers: list[Server]):
    assert mail(servers).send(LETTER) == Ok(None)
    servers[0].thread.join(timeout=5)
    got = email.message_from_bytes(servers[0].data, policy=email.policy.default)
    assert (got["To"], got["Subject"]) == (LETTER.to, LETTER.subject)
    assert (got["Message-ID"], got["Auto-Submitted"]) == ("<thidua-letter-7@example.vn>", "auto-generated")
    assert got.get_content().replace("\r\n", "\n") == LETTER.text


def test_a_refusal_and_a_dead_server_are_values(servers: list[Server]):
    assert [reason.code for reason in mail(servers, refuses=True).send(LETTER).reasons] == ["mail.not_taken"]
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert [r.code for r in SmtpMail(f"smtp://127.0.0.1:{port}", "a@b.vn").send(LETTER).reasons] == ["mail.not_taken"]


def test_a_password_is_not_given_without_encryption(servers: list[Server]):
    refused = mail(servers, user="u:secret@").send(LETTER)
    assert "not sent" in str(refused.reasons[0].value("trouble"))
    servers[0].thread.join(timeout=5)
    assert servers[0].data == b""


@pytest.mark.parametrize(("address", "sender"), [("", "a@b.vn"), ("http://x", "a@b.vn"), ("smtp://x", "nobody")])
def test_without_a_whole_setting_there_is_no_post(address: str, sender: str):
    assert [reason.code for reason in SmtpMail(address, sender).readiness().reasons] == ["mail.not_set_up"]
    assert [reason.code for reason in SmtpMail(address, sender).send(LETTER).reasons] == ["mail.not_set_up"]
