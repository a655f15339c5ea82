import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pushArtifact, pushDatabase, type Vulnerability } from '../../scripts/trivy-database/index.ts'
import { file } from '../../scripts/trivy-database/push.ts'
import { registryClient } from '../../src/registry/client.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { pass, prepareDatabase } from '../../src/trivy/index.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { scannableImage } from '../support/scannable-image.ts'
import { ids, knownVulnerabilities } from '../support/trivy-findings.ts'
import { processHost, realTrivy } from '../support/trivy-real.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const image = 'ghcr.io/o/n'
const now = new Date()

let root: string
let trivy: Tool
let distribution: Distribution
let mirror: Ghcr

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'trivy-database-'))
  trivy = await realTrivy(parts.toolsMirror)
  distribution = await startDistribution(parts.registry ?? 'docker-registry')
  mirror = await startGhcr({ anonymousPull: true })
}, 60_000)

afterAll(async () => {
  await mirror?.close()
  await distribution?.close()
  await rm(root, { recursive: true, force: true })
})

test('the database comes from a real registry, once a day, and Trivy reads it', async () => {
  await pushDatabase({ url: `http://${distribution.host}`, repository: 'x/trivy-db', tag: '2' }, knownVulnerabilities, {
    updatedAt: now,
  })
  const cacheDir = await mkdtemp(join(root, 'kept-'))
  const host = processHost()
  const asked: string[] = []
  const client = registryClient(host, async (registry) => void asked.push(registry))
  const plan = { repositories: [`${distribution.host}/x/trivy-db:2`], cacheDir, skipUpdate: false }
  const first = await prepareDatabase(plan, client, host)
  expect(first).toMatchObject({ from: `${distribution.host}/x/trivy-db:2`, updatedAt: now })
  const requests = host.requests.length
  expect(await prepareDatabase(plan, client, host)).toMatchObject({ dir: first.dir, from: 'cache' })
  expect(host.requests).toHaveLength(requests)
  const folder = join(root, 'from-registry')
  const layout = await scannableImage({ platforms: ['linux/amd64'] })
  const given = { layout, image, scanners: ['vuln'], ignoreFile: undefined, vex: [], cacheDir, folder } as const
  expect(ids(await pass(given, trivy, first, host), 'linux/amd64')).toHaveLength(2)
})

test('a mirror that has had enough is told, and the next one asked', async () => {
  await pushDatabase({ url: `http://${distribution.host}`, repository: 'y/trivy-db', tag: '2' }, knownVulnerabilities, {
    updatedAt: now,
  })
  const body = JSON.stringify({ errors: [{ code: 'TOOMANYREQUESTS', message: 'slow down' }] })
  mirror.faults.add({ on: /manifests/, times: 100, answer: { status: 429, headers: {}, body } })
  const host = processHost()
  const repositories = [`${mirror.host}/x/trivy-db:2`, `${distribution.host}/y/trivy-db:2`]
  const plan = { repositories, cacheDir: await mkdtemp(join(root, 'kept-')), skipUpdate: false }
  const found = await prepareDatabase(
    plan,
    registryClient(host, async () => undefined),
    host,
  )
  expect(found.from).toBe(repositories[1])
  expect(host.messages('info').filter((line) => line.includes('TOOMANYREQUESTS'))).toHaveLength(1)
})

/** What Trivy's index of jars is: SQLite, which this Node does not know but the newer one does. */
async function jarIndex(sha1: string): Promise<Uint8Array> {
  const path = join(root, 'trivy-java.db')
  const script = `const { DatabaseSync } = require('node:sqlite')
    const db = new DatabaseSync(${JSON.stringify(path)})
    db.exec("CREATE TABLE artifacts(id INTEGER PRIMARY KEY, group_id TEXT, artifact_id TEXT)")
    db.exec("CREATE TABLE indices(artifact_id INTEGER, version TEXT, sha1 BLOB, archive_type TEXT)")
    db.exec("INSERT INTO artifacts VALUES (1, 'org.example', 'thing')")
    db.exec("INSERT INTO indices VALUES (1, '1.0', x'${sha1}', 'jar')")
    db.close()`
  await promisify(execFile)(parts.node24 ?? process.execPath, ['-e', script])
  return readFile(path)
}

test('an image with jars: the index that names them is fetched when Trivy asks, and their vulnerabilities are found', async () => {
  // A zip without files.
  const jar = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
  const thing: Vulnerability = {
    id: 'CVE-2026-900009',
    severity: 'HIGH',
    title: 'made up: thing',
    affects: [{ library: 'maven', name: 'org.example:thing', vulnerable: '< 2.0', patched: '2.0' }],
  }
  const url = `http://${distribution.host}`
  await pushDatabase({ url, repository: 'j/trivy-db', tag: '2' }, [thing], { updatedAt: now })
  const nextUpdate = new Date(now.getTime() + 86_400_000)
  const metadata = JSON.stringify({ Version: 1, UpdatedAt: now, NextUpdate: nextUpdate, DownloadedAt: now })
  await pushArtifact(
    { url, repository: 'j/trivy-java-db', tag: '1' },
    'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
    [
      file('trivy-java.db', await jarIndex(createHash('sha1').update(jar).digest('hex'))),
      file('metadata.json', Buffer.from(metadata)),
    ],
  )
  const host = processHost()
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  const given = { repositories: [`${distribution.host}/j/trivy-db:2`], cacheDir, skipUpdate: false }
  const prepared = await prepareDatabase(
    given,
    registryClient(host, async () => undefined),
    host,
  )
  const layout = await scannableImage({ files: { 'app/thing.jar': jar } })
  const plan = { layout, image, scanners: ['vuln'], ignoreFile: undefined, vex: [], cacheDir } as const
  const passes = await pass({ ...plan, folder: join(root, 'jars') }, trivy, prepared, host)
  for (const platform of ['linux/amd64', 'linux/arm64']) expect(ids(passes, platform)).toContain('CVE-2026-900009')
  expect(host.requests.filter((request) => /java-db\/manifests/.test(request))).toHaveLength(1)
})
