import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hugeLayers, platformOf } from '../__tests__/support/huge-image.ts'
import { openPage, startBrowser } from '../__tests__/support/opened-page.ts'
import { pageOf, parts } from '../__tests__/support/page-example.ts'
import { processHost } from '../__tests__/support/trivy-real.ts'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { readLayers } from '../src/layers/read-layers.ts'
import { page } from '../src/page/index.ts'
import { builtExample } from './built-example.ts'
import { median } from './paired.ts'

const rounds = 5

/** The HTML report: its size, and what a browser needs until something and until everything is on the screen. */
export async function reportPage(toolchain: Toolchain, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const made = pageOf([platformOf(hugeLayers(34_500))], parts)
    await measure('33,000 entries, made up', page(made), toolchain, say)
    const host = processHost({ cacheDir: join(folder, 'cache') })
    const layers = await readLayers(await builtExample(toolchain, folder), true, host)
    await host.close()
    const entries = layers.flatMap((one) => one.layers).reduce((sum, layer) => sum + layer.entries.length, 0)
    await measure(`the example, ${layers.length} platforms, ${entries} entries`, page(pageOf(layers)), toolchain, say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(name: string, html: string, { chromium }: Toolchain, say: (line: string) => void) {
  const size = `${Math.round(Buffer.byteLength(html) / 1000)} kB`
  if (!chromium || 'missing' in chromium) {
    say(`| HTML report: ${name} | ${size} | no browser: ${chromium?.missing ?? 'not asked for'} | |`)
    return
  }
  const first: number[] = []
  const all: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    // A browser of its own each time: nothing is warm.
    const browser = await startBrowser(chromium.program)
    const { page, close } = await openPage(browser, html)
    const paint = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    const ready = await page.evaluate<string>('document.documentElement.dataset.ready')
    await close()
    await browser.close()
    if (round === 0) continue
    first.push(paint)
    all.push(Number(ready))
  }
  say(`| HTML report: ${name} | ${size} | first paint ${seconds(first)}, map and tree ${seconds(all)} | |`)
}

function seconds(milliseconds: readonly number[]): string {
  return `${(median(milliseconds) / 1000).toFixed(2)} s`
}
