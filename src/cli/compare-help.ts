import { compareTable } from '../pipeline/compare/inputs.ts'
import { row } from './help.ts'

/** The text of `compare --help`. */
export function compareHelp(): string {
  const head = [
    'image-pipeline compare A B   what is different between two images: sizes, times, layers, directories, packages, paths',
    '',
    'A and B: a reference, oci-layout://folder[:tag], a folder, or the report.json of an earlier run, which also has the',
    'times of its build and its services. Changes nothing.',
    'Exit status: 0 compared, 1 more than --max-increase or a failure, 2 the command was wrong, 130 interrupted.',
    '',
    'image-pipeline compare ghcr.io/me/app:1.2 ghcr.io/me/app:main --platform linux/amd64',
    'image-pipeline compare before/report.json after/report.json --bandwidth 100Mbit/s --json difference.json',
    '',
    ...Object.entries(compareTable).map(([name, { help, default: standard }]) => row(name, help, standard)),
  ]
  return `${head.join('\n')}\n`
}
