/**
 * `npm run demo`: the main job on examples/api-gateway. Sets up the real parts, starts an embedded registry with GHCR's
 * packages API, and runs the bundled command line as a person would; then asks the registry what is there.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startGhcr } from '../../__tests__/support/ghcr/server.ts'
import { describe } from '../../src/core/errors.ts'
import { toolchain } from '../toolchain/index.ts'
import { cache } from '../toolchain/place.ts'
import { imagePipeline } from './image-pipeline.ts'
import { publishedTable } from './published.ts'

const say = (line = '') => process.stdout.write(`${line}\n`)

async function demo(): Promise<void> {
  const started = performance.now()
  say('Setting up the real parts')
  const { env, contexts } = await toolchain(['engine', 'images'], (line) => say(`  ${line}`))
  // One folder, made anew by each demo: a hundred megabytes each time would fill a disk.
  const folder = join(cache, '..', 'demo')
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'registry'), { recursive: true })
  const ghcr = await startGhcr({ folder: join(folder, 'registry') })
  try {
    const image = `${ghcr.host}/acme/api-gateway`
    const args = [
      '--config=examples/api-gateway/image-pipeline.yml',
      `--images=${image}`,
      // Not from git: a downloaded copy has none.
      '--tags=type=semver,pattern={{version}},value=1.2.3',
      '--tags=type=semver,pattern={{major}}.{{minor}},value=1.2.3',
      '--push',
      `--registry=${ghcr.host}`,
      '--username=acme',
      `--report-dir=${join(folder, 'report')}`,
      ...Object.entries(contexts).map(([name, context]) => `--build-contexts=${name}=${context}`),
    ]
    say(`\nFirst run: build linux/amd64 and linux/arm64, publish to ${image}`)
    const first = await imagePipeline(args, env, say)
    say(
      '\nSecond run: nothing changed (equal platforms; the index is new, because its provenance tells when it was built)',
    )
    const second = await imagePipeline(args, env, () => {})
    say(`  ${second.lastLine}`)
    say('\nWhat the registry holds now')
    for (const line of await publishedTable(ghcr.url, 'acme/api-gateway')) say(`  ${line}`)
    say(
      `\nfirst run ${first.seconds.toFixed(1)} s, second run ${second.seconds.toFixed(1)} s, all of it ${((performance.now() - started) / 1000).toFixed(1)} s`,
    )
    say(`report: ${join(folder, 'report', 'report.json')}`)
    say(`registry's content: ${join(folder, 'registry')}`)
  } finally {
    await ghcr.close()
  }
}

try {
  await demo()
} catch (error) {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
}
