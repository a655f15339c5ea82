import type { Mistake } from '../../core/errors.ts'
import { outputTables } from '../../pipeline/inputs/tables.ts'
import { goDuration } from './go-duration.ts'
import { idle, type Peer, read, refused, type Said, same, type Translated } from './peer.ts'
import { registryLogin } from './registry-login.ts'
import { pinnedTool } from './tool-version.ts'

const keepPeer = 'keep aquasecurity/trivy-action for it'

/** aquasecurity/trivy-action, for images. */
export const scan: Peer = {
  description: 'Scans every platform of an image with Trivy, under the names of aquasecurity/trivy-action.',
  icon: 'shield',
  rooms: ['scan', 'registry', 'tools'],
  inputs: {
    'scan-type': refused('looks into what is no image', `Write image, and ${keepPeer}.`, 'image'),
    'image-ref': read(
      ['image-ref'],
      'reference',
      'The image: of the Docker Engine where it is there, else of its registry; or `oci-layout://folder`, `docker-archive://file.tar`.',
    ),
    input: read(
      ['image-ref'],
      'path',
      'In place of `image-ref`: an archive of `docker save`, or an OCI layout, as tar or folder.',
    ),
    'scan-ref': read(['image-ref'], 'reference', 'The image, where neither `image-ref` nor `input` names it.', '.'),
    'exit-code': read(
      ['scan-fail'],
      'number',
      'With any but `0` findings fail the step; its exit status is 1 then.',
      '0',
    ),
    'ignore-unfixed': same('scan-ignore-unfixed', { default: 'false' }),
    'vuln-type': refused(
      'leaves out packages of the system or of languages, and all are looked at',
      'Leave it out, and let single findings pass by trivyignores.',
      'os,library',
      'library,os',
    ),
    severity: same('scan-severity', {
      default: 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL',
      help: 'Severities that fail the step where `exit-code` says so. The others are shown.',
    }),
    format: read(
      ['sbom-formats'],
      '`table`, `json`, `sarif`, `cyclonedx`, `spdx-json`',
      'What `output` holds. `cyclonedx` and `spdx-json` list packages, and nothing is judged.',
      'table',
    ),
    output: read(
      [],
      'path',
      'File for the result. Of an image with several platforms: SARIF has a run for each; of other formats this machine’s platform is written there, the others beside it as `name-linux-arm64.json`.',
    ),
    'limit-severities-for-sarif': read([], 'boolean', 'The SARIF file holds those of `severity` alone.', 'false'),
    scanners: read(
      ['scan-scanners'],
      'list',
      '`vuln`, `secret`, `misconfig`, `license`. Default: `vuln`, with `secret` where `exit-code` lets findings fail the step. A secret always fails it.',
    ),
    trivyignores: read(
      ['scan-ignore-file'],
      'path',
      'One file with findings to let pass. For pull requests it is read from the base ref.',
    ),
    'cache-dir': same('scan-cache-dir'),
    timeout: read(['timeout'], 'duration', 'Longest time of the scan, e.g. `10m0s`; or ours, per stage: `scan=10m`.'),
    version: read(['tools'], 'version', 'Version of Trivy, e.g. `v0.74.0`; one of the pinned ones.'),
    tools: same('tools'),
    'sarif-upload': same('sarif-upload', { default: 'false' }),
    'compare-with': same('compare-with'),
    template: refused('is a template, and none is rendered', `Write format: sarif or json, or ${keepPeer}.`),
    'skip-dirs': refused('leaves folders out', 'Let findings pass by trivyignores, which knows paths.'),
    'skip-files': refused('leaves files out', 'Let findings pass by trivyignores, which knows paths.'),
    'ignore-policy': refused('is a policy in Rego', 'Let findings pass by trivyignores, or by scan-vex.'),
    'trivy-config': refused(
      'is a file of Trivy’s that a pull request could change',
      'Write its settings as inputs, or into .github/image-pipeline.yml.',
    ),
    'tf-vars': refused('is about Terraform', `Leave it out, and ${keepPeer}.`),
    'docker-host': refused(
      'cannot be an input here',
      'Set DOCKER_HOST in the env of the step.',
      'unix:///var/run/docker.sock',
    ),
    'github-pat': {
      ...refused('is for dependency snapshots, and none is sent', `Leave it out, and ${keepPeer}.`),
      secret: true,
    },
    'list-all-pkgs': idle('the JSON lists all packages', 'true', 'false'),
    'hide-progress': idle('a job’s log has no progress bar', 'true'),
    cache: idle(
      'nothing is put into the cache of Actions; scan-cache-dir names a folder that you may cache',
      'true',
      'false',
    ),
    'skip-setup-trivy': idle('the pinned Trivy is used, and fetched once', 'true', 'false'),
    'token-setup-trivy': { ...idle('Trivy is fetched without a token'), secret: true },
  },
  outputs: { ...outputTables.scan, ...judged() },
  translate,
  async finish(ended) {
    const { writeResult } = await import('./scan-result.ts')
    await writeResult(ended)
    return {}
  },
}

