"""Reports in, a folder of requests out, for answers that are brought from elsewhere: nothing is sent.

Each request is a file of its own that holds all that a model needs. The same report and the same instructions give
the same file under the same name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from warledger.model_coder.answers.schema import schema
from warledger.model_coder.cassette import Cassette, CassetteError
from warledger.model_coder.instructions.building import fingerprint
from warledger.model_coder.request import request
from warledger.model_coder.settings import ModelSettings
from warledger.model_coder.windows import windows
from warledger.records import Report

#: How a request tells whoever opens it what it is for.
_TASK = (
    "Answer `messages` (a system message and a user message) with one JSON object that fits `schema`. Write the "
    "object, and nothing else, into the file named in `answer_file`, in this folder. README.txt says more."
)


@dataclass(slots=True)
class Written:
    """What was written.

    Attributes:
        reports: Reports.
        requests: Their requests; long reports have several.
        answered: Requests whose answer is in the folder already.
    """

    reports: int = 0
    requests: int = 0
    answered: int = 0


def write(reports: Iterable[Report], folder: Path, settings: ModelSettings) -> Written:
    """Write the requests of some reports, and README.txt beside them.

    Args:
        reports: The reports.
        folder: Where to; made where it isn't there. Answers in it are left alone.
        settings: Size of the windows, convention for vague numbers, and how much the model is told.

    Raises:
        CassetteError: The folder can't be made or written to.
    """
    cassette = Cassette(folder, make=True)
    out = Written()
    try:
        (folder / "README.txt").write_text(_readme(), encoding="utf-8")
        for report in reports:
            out.reports += 1
            for window in windows(report.text, longest=settings.window):
                asked = request(report, window, vague=settings.vague, detail=settings.instructions)
                raw = {
                    "task": _TASK,
                    "answer_file": f"{asked.key}.answer.json",
                    "request": asked.key,
                    "report": report.id,
                    "part": [window.number, window.of],
                    "instructions": fingerprint(vague=settings.vague, detail=settings.instructions),
                    "messages": list(asked.messages),
                    "schema": schema(),
                }
                path = folder / f"{asked.key}.request.json"
                path.write_text(json.dumps(raw, ensure_ascii=True, indent=1) + "\n", encoding="utf-8")
                out.requests += 1
                out.answered += cassette.find(asked.key) is not None
    except OSError as error:
        raise CassetteError(f"{folder} can't be written to ({error.strerror}).") from error
    return out


def _readme() -> str:
    return resources.files("warledger.model_coder").joinpath("errand_readme.txt").read_text(encoding="utf-8")
