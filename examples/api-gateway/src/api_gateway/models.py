"""What travels between the gateway and every agent."""

from pydantic import BaseModel, Field


class Task(BaseModel):
    """A piece of work: the text to look at, and what is already known."""

    text: str = Field(min_length=1, max_length=100_000)
    context: list[str] = Field(default_factory=list, max_length=100)


class Result(BaseModel):
    """What an agent made of it: the text for the next agent, and notes for a person."""

    agent: str
    text: str
    notes: list[str] = Field(default_factory=list)
