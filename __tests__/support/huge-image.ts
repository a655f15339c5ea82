import type { Entry } from '../../src/layers/entry.ts'
import type { PlatformLayers } from '../../src/layers/read-layers.ts'

/** A wheel that turns the same way each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words =
  'core utils base client server http async models types parser lexer config test data io net crypto json yaml compat errors cache pool query schema auth token stream buffer event loop worker task queue metric trace span log format render view form field widget label index search rank graph node edge matrix tensor array series frame plot color image codec audio video font'.split(
    ' ',
  )

export function file(path: string, size: number, more: Partial<Entry> = {}): Entry {
  return { path, typeFlag: 48, size, mode: 0o644, uid: 0, gid: 0, linkName: '', crc: size ^ path.length, ...more }
}

export function folder(path: string, more: Partial<Entry> = {}): Entry {
  return file(path, 0, { typeFlag: 53, mode: 0o755, crc: 0, ...more })
}

/** Layers as those of a big Python service with a web front end: about so many entries, some overwritten, some deleted. */
export function hugeLayers(entries: number): readonly (readonly Entry[])[] {
  const roll = dice(7)
  const part = (share: number) => Math.round(entries * share)
  const word = () => words[Math.floor(roll() * words.length)] ?? 'x'
  const bytes = (middle: number) => Math.max(1, Math.round(middle * Math.exp((roll() + roll() + roll() - 1.5) * 3)))
  const fill = (root: string, many: number, middle: number, endings: readonly string[], spread = 18): Entry[] => {
    const made: Entry[] = []
    const seen = new Set<string>()
    const folders = [root]
    while (made.length < many) {
      const at = folders[Math.floor(roll() * folders.length)] ?? root
      if (roll() * spread < 1) {
        const path = `${at}/${word()}${folders.length}`
        folders.push(path)
        made.push(folder(path))
        continue
      }
      const ending = endings[Math.floor(roll() * endings.length)] ?? ''
      const path = `${at}/${word()}_${word()}${Math.floor(roll() * 90)}${ending}`
      if (seen.has(path)) continue
      seen.add(path)
      made.push(file(path, bytes(middle), { crc: Math.floor(roll() * 2 ** 32) }))
    }
    return made
  }
  const parents = (path: string): Entry[] => path.split('/').map((_, at, all) => folder(all.slice(0, at + 1).join('/')))
  const site = 'usr/local/lib/python3.11/site-packages'
  const app = fill('app/src', part(0.02), 6_000, ['.py', '.toml', '.html'], 30)
  const models = fill('opt/models', part(0.01), 2_000_000, ['.bin', '.json'])
  const lists = fill('var/lib/apt/lists', part(0.01), 400_000, ['_Packages', '_InRelease'], 1000)
  return [
    [
      ...['etc', 'usr/lib/x86_64-linux-gnu', 'usr/share/doc', 'var/lib/dpkg/info'].flatMap(parents),
      file('usr/bin/perl', 3_800_000, { mode: 0o755 }),
      file('bin', 0, { typeFlag: 50, linkName: 'usr/bin', mode: 0o777 }),
      ...fill('usr/lib/x86_64-linux-gnu', part(0.05), 60_000, ['.so', '.so.1', '.a']),
      ...fill('usr/share/doc', part(0.06), 4_000, ['.gz', ''], 6),
      ...fill('var/lib/dpkg/info', part(0.06), 1_500, ['.list', '.md5sums', '.postinst'], 4000),
    ],
    [...parents('usr/local/lib/python3.11'), ...fill('usr/local/lib/python3.11', part(0.12), 12_000, ['.py', '.pyc'])],
    [
      ...lists,
      ...fill('usr/lib/gcc/x86_64-linux-gnu/12', part(0.05), 90_000, ['.h', '.o', '.so']),
      file('var/cache/apt/pkgcache.bin', 38_000_000),
      file('etc/ssl/openssl.cnf', 12_000),
    ],
    [...parents(site), ...fill(site, part(0.3), 9_000, ['.py', '.pyc', '.so', '.json'], 14)],
    [...app, ...fill('app/web/node_modules', part(0.24), 5_000, ['.js', '.d.ts', '.map', '.json'], 12), ...models],
    [
      ...app.map((entry) => ({ ...entry, uid: 10001, gid: 10001 })),
      ...models.map((entry) => ({ ...entry, uid: 10001, gid: 10001 })),
    ],
    [file('var/lib/apt/.wh.lists', 0), file('var/cache/.wh.apt', 0), file('etc/ssl/openssl.cnf', 12_400)],
    [folder('data', { uid: 10001 }), ...fill('app/web/dist', part(0.01), 80_000, ['.js', '.css', '.map'])],
  ]
}

const commands = [
  'ADD rootfs.tar.xz / # buildkit',
  'RUN /bin/sh -c make -j8 && make install # buildkit',
  'RUN /bin/sh -c apt-get update && apt-get install -y gcc # buildkit',
  'RUN /bin/sh -c pip install -r requirements.txt # buildkit',
  'COPY . /app # buildkit',
  'RUN /bin/sh -c chown -R 10001:10001 /app /opt/models # buildkit',
  'RUN /bin/sh -c rm -rf /var/lib/apt/lists /var/cache/apt # buildkit',
  'COPY --from=web /dist /app/web/dist # buildkit',
]

/** Layers as `readLayers` gives them; compressed they are taken to be a third. */
export function platformOf(
  layers: readonly (readonly Entry[])[],
  platform = 'linux/amd64',
  createdBy: readonly string[] = commands,
): PlatformLayers {
  const digest = (at: number) =>
    `sha256:${String(at + 1)
      .padStart(2, '0')
      .repeat(32)}` as const
  const size = (entries: readonly Entry[]) => Math.ceil(entries.reduce((sum, entry) => sum + entry.size, 0) / 3)
  return {
    platform,
    manifest: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digest(90), size: 1000 },
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digest(91),
      size: 2000,
      says: { diffIds: layers.map((_, at) => digest(at)), createdBy: layers.map((_, at) => createdBy[at] ?? '') },
    } as unknown as PlatformLayers['config'],
    layers: layers.map((entries, at) => ({
      blob: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digest(at), size: size(entries) },
      diffId: digest(at),
      createdBy: createdBy[at] ?? '',
      entries,
    })),
  }
}
