import { bytesText } from '../../core/bytes-text.ts'
import { parseReference } from '../../oci/reference.ts'
import type { BuiltImage } from '../evidence/built-image.ts'
import type { Evidence } from '../finding.ts'
import { pipInstall } from './programs.ts'
import type { Found, Rule, Subject } from './rule.ts'

/** Official images that come in a slim form. */
const slim: ReadonlySet<string> = new Set(['python', 'node', 'ruby', 'perl', 'rust', 'openjdk', 'elixir', 'erlang'])
/** Those that hold a compiler for what runs without one. */
const building: ReadonlySet<string> = new Set(['golang', 'maven', 'gradle', 'gcc'])
const small = /slim|alpine|distroless|jre|windows|nanoserver|servercore/

export const baseChoice: Rule = {
  id: 'IP002',
  name: 'a base no larger than needed',
  aliases: [],
  check: (subject): readonly Found[] => {
    const [stage] = subject.dockerfile.final
    if (stage?.base.kind !== 'image' || stage.base.reference === undefined) return []
    const { name, tag } = official(stage.base.reference) ?? { name: '', tag: '' }
    const found = (severity: Found['severity'], reason: string, fix: string, evidence?: Evidence): readonly Found[] => [
      { stage, instruction: stage.from, severity, reason, fix, ...(evidence ? { evidence } : {}) },
    ]
    const wheel = name === 'python' && tag.includes('alpine') ? compiled(subject) : undefined
    if (wheel !== undefined)
      return found(
        'warning',
        `${wheel} on Alpine: many packages have no wheel for its C library and are compiled`,
        'Use a slim tag of the same version.',
      )
    if (small.test(tag)) return []
    const evidence = subject.image && shareOf(subject.image)
    const share = evidence ? `: ${evidence.text}` : ''
    if (slim.has(name))
      return found('info', `${name}:${tag} is the full base${share}`, `Try ${slimTag(name, tag)}.`, evidence)
    if (building.has(name))
      return found(
        'info',
        `${name}:${tag} brings a whole tool chain into the image${share}`,
        'Build in this stage, and copy the result into a smaller one.',
        evidence,
      )
    return []
  },
}

/** Of Docker's own images; undefined for another one, and for one that names no tag to judge by. */
function official(reference: string): { readonly name: string; readonly tag: string } | undefined {
  try {
    const { registry, repository, tag, digest } = parseReference(reference)
    if (registry !== 'docker.io' || !repository.startsWith('library/') || (digest && !tag)) return undefined
    return { name: repository.slice('library/'.length), tag: tag ?? 'latest' }
  } catch {
    return undefined
  }
}

function slimTag(name: string, tag: string): string {
  const [, version = '', system = ''] = /^(\d[\w.]*)?-?(.*)$/.exec(tag) ?? []
  const of = system === 'latest' ? '' : system
  const parts = name === 'node' || name === 'openjdk' || name === 'rust' ? [version, of, 'slim'] : [version, 'slim', of]
  return `${name}:${parts.filter(Boolean).join('-')}`
}

const withC =
  /^(psycopg2?|numpy|scipy|pandas|grpcio|cryptography|lxml|pillow|matplotlib|scikit-learn|pyarrow|torch|tensorflow|opencv-python)(?:\[.*\])?(?:[=~<>!].*)?$/i

function compiled({ runs }: Subject): string | undefined {
  const words = runs.flatMap(({ calls }) => calls.flatMap((call) => pipInstall(call) ?? []))
  return words.map(({ value }) => withC.exec(value ?? '')?.[1]).find((name) => name !== undefined)
}

/** What the base weighs of what is pulled. */
function shareOf({ made, layers }: BuiltImage): Evidence | undefined {
  if (!made) return undefined
  const sum = (some: BuiltImage['layers']) => some.reduce((bytes, { blob }) => bytes + blob.size, 0)
  const [bytes, all] = [sum(layers.slice(0, made.base)), sum(layers)]
  return bytes === 0 ? undefined : { bytes, text: `base ${bytesText(bytes)} of ${bytesText(all)} compressed` }
}
