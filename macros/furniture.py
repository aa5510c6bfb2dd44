"""What stands on every page around its text: help now, the edition, the page's facts."""

from macros.content import Content
from macros.model.base import Dated
from macros.model.products import Product
from macros.model.words import Term
from macros.pages import Page
from macros.render import Renderer, day, in_words


def act_now(content: Content) -> str:
    """The strip with 999 and the four front doors."""
    return Renderer(content.areas)("act_now.html", site=content.site, areas=content.day_and_night())


def search_danger(content: Content) -> str:
    """What the search box shows first when a word of danger is typed."""
    return Renderer(content.areas)("search_danger.html", site=content.site)


def edition(content: Content) -> str:
    """The line that says what this edition is."""
    return Renderer(content.areas)("edition.html", site=content.site)


def not_found(content: Content) -> str:
    """What the page for a wrong address says."""
    return Renderer(content.areas)("not_found.html", site=content.site)


def foot(content: Content) -> str:
    """The links at the foot of every page."""
    pages = [content.pages[address] for address in content.site.foot]
    return Renderer(content.areas)("foot.html", pages=pages)


def quick_exit(content: Content) -> str:
    """The button to leave quickly, for pages that families read."""
    return Renderer(content.areas)("quick_exit.html", site=content.site)


def print_head(content: Content, page: Page, address: str) -> str:
    """What stands at the top of each printed sheet; `address` is where the page is published."""
    render = Renderer(content.areas)
    return render(
        "print_head.html",
        title=page.meta.title,
        areas=render.area_names(page.meta.areas),
        site=content.site,
        address=address,
    )


def page_facts(content: Content, page: Page, cited: list[str]) -> str:
    """Audience, areas, owner, status, dates and the numbered sources of one page."""
    render = Renderer(content.areas)
    product = content.products[page.meta.product] if page.meta.product else None
    order = cited + [slug for slug in _behind(page, product) if slug not in cited]
    return render(
        "page_facts.html",
        audience=in_words([content.audiences[slug].name for slug in page.meta.audience]),
        areas=render.area_names(page.meta.areas),
        facts=_facts(content, product),
        sources=[(slug, content.sources[slug]) for slug in order],
    )


def pairs(content: Content, page: Page) -> str:
    """The same matter for other readers: families and professionals have a page each."""
    pair = content.pages[page.meta.pair] if page.meta.pair else None
    families = [p for p in content.pages.values() if p.meta.pair == page.address]
    if not pair and not families:
        return ""
    return Renderer(content.areas)("pairs.html", pair=pair, families=families)


def words_used(content: Content, terms: list[Term]) -> str:
    """The acronyms of a page that stand only where they could not be written out."""
    return Renderer(content.areas)("words_used.html", terms=terms) if terms else ""


def _behind(page: Page, product: Product | None) -> list[str]:
    """Sources that no sentence cites: the page's own, and those of the product's dates."""
    slugs = list(page.meta.sources)
    if product:
        slugs += [dated.source for _, dated in _dates(product)]
    return list(dict.fromkeys(slugs))


def _dates(product: Product) -> list[tuple[str, Dated]]:
    labelled = [
        ("Launched", product.launched),
        ("Last reviewed", product.reviewed),
        ("Review due", product.review_due),
        ("Evaluated", product.evaluated),
        ("Evaluation due", product.evaluation_due),
    ]
    return [(label, dated) for label, dated in labelled if dated]


def _facts(content: Content, product: Product | None) -> list[tuple[str, str]]:
    prepared = [("This edition prepared", day(content.site.prepared))]
    if product is None:
        return [("Status", "Working edition"), *prepared]
    owner = [("Owner", product.owner)] if product.owner else []
    dates = [(label, dated.when) for label, dated in _dates(product)]
    return [("Part of", product.name), *owner, ("Status", _status(product)), *dates, *prepared]


def _status(product: Product) -> str:
    status = product.status
    if status.state == "working edition" or status.on is None:
        return "Working edition, not yet agreed by the partnerships"
    return f"Ratified on {day(status.on)} by {status.by}"
