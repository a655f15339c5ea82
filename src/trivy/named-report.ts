import { isRecord } from '../core/is-record.ts'
import type { Digest } from '../oci/digest.ts'
import { shownInstruction } from '../oci/instruction.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { withoutMark } from './open-history.ts'
import type { TrivyReport, TrivyResult } from './report.ts'

/** What a report calls things, and what they are called from now on. */
export interface Names {
  /** e.g. `ghcr.io/o/n` */
  readonly image: string
  readonly manifest: Descriptor
  /** Digest of the image's config. */
  readonly imageId: Digest
  /** The path that Trivy was given. */
  readonly input: string
  /** Paths of ignore file and VEX documents, to the names that the user gave. */
  readonly files: ReadonlyMap<string, string>
}

type Json = Readonly<Record<string, unknown>>

/**
 * The report, named after the image and its digest where it names the local path. What a config may hold in clear (values
 * of variables, commands) and the lines around a secret are left out: nobody needs them, and each is a place to leak.
 */
export function namedReport(report: TrivyReport, names: Names): TrivyReport {
  const name = `${names.image}@${names.manifest.digest}`
  const { ImageConfig, ...metadata } = report.Metadata as TrivyReport['Metadata'] & { readonly ImageConfig?: unknown }
  // Made of the digest of the config that Trivy was given, which need not be the image's.
  const { ArtifactID: _, ...rest } = report as TrivyReport & { readonly ArtifactID?: unknown }
  return {
    ...rest,
    ArtifactName: name,
    Metadata: {
      ...metadata,
      ImageID: names.imageId,
      RepoDigests: [name],
      ...(isRecord(ImageConfig) ? { ImageConfig: shownConfig(ImageConfig) } : {}),
    },
    ...(report.Results ? { Results: report.Results.map((result) => namedResult(result, names)) } : {}),
  }
}

function namedResult(result: TrivyResult, names: Names): TrivyResult {
  const { Secrets, Misconfigurations, ExperimentalModifiedFindings: suppressed } = result
  return {
    ...result,
    Target: namedTarget(result.Target, names),
    ...(Secrets ? { Secrets: Secrets.map(withoutText) } : {}),
    ...(Misconfigurations ? { Misconfigurations: Misconfigurations.map(withoutText) } : {}),
    ...(suppressed
      ? {
          ExperimentalModifiedFindings: suppressed.map((each) => ({
            ...each,
            ...(each.Source === undefined ? {} : { Source: names.files.get(each.Source) ?? each.Source }),
            Finding: isRecord(each.Finding) ? withoutText(each.Finding) : each.Finding,
          })),
        }
      : {}),
  }
}

/** `/tmp/x/linux-arm64 (debian 12.5)` → `ghcr.io/o/n (debian 12.5)`; paths in the image stay. */
function namedTarget(target: string, { image, input }: Names): string {
  return target === input || target.startsWith(`${input} (`) ? `${image}${target.slice(input.length)}` : target
}

/** The finding without what stands in the file around it. */
function withoutText<T extends object>(finding: T): T {
  const { Match, Code, CauseMetadata, Layer, ...rest } = finding as Json
  const { Code: _, RenderedCause: __, ...cause } = isRecord(CauseMetadata) ? CauseMetadata : {}
  return {
    ...rest,
    ...(isRecord(CauseMetadata) ? { CauseMetadata: cause } : {}),
    ...(isRecord(Layer) ? { Layer: shownLayer(Layer) } : {}),
  } as T
}

function shownLayer({ CreatedBy, ...layer }: Json): Json {
  return typeof CreatedBy === 'string' ? { ...layer, CreatedBy: shownInstruction(withoutMark(CreatedBy)) } : layer
}

/** What tells images apart, and the names of the variables. */
function shownConfig({ architecture, os, variant, created, rootfs, config }: Json): Json {
  const settings = isRecord(config) ? config : {}
  const variables = Array.isArray(settings.Env) ? settings.Env : []
  const Env = variables.map((each) => `${String(each).split('=', 1)[0]}=***`)
  const told = { architecture, os, variant, created, rootfs, config: { Labels: settings.Labels, Env } }
  return JSON.parse(JSON.stringify(told)) as Json
}
