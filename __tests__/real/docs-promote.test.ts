import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askRegistry } from '../support/ask-registry.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { provenImage, runPromotion } from '../support/promoting.ts'
import { signingSite } from '../support/signed-image.ts'
import { realParts } from './real-parts.ts'

const site = signingSite()
let prod: Distribution
let folder: string
let page: string

beforeAll(async () => {
  prod = await startDistribution(realParts().registry ?? 'docker-registry')
  folder = await mkdtemp(join(tmpdir(), 'docs-promote-'))
  page = await readFile('docs/promote.md', 'utf8')
  await mkdir(join(folder, '.github'))
  await writeFile(join(folder, 'cosign.pub'), site.pair.publicKey)
}, 60_000)

afterAll(async () => {
  await prod?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A block of the page with registries of ours in place of theirs. */
function block(name: string): string {
  const text = new RegExp(`<!-- tested: ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (text === undefined) throw new Error(`docs/promote.md has no block ${name}`)
  return text
    .replaceAll('ghcr.io/owner/app', `${site.registry.host}/octo/app`)
    .replaceAll('registry.example', prod.host)
}

test('the config and the commands of the page do what it says', async () => {
  await writeFile(join(folder, '.github', 'image-pipeline.yml'), block('config'))
  const labels = { 'org.opencontainers.image.version': '1.2.3' }
  const { digest, reference, image } = await provenImage(site, 'app', { labels })
  // The build's own tag.
  expect(await runPromotion([reference, `--to=${image}:1.2.3`, '--key=cosign.pub'], folder)).toMatchObject({
    status: 0,
  })
  const commands = block('commands').trim().split('\n')
  expect(commands).toHaveLength(3)
  for (const command of commands) {
    const [npx, program, promote, ...args] = command.split(' ')
    expect([npx, program, promote]).toEqual(['npx', 'image-pipeline', 'promote'])
    expect(await runPromotion(args, folder)).toMatchObject({ status: 0, errors: [] })
  }
  const there = askRegistry(`http://${prod.host}`, 'prod/app')
  for (const tag of ['1.2.3', 'stable', 'latest']) expect((await there.manifest(tag)).digest).toBe(digest)
  const here = askRegistry(`http://${site.registry.host}`, 'octo/app')
  expect((await here.manifest('stable')).digest).toBe(digest)
}, 60_000)
