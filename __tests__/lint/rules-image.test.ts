import { expect, test } from '@jest/globals'
import { python, said } from './linting.ts'

const digest = `sha256:${'a'.repeat(64)}`

test.each([
  ['RUN apt-get install -y build-essential', 'installs build-essential'],
  ['RUN apt-get install -y libpq-dev', 'installs libpq-dev'],
  ['RUN apk add --no-cache gcc', 'installs gcc'],
  ['RUN dnf install -y make', 'installs make'],
  ['RUN pip install uv==0.5', 'installs uv'],
  ['RUN npm run build', 'runs npm build'],
  ['RUN go build -o /app .', 'runs go build'],
  ['RUN cargo build --release', 'runs cargo build'],
  ['RUN mvn -q package', 'runs mvn package'],
])('IP001 finds building in the only stage: %s', (run, what) => {
  expect(said('IP001', python(run))).toMatchObject([{ severity: 'info', reason: expect.stringContaining(what) }])
})

test('IP001 is silent where there are stages, and where nothing is built', () => {
  expect(said('IP001', `FROM a AS b\nRUN apt-get install -y gcc\n${python('COPY --from=b /x /x')}`)).toEqual([])
  expect(said('IP001', python('RUN apt-get install -y curl tini'))).toEqual([])
  expect(said('IP001', python('RUN apt-get install -y gcc && ./x.sh'))).toEqual([])
})

test.each([
  ['python:3.13', 'python:3.13-slim'],
  ['python:3.13-bookworm', 'python:3.13-slim-bookworm'],
  ['docker.io/library/node:24', 'node:24-slim'],
  ['node:24-trixie', 'node:24-trixie-slim'],
  ['ruby', 'ruby:slim'],
])('IP002 names the slim form of %s', (base, slim) => {
  expect(said('IP002', `FROM ${base}\n`)).toMatchObject([{ severity: 'info', fix: `Try ${slim}.` }])
})

test.each(['python:3.13-slim', 'python:3.13-alpine', 'ghcr.io/me/python:3', 'debian:13', 'scratch', '$BASE'])(
  'IP002 has nothing to say of %s',
  (base) => {
    expect(said('IP002', `FROM ${base}\n`)).toEqual([])
  },
)

test('IP002 judges the image’s own base, not that of a builder', () => {
  expect(said('IP002', 'FROM golang:1.26 AS b\nFROM scratch\nCOPY --from=b /x /x\n')).toEqual([])
  expect(said('IP002', 'FROM golang:1.26\n')).toMatchObject([{ reason: expect.stringContaining('tool chain') }])
})

test('IP002 warns of compiled packages on Alpine', () => {
  expect(said('IP002', 'FROM python:3.13-alpine\nRUN pip install "psycopg2>=2.9"\n')).toMatchObject([
    { severity: 'warning', reason: expect.stringContaining('psycopg2 on Alpine') },
  ])
})

test('IP003 prints the line that pins, once an image', () => {
  const text = 'FROM --platform=$BUILDPLATFORM python:3.13-slim AS b\nFROM python:3.13-slim\nCOPY --from=b /x /x\n'
  expect(said('IP003', text, { digests: { 'python:3.13-slim': digest } })).toMatchObject([
    {
      severity: 'info',
      line: 1,
      reason: 'python:3.13-slim is pinned by no digest (line 2 too)',
      lines: [`FROM --platform=$BUILDPLATFORM python:3.13-slim@${digest} AS b`],
    },
  ])
})

test('IP003 warns where the image is whatever was pushed last', () => {
  const text =
    'FROM debian\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\nRUN --mount=from=a.example/t,target=/t true\n'
  expect(said('IP003', text).map(({ severity, line }) => [severity, line])).toEqual([
    ['warning', 1],
    ['warning', 2],
    ['warning', 3],
  ])
})

test.each([
  `FROM python:3.13@${digest}`,
  'FROM scratch',
  'ARG BASE=python:3.13\nFROM $BASE',
  'FROM ${BASE}',
  'FROM python:${VERSION}',
  'FROM scratch\nCOPY --from=tests . /x',
])('IP003 is silent where it is pinned, or the caller’s: %j', (text) => {
  expect(said('IP003', `${text}\n`)).toEqual([])
})

test('IP003 leaves to the caller what a named context stands for', () => {
  expect(said('IP003', 'FROM python:3.13\n', { buildContexts: ['python:3.13=oci-layout:///x'] })).toEqual([])
})

