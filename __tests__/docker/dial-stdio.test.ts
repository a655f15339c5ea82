import { expect, test } from '@jest/globals'
import type { Command } from '../../src/core/host.ts'
import type { Docker } from '../../src/docker/docker.ts'
import { dialStdio } from '../../src/docker/engine/dial-stdio.ts'

test('a connection that is given up lets its child end, whoever waits for whom', async () => {
  let command: Partial<Command> = {}
  const docker = {
    exec: (_: readonly string[], options: Partial<Command>) => {
      command = options
      return new Promise(() => {})
    },
  } as unknown as Docker
  const connection = dialStdio(docker, new AbortController().signal)
  // More than the reader takes: the child waits.
  const full = command.onStdoutChunk?.(Buffer.alloc(1024 * 1024))
  const input = (async () => {
    for await (const _ of command.stdin as AsyncIterable<Uint8Array>);
  })()
  connection.destroy()
  await full
  await input
  expect(command.signal?.aborted).toBe(true)
})
