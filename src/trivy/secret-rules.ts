import { randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** As Trivy 0.74 leaves them out by itself, but for the folder `.git`, of which only the objects are left out: packed. */
const skipped = [
  '**/.git/objects/**',
  '**/node_modules/**',
  ...['go.mod', 'go.sum', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'Pipfile.lock', 'Gemfile.lock'].map(
    (name) => `**/${name}`,
  ),
  ...['jpg', 'png', 'gif', 'doc', 'pdf', 'bin', 'svg', 'socket', 'deb', 'rpm', 'zip', 'gz', 'gzip', 'tar'].map(
    (ending) => `**/*.${ending}`,
  ),
]

/**
 * What Trivy's own rules do not know: a login in the files of git. `actions/checkout` leaves the job's token in
 * `.git/config`, and `COPY . .` takes it along.
 */
const secretRules = `skip-patterns: ${JSON.stringify(skipped)}
rules:
  - id: git-config-credentials
    category: Git
    title: Login in a configuration of git
    severity: HIGH
    path: (^|/)(\\.git/config|\\.gitconfig|\\.git-credentials|gitconfig)$|(^|/)\\.git/modules/.*config$
    keywords: ["extraheader", "://"]
    regex: (?i)(?:extraheader\\s*=\\s*"?authorization:\\s*(?:basic|bearer|token)\\s+|https?://[^\\s:@/]*:)(?P<secret>[^\\s@"]{8,})
    secret-group-name: secret
`

/**
 * Writes the rules into a cache of layers. Trivy looks into no file of the image that has the path or the name of its
 * rules, `trivy-secret.yaml` where it is given none: ours has a name by chance, which stays with the cache because what
 * Trivy remembers of a layer goes by it.
 */
export async function writeSecretRules(folder: string): Promise<string> {
  const kept = (await readdir(folder)).find((name) => /^rules-[0-9a-f-]{36}\.yaml$/.test(name))
  const path = join(folder, kept ?? `rules-${randomUUID()}.yaml`)
  await writeFile(path, secretRules)
  return path
}
