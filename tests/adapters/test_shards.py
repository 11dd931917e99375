"""Shards weighed apart, by whatever engine, give the counts of the whole."""

from pathlib import Path

import polars as pl
import pytest

from benches.bench_eligibility import RECEIVED, conditions
from benches.population import LAST, nation
from thidua.adapters.cluster_dask import DaskCluster
from thidua.adapters.columns_polars import PolarsColumns
from thidua.adapters.columns_polars.shards import ShardError, counts_over_shards, read_shard, write_shards
from thidua.law.book import lawbook

ON = lawbook().at(RECEIVED)
VALUES = {name: ON.value(name) for name in lawbook().parameters}
ASKED = conditions(("lao_dong_tien_tien", "chien_si_thi_dua_bo_tinh", "huan_chuong_lao_dong_hang_ba"))


class FakeClient:
    """A cluster of one, which works when it is asked."""

    def map(self, function, given: list[str]):
        return function, given

    def gather(self, futures):
        function, given = futures
        return [function(each) for each in given]


def test_the_counts_of_the_shards_are_those_of_the_whole(tmp_path: Path):
    table = nation(2_000)
    paths = write_shards(table, tmp_path / "shards", by="province")
    assert len(paths) == table.frame["province"].n_unique()
    whole = PolarsColumns().counts(table, ASKED, ON.value)
    for engine in (map, DaskCluster(FakeClient())):
        assert counts_over_shards(tmp_path / "shards", ASKED, VALUES, engine=engine) == whole
    assert sum(count.satisfied for count in whole.values()) > 0


def test_a_shard_keeps_its_years_and_leaves_out_what_it_was_cut_by(tmp_path: Path):
    path = write_shards(nation(50), tmp_path, by="province")[0]
    shard = read_shard(str(path))
    assert (shard.last, "province" in shard.frame.columns) == (LAST, False)


def test_what_is_no_shard_is_said(tmp_path: Path):
    with pytest.raises(ShardError, match="holds no shard"):
        counts_over_shards(tmp_path, ASKED, VALUES)
    other = tmp_path / "other.parquet"
    pl.DataFrame({"a": [1]}).write_parquet(other)
    with pytest.raises(ShardError, match="does not say its years"):
        read_shard(str(other))


def test_a_parameter_that_is_not_sent_is_not_in_force(tmp_path: Path):
    write_shards(nation(50), tmp_path, by="province")
    found = counts_over_shards(tmp_path, ASKED, {})
    assert {name: (count.satisfied, count.unsatisfied) for name, count in found.items()}["chien_si_thi_dua_bo_tinh"][
        0
    ] == 0
