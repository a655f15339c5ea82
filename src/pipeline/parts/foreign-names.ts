import type { Host } from '../../core/host.ts'
import type { Tags } from '../../core/tags.ts'
import * as metadata from '../../metadata/index.ts'
import type { Part } from './part.ts'
import { labelOf } from './platforms-of.ts'
import type { MergeWorld } from './world.ts'

/**
 * Tags decided here must be those that the jobs of the platforms wrote into labels and annotations; but for what their
 * own clocks say, which are a second apart or stand on two sides of midnight.
 */
export function foreignNames({ inputs, facts, tags, parts, host }: MergeWorld): readonly string[] {
  return parts.parts.flatMap(({ part }) => {
    if (part.entries.length === 0) return []
    const here = inputs.names ? tags : namesAt(part, { inputs, facts }, host)
    const differs = [['images', here?.images] as const, ['tags', here?.names] as const].filter(
      ([name, own]) => sorted(part[name]) !== sorted(own ?? []),
    )
    return differs.map(
      ([name]) =>
        `${labelOf(part)}: its job was called with other ${name} (${part[name].join(', ') || 'none'}) than this one`,
    )
  })
}

function namesAt({ now, created }: Part, { inputs, facts }: Pick<MergeWorld, 'inputs' | 'facts'>, host: Host): Tags {
  return metadata.plan(inputs, { ...facts, now: new Date(now), created: new Date(created) }, host.env)
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n')
}
