import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** A page as a person opens it: from disk. */
export interface OpenedPage {
  readonly page: Page
  /** Lines of the console and errors that nobody caught. */
  readonly said: readonly string[]
  /** Addresses that were asked, but for the file itself. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

export function startBrowser(program: string): Promise<Browser> {
  // The sandbox wants a kernel that lets it; a root user has none.
  return chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
}

export interface Screen {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
}

/** Opens HTML from a file and waits until its files are drawn. */
export async function openPage(browser: Browser, html: string, screen: Screen = {}): Promise<OpenedPage> {
  const { width = 1280, height = 800, scheme = 'light' } = screen
  const folder = await mkdtemp(join(tmpdir(), 'page-test-'))
  const file = join(folder, 'report.html')
  await writeFile(file, html)
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
  const page = await context.newPage()
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const address = pathToFileURL(file).href
  page.on('request', (request) => {
    // A `blob:` address is the page's own.
    if (request.url() !== address && !/^(?:blob|data):/.test(request.url())) asked.push(request.url())
  })
  await page.goto(address)
  await page.waitForSelector('html[data-ready]', { timeout: 20_000 })
  return {
    page,
    said,
    asked,
    close: async () => {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where pictures of the page are left to be looked at. */
export async function screenshotFolder(): Promise<string> {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'image-pipeline', 'screenshots')
  await mkdir(folder, { recursive: true })
  return folder
}
