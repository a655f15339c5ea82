import { algorithmOf, hexOf } from '../oci/digest.ts'
import { BrokenSbom, type Item, itemsOf, sortedBy, textOf } from './generated.ts'
import { isTold } from './labels.ts'
import { type Maker, ourselves } from './maker.ts'
import { renameRefs, steadyRefs } from './refs.ts'
import type { Subject } from './subject.ts'
import { uuidOf } from './uuid.ts'

/**
 * Names a CycloneDX document after image and platform, and takes out of it what differs from run to run and what is no
 * part of an SBOM. The same image gives the same document.
 *
 * @throws BrokenSbom where it is no CycloneDX of 1.6 or newer, or one of another image
 */
export function nameCycloneDx(document: Item, subject: Subject, generator: Maker): Item {
  const { specVersion } = document
  if (document.bomFormat !== 'CycloneDX' || !isNewEnough(textOf(specVersion)))
    throw new BrokenSbom(`CycloneDX 1.6 or newer was asked for, and ${textOf(specVersion) || 'something else'} came`)
  checkSubject(document, subject)
  // What is wrong with a package is the scan's to tell: tomorrow there is more of it, and the SBOM is signed today.
  const { vulnerabilities: _, ...inventory } = document
  const ref = textOf(rootOf(document)['bom-ref'])
  const names = steadyRefs(document, new Map(ref === '' ? [] : [[ref, subject.purl]]))
  const renamed = renameRefs(inventory, names) as Item
  const metadata = metadataOf(renamed)
  const named = {
    ...renamed,
    serialNumber: '',
    version: 1,
    metadata: {
      ...metadata,
      timestamp: subject.created,
      tools: toolsOf(metadata.tools, generator),
      component: describeRoot(rootOf(renamed), subject),
      ...(metadata.properties === undefined ? {} : { properties: toldOf(metadata.properties) }),
    },
    components: sortedBy(itemsOf(renamed.components), (component) => textOf(component['bom-ref'])),
    ...(renamed.dependencies === undefined ? {} : { dependencies: sortedGraph(itemsOf(renamed.dependencies)) }),
  }
  return { ...named, serialNumber: `urn:uuid:${uuidOf('cyclonedx', subject.purl, JSON.stringify(named))}` }
}

function metadataOf(document: Item): Item {
  return itemsOf([document.metadata])[0] ?? {}
}

function rootOf(document: Item): Item {
  return itemsOf([metadataOf(document).component])[0] ?? {}
}

function checkSubject(document: Item, { digest }: Subject): void {
  const root = rootOf(document)
  if (!JSON.stringify(root).includes(hexOf(digest)))
    throw new BrokenSbom(`a CycloneDX document is about ${textOf(root.name) || 'nothing'}, and not about ${digest}`)
}

function isNewEnough(spec: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(spec) ?? []
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 6)
}

function describeRoot(root: Item, { image, platform, digest, purl }: Subject): Item {
  const own = { name: 'image-pipeline:platform', value: platform }
  return {
    ...root,
    'bom-ref': purl,
    type: 'container',
    name: image.full,
    version: digest,
    description: `Container image ${image.full} for ${platform}`,
    hashes: [{ alg: algorithmOf(digest).replace('sha', 'SHA-'), content: hexOf(digest) }],
    purl,
    properties: [...toldOf(root.properties), own],
  }
}

function toldOf(properties: unknown): readonly Item[] {
  return itemsOf(properties).filter(
    ({ name, value }) => isTold(textOf(name), textOf(value)) && !textOf(name).endsWith(':RepoTag'),
  )
}

/** Also where the generator wrote the list that 1.5 gave up, whose entries have a vendor and no type. */
function toolsOf(value: unknown, generator: Maker): Item {
  const [tools = {}] = itemsOf([value])
  const written = itemsOf(tools.components)
  const theirs = written.find(({ name }) => name === generator.name) ?? { type: 'application', name: generator.name }
  const others = written.filter(({ name }) => name !== generator.name && name !== ourselves.name)
  const versioned = generator.version === '' ? theirs : { ...theirs, version: generator.version }
  return { ...tools, components: [versioned, ...others, { type: 'application', ...ourselves }] }
}

function sortedGraph(dependencies: readonly Item[]): readonly Item[] {
  const texts = (value: unknown) => sortedBy((Array.isArray(value) ? value : []).map(textOf), (text) => text)
  return sortedBy(dependencies, ({ ref }) => textOf(ref)).map((one) => ({
    ...one,
    ...(one.dependsOn === undefined ? {} : { dependsOn: texts(one.dependsOn) }),
    ...(one.provides === undefined ? {} : { provides: texts(one.provides) }),
  }))
}
