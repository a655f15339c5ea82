import { expect, test } from '@jest/globals'
import { plan } from '../../src/sign/plan.ts'
import { facts } from '../support/facts.ts'
import { signInputs } from '../support/sign-inputs.ts'

const key =
  '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nSECRET-CANARY\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----'
const withToken = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' }
const everything = ['sbom', 'scan', 'provenance'] as const

interface World {
  readonly kind?: 'runner' | 'terminal'
  readonly env?: Readonly<Record<string, string>>
  readonly isPrivate?: boolean | undefined
  readonly made?: readonly ('sbom' | 'scan' | 'provenance')[]
}

async function planned(texts: Readonly<Record<string, string>>, world: World = {}) {
  const { kind = 'runner', env = {}, made = everything } = world
  const isPrivate = 'isPrivate' in world ? world.isPrivate : false
  const signingConfig = texts['signing-config'] === 'own.json' ? { path: '/own.json', log: true } : undefined
  return plan(
    await signInputs(texts),
    { signingConfig, trustedRoot: undefined, repository: { ...facts().repository, private: isPrivate } },
    { kind, env },
    made,
  )
}

test('auto signs with a key where there is one, else by the job’s id token', async () => {
  expect(await planned({ 'cosign-key': key }, { env: withToken })).toMatchObject({ by: 'key', sigstore: 'none' })
  expect(await planned({}, { env: withToken })).toMatchObject({ by: 'workflow', sigstore: 'public', notices: [] })
})

test('a job in Actions that can sign by nothing is told the permission; a laptop is told why it does not sign', async () => {
  await expect(planned({})).rejects.toMatchObject({ cure: expect.stringContaining('id-token: write') })
  expect(await planned({}, { kind: 'terminal' })).toMatchObject({
    by: 'nobody',
    why: expect.stringContaining('cosign-key'),
  })
  await expect(planned({ sign: 'keyless' }, { kind: 'terminal' })).rejects.toThrow(/On a laptop sign with a key/)
  expect(await planned({ sign: 'off', 'cosign-key': key })).toEqual({ by: 'nobody', why: 'sign is off' })
})

test('a private repository leaves no entry in the public log unless it is told to, and hears what stays public', async () => {
  for (const isPrivate of [true, undefined]) {
    const quiet = await planned({}, { env: withToken, isPrivate })
    expect(quiet).toMatchObject({ sigstore: 'public without log', notices: [expect.stringContaining('Fulcio')] })
  }
  const told = await planned({ 'signing-config': 'public' }, { env: withToken, isPrivate: true })
  expect(told).toMatchObject({ sigstore: 'public', notices: [expect.stringContaining('public log')] })
  expect(await planned({ 'cosign-key': key }, { isPrivate: true })).toMatchObject({ sigstore: 'none', notices: [] })
  const own = { 'signing-config': 'own.json', 'trusted-root': 'root.json' }
  expect(await planned(own, { env: withToken, isPrivate: true })).toMatchObject({
    sigstore: { file: '/own.json' },
    notices: [],
  })
})

test('attestations in cosign 2’s format by a workflow without a log, which nobody could verify, are a mistake', async () => {
  const legacy = { 'signature-format': 'both' }
  await expect(planned(legacy, { env: withToken, isPrivate: true })).rejects.toThrow(/signing-config: public/)
  const alone = { ...legacy, attest: 'none' }
  expect(await planned(alone, { env: withToken, isPrivate: true })).toMatchObject({ formats: ['bundle', 'legacy'] })
  expect(await planned({ ...legacy, 'cosign-key': key }, { isPrivate: true })).toMatchObject({ by: 'key' })
})

test('a list of commas and blanks is a mistake, and not the wish for nothing', async () => {
  for (const attest of [',', ' ', '\n,'])
    await expect(planned({ 'cosign-key': key, attest })).rejects.toThrow('names nothing')
})

test('what no stage of the run made is not attested', async () => {
  expect(await planned({ 'cosign-key': key }, { made: ['provenance'] })).toMatchObject({ attest: ['provenance'] })
  expect(await planned({ 'cosign-key': key, attest: 'scan,sbom' })).toMatchObject({ attest: ['sbom', 'scan'] })
  expect(await planned({ 'cosign-key': key, attest: 'none' })).toMatchObject({ attest: [] })
})

test.each([
  ['sign: key without one', { sign: 'key' }, ['cosign-key']],
  ['sign: keyless with a key', { sign: 'keyless', 'cosign-key': key }, ['cosign-key']],
  ['a password without a key', { 'cosign-password': 'x' }, ['cosign-password']],
  ['a variable that is not there', { 'cosign-key': 'env://NOT_THERE' }, ['cosign-key']],
  ['a Sigstore of one’s own without its roots', { 'signing-config': 'own.json' }, ['trusted-root']],
  ['several at once', { sign: 'key', 'cosign-password': 'x' }, ['cosign-key', 'cosign-password']],
])('%s is a mistake that is told with its cure', async (_, texts, inputs) => {
  const failed = (await planned(texts, { env: withToken }).catch((error: unknown) => error)) as {
    mistakes: readonly { input: string; cure: string }[]
  }
  expect(failed.mistakes.map(({ input }) => input)).toEqual(inputs)
})

test('a plan can be printed: it holds no key', async () => {
  expect(JSON.stringify(await planned({ 'cosign-key': key }))).not.toContain('SECRET-CANARY')
})
