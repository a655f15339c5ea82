/**
 * `npm run demo`: the main job on examples/api-gateway. Sets up the real parts, starts an embedded registry with GHCR's
 * packages API, and runs the bundled command line as a person would: once, again with nothing changed, and with a
 * vulnerability database that makes the gate fail; in between it asks what is proven of the image. Then asks the registry
 * what is there, and compares the image with that of the example's single-stage Dockerfile. The databases are small ones of
 * our own making, and what they tell is made up: a demo shall show the same every day.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startGhcr } from '../../__tests__/support/ghcr/server.ts'
import { describe } from '../../src/core/errors.ts'
import { hostPlatform, platformName } from '../../src/oci/platform.ts'
import { toolchain } from '../toolchain/index.ts'
import { cache } from '../toolchain/place.ts'
import { demoDatabase, demoFailure, pushDatabase } from '../trivy-database/index.ts'
import { imagePipeline } from './image-pipeline.ts'
import { keyPair, toolFlags } from './key-pair.ts'
import { publishedTable } from './published.ts'
import { compareStages, startSingle } from './single-stage.ts'

const say = (line = '') => process.stdout.write(`${line}\n`)

async function demo(): Promise<void> {
  const started = performance.now()
  say('Setting up the real parts')
  const { env, contexts, toolsMirror, cosign } = await toolchain(['engine', 'images', 'tools', 'git'], (line) =>
    say(`  ${line}`),
  )
  // One folder, made anew by each demo: a hundred megabytes each time would fill a disk.
  const folder = join(cache, '..', 'demo')
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'registry'), { recursive: true })
  const pair = await keyPair(folder, toolsMirror, cosign)
  const tools = toolFlags(toolsMirror, cosign)
  const ghcr = await startGhcr({ folder: join(folder, 'registry') })
  try {
    const database = { url: ghcr.url, repository: 'acme/trivy-db', login: 'acme:demo' }
    const dates = { updatedAt: new Date() }
    await pushDatabase({ ...database, tag: '2' }, demoDatabase, dates)
    await pushDatabase({ ...database, tag: '2-failing' }, [...demoDatabase, ...demoFailure], dates)
    const scanWith = (tag: string) => [
      `--scan-db-repository=${ghcr.host}/acme/trivy-db:${tag}`,
      `--scan-cache-dir=${join(folder, `scan-cache-${tag}`)}`,
    ]
    const image = `${ghcr.host}/acme/api-gateway`
    const bases = Object.entries(contexts).map(([name, context]) => `--build-contexts=${name}=${context}`)
    const args = [
      '--config=examples/api-gateway/image-pipeline.yml',
      `--images=${image}`,
      // Not from git: a downloaded copy has none.
      '--tags=type=semver,pattern={{version}},value=1.2.3',
      '--tags=type=semver,pattern={{major}}.{{minor}},value=1.2.3',
      '--push',
      `--registry=${ghcr.host}`,
      '--username=acme',
      ...tools,
      ...bases,
    ]
    const report = (name: string) => `--report-dir=${join(folder, name)}`
    say(`\nFirst run: build linux/amd64 and linux/arm64, scan, start each service, sign, attest, publish to ${image}`)
    const signing = { ...env, ...pair.env }
    const native = `--test-platforms=${platformName(hostPlatform(process.arch))}`
    const first = await imagePipeline([...args, native, ...scanWith('2'), report('report')], signing, say)
    say('\nTwo of its services on linux/arm64, emulated where this machine is none (all eleven take a minute there)')
    const emulated = ['test', `--image-ref=${image}:1.2.3`, '--test-platforms=linux/arm64', '--test-read-only=off']
    const login = [`--registry=${ghcr.host}`, '--username=acme']
    const two = services('gateway', 'critic')
    await imagePipeline([...emulated, two, ...login, report('report-arm64')], env, say)
    say('\nWhat anybody with the public key finds proven of it (image-pipeline verify)')
    const proof = ['verify', `${image}:1.2.3`, `--key=${pair.publicKey}`, ...login]
    await imagePipeline([...proof, ...tools], env, say)
    say(
      '\nSecond run: nothing changed (equal platforms; the index is new, because its provenance tells when it was built)',
    )
    // Each service was started a minute ago.
    const again = [...args, native, services('gateway'), '--test-read-only=off']
    const second = await imagePipeline([...again, ...scanWith('2'), report('report')], signing, () => {})
    say(`  ${second.lastLine}`)
    say('\nWhat the registry holds now')
    const before = await publishedTable(ghcr.url, 'acme/api-gateway')
    for (const line of before) say(`  ${line}`)
    const stages = { folder, env, flags: [...bases, services('gateway'), ...login] }
    const single = startSingle(stages)
    say(
      '\nThird run: overnight a critical vulnerability of openssl became known, and a high one of httpx (the example’s gate is for critical ones)',
    )
    await imagePipeline([...again, ...scanWith('2-failing'), report('report-failing')], signing, say, 1)
    const after = await publishedTable(ghcr.url, 'acme/api-gateway')
    if (after.join() !== before.join()) throw new Error('a failed gate moved a tag')
    say('\nThe gate failed, and every tag is where it was.')
    say('\nPrune: the first run’s index has no tag any more (without the grace of a day that it would have)')
    const prune = ['prune', 'apply', `--prune-packages=${image}`, '--prune-grace=0s', ...login]
    const api = { GITHUB_API_URL: ghcr.apiUrl, IMAGE_PIPELINE_GITHUB_TOKEN: 'any-will-do-here-too' }
    await imagePipeline([...prune, report('report-prune')], { ...env, ...api }, say)
    const pruned = await publishedTable(ghcr.url, 'acme/api-gateway')
    if (pruned.join() !== before.join()) throw new Error('pruning changed a tag')
    const still = await imagePipeline([...proof, ...tools], env, () => {})
    say(`\nEvery tag is as it was, and its image as proven as before: ${still.lastLine}`)
    const comparing = performance.now()
    say('\nWhat a single stage costs: the image of Dockerfile.single (A) against that of Dockerfile (B), linux/amd64')
    await compareStages(single, stages, say)
    say(`  (it took ${((performance.now() - comparing) / 1000).toFixed(1)} s more)`)
    say(
      `\nfirst run ${first.seconds.toFixed(1)} s, second run ${second.seconds.toFixed(1)} s, all of it, the set-up too, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    )
    say(`what is in the image, to be opened in a browser: ${join(folder, 'report', 'report.html')}`)
    say(`reports, SARIF, SBOMs: ${join(folder, 'report')}, ${join(folder, 'report-failing')}`)
    say(`registry's content: ${join(folder, 'registry')}`)
  } finally {
    await ghcr.close()
  }
}

/** Some of the example's services, as an input. */
function services(...names: readonly string[]): string {
  const list = names.map((name) => `- { name: ${name}, env: { SERVICE_TYPE: ${name} }, port: 8000, path: /health }`)
  return `--test-services=${list.join('\n')}`
}

try {
  await demo()
} catch (error) {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
}
