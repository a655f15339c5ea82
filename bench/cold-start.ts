import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { child } from './child.ts'
import { paired, ratio } from './paired.ts'

/**
 * The metadata stage alone, as the runner starts it, against a Node that does nothing in the same environment: this
 * machine's own, which may slow down every Node (NODE_EXTRA_CA_CERTS does), or a bare one.
 */
export async function coldStart(
  node: string,
  name: string,
  surroundings: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  const temp = await mkdtemp(join(tmpdir(), 'bench-'))
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']
  for (const file of files) await writeFile(join(temp, file), '')
  const payload = {
    repository: {
      name: 'app',
      full_name: 'octo/app',
      html_url: 'https://github.com/octo/app',
      default_branch: 'main',
      private: false,
      description: 'x',
      license: null,
    },
    head_commit: { id: '90dd6032fac8bda1b6c4436a2e65de27961ed071', timestamp: '2026-01-02T03:04:05Z' },
  }
  await writeFile(join(temp, 'event.json'), JSON.stringify(payload))
  const env = {
    ...surroundings,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: temp,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SERVER_URL: 'https://github.com',
    ...Object.fromEntries(files.map((file) => [file, join(temp, file)])),
    INPUT_STAGES: 'metadata',
    INPUT_IMAGES: 'ghcr.io/octo/app',
  }
  const [ours, empty] = await paired(15, [
    { name: 'metadata', run: async () => void (await child(node, [resolve('dist/main.js')], env)) },
    { name: 'node -e 0', run: async () => void (await child(node, ['-e', '0'], surroundings)) },
  ])
  if (!ours || !empty) throw new Error('nothing was measured')
  const outputs = await readFile(join(temp, 'GITHUB_OUTPUT'), 'utf8')
  if (!outputs.includes('ghcr.io/octo/app:main')) throw new Error('the metadata stage did not do its work')
  say(
    `| metadata alone, cold, ${name} | ${ours.median.toFixed(3)} s | ${empty.median.toFixed(3)} s | ${ratio(ours, empty).toFixed(2)} × |`,
  )
}
