import pytest

from api_gateway.settings import SERVICES, SettingsError, read_settings


def test_defaults_to_the_gateway():
    settings = read_settings({})
    assert (settings.service, settings.port, settings.agent_timeout) == ("gateway", 8000, 30.0)
    assert settings.agent_urls["writer"] == "http://writer:8000"


def test_there_are_eleven_services():
    assert len(SERVICES) == 11
    assert [read_settings({"SERVICE_TYPE": name}).service for name in SERVICES] == list(SERVICES)


def test_an_agents_own_url_wins_over_the_template():
    urls = read_settings({"AGENT_URL_TEMPLATE": "http://room/{name}/", "CRITIC_URL": "http://other:9000"}).agent_urls
    assert urls["writer"] == "http://room/writer"
    assert urls["critic"] == "http://other:9000"


def test_every_mistake_is_told_at_once():
    env = {"SERVICE_TYPE": "poet", "PORT": "0", "AGENT_TIMEOUT": "soon", "AGENT_URL_TEMPLATE": "http://agents", "CRITIC_URL": "critic:8000"}
    with pytest.raises(SettingsError) as error:
        read_settings(env)
    lines = str(error.value).splitlines()
    assert len(lines) == 5
    assert "'poet'" in lines[0]
    assert all(name in lines[0] for name in SERVICES)


@pytest.mark.parametrize("timeout", ["-1", "0", "nan", "inf", ""])
def test_a_timeout_is_a_finite_number_above_zero(timeout):
    if timeout == "":
        assert read_settings({"AGENT_TIMEOUT": timeout}).agent_timeout == 30
    else:
        with pytest.raises(SettingsError):
            read_settings({"AGENT_TIMEOUT": timeout})
