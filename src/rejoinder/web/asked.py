from litestar.di import NamedDependency
from litestar.params import SkipValidation

from rejoinder.services.system import System

#: What a page's handler is given.
Sys = NamedDependency[SkipValidation[System]]
