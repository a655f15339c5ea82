import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readLayers } from '../../src/layers/read-layers.ts'
import type { Finding } from '../../src/lint/finding.ts'
import * as lint from '../../src/lint/index.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../../src/oci/layout.ts'
import { buildNow, checkout, type RealWorld, realWorld } from '../build/build-world.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const run = promisify(execFile)
const contexts = Object.entries(parts.contexts).map(([name, at]) => `${name}=${at}`)
let folder = ''
let world: RealWorld

/** They keep what the real ones keep; how much is by chance. */
const pip = `#!/bin/sh
case " $* " in *" --no-cache-dir "*) exit 0 ;; esac
mkdir -p /root/.cache/pip/http && head -c 300123 /dev/urandom > /root/.cache/pip/http/a
`
const apt = `#!/bin/sh
[ "$1" = update ] && mkdir -p /var/lib/apt/lists && head -c 2000456 /dev/urandom > /var/lib/apt/lists/packages
exit 0
`
const dockerfile = `FROM debian:bookworm-slim
COPY --chmod=755 bin/ /usr/local/bin/
WORKDIR /
RUN pip install x \\
    && echo done
RUN apt-get update && apt-get install -y curl
ENV A=1
COPY src /app
RUN chown -R 1000:1000 /app
RUN head -c 1500000 /dev/urandom > /opt/made
RUN rm /opt/made
USER 1000
CMD ["true"]
`

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'))
  await checkout(folder, {
    Dockerfile: dockerfile,
    'bin/pip': pip,
    'bin/apt-get': apt,
    'src/one': 'x'.repeat(1_200_000),
    'src/two': 'y'.repeat(34_567),
  })
  world = await realWorld(parts.env, folder)
})
afterEach(async () => {
  await world.host.close()
  await rm(folder, { recursive: true, force: true })
})

const plan = (dockerfile = 'Dockerfile') =>
  lint.plan(
    { lintFailOn: 'error', lintIgnore: [], lintFix: false },
    { context: '.', dockerfile, target: '', buildArgs: [], buildContexts: contexts, builder: '' },
  )

async function buildAndLint() {
  const built = await buildNow(world, { 'build-contexts': contexts.join('\n'), provenance: 'false' })
  const looked = await lint.look(plan(), world.host, { docker: world.docker })
  if (!looked) throw new Error('the Dockerfile was not looked at')
  const linted = lint.judge(looked, await readLayers(built.layout, true, world.host))
  return { linted, layout: built.layout }
}

/** Bytes below a folder in a layer, as tar tells them; the lowest layer is 1. */
async function bytesIn(layout: Layout, layer: number, below: string): Promise<number> {
  const [image] = (await platformsOf(layout)).values()
  const blob = image && (await readManifest(layout, image)).layers[layer - 1]
  const { stdout } = await run('tar', ['-tvf', blob ? blobPath(layout.dir, blob.digest) : ''])
  const sizes = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  return sizes.reduce((sum, [, , size, , , path]) => sum + (path?.startsWith(below) ? Number(size) : 0), 0)
}

const measured = (findings: readonly Finding[]) =>
  findings.flatMap(({ rule, line, evidence }) =>
    evidence ? [[rule, line, evidence.layer, evidence.bytes] as const] : [],
  )

test('what rules measure is what tar finds in the layers of the image', async () => {
  const { linted, layout } = await buildAndLint()
  const base = (await readLayers(layout, true, world.host))[0]?.layers.length ?? 0
  expect(measured(linted.findings)).toEqual(
    expect.arrayContaining([
      ['IP004', 4, expect.any(Number), 300_123],
      ['IP005', 6, expect.any(Number), 2_000_456],
      ['IP011', 9, expect.any(Number), 1_234_567],
      ['IP007', 11, expect.any(Number), 1_500_000],
    ]),
  )
  const where = new Map(measured(linted.findings).map(([rule, , layer]) => [rule, layer ?? 0]))
  expect(await bytesIn(layout, where.get('IP004') ?? 0, 'root/.cache/pip/')).toBe(300_123)
  expect(await bytesIn(layout, where.get('IP005') ?? 0, 'var/lib/apt/lists/')).toBe(2_000_456)
  expect(await bytesIn(layout, where.get('IP011') ?? 0, 'app/')).toBe(1_234_567)
  expect(await bytesIn(layout, where.get('IP007') ?? 0, 'opt/made')).toBe(1_500_000)
  // The last instruction made the last layer, which holds a whiteout alone.
  expect(where.get('IP007')).toBe(base - 1)
  expect(linted.remarks).toEqual([])
}, 120_000)

