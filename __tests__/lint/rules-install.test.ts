import { expect, test } from '@jest/globals'
import { python, said } from './linting.ts'

const clean = 'rm -rf /var/lib/apt/lists/*'

test.each([
  'RUN pip install x',
  'RUN pip3.11 install -r requirements.txt',
  'RUN python -m pip install --upgrade pip',
  'RUN set -e; if true; then sudo pip install x; fi',
  'RUN bash -c "pip install x"',
  'RUN ["pip", "install", "x"]',
  'RUN <<EOF\nset -e\npip install x\nEOF',
  'RUN --mount=type=cache,target=/var/cache/apt pip install x',
  'RUN /opt/venv/bin/pip install x',
])('IP004 finds a cache that pip keeps: %j', (run) => {
  expect(said('IP004', python(run))).toMatchObject([{ severity: 'warning', line: 2 }])
})

test.each([
  'RUN pip install --no-cache-dir x',
  'RUN pip --no-cache-dir install x',
  'RUN PIP_NO_CACHE_DIR=1 pip install x',
  'ENV PIP_NO_CACHE_DIR=1\nRUN pip install x',
  'ARG PIP_NO_CACHE_DIR=1\nRUN pip install x',
  'RUN export PIP_NO_CACHE_DIR=1 && pip install x',
  'RUN --mount=type=cache,target=/root/.cache/pip pip install x',
  'RUN --mount=type=cache,target=/root/.cache pip install x',
  'RUN --mount=type=tmpfs,target=/root pip install x',
  'ARG HERE\nRUN --mount=type=cache,target=$HERE pip install x',
  'RUN pip install x && rm -rf ~/.cache',
  'RUN pip install x && rm -rf /root/.cache/pip',
  'RUN pip install x && pip cache purge',
  'RUN pip config set global.no-cache-dir true && pip install x',
  'COPY pip.conf /etc/pip.conf\nRUN pip install x',
  'RUN uv pip install x',
  'RUN pip download x',
  'RUN echo pip install x',
  'RUN pip install x; ./more.sh',
  'RUN eval "pip install x"',
  'RUN pip install "x',
  'ONBUILD RUN pip install x',
  'COPY <<EOF /install.sh\nRUN pip install x\nEOF',
])('IP004 is silent where nothing is kept, or nobody can tell: %j', (run) => {
  expect(said('IP004', python(run))).toEqual([])
})

test('IP004 in a builder stage is only told, and in one that nobody needs not at all', () => {
  const text =
    'FROM a AS builder\nRUN pip install x\nFROM a AS other\nRUN pip install y\nFROM a\nCOPY --from=builder /x /x\n'
  expect(said('IP004', text)).toMatchObject([{ line: 2, severity: 'info' }])
})

test.each([
  'RUN apt-get update && apt-get install -y curl',
  'RUN apt update; apt install curl',
  'RUN apt-get -o Acquire::Retries=3 -qq update && apt-get install -y curl && rm -rf /var/list/apt/lists/*',
  'RUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
  'RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl',
])('IP005 finds lists that stay in the layer: %j', (run) => {
  expect(said('IP005', python(run))).toMatchObject([{ severity: 'warning', line: 2 }])
})

test.each([
  `RUN apt-get update && apt-get install -y curl && ${clean}`,
  'RUN apt-get update && apt-get install -y curl && rm -fr /var/lib/apt',
  'RUN apt-get update && apt-get install -y curl && rm -r "/var/lib/apt/lists"',
  'RUN apt-get update && apt-get install -y curl && apt-get dist-clean',
  'RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete',
  'RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl',
  'RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y curl',
  `ARG LISTS=/var/lib/apt/lists\nRUN apt-get update && rm -rf $LISTS`,
  'RUN apt-get update && ./install.sh',
  'RUN apt-get clean',
])('IP005 is silent where they go with the layer that made them: %j', (run) => {
  expect(said('IP005', python(run))).toEqual([])
})

test('IP006 finds an update by itself, and an install from an earlier layer’s lists', () => {
  expect(said('IP006', python('RUN apt-get update', 'RUN apt-get install -y curl'))).toMatchObject([{ line: 2 }])
  const stale = python('RUN apt-get update && apt-get install -y curl', 'RUN apt-get install -y git')
  expect(said('IP006', stale)).toMatchObject([{ line: 3, reason: expect.stringContaining('line 2') }])
})

test.each([
  'RUN apt-get update && apt-get install -y curl',
  'RUN apt-get install -y curl',
  'RUN apt-get update && apt-get upgrade -y',
  'RUN apt-get update && npx playwright install --with-deps',
  'RUN apt-get update && sh ./deps.sh',
  'RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update',
  'RUN apt-get update && apt-get install -y curl\nRUN apt-get install ./local.deb',
])('IP006 is silent where both are together, or the lists may be used: %j', (run) => {
  expect(said('IP006', python(run))).toEqual([])
})
