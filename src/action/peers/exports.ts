import { parseCsv } from '../../core/csv.ts'
import { type Mistake, messageOf } from '../../core/errors.ts'

/** What `outputs` asks for, in our words. */
export interface Exports {
  readonly push: boolean
  readonly load: boolean
  /** Names of the lines that push; with `byDigest` they get no tag. */
  readonly names: readonly string[]
  readonly byDigest: boolean
  /** How layers are written, e.g. `compression=zstd`. */
  readonly options: readonly string[]
  /** What is written when the build is done. */
  readonly files: readonly ExportedFile[]
}

export interface ExportedFile {
  readonly type: 'oci' | 'docker'
  /** As it was written. */
  readonly dest: string
  /** A folder, where not a tar. */
  readonly folder: boolean
}

type Attributes = ReadonlyMap<string, string>

interface Line extends Partial<Exports> {
  readonly mistake?: Pick<Mistake, 'problem' | 'cure'>
}

/** Attributes that ask for what happens anyway. */
const granted: Readonly<Record<string, RegExp>> = {
  'oci-mediatypes': /^true$/,
  'name-canonical': /^(?:true|)$/,
  unpack: /^false$/,
  store: /^/,
  'registry.insecure': /^/,
}

/** They decide how the one layout of a build is written, whatever is made of it. */
const ofLayers = ['compression', 'compression-level', 'force-compression', 'rewrite-timestamp']

/** buildx's `--output` lines. */
export function readExports(
  input: string,
  lines: readonly string[],
): Exports & { readonly mistakes: readonly Mistake[] } {
  const read = lines.map(readLine)
  return {
    push: read.some(({ push }) => push === true),
    load: read.some(({ load }) => load === true),
    names: read.flatMap(({ names = [] }) => names),
    byDigest: read.some(({ byDigest }) => byDigest === true),
    options: [...new Set(read.flatMap(({ options = [] }) => options))],
    files: read.flatMap(({ files = [] }) => files),
    mistakes: read.flatMap(({ mistake }, at) => (mistake ? [{ input, value: lines[at] ?? '', ...mistake }] : [])),
  }
}

function readLine(text: string): Line {
  try {
    return lineOf(attributesOf(text))
  } catch (error) {
    return wrong(messageOf(error), 'Close every quote.')
  }
}

function lineOf(attributes: Attributes): Line {
  const known = ['type', 'dest', 'name', 'push', 'push-by-digest', 'tar', ...ofLayers]
  const strange = [...attributes].find(([key, value]) => !known.includes(key) && !granted[key]?.test(value))
  if (strange)
    return wrong(
      `has ${strange.join('=')}, which our layout knows nothing of`,
      'Leave it out, or keep docker/build-push-action for this step.',
    )
  const options = [...attributes].filter(([key]) => ofLayers.includes(key)).map((option) => option.join('='))
  return { ...exportOf(attributes), options }
}

function exportOf(attributes: Attributes): Line {
  const get = (key: string) => attributes.get(key) ?? ''
  const isTrue = (key: string) => attributes.has(key) && /^(?:true|1|)$/i.test(get(key))
  const names = get('name')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const type = get('type')
  if (type === 'registry') return { push: true, names, byDigest: isTrue('push-by-digest') }
  if (type === 'image') {
    const push = isTrue('push')
    return { push, names: push ? names : [], byDigest: push && isTrue('push-by-digest') }
  }
  if (type === 'cacheonly') return {}
  if (type === 'docker' && !attributes.has('dest')) return { load: true }
  if (type === 'docker' || type === 'oci') return fileOf(type, get('dest'), attributes.get('tar') === 'false')
  return wrong(
    type === 'local' || type === 'tar' ? 'gives files, and we build images' : 'is no export that we know',
    'Known are type=image, registry, docker, oci and cacheonly; keep docker/build-push-action for others.',
  )
}

function fileOf(type: ExportedFile['type'], dest: string, folder: boolean): Line {
  if (dest === '' || dest === '-')
    return wrong('names no file', `Write type=${type},dest=path, e.g. \${{ runner.temp }}/image.tar.`)
  return { files: [{ type, dest, folder: folder && type === 'oci' }] }
}

/** A bare path is a folder for files, as buildx has it. */
function attributesOf(text: string): Attributes {
  const fields = parseCsv(text, { relaxQuotes: true }).flat()
  if (!fields.some((field) => field.includes('='))) return new Map([['type', text === '-' ? 'tar' : 'local']])
  return new Map(
    fields.map((field) => {
      const at = field.indexOf('=')
      const [key, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)]
      return [key.trim().toLowerCase(), value.trim()] as const
    }),
  )
}

function wrong(problem: string, cure: string): Line {
  return { mistake: { problem, cure } }
}