test('IP007 tells of many RUNs in a row, and of one that removes what another one made', () => {
  expect(said('IP007', python('RUN a', 'RUN b', 'RUN c'))).toMatchObject([{ severity: 'info', line: 2 }])
  const later = python('RUN curl -o /tmp/x.tgz https://x.example', 'ENV A=1', 'RUN rm -rf /tmp/x.tgz')
  expect(said('IP007', later)).toMatchObject([{ line: 4, reason: expect.stringContaining('line 2') }])
  const copied = python('COPY big /big', 'RUN rm -r /big')
  expect(said('IP007', copied)).toMatchObject([{ line: 3, fix: expect.stringContaining('--mount=type=bind') }])
})

test.each([
  [['RUN a', 'RUN b', 'COPY x /x', 'RUN c']],
  [['RUN a', 'RUN --mount=type=cache,target=/c b', 'RUN c']],
  [['RUN curl -o /tmp/x y && rm -rf /tmp/x', 'RUN rm -rf /tmp/x']],
  [['COPY x /x', 'RUN rm -rf $Y']],
])('IP007 is silent where layers are few, or nothing is removed: %j', (lines) => {
  expect(said('IP007', python(...lines))).toEqual([])
})

test.each([
  ['FROM a\nUSER root\n', 'warning'],
  ['FROM a\nUSER 0:0\n', 'warning'],
  ['FROM a\nARG U=root\nUSER $U\n', 'warning'],
  ['FROM a\n', 'info'],
  ['FROM a AS b\nUSER 1\nFROM a\n', 'info'],
])('IP012 of %j is a %s', (text, severity) => {
  expect(said('IP012', text)).toMatchObject([{ severity }])
})

test.each([
  'FROM a\nUSER 1000\n',
  'FROM a\nUSER root\nUSER app\n',
  'FROM a AS b\nUSER 1\nFROM b\n',
  'FROM a\nARG U\nUSER $U\n',
])('IP012 is silent for %j', (text) => {
  expect(said('IP012', text)).toEqual([])
})

test('IP013 asks a service for a HEALTHCHECK that its image can run', () => {
  expect(said('IP013', python('EXPOSE 9000', 'CMD ["x"]'))).toMatchObject([
    { severity: 'info', lines: [expect.stringMatching(/^HEALTHCHECK CMD \["python".*127\.0\.0\.1:9000/)] },
  ])
  expect(said('IP013', python('CMD ["gunicorn", "app"]'))).toHaveLength(1)
})

test.each([
  python('CMD ["python", "job.py"]'),
  python('EXPOSE 80', 'HEALTHCHECK NONE'),
  'FROM a AS b\nHEALTHCHECK CMD x\nFROM b\nEXPOSE 80\n',
  'FROM scratch\nEXPOSE 80\n',
])('IP013 is silent for jobs, for what is switched off, and from scratch: %j', (text) => {
  expect(said('IP013', text)).toEqual([])
})

test('IP016 wants the JSON form, unless a shell was chosen', () => {
  expect(said('IP016', python('CMD python x'))).toMatchObject([{ severity: 'warning', line: 2 }])
  expect(said('IP016', python('ENTRYPOINT x', 'CMD ["y"]'))).toMatchObject([{ line: 2 }])
  expect(said('IP016', python('CMD ["python", "x"]'))).toEqual([])
  expect(said('IP016', python('SHELL ["/bin/bash", "-c"]', 'CMD python x'))).toEqual([])
})

test('IP003 shows no value of build-args; a default that stands in the file is shown', () => {
  const text = 'ARG V=3.13\nARG TOKEN\nFROM evil.example/a:${TOKEN} AS a\nFROM python:${V}-slim\nCOPY --from=a /x /x\n'
  const images = ['evil.example/a:hunter2', 'python:3.13-slim']
  const digests = Object.fromEntries(images.map((name) => [name, digest]))
  const found = said('IP003', text, { args: { TOKEN: 'hunter2' }, digests })
  expect(found.map(({ reason }) => reason)).toEqual([
    'evil.example/a:${TOKEN} is pinned by no digest',
    'python:3.13-slim is pinned by no digest',
  ])
  expect(JSON.stringify(found)).not.toContain('hunter2')
  expect(found[1]?.lines).toEqual([`FROM python:3.13-slim@${digest}`])
})
