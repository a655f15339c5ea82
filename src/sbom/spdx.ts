import { algorithmOf, hexOf } from '../oci/digest.ts'
import { platformSlug } from '../oci/platform.ts'
import { BrokenSbom, type Item, itemsOf, sortedBy, textOf } from './generated.ts'
import { isTold } from './labels.ts'
import { type Maker, ourselves } from './maker.ts'
import type { Subject } from './subject.ts'
import { uuidOf } from './uuid.ts'

/**
 * Names an SPDX document after image and platform, and takes out of it what differs from run to run and what is no
 * part of an SBOM. The same image gives the same document.
 *
 * @throws BrokenSbom where it is no SPDX 2.3, or one of another image
 */
export function nameSpdx(document: Item, subject: Subject, generator: Maker): Item {
  if (document.spdxVersion !== 'SPDX-2.3')
    throw new BrokenSbom(`SPDX 2.3 was asked for, and ${textOf(document.spdxVersion) || 'something else'} came`)
  const root = rootOf(document, subject)
  const packages = itemsOf(document.packages).map((item) =>
    settle(item.SPDXID === root ? describeRoot(item, subject) : withoutAdvisories(item), subject),
  )
  const named = {
    ...document,
    name: `${subject.image.full} (${subject.platform})`,
    documentNamespace: '',
    creationInfo: creation(document.creationInfo, subject, generator),
    packages: sortedBy(packages, ({ SPDXID }) => textOf(SPDXID)),
    ...sortedList(document, 'files', 'SPDXID', subject),
    ...sortedList(document, 'hasExtractedLicensingInfos', 'licenseId', subject),
    relationships: sortedBy(itemsOf(document.relationships), (one) => JSON.stringify(relationOf(one))),
  }
  return { ...named, documentNamespace: namespaceOf(named, subject) }
}

/** The SPDXID of the package that the document describes. */
function rootOf(document: Item, { digest }: Subject): string {
  const described = itemsOf(document.relationships)
    .filter((one) => one.relationshipType === 'DESCRIBES' && one.spdxElementId === document.SPDXID)
    .map(({ relatedSpdxElement }) => textOf(relatedSpdxElement))
  const [id, ...more] = new Set(described)
  const root = itemsOf(document.packages).find(({ SPDXID }) => SPDXID === id)
  if (id === undefined || root === undefined || more.length > 0)
    throw new BrokenSbom(`an SPDX document describes ${described.length} things, and not the one image`)
  if (!JSON.stringify(root).includes(hexOf(digest)))
    throw new BrokenSbom(`an SPDX document is about ${textOf(root.name)}, and not about ${digest}`)
  return id
}

function describeRoot(root: Item, { image, platform, digest, purl }: Subject): Item {
  return {
    ...root,
    name: image.full,
    versionInfo: digest,
    summary: `Container image ${image.full} for ${platform}`,
    // Not NONE: it can be had, but a reference is no URL.
    downloadLocation: 'NOASSERTION',
    checksums: [{ algorithm: algorithmOf(digest).toUpperCase(), checksumValue: hexOf(digest) }],
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    primaryPackagePurpose: 'CONTAINER',
  }
}

/** What is wrong with a package is the scan's to tell: tomorrow there is more of it, and the SBOM is signed today. */
function withoutAdvisories(item: Item): Item {
  const references = itemsOf(item.externalRefs)
  const kept = references.filter(
    ({ referenceCategory, referenceType }) =>
      referenceCategory !== 'SECURITY' || /^(?:cpe2[23]Type|swid)$/.test(textOf(referenceType)),
  )
  if (kept.length === references.length) return item
  const { externalRefs: _, ...rest } = item
  return kept.length > 0 ? { ...rest, externalRefs: kept } : rest
}

/** Annotations carry the time of the run, and labels. */
function settle(item: Item, { created }: Subject): Item {
  if (item.annotations === undefined) return item
  const annotations = itemsOf(item.annotations)
    .filter(({ comment }) => isTold(textOf(comment)) && !textOf(comment).startsWith('RepoTag:'))
    .map((annotation) => ({ ...annotation, annotationDate: created }))
  return { ...item, annotations }
}

/** The list by that name, where the document has one. */
function sortedList(document: Item, list: string, id: string, subject: Subject): Item {
  if (document[list] === undefined) return {}
  const items = itemsOf(document[list]).map((item) => settle(item, subject))
  return { [list]: sortedBy(items, (item) => textOf(item[id])) }
}

function creation(value: unknown, { created }: Subject, generator: Maker): Item {
  const [info = {}] = itemsOf([value])
  const written = (Array.isArray(info.creators) ? info.creators : []).map(textOf).filter(Boolean)
  const isTool = (creator: string) => creator.startsWith('Tool: ')
  // A generator of the user's own may not tell us its version; the document does.
  const tools = generator.version === '' && written.some(isTool) ? written.filter(isTool) : [toolName(generator)]
  const people = written.filter((creator) => !isTool(creator))
  return { ...info, creators: [...new Set([...people, ...tools, toolName(ourselves)])], created }
}

/** `Tool: trivy-0.74.0` */
function toolName({ name, version }: Maker): string {
  return `Tool: ${[name, version].filter(Boolean).join('-')}`
}

function relationOf(one: Item): readonly unknown[] {
  return [one.spdxElementId, one.relationshipType, one.relatedSpdxElement, one.comment ?? '']
}

/** Another content has another namespace, as the specification demands; the same content has the same one. */
function namespaceOf(document: Item, { image, platform, purl }: Subject): string {
  const uuid = uuidOf('spdx', purl, JSON.stringify(document))
  return `https://spdx.org/spdxdocs/${image.base}-${platformSlug(platform)}-${uuid}`
}
