"""The HTTP face that all ten agents share."""

from fastapi import FastAPI

from .agents import AGENTS
from .models import Result, Task


def create_agent(name: str) -> FastAPI:
    agent = AGENTS[name]
    app = FastAPI(title=name, description=agent.summary)

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok", "service": name}

    @app.post("/run")
    def run(task: Task) -> Result:
        text, notes = agent.work(task.text, task.context)
        return Result(agent=name, text=text, notes=notes)

    return app
