from typing import Annotated

from litestar.params import Dependency

from rejoinder.services.system import System

#: What a page's handler is given.
Sys = Annotated[System, Dependency(skip_validation=True)]
