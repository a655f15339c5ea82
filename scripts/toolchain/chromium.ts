import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { archive, downloadClosure } from './apt.ts'
import { run, works } from './command.ts'
import { whyNotDebian } from './machine.ts'
import { once } from './once.ts'
import { machineNames, native } from './platforms.ts'
import type { Got, Say } from './progress.ts'
import { unpack } from './unpack.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chromium-headless-shell']

/** Liberation Sans is as wide as what most people see. */
const packages = ['chromium-headless-shell', 'fonts-liberation2']

/** The machine's own C library is no older than Debian 12's; nothing is drawn by a graphics card. */
const needless = /^(?:libc6|libllvm\d+|libz3-4|libgl1-mesa-dri|libicu\d+-dbg)_/

/** An executable that runs without a screen, or why there is none. */
export type Chromium = { readonly program: string } | { readonly missing: string }

/**
 * A Chromium that tests open pages with: the one that `CHROMIUM` names, else one on the PATH, else Debian's own, unpacked
 * into a folder. Where there is none to be had it is told why.
 */
export async function getChromium(say: Say): Promise<Got<Chromium>> {
  const named = process.env.CHROMIUM
  for (const program of named ? [named] : names)
    if (await works(program, ['--version'])) return { value: { program }, note: `the one that is here, ${program}` }
  if (named) return missing(`CHROMIUM names ${named}, which does not run`)
  const why = await whyNotDebian()
  if (why !== undefined)
    return missing(`no Chromium is on the PATH and none can be fetched: ${why}; set CHROMIUM to one`)
  const root = await once(
    { name: 'chromium', from: [1, native, packages], how: 'fetched from Debian packages' },
    say,
    async (folder) => {
      const debs = join(folder, 'debs')
      const all = await downloadClosure(await archive('bookworm', native, say), packages, debs)
      const wanted = all.filter((path) => !needless.test(path.slice(debs.length + 1)))
      await unpack(wanted, folder)
      await rm(debs, { recursive: true })
      for (const part of ['usr/share/doc', 'usr/share/man', 'usr/share/locale'])
        await rm(join(folder, part), { recursive: true, force: true })
    },
  )
  // Made each time: they hold the folder's absolute path, which a cache that moved would not have.
  const client = join(root, 'client')
  await mkdir(client, { recursive: true })
  await writeFile(join(client, 'fonts.conf'), fonts(root))
  const program = join(client, 'chromium')
  await writeFile(program, wrapper(root))
  await chmod(program, 0o755)
  return { value: { program }, note: `headless shell ${await version(root)}` }
}

function missing(why: string): Got<Chromium> {
  return { value: { missing: why }, note: why }
}

function wrapper(root: string): string {
  const triple = `${machineNames[native]}-linux-gnu`
  const libraries = [`usr/lib/${triple}`, `lib/${triple}`, `usr/lib/${triple}/pulseaudio`, `usr/lib/${triple}/nss`]
  return `#!/bin/sh
export LD_LIBRARY_PATH='${libraries.map((path) => quoted(join(root, path))).join(':')}'
export FONTCONFIG_FILE='${quoted(join(root, 'client/fonts.conf'))}'
exec '${quoted(join(root, 'usr/lib/chromium/chromium-headless-shell'))}' "$@"
`
}

function fonts(root: string): string {
  const prefer = (family: string, face: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${face}</family></prefer></alias>`
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(root, 'usr/share/fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  ${prefer('system-ui', 'Liberation Sans')}
  ${prefer('sans-serif', 'Liberation Sans')}
  ${prefer('monospace', 'Liberation Mono')}
  <match target="pattern"><edit name="family" mode="append_last"><string>Liberation Sans</string></edit></match>
</fontconfig>
`
}

async function version(root: string): Promise<string> {
  const words = await run(join(root, 'client/chromium'), ['--version'])
  return /\d[\d.]+/.exec(words)?.[0] ?? 'of Debian'
}

function quoted(path: string): string {
  return path.replaceAll("'", "'\\''")
}
