"""The door to mkdocs-macros: loads the content, stops on its faults, gives pages their macros."""

import sys
from datetime import date
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs_macros.plugin import MacrosPlugin

from macros.check import counted, load
from macros.page_macros import PageMacros


def define_env(env: MacrosPlugin) -> None:
    """Called by mkdocs-macros once a build."""
    content, problems = load(Path(env.project_dir), date.today())
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        raise Abort(f"The content has {counted(problems)}, listed above. Nothing was built.")
    env.conf["extra"]["content"] = content
    for name, macro in PageMacros(content).macros().items():
        env.macros[name] = macro
