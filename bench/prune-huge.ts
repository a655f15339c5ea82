/** `node prune-huge.js VERSIONS`: looks at a package of so many versions and plans; prints what it took. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { virtualClock } from '../__tests__/support/ghcr/clock.ts'
import { startGhcr } from '../__tests__/support/ghcr/server.ts'
import { huge } from '../__tests__/support/prune-cases.ts'
import { policyOfInputs } from '../__tests__/support/prune-wish.ts'
import { clients } from '../__tests__/support/prune-world.ts'
import { look } from '../src/prune/look.ts'
import { plan } from '../src/prune/plan.ts'

const [count = '10000', role] = process.argv.slice(2)

if (role === 'server') {
  const ghcr = await startGhcr({ inMemory: true })
  huge(Number(count)).into(ghcr.store, 'acme/app')
  console.log(ghcr.url)
} else {
  const server = spawn(process.execPath, [fileURLToPath(import.meta.url), count, 'server'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string]
  // The minute's points are waited for on a clock that skips it.
  const clock = virtualClock(new Date(), { working: true })
  const { host, api, registry } = clients(clock, fetch, `${url}/api/v3`)
  const of = { registry: new URL(url).host, owner: 'acme', name: 'app' }
  const policy = await policyOfInputs({ 'prune-keep-newer-than': '14d' })
  const start = performance.now()
  const snapshot = await look({ package: of, policy }, { host, api, registry, repository: 'acme/app' })
  const looked = performance.now()
  const made = plan(policy, snapshot)
  const planned = performance.now()
  server.kill()
  if (made.versions.length !== Number(count)) throw new Error(`${made.versions.length} versions`)
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ seconds: (planned - start) / 1000, planSeconds: (planned - looked) / 1000, mebibytes }))
}
