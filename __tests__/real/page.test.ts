import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { PageData } from '../../src/page/data.ts'
import { page as makePage } from '../../src/page/page.ts'
import { evil } from '../analyze/analyses.ts'
import { file, folder, hugeLayers, platformOf } from '../support/huge-image.ts'
import { type OpenedPage, openPage, type Screen, screenshotFolder, startBrowser } from '../support/opened-page.ts'
import { pageOf, parts } from '../support/page-example.ts'
import { realParts } from './real-parts.ts'

const { chromium } = realParts()
const program = chromium && 'program' in chromium ? chromium.program : undefined
if (program === undefined)
  console.warn(
    `the HTML report is not opened in a browser: ${chromium && 'missing' in chromium ? chromium.missing : ''}`,
  )
/** Where there is no browser these are told as skipped. */
const inBrowser = program === undefined ? test.skip : test

// A machine that builds images beside it is slow.
jest.setTimeout(60_000)

let browser: Browser
const opened: OpenedPage[] = []

beforeAll(async () => {
  if (program !== undefined) browser = await startBrowser(program)
}, 60_000)
afterAll(async () => {
  for (const one of opened) await one.close()
  await browser?.close()
})

const layers = [
  [
    folder('usr'),
    folder('usr/lib'),
    file('usr/lib/libssl.so', 4_000_000),
    file('usr/lib/old.so', 3_000_000),
    file('usr/bin/bash', 1_000_000),
  ],
  [folder('app'), file('app/main.py', 20_000), file('app/data.bin', 9_000_000), file('app/conf', 500)],
  [file('app/conf', 500, { uid: 7 }), file('app/main.py', 21_000), file('usr/lib/.wh.old.so', 0)],
]
const image = platformOf(layers, 'linux/amd64', ['ADD rootfs /', 'COPY . /app', 'RUN chown …'])
const arm = platformOf(layers.slice(0, 2), 'linux/arm64', ['ADD rootfs /', 'COPY . /app'])

/** Of a whole image, made once. */
let big: PageData | undefined
const bigPage = () => {
  big ??= pageOf([platformOf(hugeLayers(33_000)), arm], parts)
  return big
}

async function open(data: PageData, screen: Screen = {}): Promise<Page> {
  const one = await openPage(browser, makePage(data), screen)
  opened.push(one)
  return one.page
}

inBrowser('the page opens from disk: no request, no word on the console, the numbers in its head', async () => {
  const page = await open(pageOf([image, arm], parts))
  expect(await page.textContent('h1')).toBe('ghcr.io/octo/api-gateway')
  const sizes = (await page.textContent('.sizes')) ?? ''
  for (const number of ['17 MB', '3.0 MB', '2 of the base', 'main@1a2b3c4']) expect(sizes).toContain(number)
  expect(await page.getByRole('tab').allTextContents()).toEqual([
    'Map',
    'Files5',
    'Waste',
    'Advice2',
    'Vulnerabilities2',
    'Packages2',
    'Tests3',
    'Trend',
  ])
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  await page.getByRole('button', { name: /colours/ }).click()
  expect(opened.at(-1)).toMatchObject({ said: [], asked: [] })
})

inBrowser('parts that no stage brought have no tab', async () => {
  const page = await open(pageOf([image]))
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Map', 'Files5', 'Waste'])
  expect(await page.locator('.segments').count()).toBe(0)
})

inBrowser('an image without layers, and one without platforms, are pages too', async () => {
  await open(pageOf([platformOf([], 'linux/amd64', [])]))
  expect(opened.at(-1)).toMatchObject({ said: [], asked: [] })
  const html = makePage(pageOf([]))
  const page = await browser.newPage()
  await page.setContent(html)
  expect(await page.textContent('#page')).toBe('The image has no platform that could be read.')
  await page.close()
})

