import { execSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { version } from '../../src/core/version.ts'
import { sourceFiles } from '../support/source-files.ts'

const everything = sourceFiles('src', 'scripts', '__tests__', 'bench')

test('no hand-written file has more than 300 lines', () => {
  const long = everything
    .map(({ path, text }) => [path, text.split('\n').length] as const)
    .filter(([, lines]) => lines > 300)
  expect(long).toEqual([])
})

test('no file or folder is a drawer for loose ends', () => {
  const drawers = everything.filter(({ path }) =>
    /(^|\/)(utils?|helpers?|common|misc|manager)[^/]*(\/|\.ts$)/.test(path),
  )
  expect(drawers.map(({ path }) => path)).toEqual([])
})

test('the packages that the bundle holds are the ones package.json names', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const imported = new Set(
    sourceFiles('src').flatMap(({ text }) =>
      [...text.matchAll(/(?:^import .*|^} |\bimport\()(?:from )?'([a-z@][^'\n]*)'/gm)]
        .map((match) => match[1] ?? '')
        .filter((name) => !name.startsWith('node:'))
        .map(packageName),
    ),
  )
  expect([...imported].sort()).toEqual(Object.keys(dependencies).sort())
})

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

test('package-lock.json knows the packages of every platform, so that npm ci works on each', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  }
  const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  expect(wanted.filter((name) => !known.has(name))).toEqual([])
})

test('the version that --version tells is package.json’s', () => {
  expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(version)
})

test('package-lock.json names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})

test('npm run build begins without what was compiled before: a module that has moved would live on at its old place', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { readonly build: string } }
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    mkdirSync(join(folder, '.build', 'src'), { recursive: true })
    writeFileSync(join(folder, '.build', 'src', 'moved.js'), '')
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    execSync(scripts.build.split(' && ')[0] ?? '', { cwd: folder, stdio: 'pipe' })
    expect(readdirSync(folder)).toEqual(['package.json'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
