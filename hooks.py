"""What the site asks of MkDocs: a second folder of pages, and the last touch to each page."""

from pathlib import Path
from typing import Any, cast

from bs4 import BeautifulSoup
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import normalize_url

from macros.content import Content
from macros.downloads import downloads
from macros.finish import (
    contents_of,
    explain_acronyms,
    label_cells,
    mark_steps,
    name_heading_links,
    number_sources,
    resolve_links,
)
from macros.furniture import (
    act_now,
    edition,
    foot,
    not_found,
    page_facts,
    pairs,
    print_head,
    quick_exit,
    search_danger,
    words_used,
)
from macros.search import findable
from macros.search_file import search_files
from macros.search_names import names_of_places

TOOLKITS = Path("toolkits")
STYLES = Path("docs/assets/css")
STYLE_SHEET = "assets/manual.css"
ASSETS = "assets"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the toolkits from their own folder, one style sheet, and the files to take away."""
    config.extra["findable"] = []
    config.extra["names"] = names_of_places(config.extra["content"])
    root = Path(config.config_file_path).parent
    for path in sorted((root / TOOLKITS).rglob("*.md")):
        address = path.relative_to(root).as_posix()
        file = File.generated(config, address, abs_src_path=str(path))
        file.edit_uri = f"../{address}"
        files.append(file)
    content: Content = config.extra["content"]
    for file in files:
        page = content.pages.get(file.src_uri)
        if page and not page.meta.in_menu:
            file.inclusion = InclusionLevel.NOT_IN_NAV
    styles = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((root / STYLES).glob("*.css"))
    )
    files.append(File.generated(config, STYLE_SHEET, content=styles))
    for address, download in downloads(content).items():
        files.append(File.generated(config, address, content=download.make()))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Gives pages their short names in the menu; headings keep the whole title."""
    content: Content = config.extra["content"]
    for page in nav.pages:
        meta = content.pages[page.file.src_uri].meta
        page.title = meta.menu or meta.title
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Tells the theme what the page's front matter means for its frame."""
    content: Content = config.extra["content"]
    page.meta["quick_exit"] = content.pages[page.file.src_uri].meta.leaves_quickly


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Numbers the sources, explains the acronyms, resolves the links, adds the page's facts."""
    content: Content = config.extra["content"]
    own = content.pages[page.file.src_uri]
    soup = BeautifulSoup(html, "html.parser")
    cited = number_sources(soup, {slug: s.title for slug, s in content.sources.items()})
    label_cells(soup)
    mark_steps(soup)
    name_heading_links(soup)
    page.toc = get_toc(cast(Any, contents_of(soup)))
    if own.meta.in_menu:
        names = config.extra["names"].get(own.address, {})
        config.extra["findable"].append(
            findable(own.meta, soup, page.url, names, own.address == content.site.glossary)
        )
    soup.append(BeautifulSoup(pairs(content, own), "html.parser"))
    soup.append(BeautifulSoup(page_facts(content, own, cited), "html.parser"))
    left_over = explain_acronyms(soup, content.glossary.values())
    soup.append(BeautifulSoup(words_used(content, left_over), "html.parser"))
    resolve_links(soup, lambda address: _link(address, files, page))
    return str(soup)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Gives the theme what stands around each page, the page for wrong addresses included."""
    content: Content = config.extra["content"]
    env.globals.update(
        act_now=act_now(content),
        edition=edition(content),
        foot=foot(content),
        not_found=not_found(content),
        print_head=lambda page: Markup(
            print_head(content, content.pages[page.file.src_uri], page.canonical_url or "")
        ),
        quick_exit=quick_exit(content),
        search_danger=search_danger(content),
    )
    env.filters["to_pages"] = pass_context(lambda context, html: _to_pages(context, html, files))
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Writes what the search reads."""
    content: Content = config.extra["content"]
    for name, text in search_files(config.extra["findable"], content).items():
        path = Path(config.site_dir) / ASSETS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _to_pages(context: Context, html: str, files: Files) -> Markup:
    """Resolves the links of what stands around a page, which is the same text on every page."""
    soup = BeautifulSoup(html, "html.parser")
    resolve_links(soup, lambda address: _link(address, files, context["page"], context["base_url"]))
    return Markup(soup)


def _link(address: str, files: Files, page: Page | None, base: str = "") -> str:
    """A link to a page from another, or from `base` where there is no page, as on the 404 page."""
    path, _, anchor = address.partition("#")
    file = files.get_file_from_path(path)
    if file is None:
        raise LookupError(f'The link to "{path}" leads nowhere. python -m macros names the place.')
    url = normalize_url(file.url, page, base)
    return f"{url}#{anchor}" if anchor else url
