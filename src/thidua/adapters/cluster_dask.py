"""A dask.distributed cluster as the engine that weighs shards (extra `cluster`), where one machine is not enough."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar

Told = TypeVar("Told")


class Client(Protocol):
    """What is used of `distributed.Client`."""

    def map(self, function: Callable[[str], Told], given: list[str]) -> Any:
        """Futures of the function's values."""
        ...

    def gather(self, futures: Any) -> Iterable[Any]:
        """The values, in the order of what was given."""
        ...


class DaskCluster:
    """Runs a function on the workers of a cluster, one call for each shard. The workers must see the shards."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @classmethod
    def at(cls, address: str) -> "DaskCluster":
        """The cluster whose scheduler answers at the address, such as "tcp://10.0.0.1:8786"."""
        from distributed import Client as DistributedClient

        opened: Any = DistributedClient  # untyped where it is installed, and Any where it is not
        return cls(opened(address))

    def __call__(self, function: Callable[[str], Told], given: list[str]) -> Iterable[Told]:
        """The values, in the order of what was given."""
        return self._client.gather(self._client.map(function, given))
