import { expect, test } from '@jest/globals'
import { said } from './linting.ts'

const settings = 'ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_NO_CACHE=1'
const single = (...lines: readonly string[]) => ['FROM python:3.13-slim', settings, ...lines, 'USER 1', ''].join('\n')
const reasons = (text: string, world = {}) => said('IP014', text, world).map(({ reason }) => reason)

test('uv sync wants the lock file, and no packages of developers', () => {
  expect(reasons(single('RUN uv sync'))).toEqual([
    'uv sync may install other versions than uv.lock has',
    'uv sync installs what only developers need',
  ])
})

test.each([
  'RUN uv sync --frozen --no-dev',
  'RUN uv sync --locked --no-default-groups',
  'ENV UV_FROZEN=1 UV_NO_DEV=1\nRUN uv sync',
  'RUN UV_LOCKED=1 uv sync --no-dev',
  'RUN uv sync --frozen --only-group prod',
  'RUN ./uv-sync.sh && uv sync',
])('is content with %j', (run) => {
  expect(reasons(single(run))).toEqual([])
})

test('what the project does not have cannot be installed, and a stage for tests needs it', () => {
  expect(reasons(single('RUN uv sync --frozen'), { context: { hasDevDependencies: false } })).toEqual([])
  expect(reasons(`FROM python:3.13-slim AS tests\n${settings}\nRUN uv sync --frozen\n`)).toEqual([])
  expect(reasons(single('RUN uv sync --frozen', 'RUN uv run pytest'))).toEqual([])
})

test('a cache that uv keeps is told, and its missing settings once', () => {
  const text = 'FROM a\nRUN uv sync --frozen --no-dev\nRUN uv sync --frozen --no-dev\nUSER 1\n'
  expect(reasons(text)).toEqual([
    'uv keeps its cache in the layer',
    'uv is not told UV_COMPILE_BYTECODE=1',
    'uv keeps its cache in the layer',
  ])
  const mounted = 'FROM a\nRUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-dev\n'
  expect(reasons(mounted)).toEqual(['uv is not told UV_COMPILE_BYTECODE=1 and UV_LINK_MODE=copy'])
})

test('an environment that moves, changes its Python or is not on the PATH is told', () => {
  const two = (python: string, ...lines: readonly string[]) =>
    [
      'FROM python:3.13-slim AS builder',
      settings,
      'WORKDIR /app',
      'RUN uv sync --frozen --no-dev',
      `FROM python:${python}-slim`,
      ...lines,
    ].join('\n')
  const path = 'ENV PATH=/app/.venv/bin:$PATH'
  expect(reasons(two('3.13', 'COPY --from=builder /app/.venv /app/.venv', path))).toEqual([])
  expect(reasons(two('3.13', 'COPY --from=builder /app/.venv /app/.venv'))).toEqual([
    '/app/.venv is copied and not on the PATH',
  ])
  expect(reasons(two('3.13', 'COPY --from=builder /app/.venv /venv', 'CMD ["/venv/bin/app"]'))).toEqual([
    'the environment moves from /app/.venv to /venv: its scripts begin with the old path',
  ])
  expect(reasons(two('3.12', 'COPY --from=builder /app/.venv /app/.venv', path))).toEqual([
    'the environment is made for Python 3.13 and runs on 3.12',
  ])
})

test('uv in the image, and a start by uv run, are told', () => {
  expect(reasons(single('RUN pip install --no-cache-dir uv'))).toEqual(['pip installs uv into the image'])
  expect(reasons(single('CMD ["uv", "run", "x"]'))).toEqual(['uv run looks at the whole project at every start'])
  expect(reasons(single('CMD uv run x'))).toHaveLength(1)
})
