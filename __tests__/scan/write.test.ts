import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { judge } from '../../src/scan/judge.ts'
import { write } from '../../src/scan/telling/write.ts'
import { context, pass, planOf, recorded, vulnerability } from './passes.ts'

const scanned = judge(planOf(), [recorded('linux-amd64'), recorded('linux-arm64')], context)
const same = (text: string) => text

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-write-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('the whole lies in the report folder: SARIF a platform, a table, and JSON', async () => {
  const report = join(folder, 'report')
  const written = await write(scanned, report, same)
  expect((await readdir(report)).sort()).toEqual([
    'sarif',
    'scan-suppressed-linux-amd64.sarif',
    'scan-suppressed-linux-arm64.sarif',
    'scan.json',
    'scan.txt',
  ])
  expect((await readdir(join(report, 'sarif'))).sort()).toEqual(['scan-linux-amd64.sarif', 'scan-linux-arm64.sarif'])
  expect(written.sarif).toEqual(['amd64', 'arm64'].map((arch) => join(report, 'sarif', `scan-linux-${arch}.sarif`)))
  expect(written.files).toHaveLength(6)
})

test('scan.json has every finding, scan.txt every row, and suppressed ones in both', async () => {
  await write(scanned, folder, same)
  const whole = JSON.parse(await readFile(join(folder, 'scan.json'), 'utf8')) as typeof scanned
  expect(whole.findings).toEqual(scanned.findings)
  expect(whole.suppressed).toEqual(scanned.suppressed)
  const rows = (await readFile(join(folder, 'scan.txt'), 'utf8')).trimEnd().split('\n')
  expect(rows).toHaveLength(1 + scanned.findings.length + scanned.suppressed.length)
  expect(rows.join()).toContain('not_affected vulnerable_code_not_in_execute_path (security/app.vex.json)')
})

test('what code scanning gets has no suppressed finding: it would open an alert for it', async () => {
  await write(scanned, folder, same)
  const sent = await readFile(join(folder, 'sarif', 'scan-linux-amd64.sarif'), 'utf8')
  const kept = await readFile(join(folder, 'scan-suppressed-linux-amd64.sarif'), 'utf8')
  for (const { id } of scanned.suppressed) {
    expect(sent).not.toContain(id)
    expect(kept).toContain(id)
  }
})

test('secrets are masked in every file', async () => {
  const found = judge(
    planOf(),
    [pass('linux/amd64', [vulnerability({ PkgName: 'hunter2', Title: 'hunter2' })])],
    context,
  )
  const { files } = await write(found, folder, (text) => text.replaceAll('hunter2', '***'))
  for (const file of files) expect(await readFile(file, 'utf8')).not.toContain('hunter2')
})

test('links that lie in the folder are replaced, and nothing is written where they lead', async () => {
  const elsewhere = join(folder, 'elsewhere')
  const report = join(folder, 'report')
  await mkdir(elsewhere)
  await mkdir(report)
  await writeFile(join(elsewhere, 'precious'), 'mine')
  await symlink(elsewhere, join(report, 'sarif'))
  await symlink(join(elsewhere, 'precious'), join(report, 'scan.json'))
  await symlink(join(elsewhere, 'precious'), join(report, 'scan.txt'))
  await write(scanned, report, same)
  expect(await readdir(elsewhere)).toEqual(['precious'])
  expect(await readFile(join(elsewhere, 'precious'), 'utf8')).toBe('mine')
  expect((await lstat(join(report, 'sarif'))).isDirectory()).toBe(true)
  expect((await lstat(join(report, 'scan.json'))).isFile()).toBe(true)
})