inBrowser('the map is walked by keys: in, along, and out again', async () => {
  const page = await open(pageOf([image]))
  const crumbs = () => page.locator('.crumbs button').allTextContents()
  const said = () => page.textContent('.map-said')
  await page.focus('canvas')
  await page.keyboard.press('ArrowRight')
  expect(await said()).toMatch(/^\/app {2}9\.0 MB, 64 %, 3 files/)
  await page.keyboard.press('ArrowRight')
  expect(await said()).toMatch(/^\/usr {2}5\.0 MB/)
  await page.keyboard.press('Enter')
  expect(await crumbs()).toEqual(['/', 'usr'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Backspace')
  expect(await crumbs()).toEqual(['/'])
  expect(await said()).toContain('/usr')
  // What is dead is on the map only where it is asked for.
  await page.getByRole('checkbox', { name: /dead/ }).check()
  await page.locator('.map-said', { hasText: '17 MB' }).waitFor()
})

inBrowser('a layer opens to its instruction and its largest files, and leads to its changes', async () => {
  const page = await open(pageOf([image]))
  const layer = page.getByRole('button', { name: /^Layer 3: RUN …, 22 kB, 2 files/ })
  await layer.focus()
  await page.keyboard.press('Enter')
  expect(await layer.getAttribute('aria-expanded')).toBe('true')
  const about = page.locator('#layer-2')
  for (const word of ['RUN …', '/app/main.py', 'makes dead3.0 MB']) expect(await about.textContent()).toContain(word)
  await about.getByRole('button').click()
  const lines = page.getByRole('treeitem')
  await lines.first().waitFor()
  const marked = await lines.evaluateAll((all) =>
    all.map((line) => `${line.querySelector('.sign')?.textContent}${line.querySelector('.name')?.textContent}`),
  )
  expect(marked).toEqual(['usr/', 'lib/', '−old.so', 'app/', '~main.py', '•conf'])
  await page.locator('.tree').focus()
  await page.keyboard.press('ArrowLeft')
  expect(await lines.count()).toBe(4)
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key)
  expect(await page.locator('.line.active .name').textContent()).toBe('lib/')
  await page.getByRole('checkbox', { name: /removed/ }).uncheck()
  expect(await lines.count()).toBe(3)
})

inBrowser('the tree finds a path among thousands of files, and only draws what is on the screen', async () => {
  const many = hugeLayers(8_000)
  const page = await open(pageOf([platformOf([...many, [file('opt/needle/in/hay.txt', 5)]])]))
  await page.getByRole('tab', { name: /Files/ }).click()
  await page.getByRole('searchbox', { name: 'Filter paths' }).fill('needle')
  const names = await page.locator('.line .name').allTextContents()
  expect(names).toEqual(['opt/', 'needle/', 'in/', 'hay.txt'])
  await page.getByRole('searchbox', { name: 'Filter paths' }).fill('e')
  expect(await page.getByRole('treeitem').count()).toBeLessThan(80)
  expect(await page.locator('.tree').evaluate((tree) => tree.scrollHeight)).toBeGreaterThan(50_000)
})

inBrowser('the other platform is a press away', async () => {
  const page = await open(pageOf([image, arm]))
  await page.getByRole('radio', { name: 'linux/arm64' }).check()
  await page.getByRole('button', { name: /^Layer 3/ }).waitFor({ state: 'detached' })
  expect(await page.textContent('.map-said')).toContain('17 MB')
})

inBrowser('names, commands and findings that are markup stay text and run nothing', async () => {
  const bad = `${evil}</script><img src=x onerror=alert(2)><svg onload=alert(3)>${'x'.repeat(3_000)}`
  const latin1 = Buffer.from(bad.replaceAll('/', '∕')).toString('latin1')
  const strange = platformOf([[file(`app/${latin1}`, 1_000)], [file(`app/${latin1}`, 2_000)]], 'linux/amd64', [
    `COPY ${bad}`,
  ])
  const one = { ...(parts.findings[0] as (typeof parts.findings)[0]), id: bad, title: bad, link: 'javascript:alert(1)' }
  const page = await open(
    pageOf([strange], {
      image: bad,
      headline: bad,
      run: 'javascript:alert(1)',
      advice: [{ rule: bad, severity: 'info', file: bad, line: 1, reason: bad, patch: { before: bad, after: bad } }],
      findings: [one],
      sbom: [{ name: bad, version: bad, type: bad, platforms: [bad] }],
      tests: [{ service: bad, platform: bad, passed: false, text: bad }],
      trend: [{ date: bad, label: bad, platform: 'linux/amd64', compressed: 1, uncompressed: 2, wasted: 0 }],
    }),
  )
  await page.getByRole('button', { name: /^Layer 1/ }).click()
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await page.locator('.panel:visible:not(:has(.later))').waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(1280)
  }
  await page.getByRole('tab', { name: /Files/ }).click()
  await page.getByRole('searchbox', { name: 'Filter paths' }).fill('onerror')
  expect(await page.locator('.line .name').last().textContent()).toContain(
    '\\n::set-output name=a::b\\r\\u{1b}[31m\\u{202e}',
  )
  expect(await page.textContent('h1')).toContain('<img src=x onerror=alert(2)>')
  expect(await page.locator('img, iframe, object, svg[onload]').count()).toBe(0)
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
  expect(await page.locator('a[href]').count()).toBe(0)
  expect(opened.at(-1)).toMatchObject({ said: [], asked: [] })
})

inBrowser('all of it is saved as one JSON file', async () => {
  const page = await open(pageOf([image, arm], parts))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  ])
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(saved.platforms.map(({ platform }: { platform: string }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  expect(saved.platforms[0].layers[1].entries).toContainEqual(
    expect.objectContaining({ path: 'app/data.bin', size: 9_000_000, kind: 'file' }),
  )
  expect(saved.findings).toHaveLength(2)
})

inBrowser('every control has a name, and the Tab key reaches layers, map and tree', async () => {
  const page = await open(pageOf([image, arm], parts))
  const reached: string[] = []
  const walk = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate<string>(
          "(at => `${at.tagName.toLowerCase()}.${at.className}.${at.getAttribute('role') ?? ''}`)(document.activeElement)",
        ),
      )
    }
  }
  await walk(16)
  expect(reached).toEqual(expect.arrayContaining(['button.layer.', 'canvas..application', 'button..tab']))
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  const nameless = await page
    .locator('button, input, select, canvas, a, [role=tree], [tabindex="0"]')
    .evaluateAll((all) =>
      all
        .filter((control) => {
          const label = control.closest('label')?.textContent ?? ''
          return !(control.getAttribute('aria-label') || control.textContent?.trim() || label.trim())
        })
        .map((control) => control.outerHTML.slice(0, 120)),
    )
  expect(nameless).toEqual([])
  await page.getByRole('tab', { name: /Files/ }).click()
  reached.length = 0
  await walk(4)
  expect(reached).toContain('div.tree.tree')
})

inBrowser.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const)(
  'in %s at %i by %i nothing runs out at the side; a picture is left in the cache',
  async (scheme, width, height) => {
    const page = await open(bigPage(), { scheme, width, height })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    const ground = await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
    expect(ground).toBe(scheme === 'light' ? 'rgb(246, 246, 243)' : 'rgb(20, 23, 26)')
    const folder = await screenshotFolder()
    for (const tab of ['map', 'files', 'waste', 'advice']) {
      await page.click(`#tab-${tab}`)
      await page.waitForSelector(`#panel-${tab}:not(:has(.later))`)
      await page.screenshot({ path: join(folder, `page-${tab}-${scheme}-${width}.png`), fullPage: true })
    }
  },
  60_000,
)
