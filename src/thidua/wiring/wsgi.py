"""What the application server starts."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings.prod")
application = get_wsgi_application()
# All rooms are read in now, not while the first visitor waits. What was read in stays as long as the process, so the
# collector of memory need not walk through it (200,000 objects, a fifth of a second) in the middle of an answer.
import_module(settings.ROOT_URLCONF)
gc.collect()
gc.freeze()
