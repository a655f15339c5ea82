import { mirrorTable } from '../pipeline/mirror/inputs.ts'
import { row } from './help.ts'

/** The text of `mirror --help`. */
export function mirrorHelp(): string {
  const head = [
    'image-pipeline mirror DIR   everything that a pipeline without the internet needs, in one folder',
    '',
    'Tools, vulnerability database, BuildKit and QEMU, each verified by its pin while it is written. What is there and',
    'right is not fetched again; what cannot be had is told at the end. mirror.json in the folder says what it holds.',
    'Then: tools-mirror: file:///path/to/DIR, or the https address from which you serve it.',
    'Exit status: 0 all is there, 1 something could not be had, 2 the command was wrong, 130 interrupted.',
    '',
    'image-pipeline mirror ./mirror --platform linux/amd64',
    'image-pipeline mirror ./mirror --include trivy,gitleaks,cosign,database',
    '',
    ...Object.entries(mirrorTable).map(([name, { help, default: standard }]) => row(name, help, standard)),
  ]
  return `${head.join('\n')}\n`
}
