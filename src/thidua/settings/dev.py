"""For one's own machine and for the demo: no secret, plain HTTP on 127.0.0.1."""

from thidua.settings.base import *

SECRET_KEY = SECRET_KEY or "only-for-this-machine-and-the-demo"
