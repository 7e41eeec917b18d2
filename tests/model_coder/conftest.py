"""What tests of the model coder share: knowledge without a gazetteer's build, reports, and a scripted server."""

from __future__ import annotations

import importlib.util
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from warledger.knowledge.actors import Registry
from warledger.model_coder.grounding.words import Knowledge
from warledger.model_coder.run import ModelRun
from warledger.model_coder.settings import ModelSettings
from warledger.records import Report
from warledger.reports.inputs.fields import Raw, make

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """Imports a script of the project by its path, as in "tools/floors.py": pytest imports each test file alone."""

    def load(path: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(f"model_coder_{Path(path).stem}", ROOT / path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="session")
def shared(script) -> Path:
    """The folder with coded reports and scorers beside the project."""
    folder = script("tools/floors.py").shared()
    if folder is None:
        pytest.skip("no gold beside the project: set WARLEDGER_SHARED to the folder with gold/ and bench/")
    return folder


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The bundled actors, and no gazetteer: places stay unlocated, which no test here needs."""
    return Knowledge(Registry.load(), None)


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report of a text."""

    def made(text: str, *, date: str | None = "2021-05-17", id: str | None = None, outlet: str | None = None) -> Report:
        found = make(Raw({"id": id, "text": text, "date": date, "outlet": outlet}, where=id or "test"))
        assert isinstance(found, Report), found
        return found

    return made


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    """No test may use the keys of whoever runs it."""
    for name in ("WARLEDGER_MODEL_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def answer_of() -> Callable[..., str]:
    """Makes an answer's JSON."""

    def made(*, figures: Any = (), events: Any = ()) -> str:
        return json.dumps({"events": list(events), "figures": list(figures)})

    return made


@dataclass
class Say:
    """What the scripted server does with one request.

    Attributes:
        text: The model's words; None sends `body` as it is.
        status: HTTP status.
        body: A body of one's own.
        finish: Why the model stopped.
        refusal: A refusal beside the text.
        wait: Seconds before the answer.
        drop: Break the connection instead of answering.
    """

    text: str | None = None
    status: int = 200
    body: str | None = None
    finish: str = "stop"
    refusal: str | None = None
    wait: float = 0.0
    drop: bool = False
    tokens: tuple[int, int] = (100, 50)


@pytest.fixture(scope="session")
def say() -> type[Say]:
    """What the scripted server can be told."""
    return Say


@dataclass
class Scripted:
    """A server that speaks OpenAI's API and answers as it is told.

    Attributes:
        script: Request to what is done with it; `calls` counts from 0.
        requests: The bodies that came.
        headers: Their headers.
        most: Requests under way at once, at most.
    """

    script: Callable[[dict[str, Any], int], Say] = lambda body, call: Say("{}")
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    most: int = 0
    now: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    url: str = ""

    def answers(self, *said: Say) -> None:
        """Answer with these, in order, and go on with the last."""
        self.script = lambda body, call: said[min(call, len(said) - 1)]


@pytest.fixture
def server() -> Iterator[Scripted]:
    """The scripted server, on a free port of loopback."""
    scripted = Scripted()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: Any) -> None:
            pass

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with scripted.lock:
                call = len(scripted.requests)
                scripted.requests.append(body)
                scripted.headers.append({name.lower(): value for name, value in self.headers.items()})
                scripted.now += 1
                scripted.most = max(scripted.most, scripted.now)
            try:
                self.reply(scripted.script(body, call), body)
            finally:
                with scripted.lock:
                    scripted.now -= 1

        def reply(self, say: Say, asked: dict[str, Any]) -> None:
            time.sleep(say.wait)
            if say.drop:
                self.close_connection = True
                self.connection.close()
                return
            body = say.body if say.body is not None else completion(say, asked)
            raw = body.encode()
            self.send_response(say.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.send_header("retry-after-ms", "1")  # so that no test waits for a retry
            self.end_headers()
            self.wfile.write(raw)

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            pass  # clients that gave up

    http = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    scripted.url = f"http://127.0.0.1:{http.server_port}/v1"
    yield scripted
    http.shutdown()
    http.server_close()


def completion(say: Say, asked: dict[str, Any]) -> str:
    """A chat completion, or an error's body."""
    if say.status >= 400:
        return json.dumps({"error": {"message": say.text or "made to fail", "type": "error"}})
    message = {"role": "assistant", "content": say.text, "refusal": say.refusal}
    return json.dumps(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": f"{asked.get('model')}-2021",
            "choices": [{"index": 0, "message": message, "finish_reason": say.finish}],
            "usage": {"prompt_tokens": say.tokens[0], "completion_tokens": say.tokens[1], "total_tokens": 0},
        }
    )


@pytest.fixture
def model_run(server, knowledge) -> Callable[..., ModelRun]:
    """Makes a run that asks the scripted server."""

    def made(**options: Any) -> ModelRun:
        told: list[str] = []
        settings = ModelSettings(**{"model": "m", "endpoint": server.url, "retries": 2, "timeout": 5, **options})
        run = ModelRun(settings, knowledge, notice=told.append)
        run.told = told  # type: ignore[attr-defined]
        return run

    return made
