"""Letters by SMTP, with the standard library."""

import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.ports.mail import Letter

SECONDS = 20
PORTS = {"smtp": 25, "smtps": 465}


class SmtpMail:
    """The post behind an address such as `smtp://user:password@host:587` or `smtps://…`; an empty one is no post.

    Over `smtp` the connection is encrypted as soon as the server offers it, and a password is never given before that.
    """

    def __init__(self, address: str, sender: str) -> None:
        self._parts = urlsplit(address)
        self._sender = sender

    def readiness(self) -> Outcome[str]:
        """The sender's address, or that this installation has no post."""
        if self._parts.scheme not in PORTS or not self._parts.hostname or "@" not in self._sender:
            return refuse("mail.not_set_up")
        return Ok(self._sender)

    def send(self, letter: Letter) -> Outcome[None]:
        """Hand the letter to the server."""
        ready = self.readiness()
        if not isinstance(ready, Ok):
            return ready
        try:
            with self._connected() as server:
                server.send_message(self._message(letter))
        except (OSError, smtplib.SMTPException, ValueError) as trouble:
            return refuse("mail.not_taken", trouble=f"{type(trouble).__name__}: {trouble}"[:200])
        return Ok(None)

    def _connected(self) -> smtplib.SMTP:
        host, port = str(self._parts.hostname), self._parts.port or PORTS[self._parts.scheme]
        secure = ssl.create_default_context()
        if self._parts.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=secure)
        else:
            server = smtplib.SMTP(host, port, timeout=SECONDS)
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=secure)
                server.ehlo()
            elif self._parts.username:
                server.close()
                raise ValueError("the server offers no encryption: the password was not sent")
        if self._parts.username:
            server.login(unquote(self._parts.username), unquote(self._parts.password or ""))
        return server

    def _message(self, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = Address(addr_spec=letter.to)
        message["Subject"] = letter.subject
        message["Message-ID"] = f"<{letter.id}@{self._sender.rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        return message
