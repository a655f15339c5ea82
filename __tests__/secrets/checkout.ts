import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Environment } from '../../src/core/host.ts'
import { runProcess } from '../../src/core/process.ts'
import type { TrustedFiles } from '../../src/core/trusted-files.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'

/** A real git repository for a test. */
export interface Checkout {
  readonly dir: string
  git(...args: readonly string[]): string
  /** Writes files and commits them; the commit's id. */
  commit(message: string, files: Readonly<Record<string, string | Uint8Array>>): string
  /** A clone of it by file://, e.g. with '--depth=1'. */
  clone(...options: readonly string[]): Checkout
}

const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

/** An empty folder for the repositories of a test, and what removes it. */
export function workshop(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'secrets-test-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

export function newCheckout(dir: string, env: Environment, format = 'sha1'): Checkout {
  mkdirSync(dir, { recursive: true })
  const checkout = at(dir, env)
  checkout.git('init', '--quiet', '--initial-branch=main', `--object-format=${format}`, '.')
  checkout.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  return checkout
}

function at(dir: string, env: Environment): Checkout {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...args], {
      cwd: dir,
      env: { ...env, ...identity, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' } as NodeJS.ProcessEnv,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  return {
    dir,
    git,
    commit(message, files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, name)), { recursive: true })
        writeFileSync(join(dir, name), content)
      }
      git('add', '--all', '--force', '.')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD')
    },
    clone(...options) {
      const to = mkdtempSync(`${dir}-clone-`)
      git('clone', '--quiet', ...options, `file://${dir}`, to)
      return at(to, env)
    },
  }
}

/** A host that runs real programs in the checkout and remembers what was said. */
export function realHost(checkout: Pick<Checkout, 'dir'>, env: Environment): FakeHost {
  const host: FakeHost = fakeHost({
    env,
    cwd: checkout.dir,
    // The fake host tells the lines and judges the status itself.
    exec: ({ onStdout, onStderr, ...command }) =>
      runProcess({ ...command, answers: Array.from({ length: 256 }, (_, code) => code) }, checkout.dir, [host.signal]),
  })
  return host
}

/** Files of the user's that count, by name; all others do not exist. */
export function trustedFiles(files: Readonly<Record<string, string>> = {}, fromBase = false): TrustedFiles {
  return { fromBase, read: async (file) => files[file] }
}
