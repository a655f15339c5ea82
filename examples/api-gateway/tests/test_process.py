"""The program as the container runs it."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest


def start(module="api_gateway", **env):
    return subprocess.Popen(
        [sys.executable, "-m", module], env={**os.environ, **env}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return str(listener.getsockname()[1])


def test_an_unknown_service_exits_2_and_names_the_known_ones():
    process = start(SERVICE_TYPE="poet")
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert errors.startswith("SERVICE_TYPE='poet' is not known; it is one of: gateway, worldsmith, ")
    assert "Traceback" not in errors


@pytest.mark.parametrize("service", ["gateway", "critic"])
def test_serves_probes_and_stops_on_sigterm(service):
    port = free_port()
    assert start("api_gateway.probe", PORT=port).wait(20) == 1

    process = start(SERVICE_TYPE=service, PORT=port)
    try:
        deadline = time.monotonic() + 20
        while start("api_gateway.probe", PORT=port).wait(20) != 0:
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.1)
        asked_to_stop = time.monotonic()
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode in (0, -signal.SIGTERM)
    assert time.monotonic() - asked_to_stop < 5
    assert "Application shutdown complete" in log
