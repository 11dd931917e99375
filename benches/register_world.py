"""A register of the size of a country's: bearers with names as they are spread in life, five entries for each.

Families, middle and given names come with how often they are met. The shares of the family names are those of Lê Trung
Hoa, "Họ và tên người Việt Nam" (2005), rounded; all other shares are guesses in their order, and the rare names are
rare. One bearer in twenty is a collective. Rows are written past the actions, which would take longer than the bench.
"""

import importlib
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction

EACH = 5
UNITS, BRANCH = 274, 27
"""Units below the city; the first has the next 26 below it."""
FAMILIES = {
    "Nguyễn": 384, "Trần": 121, "Lê": 95, "Phạm": 70, "Hoàng": 30, "Huỳnh": 21, "Phan": 45, "Vũ": 22, "Võ": 17,
    "Đặng": 21, "Bùi": 20, "Đỗ": 14, "Hồ": 13, "Ngô": 13, "Dương": 10, "Lý": 5, "Trịnh": 8, "Đinh": 8, "Mai": 6,
    "Cao": 6, "Lương": 6, "Đoàn": 6, "Tạ": 4, "Phùng": 4, "Hà": 4, "Chu": 3, "La": 2, "Thân": 2, "Nghiêm": 2, "Lò": 2,
    "Giàng": 1, "Sùng": 1, "Quách": 1, "Khuất": 1, "Vi": 1, "Ma": 1,
}  # fmt: skip
MIDDLES = {
    "Thị": 300, "Văn": 250, "Hữu": 35, "Đức": 45, "Minh": 40, "Thanh": 40, "Ngọc": 45, "Quang": 30, "Xuân": 25,
    "Thu": 20, "Hồng": 20, "Công": 15, "Đình": 25, "Bá": 10, "Mạnh": 15, "Kim": 10, "Trọng": 10, "Gia": 8, "Bảo": 8,
    "Tuấn": 10, "Phương": 10, "Thế": 8, "Viết": 5, "Sỹ": 3, "Diệu": 3, "Khắc": 3, "Bích": 6, "A": 2,
}  # fmt: skip
GIVENS = {
    "Anh": 45, "Hương": 35, "Hùng": 35, "Hà": 30, "Hoa": 25, "Dũng": 25, "Tuấn": 25, "Lan": 22, "Thảo": 20, "Linh": 25,
    "Nam": 22, "Hải": 22, "Sơn": 20, "Phương": 22, "Thủy": 18, "Hằng": 18, "Mai": 18, "Nga": 16, "Bình": 18, "Long": 15,
    "Cường": 15, "Trang": 20, "Minh": 20, "Thắng": 14, "Tùng": 14, "Quân": 12, "Hiếu": 14, "Hạnh": 14, "Huệ": 10,
    "Dung": 12, "Nhung": 12, "Yến": 12, "Vân": 12, "Loan": 10, "Oanh": 9, "An": 14, "Châu": 9, "Chi": 9, "Duy": 10,
    "Đạt": 9, "Giang": 12, "Hòa": 12, "Khánh": 10, "Ngân": 9, "Phong": 9, "Phúc": 9, "Quý": 6, "Tâm": 12, "Tiến": 12,
    "Trung": 12, "Uyên": 5, "Việt": 8, "Nghĩa": 6, "Vy": 5, "Xuân": 8, "Hưng": 10, "Kiên": 9, "Khôi": 4, "Đông": 4,
    "Toàn": 8, "Thành": 14, "Thịnh": 6, "Lợi": 5, "Lộc": 5, "Tú": 8, "Thúy": 9, "Ngọc": 12, "Quỳnh": 8, "Nguyệt": 5,
    "Bích": 3, "Chinh": 3, "Cúc": 3, "Đào": 3, "Diệp": 3, "Hồng": 10, "Lý": 3, "Mạnh": 8, "Tình": 3, "Páo": 1, "Chứ": 1,
}  # fmt: skip
BODIES = (
    "Phòng Tài chính - Kế hoạch", "Phòng Nội vụ", "Trường Tiểu học", "Trường Trung học cơ sở", "Trạm Y tế",
    "Hội Nông dân", "Tổ dân phố số", "Ban Quản lý dự án",
)  # fmt: skip


def _drawn(chance: random.Random, names: dict[str, int], count: int) -> list[str]:
    return chance.choices(list(names), weights=list(names.values()), k=count)


def _names(count: int) -> Iterator[tuple[str, str]]:
    """Kind and name of each bearer; a third of the people have two middle names."""
    chance = random.Random(7)
    drawn = zip(*(_drawn(chance, names, count) for names in (FAMILIES, MIDDLES, MIDDLES, GIVENS)), strict=True)
    for number, (family, middle, second, given) in enumerate(drawn):
        if number % 20 == 0:
            yield "collective", f"{BODIES[number // 20 % len(BODIES)]} {family} {given} {number % 97}"
        else:
            yield "person", " ".join((family, middle, second, given) if number % 3 == 0 else (family, middle, given))


ROW = ("unit_id", "kind", "category", "name", "search", "spelling", "sorted_by", "born", "position")


def _rows(units: list[int], count: int) -> Iterator[tuple[object, ...]]:
    """The columns of each bearer, as the action would make them."""
    from thidua.modules.registry.actions.bearers import BearerDraft, columns_of

    known: dict[tuple[str, str], dict[str, object]] = {}
    for number, (kind, name) in enumerate(_names(count)):
        made = known.get((kind, name)) or known.setdefault((kind, name), columns_of(BearerDraft(name, kind)))
        born = 1950 + number * 31 % 50 if kind == "person" else None
        told = made | {"unit_id": units[number % len(units)], "born": born}
        yield tuple(told[column] for column in ROW)