test('what fix writes is gone from the next build, which is as much smaller', async () => {
  const before = await buildAndLint()
  await lint.fix(plan(), world.host)
  const text = await readFile(join(world.host.cwd, 'Dockerfile'), 'utf8')
  expect(text).toBe(
    dockerfile
      .replace('pip install', 'pip install --no-cache-dir')
      .replace('-y curl', '-y curl && rm -rf /var/lib/apt/lists/*')
      .replace('COPY src', 'COPY --chown=1000:1000 src')
      .replace('chown -R', 'chown'),
  )
  const after = await buildAndLint()
  const rules = after.linted.findings.map(({ rule }) => rule)
  for (const rule of ['IP004', 'IP005', 'IP011']) expect(rules).not.toContain(rule)
  const bytes = async (layout: Layout) =>
    (await readLayers(layout, true, world.host))
      .flatMap(({ layers }) => layers.flatMap(({ entries }) => entries))
      .reduce((sum, { size }) => sum + size, 0)
  expect((await bytes(before.layout)) - (await bytes(after.layout))).toBe(300_123 + 2_000_456 + 1_234_567)
}, 180_000)

/** Each with what a careless reading takes for a stage, or misses. */
const tricky = {
  heredocs:
    'FROM scratch AS a\nCOPY <<A <<B /d/\nFROM y\nA\nFROM z\nB\nFROM a AS b\nCOPY <<-"C" /c\n\tFROM z\n\tC\nFROM b\n',
  continued: 'FROM scratch \\\n  # FROM no\n\n  AS One\nCOPY a \\\n  b\n# FROM no\nFROM one as two\n',
  backtick: '# escape=`\nARG A=scratch\nFROM $A AS x`\n1\nCOPY c:\\ /\nfrom x1\n',
  directives: '# check=skip=all\n# escape=\\\n\nFROM scratch AS a\n  FROM a\n',
  arguments:
    'ARG V=1\nARG NAME\nFROM --platform=$BUILDPLATFORM scratch AS base\nARG V\nFROM base AS v2\nONBUILD COPY a b\nFROM v2\n',
  windows: 'FROM scratch AS a\r\nCOPY a \\\r\n b\r\nFROM a AS b\r\n',
  json: 'FROM scratch AS a\nCMD ["FROM", \\\n"b"]\nFROM a\nLABEL x="a \\\nFROM b"\n',
}

test.each(Object.entries(tricky))(
  'BuildKit sees the stages that we see: %s',
  async (name, text) => {
    await writeFile(join(world.host.cwd, name), text)
    const args = ['buildx', 'build', '--call', 'targets,format=json', '--file', name, '.']
    const { stdout } = await world.docker.exec(args)
    const { targets } = JSON.parse(stdout) as { targets: readonly Target[] }
    const theirs = targets.map(({ name = '', location, default: standard = false }) => [
      name,
      location.ranges[0]?.start.line,
      standard,
    ])
    const looked = await lint.look(plan(name), world.host)
    if (!looked || 'problem' in looked.dockerfile) throw new Error('it was not read')
    const { stages, target } = looked.dockerfile
    expect(stages.map((stage) => [stage.name, stage.from.line, stage === target])).toEqual(theirs)
  },
  60_000,
)

interface Target {
  readonly name?: string
  readonly default?: boolean
  readonly location: { readonly ranges: readonly { readonly start: { readonly line: number } }[] }
}

test('BuildKit’s own checks stand with ours, and what both say is told once', async () => {
  await writeFile(join(world.host.cwd, 'Dockerfile'), 'FROM scratch as Foo\nCOPY src /src\nCMD x\n')
  const looked = await lint.look(plan(), world.host, { docker: world.docker })
  const findings = looked ? lint.judge(looked).findings : []
  const told = findings.map(({ rule, line, url }) => [rule, line, url !== undefined])
  expect(told).toEqual(
    expect.arrayContaining([
      ['StageNameCasing', 1, true],
      ['FromAsCasing', 1, true],
      ['IP016', 3, true],
    ]),
  )
  expect(told.flat()).not.toContain('JSONArgsRecommended')
}, 60_000)

test('a Dockerfile that BuildKit refuses is one finding that fails', async () => {
  await writeFile(join(world.host.cwd, 'Dockerfile'), 'FROM scratch\nNONSENSE x\n')
  const looked = await lint.look(plan(), world.host, { docker: world.docker })
  expect(looked && lint.judge(looked)).toMatchObject({
    findings: [{ rule: 'BuildError', severity: 'error', line: 2 }],
    verdict: { passed: false },
  })
}, 60_000)

test('a base that no registry gives leaves our own rules, and says why BuildKit’s are missing', async () => {
  await writeFile(join(world.host.cwd, 'Dockerfile'), 'FROM registry.invalid/no/such:1\nRUN pip install x\n')
  const looked = await lint.look(plan(), world.host, { docker: world.docker })
  const linted = looked && lint.judge(looked)
  expect(linted?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['IP003', 'IP004']))
  expect(linted?.findings.map(({ rule }) => rule)).not.toContain('BuildError')
  expect(linted?.remarks).toEqual([expect.stringMatching(/^BuildKit's own checks are missing: .*registry\.invalid/)])
}, 60_000)
