"""`python -m api_gateway`: the service that SERVICE_TYPE names, until SIGTERM."""

import os
import sys

import uvicorn

from .agent import create_agent
from .gateway import create_gateway
from .settings import GATEWAY, SettingsError, read_settings


def main() -> int:
    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    app = create_gateway(settings) if settings.service == GATEWAY else create_agent(settings.service)
    # Requests under way get 5 s to finish, so that a stop stays well under Docker's 10 s.
    uvicorn.run(app, host="0.0.0.0", port=settings.port, timeout_graceful_shutdown=5)
    return 0


if __name__ == "__main__":
    sys.exit(main())
