import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const run = join(process.env.STAND_IN_ARTIFACTS, input('run-id'))
const into = resolve(input('path') || '.')
const copy = (name, folder) => {
  mkdirSync(folder, { recursive: true })
  cpSync(join(run, name), folder, { recursive: true })
  console.log(`${name} → ${folder}`)
}

const name = input('name')
if (name !== '') {
  if (!existsSync(join(run, name))) {
    console.log(`::error::Unable to download artifact(s): Artifact not found for name: ${name}`)
    process.exit(1)
  }
  copy(name, into)
} else {
  const source = (input('pattern') || '*').replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*/g, '.*')
  const found = existsSync(run) ? readdirSync(run).filter((known) => new RegExp(`^${source}$`).test(known)) : []
  for (const known of found) copy(known, input('merge-multiple') === 'true' ? into : join(into, known))
  console.log(`${found.length} artifacts`)
}
appendFileSync(process.env.GITHUB_OUTPUT, `download-path=${into}\n`)
