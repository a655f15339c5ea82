import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { wrapper } from '../../../scripts/toolchain/git.ts'

test('a git that lies elsewhere is told where its own programs are, and gets every argument as it is', () => {
  const root = mkdtempSync(join(tmpdir(), "it's git "))
  try {
    mkdirSync(join(root, 'usr/bin'), { recursive: true })
    const git = join(root, 'usr/bin/git')
    writeFileSync(git, '#!/bin/sh\nprintf "%s\\n" "$GIT_EXEC_PATH" "$GIT_TEMPLATE_DIR" "$@"\n')
    writeFileSync(join(root, 'git'), wrapper(root))
    for (const program of [git, join(root, 'git')]) chmodSync(program, 0o755)
    const said = execFileSync(join(root, 'git'), ['log', 'a b', "it's", '$HOME'], { encoding: 'utf8', env: {} })
    expect(said.trimEnd().split('\n')).toEqual([
      join(root, 'usr/lib/git-core'),
      join(root, 'usr/share/git-core/templates'),
      'log',
      'a b',
      "it's",
      '$HOME',
    ])
  } finally {
    rmSync(root, { recursive: true })
  }
})
