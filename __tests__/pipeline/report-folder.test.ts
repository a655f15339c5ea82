import { lstat, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, expect, test } from '@jest/globals'
import { emptyReportFolder, reportFolder } from '../../src/pipeline/report/report-folder.ts'
import { fakeHost } from '../support/fake-host.ts'

let cwd = ''
let outside = ''

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'checkout-'))
  outside = await mkdtemp(join(tmpdir(), 'outside-'))
})

test('two checkouts of one name have reports of their own; on a runner they lie in its temp folder', () => {
  const at = (cwd: string, env = {}) => reportFolder({ reportDir: '' }, fakeHost({ cwd, cacheDir: '/cache', env }))
  expect(at('/a/app')).not.toBe(at('/b/app'))
  expect(at('/a/app', { RUNNER_TEMP: '/runner/temp' })).toBe('/runner/temp/image-pipeline-report')
  expect(reportFolder({ reportDir: 'out' }, fakeHost({ cwd: '/a/app' }))).toBe('/a/app/out')
})

test('what an earlier run left goes, of whatever platforms it was; what is somebody else’s stays', async () => {
  const folder = join(outside, 'report')
  for (const inner of ['sarif', 'sbom']) await mkdir(join(folder, inner), { recursive: true })
  for (const name of [
    'report.json',
    'comment.json',
    'report.html',
    'scan.json',
    'scan-suppressed-linux-amd64.sarif',
    'notes.md',
  ])
    await writeFile(join(folder, name), 'x')
  for (const name of [
    'scan-linux-amd64.sarif',
    'secrets.sarif',
    'secrets-linux-s390x.sarif',
    'codeql.sarif',
    'my-secrets.sarif',
  ])
    await writeFile(join(folder, 'sarif', name), 'x')
  for (const name of ['app-linux-amd64.spdx.json', 'other.json']) await writeFile(join(folder, 'sbom', name), 'x')
  await emptyReportFolder(folder, fakeHost({ cwd }))
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(
    ['notes.md', 'sarif', 'sarif/codeql.sarif', 'sarif/my-secrets.sarif', 'sbom', 'sbom/other.json'].sort(),
  )
})

test('on a laptop files of the user that have names like ours stay, and what the last run wrote goes', async () => {
  const host = { ...fakeHost({ cwd }), kind: 'terminal' as const }
  const folder = join(outside, 'report')
  await mkdir(join(folder, 'sbom'), { recursive: true })
  for (const name of ['scan.json', 'sbom/my.spdx.json']) await writeFile(join(folder, name), 'mine')
  await setTimeout(20)
  await emptyReportFolder(folder, host)
  for (const name of ['report.json', 'sbom/app.spdx.json']) await writeFile(join(folder, name), 'ours')
  await emptyReportFolder(folder, host)
  const left = (await readdir(folder, { recursive: true })).sort()
  expect(left).toEqual(['.image-pipeline', 'sbom', 'sbom/my.spdx.json', 'scan.json'])
})

test('a folder outside of the checkout may be a link', async () => {
  const link = join(await mkdtemp(join(tmpdir(), 'link-')), 'report')
  await symlink(outside, link)
  await emptyReportFolder(link, fakeHost({ cwd }))
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
})

test('a file where a folder of ours belongs is told, and stays', async () => {
  await writeFile(join(outside, 'sarif'), 'mine')
  await expect(emptyReportFolder(outside, fakeHost({ cwd }))).rejects.toThrow('sarif in it is a file')
})

test.each(['report', 'deep/report'])('a folder in the checkout that is a link is refused: %s', async (name) => {
  await symlink(outside, join(cwd, name.split('/')[0] ?? ''))
  await expect(emptyReportFolder(join(cwd, name), fakeHost({ cwd }))).rejects.toThrow('is a link in the checkout')
})

test('links that were planted where our folders and files belong are taken away, what they lead to stays', async () => {
  const folder = join(cwd, 'report')
  await mkdir(folder)
  await writeFile(join(outside, 'scan-linux-amd64.sarif'), 'theirs')
  await symlink(outside, join(folder, 'sarif'))
  await symlink(join(outside, 'scan-linux-amd64.sarif'), join(folder, 'report.json'))
  await emptyReportFolder(folder, fakeHost({ cwd }))
  expect(await readdir(folder)).toEqual([])
  expect(await readFile(join(outside, 'scan-linux-amd64.sarif'), 'utf8')).toBe('theirs')
})
