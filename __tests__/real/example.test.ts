import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { pageBlock } from '../support/page-commands/block.ts'
import { realParts } from './real-parts.ts'

const run = promisify(execFile)
const parts = realParts()
const env = { ...process.env, ...parts.env }

const dockerfile = `FROM python:3.11-slim
COPY --from=ghcr.io/astral-sh/uv:0.13.9 /uv /usr/local/bin/uv
ENV UV_SYSTEM_CERTS=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/uv --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\
    --mount=type=bind,source=uv.lock,target=uv.lock uv sync --frozen --no-install-project
COPY . .
COPY --from=tests . tests
RUN --mount=type=cache,target=/root/.cache/uv ${pageBlock('examples/api-gateway/README.md', 'change').join(' && ')}
`

test('the tests of examples/api-gateway pass on the Python of its image', async () => {
  // The image's context leaves the tests out.
  const named = { ...parts.contexts, tests: 'examples/api-gateway/tests' }
  const contexts = Object.entries(named).flatMap(([name, at]) => ['--build-context', `${name}=${at}`])
  const args = ['buildx', 'build', '--progress', 'plain', '--output', 'type=cacheonly', ...contexts, '--file', '-']
  const building = run('docker', [...args, 'examples/api-gateway'], { env })
  building.child.stdin?.end(dockerfile)
  const { stderr } = await building
  // A run that changes nothing comes from the engine's cache, which keeps no test's output.
  expect(stderr).toMatch(/\d+ passed|CACHED \[.*uv sync --frozen && uv run|CACHED\n/)
}, 180_000)
