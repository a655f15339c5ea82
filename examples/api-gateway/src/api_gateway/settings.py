"""The only place that reads the environment."""

from collections.abc import Mapping
from dataclasses import dataclass

from .agents import AGENTS

GATEWAY = "gateway"
SERVICES = (GATEWAY, *AGENTS)


class SettingsError(Exception):
    """The environment asks for something that does not exist."""


@dataclass(frozen=True)
class Settings:
    service: str
    port: int
    agent_urls: Mapping[str, str]  # by agent; WRITER_URL wins over AGENT_URL_TEMPLATE
    agent_timeout: float  # seconds


def read_settings(env: Mapping[str, str]) -> Settings:
    """Everything the service needs to know, or a SettingsError that lists every mistake."""
    mistakes: list[str] = []

    service = env.get("SERVICE_TYPE") or GATEWAY
    if service not in SERVICES:
        mistakes.append(f"SERVICE_TYPE={service!r} is not known; it is one of: {', '.join(SERVICES)}")

    port = env.get("PORT") or "8000"
    if not (port.isdecimal() and 0 < int(port) < 65536):
        mistakes.append(f"PORT={port!r} is not a port; it is a number from 1 to 65535")

    timeout = env.get("AGENT_TIMEOUT") or "30"
    try:
        valid = 0 < float(timeout) < float("inf")
    except ValueError:
        valid = False
    if not valid:
        mistakes.append(f"AGENT_TIMEOUT={timeout!r} is not a number of seconds above 0, such as 30 or 2.5")

    template = env.get("AGENT_URL_TEMPLATE") or "http://{name}:8000"
    if not (_is_url(template) and "{name}" in template):
        mistakes.append(f"AGENT_URL_TEMPLATE={template!r} is not a URL with {{name}} in it, such as http://{{name}}:8000")

    urls = {}
    for name in AGENTS:
        own = env.get(variable := f"{name.upper()}_URL")
        if own and not _is_url(own):
            mistakes.append(f"{variable}={own!r} is not a URL, such as http://{name}:8000")
        urls[name] = (own or template.replace("{name}", name)).rstrip("/")

    if mistakes:
        raise SettingsError("\n".join(mistakes))
    return Settings(service, int(port), urls, float(timeout))


def _is_url(text: str) -> bool:
    return text.startswith(("http://", "https://"))
