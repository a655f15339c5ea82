"""The one door to the ten agents."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, HTTPException, Response
from pydantic import ValidationError

from .agents import AGENTS
from .models import Result, Task
from .settings import GATEWAY, Settings

HEALTH_TIMEOUT = 2.0  # seconds


def create_gateway(settings: Settings, transport: httpx.AsyncBaseTransport | None = None) -> FastAPI:
    """The gateway's app. `transport` stands in for the network in tests."""
    client = httpx.AsyncClient(transport=transport, timeout=settings.agent_timeout)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with client:
            yield

    app = FastAPI(title="api-gateway", lifespan=lifespan)

    @app.get("/health")
    async def health() -> dict[str, str]:
        """Liveness: says nothing about the agents, so that a lost agent never restarts the gateway."""
        return {"status": "ok", "service": GATEWAY}

    @app.get("/health/agents")
    async def health_of_agents(response: Response) -> dict[str, object]:
        """All agents asked at once; 503 if any of them does not answer."""
        urls = settings.agent_urls
        states = await asyncio.gather(*(_state(client, url) for url in urls.values()))
        well = all(state == "ok" for state in states)
        response.status_code = 200 if well else 503
        return {"status": "ok" if well else "degraded", "agents": dict(zip(urls, states, strict=True))}

    @app.get("/agents")
    async def agents() -> list[dict[str, str]]:
        return [{"name": name, "summary": agent.summary} for name, agent in AGENTS.items()]

    @app.post("/agents/{name}")
    async def run(name: str, task: Task) -> Result:
        if name not in AGENTS:
            raise HTTPException(404, f"no agent {name!r}; there are: {', '.join(AGENTS)}")
        try:
            # httpx times each read by itself; this is the limit for the whole answer.
            async with asyncio.timeout(settings.agent_timeout):
                return await _forward(client, name, settings.agent_urls[name], task)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise HTTPException(504, f"{name} did not answer within {settings.agent_timeout:g} s") from error

    return app


async def _forward(client: httpx.AsyncClient, name: str, url: str, task: Task) -> Result:
    """The agent's result; 502 if it cannot be reached or answers with anything else."""
    try:
        answer = await client.post(f"{url}/run", json=task.model_dump())
        answer.raise_for_status()
        return Result.model_validate_json(answer.content)
    except httpx.TimeoutException:
        raise
    except httpx.HTTPStatusError as error:
        raise HTTPException(502, f"{name} answered {error.response.status_code}") from error
    except ValidationError as error:
        raise HTTPException(502, f"{name} answered with something that is not a result") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise HTTPException(502, f"{name} cannot be reached") from error


async def _state(client: httpx.AsyncClient, url: str) -> str:
    try:
        answer = await client.get(f"{url}/health", timeout=HEALTH_TIMEOUT)
    except httpx.TimeoutException:
        return "timeout"
    except (httpx.HTTPError, httpx.InvalidURL):
        return "unreachable"
    return "ok" if answer.is_success else f"status {answer.status_code}"
