import { stages } from '../core/stage.ts'
import { headings, inputTables } from '../pipeline/inputs/tables.ts'
import { verifyTable } from '../pipeline/verify/inputs.ts'

const column = 26
const width = 100

/** The text of `--help`, made of the same tables as action.yml. */
export function help(): string {
  const head = [
    'image-pipeline [stage…] [--input value…]   from a Dockerfile to a published, proven image',
    'image-pipeline plan [stage…]               show every plan, do nothing',
    'image-pipeline prune plan|apply|restore    old versions of GHCR packages: what would go, let it go, bring it back',
    'image-pipeline analyze REF [--tree N]      what weighs in an image: a reference, image.tar, ./layout, docker-daemon://…',
    'image-pipeline verify REF                  what is proven of a published image (verify --help)',
    'image-pipeline promote REF --to prod       a proven image gets other tags, here or elsewhere (promote --help)',
    'image-pipeline compare A B                 what is different between two images (compare --help)',
    'image-pipeline mirror DIR                  all that a pipeline without the internet needs (mirror --help)',
    '',
    `stages: ${stages.join(', ')} (default: all but prune; on a laptop nothing is pushed without --push)`,
    '--multi-arch: both linux/amd64 and linux/arm64        --verbose: debug lines too',
    'Secrets are read from IMAGE_PIPELINE_<NAME>, e.g. IMAGE_PIPELINE_PASSWORD, never from arguments.',
    'A flag given twice adds a line. Booleans need no value; --no-NAME is false.',
    'Exit status: 0 done, 1 a gate or a step failed, 2 the command was wrong, 130 interrupted.',
    '',
    'image-pipeline --images ghcr.io/me/app --multi-arch --push   build, check, publish',
    'image-pipeline scan sbom --image-ref ghcr.io/me/app:1.2      judge an image that exists',
    'image-pipeline lint --fix                                    what is wrong with the Dockerfile? Mend what is safe',
    'image-pipeline secrets                                       what would this branch give away?',
  ]
  const groups = Object.entries(inputTables).flatMap(([group, rows]) => [
    '',
    `${headings[group as keyof typeof inputTables]}:`,
    ...Object.entries(rows).map(([name, { help, default: standard }]) => row(name, help, standard)),
  ])
  return `${[...head, ...groups].join('\n')}\n`
}

/** The text of `verify --help`. */
export function verifyHelp(): string {
  const head = [
    'image-pipeline verify REF --identity URL | --key FILE   what is proven of a published image, and by whom',
    '',
    'Looks at the index and every platform: signature, SBOM, scan, provenance. Changes nothing.',
    'Exit status: 0 all is proven, 1 something is missing, 2 the command was wrong, 130 interrupted.',
    '',
    'image-pipeline verify ghcr.io/me/app:1.2 --identity "/https://github.com/me/app/[^@]+@refs/tags/v[^@]*/"',
    'image-pipeline verify ghcr.io/me/app:1.2 --key cosign.pub --attest none',
    '',
    ...Object.entries(verifyTable).map(([name, { help, default: standard }]) => row(name, help, standard)),
  ]
  return `${head.join('\n')}\n`
}

/** A flag with what it is for, in columns. */
export function row(name: string, text: string, standard: string): string {
  const told = standard === '' || standard.includes('\n') ? text : `${text} (default: ${standard})`
  const lines: string[] = []
  let line = ''
  for (const word of told.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - column) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  const flag = `  --${name}`
  const first = flag.length < column ? flag.padEnd(column) : `${flag}\n${' '.repeat(column)}`
  return first + lines.join(`\n${' '.repeat(column)}`)
}
