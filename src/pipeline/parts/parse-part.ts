import { isRecord } from '../../core/is-record.ts'
import { severities } from '../../core/shown.ts'
import { type Stage, stages } from '../../core/stage.ts'
import type { Verdict } from '../../core/verdict.ts'
import { isDigest } from '../../oci/digest.ts'
import { type Descriptor, isManifestType } from '../../oci/manifest.ts'
import type { Platform } from '../../oci/platform.ts'
import { predicateTypes } from '../../sign/index.ts'
import { toolNames, type UsedTool } from '../../tools/tool.ts'
import { figures, figuresByPlatform, findingsIn } from './figures.ts'
import { longestWord, type Part, type PartAttestation, type Weakness } from './part.ts'

/** @throws Error that says which word of it is none of ours */
export function parsePart(text: string): Part {
  const json: unknown = JSON.parse(text)
  if (!isRecord(json) || json.version !== 1) throw new Error('it is of another version')
  const { verdicts, findings, seconds, sizes, attempt } = json
  return {
    version: 1,
    platforms: names(json, 'platforms'),
    sha: word(json, 'sha'),
    ref: word(json, 'ref'),
    run: word(json, 'run'),
    attempt: typeof attempt === 'number' && Number.isSafeInteger(attempt) ? attempt : wrong('attempt'),
    created: instant(json, 'created'),
    now: instant(json, 'now'),
    stages: words(json, 'stages').filter((name): name is Stage => stages.includes(name as Stage)),
    limits: texts(json, 'limits'),
    images: names(json, 'images'),
    tags: names(json, 'tags'),
    entries: list(json, 'entries').map(descriptor),
    pushed: names(json, 'pushed'),
    verdicts: (Array.isArray(verdicts) ? verdicts : wrong('verdicts')).map(verdict),
    // Shown, and never decided by: the verdicts are what counts.
    findings: isRecord(findings) ? findingsIn(findings) : wrong('findings'),
    ...(json.weaknesses === undefined ? {} : { weaknesses: list(json, 'weaknesses').map(weakness) }),
    seconds: isRecord(seconds) ? figures(seconds) : wrong('seconds'),
    size: word(json, 'size'),
    sizes: isRecord(sizes) ? figuresByPlatform(sizes) : wrong('sizes'),
    error: word(json, 'error'),
    attestations: list(json, 'attestations').map(attestation),
    tools: list(json, 'tools').map(tool),
  }
}

type Fields = Readonly<Record<string, unknown>>

function word(of: Fields, name: string): string {
  const value = of[name]
  return typeof value === 'string' && value.length <= longestWord ? value : wrong(name)
}

function texts(of: Fields, name: string): Readonly<Record<string, string>> {
  const value = of[name]
  if (!isRecord(value)) return wrong(name)
  return Object.fromEntries(Object.keys(value).map((key) => [key, word(value, key)]))
}

function words(of: Fields, name: string): readonly string[] {
  const value = of[name]
  if (!Array.isArray(value)) return wrong(name)
  return value.map((one) => (typeof one === 'string' && one.length <= longestWord ? one : wrong(name)))
}

/** Words that stand in lines of the log and of the summary as they are. */
function names(of: Fields, name: string): readonly string[] {
  return words(of, name).map((one) => (/^[!-_a-~]*$/.test(one) ? one : wrong(name)))
}

function list(of: Fields, name: string): readonly Fields[] {
  const value = of[name]
  return Array.isArray(value) ? value.map((one) => (isRecord(one) ? one : wrong(name))) : wrong(name)
}

function instant(of: Fields, name: string): string {
  const text = word(of, name)
  return Number.isNaN(new Date(text).getTime()) ? wrong(name) : text
}

function descriptor(of: Fields): Descriptor {
  const { mediaType, digest, size, platform, annotations } = of
  if (typeof mediaType !== 'string' || !isManifestType(mediaType)) return wrong('entries')
  if (typeof digest !== 'string' || !isDigest(digest) || typeof size !== 'number') return wrong('entries')
  if (!isRecord(platform)) return wrong('entries')
  return {
    mediaType,
    digest,
    size,
    platform: platformIn(platform),
    ...(isRecord(annotations) ? { annotations: onlyWords(annotations) } : {}),
  }
}

/** It becomes part of the index, and a cell of a table. */
function platformIn(of: Fields): Platform {
  const { os, architecture, variant, 'os.version': version, 'os.features': features } = of
  const plain = (value: unknown) =>
    typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : wrong('entries')
  return {
    architecture: plain(architecture),
    os: plain(os),
    ...(version === undefined ? {} : { 'os.version': plain(version) }),
    ...(Array.isArray(features) ? { 'os.features': features.map(plain) } : {}),
    ...(variant === undefined ? {} : { variant: plain(variant) }),
  }
}

function verdict(of: unknown): Verdict {
  if (!isRecord(of) || typeof of.passed !== 'boolean') return wrong('verdicts')
  const reason = of.reason === undefined ? {} : { reason: word(of, 'reason') }
  return { gate: word(of, 'gate'), passed: of.passed, ...reason }
}

/** Provenance is the merging job's own: nobody hands it a foreign one to sign. */
const handedOn = [predicateTypes.spdx, predicateTypes.cyclonedx, predicateTypes.vulnerabilities] as const

function attestation(of: Fields): PartAttestation {
  const { digest, file } = of
  const type = handedOn.find((known) => known === of.type)
  // It lies beside the part, and a name that leads elsewhere would be attested in its place.
  if (typeof file !== 'string' || !/^[\w][\w.-]*\.json$/.test(file)) return wrong('attestations')
  if (!type || typeof digest !== 'string' || !isDigest(digest)) return wrong('attestations')
  return { digest, type, file }
}

function weakness(of: Fields): Weakness {
  const severity = severities.find((known) => known === of.severity)
  return severity ? { id: word(of, 'id'), package: word(of, 'package'), severity } : wrong('weaknesses')
}

function tool(of: Fields): UsedTool {
  const name = toolNames.find((known) => known === of.name)
  return name ? { name, version: word(of, 'version'), sha256: word(of, 'sha256') } : wrong('tools')
}

function onlyWords(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function wrong(name: string): never {
  throw new Error(`its ${name} cannot be read`)
}
