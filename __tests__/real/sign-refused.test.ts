import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { realTrivy } from '../support/trivy-real.ts'
import { realParts } from './real-parts.ts'

const runs = signingRuns()
const time = 90_000

test(
  'a job that can get no id token and has no key is told before anything is built',
  async () => {
    const { main } = await asRunner(runs.step('no-permission'))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('id-token: write')
    expect(main.stdout).not.toContain('Build linux')
    expect(runs.written('no-permission')).toEqual([])
  },
  time,
)

test(
  'a wrong password is told before anything is published, and is not shown',
  async () => {
    const wrong = { ...runs.withKey(), 'cosign-password': 'WRONG-PASSWORD-CANARY' }
    const { main } = await asRunner(runs.step('wrong-password', { with: wrong }))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('cosign-password does not open cosign-key')
    expect(runs.written('wrong-password')).toEqual([])
    expect([main.stdout, main.stderr, main.summary, main.report].join().match(/WRONG-PASSWORD-CANARY/g)).toEqual(
      // The runner's own command that masks it.
      main.stdout.match(/(?<=::add-mask::)WRONG-PASSWORD-CANARY/g),
    )
  },
  time,
)

test(
  'what a key signs beside a slow gate stays here when the gate fails: the registry sees the image’s blobs and nothing else',
  async () => {
    const slow = 'slow=sh -c "sleep 4; echo far too big >&2; exit 1"'
    const { main } = await asRunner(runs.step('beside', { with: { ...runs.withKey(), gates: slow } }))
    expect(main.status).toBe(1)
    expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual(['slow'])
    expect(runs.written('beside')).toEqual([])
    const sent = runs.site.ghcr.requests.filter((line) => /^POST .*octo\/beside\/blobs\/uploads/.test(line))
    expect(`${sent.length}`).toBe(/blobs: (\d+) uploaded/.exec(main.stdout)?.[1])
  },
  time,
)

test(
  'a registry that refuses the list of referrers leaves every tag where it was, and what stays behind is named',
  async () => {
    runs.site.ghcr.faults.add({
      on: /^PUT .*octo\/refused\/manifests\/sha256-/,
      times: 99,
      answer: { status: 403, body: '{"errors":[{"code":"DENIED","message":"no such tags here"}]}' },
    })
    const { main } = await asRunner(runs.step('refused', { with: runs.withKey() }))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('no such tags here')
    expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual(['sign'])
    expect(runs.movedTags('refused')).toEqual([])
    const { untagged } = JSON.parse(main.report) as { untagged: readonly string[] }
    expect(untagged).toEqual(expect.arrayContaining([expect.stringMatching(/octo\/refused@sha256:/)]))
  },
  time,
)

test(
  'a log that does not answer in the stage’s time is a failure, and no tag moves',
  async () => {
    runs.sigstore.trouble = { service: 'rekor', delay: 20_000 }
    const inputs = { ...(await runs.keyless()), timeout: 'sign=3s' }
    const { main } = await asRunner(runs.step('slow', { env: runs.sigstore.env, with: inputs }))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('sign took longer than its timeout of 3 s')
    expect(runs.movedTags('slow')).toEqual([])
  },
  time,
)

test(
  'a run that is ended while it signs moves no tag and leaves no key on the disk',
  async () => {
    let end = () => {}
    runs.site.ghcr.faults.add({ on: /^PUT .*octo\/ended\/manifests\/sha256-/, meanwhile: () => end(), delay: 300 })
    const { main, leftovers } = await asRunner(
      runs.step('ended', {
        with: runs.withKey(),
        watch: (_, kill) => {
          end = () => kill('SIGTERM')
        },
      }),
    )
    expect(main.status).not.toBe(0)
    expect(main.stdout).toContain('No tag has moved.')
    expect(runs.movedTags('ended')).toEqual([])
    expect(
      leftovers.filter(({ text }) => /PRIVATE KEY|KEY-PASSWORD-CANARY/.test(text)).map(({ path }) => path),
    ).toEqual([])
  },
  time,
)

test(
  'key, password and id token are seen by cosign alone, and by it only where it signs',
  async () => {
    const seen = join(runs.folder, 'seen')
    const trivy = await realTrivy(realParts().toolsMirror)
    // Each writes down its arguments and its environment, then is the program itself.
    const wrapper = async (name: string, path: string) => {
      const file = join(runs.folder, name)
      const script = `#!/bin/sh\n{ echo "@@ ${name} $*"; env; } >> ${seen}\nexec ${path} "$@"\n`
      await writeFile(file, script, { mode: 0o755 })
      return `${name}=${file}`
    }
    const tools = [await wrapper('cosign', runs.cosign.path), await wrapper('trivy', trivy.path)].join('\n')
    const { main, post, leftovers } = await asRunner(
      runs.step('canary', { env: runs.sigstore.env, with: { ...runs.withKey(), tools, 'signature-format': 'both' } }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    const calls = (await readFile(seen, 'utf8')).split(/^@@ /m).filter(Boolean)
    const secret = /KEY-PASSWORD-CANARY|PRIVATE KEY|OIDC-REQUEST-CANARY|ACTIONS_ID_TOKEN|PASSWORD-CANARY/
    const commands = calls.map((call) => call.split('\n', 1)[0] ?? '')
    expect(commands.filter((line) => secret.test(line))).toEqual([])
    const told = calls.filter((call) => secret.test(call)).map((call) => call.split(' ').slice(0, 2).join(' '))
    expect([...new Set(told)].sort()).toEqual(['cosign attest', 'cosign public-key', 'cosign sign'])
    expect(calls.filter((call) => /OIDC-REQUEST-CANARY/.test(call))).toEqual([])

    const plain = [main, post].flatMap(({ stdout, stderr, summary, report, outputs }) => [
      stdout.replace(/::add-mask::.*/g, ''),
      stderr,
      summary,
      report,
      JSON.stringify(outputs),
    ])
    expect(plain.join('\n')).not.toMatch(/KEY-PASSWORD-CANARY|PRIVATE KEY|OIDC-REQUEST-CANARY/)
    // What the runner is told to mask stands in its own files only.
    const left = leftovers.filter(({ text }) => /KEY-PASSWORD-CANARY|BEGIN ENCRYPTED/.test(text))
    expect(left.map(({ path }) => path)).toEqual([])
  },
  time,
)

test(
  'a Fulcio that answers 500 moves no tag, and neither token nor request secret is shown',
  async () => {
    runs.sigstore.trouble = { service: 'fulcio', status: 500 }
    const { main } = await asRunner(runs.step('fulcio', { env: runs.sigstore.env, with: await runs.keyless() }))
    expect(main.status).toBe(1)
    expect(main.stdout).toMatch(/No tag has moved/)
    expect(main.stdout).toMatch(/Sigstore did not do its part/)
    expect(runs.movedTags('fulcio')).toEqual([])
    const shown = main.stdout.replace(/::add-mask::.*/g, '')
    expect([shown, main.stderr, main.summary, main.report].join('\n')).not.toMatch(/OIDC-REQUEST-CANARY|eyJ[\w-]{20}/)
  },
  time,
)
