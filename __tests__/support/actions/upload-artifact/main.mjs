import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = (message) => {
  console.log(`::error::${message}`)
  process.exit(1)
}

const name = input('name')
if (/["':<>|*?\r\n\\/]/.test(name)) fail(`The artifact name is not valid: ${name}`)

const lines = input('path')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
const searched = lines.filter((line) => !line.startsWith('!'))
if (searched.length === 0) fail('Input required and not supplied: path')

/** The part of a pattern before its first `*`, or all of it. */
const start = (pattern) => {
  const parts = resolve(pattern).split(sep)
  const first = parts.findIndex((part) => /[*?[]/.test(part))
  return first === -1 ? resolve(pattern) : parts.slice(0, first).join(sep) || sep
}

const wild = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }

const matches = (pattern, path) => {
  const whole = resolve(pattern)
  if (!/[*?[]/.test(pattern)) return path === whole || path.startsWith(`${whole}${sep}`)
  const source = whole.replace(/\*\*\/|\*\*|[*?.+^${}()|[\]\\]/g, (sign) => wild[sign] ?? `\\${sign}`)
  return new RegExp(`^${source}(?:/.*)?$`).test(path)
}

const hidden = input('include-hidden-files') === 'true'
const below = (path) => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((entry) => hidden || !entry.startsWith('.'))
    .flatMap((entry) => below(join(path, entry)))
}

const files = [
  ...new Set(searched.flatMap((pattern) => below(start(pattern)).filter((path) => matches(pattern, path)))),
]
  .filter((path) => !lines.some((line) => line.startsWith('!') && matches(line.slice(1), path)))
  .sort()

if (files.length === 0) {
  const message = `No files were found with the provided path: ${searched.join(', ')}. No artifacts will be uploaded.`
  if (input('if-no-files-found') === 'error') fail(message)
  if (input('if-no-files-found') === 'warn') console.log(`::warning::${message}`)
  process.exit(0)
}

/** Paths in an artifact begin below what all that was searched has in common. */
const common = searched.map(start).reduce((one, other) => {
  const parts = other.split(sep)
  const kept = one.split(sep).findIndex((part, index) => part !== parts[index])
  return kept === -1 ? one : one.split(sep).slice(0, kept).join(sep) || sep
})
const root = existsSync(common) && statSync(common).isDirectory() ? common : dirname(common)

const folder = join(process.env.STAND_IN_ARTIFACTS, process.env.GITHUB_RUN_ID, name)
if (existsSync(folder)) {
  if (input('overwrite') !== 'true')
    fail(
      `Failed to CreateArtifact: (409) Conflict: an artifact with this name already exists on the workflow run: ${name}`,
    )
  rmSync(folder, { recursive: true })
}
mkdirSync(folder, { recursive: true })
const hash = createHash('sha256')
for (const file of files) {
  cpSync(file, join(folder, relative(root, file)), { recursive: true })
  hash.update(`${relative(root, file)}\0`).update(readFileSync(file))
}
const id = parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16)
appendFileSync(
  process.env.GITHUB_OUTPUT,
  `artifact-id=${id}\nartifact-url=https://github.com/octo/app/actions/runs/${process.env.GITHUB_RUN_ID}/artifacts/${id}\nartifact-digest=${hash.digest('hex')}\n`,
)
console.log(`${name}: ${files.length} files`)
