import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { imagePath } from '../core/image-path.ts'
import { realFolder } from '../core/real-folder.ts'
import { replaceText } from '../core/replace-file.ts'
import { sarifLog, sarifUri } from '../core/sarif.ts'
import { platformSlug } from '../oci/platform.ts'
import type { HistoryFinding, ImageFinding } from './findings.ts'
import type { Secrets } from './judge.ts'

/**
 * Writes `sarif/secrets.sarif` (the history) and `sarif/secrets-linux-amd64.sarif` (each platform) below the folder, of the
 * halves that were searched, and returns their absolute paths. No file has a value, a line or a snippet in it.
 *
 * @param image its name, which tells the alerts of one image from those of another; '' where there is one only
 */
export async function write(
  { history, image: found, platforms }: Secrets,
  folder: string,
  redact: (text: string) => string = (text) => text,
  image = '',
): Promise<readonly string[]> {
  const files = [
    ...(history ? [{ name: 'secrets', log: historySarif(history.findings) }] : []),
    ...platforms.map((platform) => ({
      name: `secrets-${platformSlug(platform)}`,
      log: imageSarif(platform, found ?? [], image),
    })),
  ]
  const sarif = resolve(await realFolder(folder, 'sarif'))
  return Promise.all(
    files.map(async ({ name, log }) => {
      const path = join(sarif, `${name}.sarif`)
      await replaceText(path, redact(`${JSON.stringify(log, null, 1)}\n`))
      return path
    }),
  )
}

interface Result {
  readonly rule: string
  readonly about: string
  readonly message: string
  readonly file: string
  readonly line: number
  readonly endLine: number
  /** What stays the same as long as the finding does. */
  readonly identity: string
}

/** SARIF 2.1.0 of the history; paths are the repository's. */
function historySarif(findings: readonly HistoryFinding[]): unknown {
  const results = findings.map(({ rule, description, file, line, endLine, commit }) => ({
    rule,
    about: description,
    message: `${rule}: a secret, brought by commit ${commit}`,
    file,
    line,
    endLine,
    identity: `${commit}:${file}:${rule}:${line}`,
  }))
  return sarif('gitleaks', 'image-pipeline/secrets/', results)
}

/** SARIF 2.1.0 of one platform's layers; paths are the image's. */
function imageSarif(platform: string, findings: readonly ImageFinding[], image: string): unknown {
  const results = findings
    .filter(({ platforms }) => platforms.includes(platform))
    .map(({ rule, title, path, line }) => ({
      rule,
      about: title,
      message: `${rule}: a secret in ${path === '' ? 'the config of the image' : 'a layer of the image'} (${platform})`,
      file: path === '' ? 'image-config.json' : path.replace(/^\/+/, ''),
      line,
      endLine: line,
      identity: `${path}:${rule}:${line}`,
    }))
  const of = image === '' ? '' : `${imagePath(image)}/`
  return sarif('Trivy', `image-pipeline/secrets/${of}${platformSlug(platform)}/`, results)
}

function sarif(scanner: string, id: string, results: readonly Result[]): unknown {
  const rules = [...new Map(results.map((result) => [result.rule, result])).values()]
  const indexOf = new Map(rules.map(({ rule }, index) => [rule, index]))
  return sarifLog({
    name: `image-pipeline secrets (${scanner})`,
    rules: rules.map(({ rule, about }) => ({
      id: rule,
      shortDescription: { text: about === '' ? rule : about },
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '9.0', tags: ['security', 'secret'] },
    })),
    id,
    results: results.map(({ rule, message, file, line, endLine, identity }) => ({
      ruleId: rule,
      ruleIndex: indexOf.get(rule),
      level: 'error',
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: sarifUri(file) },
            region: { startLine: Math.max(1, line), endLine: Math.max(1, line, endLine) },
          },
        },
      ],
      partialFingerprints: { 'secret/v1': createHash('sha256').update(identity).digest('hex') },
    })),
  })
}