def _bearers(units: list[int], count: int) -> None:
    """All bearers; their words are written when they are all there, which takes a tenth of the time."""
    migration = importlib.import_module("thidua.modules.registry.migrations.0006_postings_with_names")
    columns = ", ".join(ROW)
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            triggers = ("registry_words_in", "registry_posting_in")
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            made = [sql for name, sql in cursor.fetchall() if name in triggers]
            for name in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            places = ", ".join(["%s"] * len(ROW))
            sql = f"INSERT INTO registry_bearer ({columns}) VALUES ({places})"
            cursor.executemany(sql, _rows(units, count))
            cursor.execute("INSERT INTO registry_words(registry_words) VALUES ('rebuild')")
            cursor.execute(migration.SQLITE_FILL)
            for statement in made:
                cursor.execute(statement)
        else:
            cursor.execute("ALTER TABLE registry_bearer DISABLE TRIGGER USER")
            with cursor.copy(f"COPY registry_bearer ({columns}) FROM STDIN") as copy:
                for row in _rows(units, count):
                    copy.write_row(row)
            cursor.execute(migration.POSTGRESQL_FILL)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE registry_bearer ENABLE TRIGGER USER")


COLUMNS = (
    "book_id, place, what, bearer_id, name, position, award, kind_of_award, year, achievement, decision, decided, "
    "issuer, source, because, by, at, digest, chain"
)


def _entries(book: int, count: int) -> None:
    """Five granted lines for each bearer, by one statement: the name as the bearer's, the year from 2001 on."""
    lines = "SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
    day = "CAST((2002 + (b.id + n * 5) % 24) || '-01-15' AS date)"
    if connection.vendor == "sqlite":
        day = "(2002 + (b.id + n * 5) % 24) || '-01-15'"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO registry_entry ({COLUMNS}) SELECT %s, b.id * {EACH} + n, 'granted', b.id, b.name, '', "
            f"'giay_khen', 'cong_trang', 2001 + (b.id + n * 5) %% 24, '', (b.id + n) || '/QĐ', "
            f"{day.replace('%', '%%')}, "
            "'', '', '', 'bench', %s, %s, %s "
            f"FROM registry_bearer AS b, ({lines}) AS five",
            [book, datetime(2026, 1, 2, tzinfo=UTC), "0" * 64, "0" * 64],
        )
        cursor.execute("SELECT count(*) FROM registry_entry")
        there = cursor.fetchone()[0]
    if there < count:
        raise RuntimeError(f"{there} entries instead of {count}")


def _later(book: int, first: int) -> None:
    """Of one award in a thousand a later line; of one bearer in a thousand a second spelling that is linked to it."""
    from thidua.modules.registry.models import Bearer, Entry, Link

    at, place = datetime(2026, 1, 3, tzinfo=UTC), 10**9
    last = Bearer.objects.order_by("-id").values_list("id", flat=True)[0]
    later, links = [], []
    for key in range(first, last, 1000):
        target = Entry.objects.filter(bearer=key).order_by("id").first()
        if target is None:
            continue
        place += 1
        later.append(Entry(
            book_id=book, place=place, what=Entry.REVOKED, target=target, bearer_id=key, name=target.name,
            award=target.award, kind_of_award=target.kind_of_award, year=target.year, decision="9/QĐ",
            decided=date(2026, 1, 2), because="bench", by="bench", at=at, digest="0" * 64, chain="0" * 64,
        ))  # fmt: skip
        links.append(Link(
            before_id=key, after_id=key + 1, why="same", counts=True, since=date(2026, 1, 2), because="bench",
            by="bench", at=at,
        ))  # fmt: skip
    Entry.objects.bulk_create(later, batch_size=1000)
    Link.objects.bulk_create(links, batch_size=1000)


def build(entries: int) -> None:
    """The whole world in the database in use: a city, its units with an office each, bearers, entries, later lines."""
    from thidua.core.access.duty import Duty
    from thidua.foundation.act import system_context
    from thidua.modules.directory import public as directory
    from thidua.modules.registry.models import Bearer, RegisterBook

    ctx, since = system_context(), date(2020, 1, 1)
    boss = directory.NewPerson("Quản trị", "", "admin", "bench-mat-khau-dai")
    root = directory.set_up(ctx, code="TP", name="Thành phố", place="", administrator=boss, since=since).or_raise()
    keys: list[Any] = []
    for n in range(UNITS):
        parent = keys[0] if 0 < n < BRANCH else root
        keys.append(directory.add_unit(
            ctx, parent=parent, code=f"DV{n}", name=f"Đơn vị {n}", short_name=f"ĐV {n}", since=since
        ).or_raise())  # fmt: skip
    for login, unit in (("city", root), ("branch", keys[0]), ("ward", keys[-1])):
        new = directory.NewPerson(login, "", login, "bench-mat-khau-dai")
        person = directory.add_person(ctx, unit=unit, person=new).or_raise()
        directory.give_duty(ctx, unit=unit, person=person, duty=Duty.STANDING_OFFICE, since=since).or_raise()
    _bearers([int(key) for key in keys], entries // EACH)
    book = RegisterBook.objects.create(unit_id=root)
    _entries(book.pk, entries)
    _later(book.pk, Bearer.objects.order_by("id").values_list("id", flat=True)[0])
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("ANALYZE")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("VACUUM ANALYZE")