function judged() {
  const { gate = '', 'failed-gates': failed = '', findings = '', 'report-json': json = '' } = outputTables.every
  return { gate, 'failed-gates': failed, findings, 'report-json': json }
}

async function translate(said: Said): Promise<Translated> {
  const mistakes: Mistake[] = []
  const wrong = (input: string, problem: string, cure: string) =>
    void mistakes.push({ input, ...(said.text(input) === '' ? {} : { value: said.text(input) }), problem, cure })
  const file = said.text('input').trim()
  const named = said.text('image-ref').trim()
  const other = said.text('scan-ref').trim().replace(/^\.$/, '')
  const image = named || (file === '' ? other : '')
  if (image === '' && file === '') wrong('image-ref', 'is empty', 'Name an image, e.g. ghcr.io/owner/name:1.2.')
  if (image !== '' && file !== '') wrong('input', 'stands beside image-ref', 'Keep one of them.')
  const code = said.text('exit-code').trim()
  if (!/^\d{1,3}$/.test(code)) wrong('exit-code', 'is no exit status', 'Write 0 or 1.')
  const fails = Number(code) !== 0
  const format = said.text('format').trim()
  const lists = { cyclonedx: 'cyclonedx-json', 'spdx-json': 'spdx-json' }[format]
  if (!['table', 'json', 'sarif'].includes(format) && !lists)
    wrong('format', 'is not written here', `Write table, json, sarif, cyclonedx or spdx-json, or ${keepPeer}.`)

  const asked = (await said.items('scanners')).map((word) => (word === 'config' ? 'misconfig' : word))
  const scanners = asked.length > 0 ? asked : fails ? ['vuln', 'secret'] : ['vuln']
  const secret = scanners.includes('secret')
  if (secret && !fails)
    wrong(
      'scanners',
      'has secret, which always fails the step, and exit-code is 0',
      'Write exit-code: 1, or leave secret out.',
    )
  const others = scanners.filter((word) => word !== 'secret')
  const ignored = await said.items('trivyignores')
  if (ignored.length > 1) wrong('trivyignores', 'names several files', 'Put their lines into one.')
  const timeout = said.text('timeout').trim()
  const limit = timeout.includes('=') ? timeout : goDuration(timeout)
  if (timeout !== '' && limit === undefined) wrong('timeout', 'is no duration', 'Write it like 10m0s.')
  const { texts, warnings } = fromVariables(said, image)
  if (other !== '' && image !== other) warnings.push('scan-ref is not heeded: image-ref or input names the image')
  return {
    texts: {
      ...texts,
      stages: lists ? 'sbom' : [...(others.length > 0 ? ['scan'] : []), ...(secret ? ['secrets'] : [])].join(','),
      'image-ref': image,
      ...(said.isGiven('exit-code') ? { 'scan-fail': String(fails) } : {}),
      ...(others.length > 0 ? { 'scan-scanners': others.join(',') } : {}),
      ...(lists ? { 'sbom-formats': lists } : {}),
      ...(ignored.length === 1 ? { 'scan-ignore-file': ignored[0] ?? '' } : {}),
      ...(limit === undefined ? {} : { timeout: limit.includes('=') ? limit : `scan=${limit}` }),
      ...pinnedTool(said, 'trivy', 'version'),
    },
    defaults: { 'scan-fail': 'false' },
    ...(mistakes.length > 0 ? {} : { find: file === '' ? { image } : { file } }),
    mistakes,
    warnings,
  }
}

/** trivy-action documents these beside its inputs. */
function fromVariables({ env, text }: Said, image: string) {
  const { TRIVY_DB_REPOSITORY, TRIVY_SKIP_DB_UPDATE, TRIVY_USERNAME, TRIVY_PASSWORD } = env
  const heeded = ['TRIVY_DB_REPOSITORY', 'TRIVY_SKIP_DB_UPDATE', 'TRIVY_USERNAME', 'TRIVY_PASSWORD']
  const strange = Object.keys(env).filter((name) => name.startsWith('TRIVY_') && !heeded.includes(name) && env[name])
  const login = text('username') === '' ? registryLogin(image, TRIVY_USERNAME, TRIVY_PASSWORD) : {}
  return {
    texts: {
      ...login,
      ...(TRIVY_DB_REPOSITORY ? { 'scan-db-repository': TRIVY_DB_REPOSITORY } : {}),
      ...(TRIVY_SKIP_DB_UPDATE ? { 'scan-skip-db-update': TRIVY_SKIP_DB_UPDATE } : {}),
    },
    warnings: strange.length === 0 ? [] : [`not heeded, since inputs alone decide: ${strange.join(', ')}`],
  }
}
