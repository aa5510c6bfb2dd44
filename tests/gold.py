"""What readers type, and how often the right page comes up: tests/search/ read and reckoned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from tests.places import ROOT

FOLDER = ROOT / "tests" / "search"
# Two halves, of which one is never looked at, and further sets that weights were found with.
SETS = ("tuning", "held-out", "further")
FIRST = 3
# Pages that are lists of things: only the right place in them is an answer.
LISTS = ("glossary/", "sources/", "gaps/")


@dataclass(frozen=True)
class Query:
    """What a reader typed, and the addresses of which one must come up."""

    ask: str
    to: tuple[str, ...]
    kind: str

    def rank_in(self, urls: Sequence[str], lists: Sequence[str] = LISTS) -> int:
        """The place of the first right address among those found, counted from 1; 0 if none is.

        On the pages of `lists` only the right place is an answer; on others the page is enough.
        """
        return next((at for at, url in enumerate(urls, start=1) if self._is_right(url, lists)), 0)

    def _is_right(self, url: str, lists: Sequence[str]) -> bool:
        page = url.partition("#")[0]
        wanted = [address(target) for target in self.to]
        return url in wanted if page in lists else page in {w.partition("#")[0] for w in wanted}


def address(target: str) -> str:
    """Where a page's file is published: "worried/index.md#public" at "worried/#public"."""
    page, _, anchor = target.partition("#")
    path = page.removesuffix(".md")
    path = path.removesuffix("index") if path.split("/")[-1] == "index" else f"{path}/"
    return f"{path}#{anchor}" if anchor else path


def read(name: str) -> list[Query]:
    """The queries of one set."""
    entries = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return [Query(entry["ask"], tuple(entry["to"]), entry["kind"]) for entry in entries]


def recorded() -> Any:
    """The figures below which a change is refused."""
    return yaml.safe_load((FOLDER / "recorded.yml").read_text(encoding="utf-8"))


def figures(
    queries: Sequence[Query], found: Sequence[Sequence[str]], lists: Sequence[str] = LISTS
) -> Mapping[str, float]:
    """Shares of all queries; and the mean of one divided by the rank of the first right place."""
    ranks = [query.rank_in(urls, lists) for query, urls in zip(queries, found, strict=True)]
    of_all = len(ranks)
    return {
        "success at 1": round(sum(rank == 1 for rank in ranks) / of_all, 3),
        "success at 3": round(sum(0 < rank <= FIRST for rank in ranks) / of_all, 3),
        "mean reciprocal rank": round(sum(1 / rank for rank in ranks if rank) / of_all, 3),
        "nothing found": round(sum(not urls for urls in found) / of_all, 3),
    }
