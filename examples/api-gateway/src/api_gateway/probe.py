"""`python -m api_gateway.probe`: exit 0 if the service in this container is healthy.

Slim images have no curl, and the standard library alone starts in a few hundredths of a second.
"""

import os
import sys
from urllib.request import ProxyHandler, build_opener


def main() -> int:
    url = f"http://127.0.0.1:{os.environ.get('PORT') or '8000'}/health"
    try:
        # No proxy: the service is in the same container.
        with build_opener(ProxyHandler({})).open(url, timeout=2) as answer:
            return 0 if answer.status == 200 else 1
    except OSError as error:
        print(f"{url}: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
