import asyncio

import httpx
import pytest
from fastapi.testclient import TestClient

from api_gateway.agent import create_agent
from api_gateway.agents import AGENTS
from api_gateway.gateway import create_gateway
from api_gateway.settings import read_settings

TASK = {"text": "Ada sails west."}


def gateway(handler, **env):
    return TestClient(create_gateway(read_settings(env), httpx.MockTransport(handler)))


def no_network(request):
    raise AssertionError(f"asked {request.url}")


def test_health_asks_nobody():
    with gateway(no_network) as client:
        assert client.get("/health").json() == {"status": "ok", "service": "gateway"}


def test_lists_ten_agents():
    with gateway(no_network) as client:
        assert [agent["name"] for agent in client.get("/agents").json()] == list(AGENTS)


@pytest.mark.parametrize("name", AGENTS)
def test_forwards_to_the_real_agent(name):
    """The network is replaced by the agents' own apps: what the gateway sends is what they understand."""

    async def handler(request):
        assert request.url == f"http://{name}:8000/run"
        async with httpx.AsyncClient(transport=httpx.ASGITransport(create_agent(name))) as agent:
            return await agent.post(request.url, content=request.content, headers=request.headers)

    with gateway(handler) as client:
        answer = client.post(f"/agents/{name}", json=TASK)
    assert answer.status_code == 200
    assert answer.json()["agent"] == name
    assert answer.json()["text"]


def test_an_unknown_agent_is_404_and_the_known_ones_are_named():
    with gateway(no_network) as client:
        answer = client.post("/agents/poet", json=TASK)
    assert answer.status_code == 404
    assert "rewriter" in answer.json()["detail"]


@pytest.mark.parametrize("task", [{}, {"text": ""}, {"text": 5}, {"text": "x" * 100_001}])
def test_a_bad_task_never_leaves_the_gateway(task):
    with gateway(no_network) as client:
        assert client.post("/agents/writer", json=task).status_code == 422


@pytest.mark.parametrize(
    ("upstream", "status", "detail"),
    [
        (httpx.ReadTimeout("slow"), 504, "writer did not answer within 30 s"),
        (httpx.ConnectError("refused"), 502, "writer cannot be reached"),
        (httpx.RemoteProtocolError("cut"), 502, "writer cannot be reached"),
        (httpx.Response(500), 502, "writer answered 500"),
        (httpx.Response(404), 502, "writer answered 404"),
        (httpx.Response(302), 502, "writer answered 302"),
        (httpx.Response(200, text="<html>"), 502, "writer answered with something that is not a result"),
    ],
)
def test_upstream_errors(upstream, status, detail):
    def handler(request):
        if isinstance(upstream, Exception):
            raise upstream
        return upstream

    with gateway(handler) as client:
        answer = client.post("/agents/writer", json=TASK)
    assert (answer.status_code, answer.json()["detail"]) == (status, detail)


def test_an_agent_that_hangs_is_504():
    async def handler(request):
        await asyncio.sleep(5)

    with gateway(handler, AGENT_TIMEOUT="0.05") as client:
        assert client.post("/agents/writer", json=TASK).status_code == 504


def test_a_url_that_cannot_be_parsed_is_502():
    with gateway(no_network, WRITER_URL="http://writer:port") as client:
        assert client.post("/agents/writer", json=TASK).status_code == 502


def test_health_of_agents():
    def handler(request):
        if request.url.host == "critic":
            raise httpx.ConnectError("refused")
        return httpx.Response(503 if request.url.host == "writer" else 200)

    with gateway(handler) as client:
        answer = client.get("/health/agents")
    assert answer.status_code == 503
    assert answer.json()["status"] == "degraded"
    assert answer.json()["agents"] == {name: "ok" for name in AGENTS} | {"critic": "unreachable", "writer": "status 503"}

    with gateway(lambda request: httpx.Response(200)) as client:
        assert client.get("/health/agents").status_code == 200
