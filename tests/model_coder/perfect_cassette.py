"""Coded reports in, a folder of answers as a perfect model would give them out, ready for `--replay`.

    python tests/model_coder/perfect_cassette.py gold/dev.jsonl answers/
    warledger code gold/dev.jsonl --coder model --replay answers/ --output claims.jsonl

What the scorer then finds missing is what the plumbing loses: quotes that aren't found, counts that our reader takes
otherwise, names and dates that no words of the report bear out.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

from warledger.knowledge.actors import Registry
from warledger.knowledge.gazetteer import Gazetteer
from warledger.model_coder.errand import write
from warledger.model_coder.grounding.words import Knowledge, Words
from warledger.model_coder.request import request
from warledger.model_coder.settings import ModelSettings
from warledger.model_coder.windows import windows
from warledger.records import Report
from warledger.reports.reading import read


def _perfect() -> ModuleType:
    """The module beside this one, whether pytest or Python runs it."""
    spec = importlib.util.spec_from_file_location("perfect", Path(__file__).with_name("perfect.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make(gold: Path, folder: Path) -> int:
    """Write the requests of coded reports and their perfect answers; how many."""
    coded = {str(row["id"]): row for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()) if row}
    reports = [item for item in read([str(gold)]) if isinstance(item, Report)]
    write(reports, folder, ModelSettings(replay=folder))
    knowledge, perfect = Knowledge(Registry.load(), Gazetteer.open()), _perfect()
    for report in reports:
        answer = perfect.answer(coded[report.id], Words(report, knowledge))
        for window in windows(report.text):
            path = folder / f"{request(report, window).key}.answer.json"
            path.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    return len(reports)


if __name__ == "__main__":
    print(f"{make(Path(sys.argv[1]), Path(sys.argv[2]))} reports")
