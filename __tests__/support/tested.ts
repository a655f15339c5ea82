import { readFile } from 'node:fs/promises'
import type { Toolchain } from '../../scripts/toolchain/index.ts'
import { failTogether, parseTable } from '../../src/core/input.ts'
import { localHost } from '../../src/core/local-host.ts'
import { makeSecrets } from '../../src/core/secrets.ts'
import { docker } from '../../src/docker/docker.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import type { Layout } from '../../src/oci/layout.ts'
import { plan, run } from '../../src/test/index.ts'
import { inputs } from '../../src/test/inputs.ts'
import type { Tested } from '../../src/test/tested.ts'
import { fakeHost } from './fake-host.ts'

export interface TestedOnce extends Tested {
  /** What was printed raw, line by line. */
  readonly raw: readonly string[]
  /** Milliseconds. */
  readonly took: number
}

/** Tests an image on the real engine, with inputs as a workflow writes them. */
export async function tested(
  layout: Layout,
  given: Readonly<Record<string, string>>,
  parts: Pick<Toolchain, 'env'>,
  env: Readonly<Record<string, string>> = {},
): Promise<TestedOnce> {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => given[name] }])
  failTogether(mistakes)
  const said = fakeHost()
  const secrets = makeSecrets()
  const host = localHost({
    kind: 'terminal',
    env: { ...process.env, ...parts.env, ...env },
    cwd: process.cwd(),
    cacheDir: await said.tempDir(),
    signal: said.signal,
    log: said.log,
    fetch,
    secret: secrets.add,
    redact: secrets.redact,
    idToken: async () => '',
  })
  try {
    const files = { fromBase: false, read: (file: string) => readFile(file, 'utf8') }
    const begun = performance.now()
    const image = { layout, verified: true, layers: () => readLayers(layout, true, host) }
    const result = await run(await plan(values, files), image, () => docker(host, []), host)
    return { ...result, raw: said.messages('raw'), took: performance.now() - begun }
  } finally {
    await host.close()
    await said.close()
  }
}
