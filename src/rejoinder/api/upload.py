"""How a file is sent: a form with one field."""

from dataclasses import dataclass
from typing import Annotated

from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body


@dataclass
class Upload:
    """A form whose field `file` holds the file."""

    file: UploadFile


Form = Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)]
