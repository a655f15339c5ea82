import { spawnSync } from 'node:child_process'
import { test } from '@jest/globals'

/** `test` where the machine has the program, else one that says that it is skipped. */
export function testWith(program: string | undefined): typeof test | typeof test.skip {
  if (program === undefined || spawnSync('sh', ['-c', `command -v ${program}`]).status === 0) return test
  console.warn(`this machine has no ${program}: a page's command is not tested`)
  return test.skip
}
