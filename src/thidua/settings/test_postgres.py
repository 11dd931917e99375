"""For the same tests on a real PostgreSQL: THIDUA_DATABASE says where it listens."""

from thidua.settings.test import *
