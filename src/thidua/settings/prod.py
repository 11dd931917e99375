"""For a server in use: secret, hosts and database come from the environment, the site is behind HTTPS."""

import os

from thidua.settings.base import *

SECRET_KEY = os.environ["THIDUA_SECRET_KEY"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
