import type { TrivyReport } from '../../trivy/report.ts'
import type { Sighting } from './finding.ts'

/** What a platform's base is, as far as layers are concerned. */
export interface BaseLayers {
  readonly diffIds: readonly string[]
}

type Layered = Pick<Sighting, 'layer' | 'from'>

interface Layers {
  (diffId: string | undefined): Layered
  /** Of what belongs to the system as a whole, which is the base's where there is one. */
  readonly ofSystem: Layered
}

/** Where in the image a layer lies, and whether it came with the base. */
export function layersOf({ Metadata }: TrivyReport, base: BaseLayers | undefined): Layers {
  const known = new Map<string, Layered>()
  const ofBase = new Set(base?.diffIds)
  Metadata.DiffIDs?.forEach((diffId, at) => {
    known.set(diffId, { layer: at + 1, ...(base ? { from: ofBase.has(diffId) ? 'base' : 'image' } : {}) })
  })
  const ofSystem: Layered = ofBase.size > 0 ? { from: 'base' } : {}
  return Object.assign((diffId: string | undefined) => known.get(diffId ?? '') ?? {}, { ofSystem })
}
