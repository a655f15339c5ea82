import { promoteTable } from '../pipeline/promote/inputs.ts'
import { row } from './help.ts'

/** The text of `promote --help`. */
export function promoteHelp(): string {
  const head = [
    'image-pipeline promote REF --to ENVIRONMENT | REFERENCE   an image that is proven gets other tags, here or elsewhere',
    '',
    'Nothing is built. What is not proven as `verify` does it, or does not keep what the environment demands, is refused,',
    'and nothing moves. To another repository or registry blobs, manifests, signatures and attestations are copied by',
    'their digests, proven there, and then the tags move.',
    'Exit status: 0 promoted, 1 refused or failed, 2 the command was wrong, 130 interrupted.',
    '',
    'image-pipeline promote ghcr.io/me/app:1.2.3 --to prod --key cosign.pub',
    'image-pipeline promote ghcr.io/me/app@sha256:… --to registry.example/app:stable --key cosign.pub --dry-run',
    '',
    ...Object.entries(promoteTable).map(([name, { help, default: standard }]) => row(name, help, standard)),
  ]
  return `${head.join('\n')}\n`
}
