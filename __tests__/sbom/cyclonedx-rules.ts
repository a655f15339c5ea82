import { type Demand, type Json, onlyFields } from './spdx-rules.ts'

/**
 * What CycloneDX 1.6 and 1.7 demand of a JSON document, as far as the inventories of images go: the required fields, the
 * closed lists, the patterns, and that every reference leads somewhere. https://cyclonedx.org/docs/1.6/json/
 *
 * @returns what is wrong; [] for a valid document
 */
export function cycloneDxProblems(document: Json): readonly string[] {
  const problems: string[] = []
  const demand = (holds: unknown, problem: string) => void (holds || problems.push(problem))
  const { metadata = {}, components = [], dependencies = [] } = document
  onlyFields(document, fields.document, 'the document', demand)
  onlyFields(metadata, fields.metadata, 'the metadata', demand)
  demand(document.bomFormat === 'CycloneDX', 'bomFormat')
  demand(['1.6', '1.7'].includes(document.specVersion), 'specVersion')
  demand(document.$schema === `http://cyclonedx.org/schema/bom-${document.specVersion}.schema.json`, '$schema')
  demand(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(document.serialNumber), 'serialNumber')
  demand(Number.isInteger(document.version) && document.version >= 1, 'version')
  demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(metadata.timestamp), 'timestamp')
  for (const tool of metadata.tools?.components ?? []) checkComponent(tool, demand)
  demand(metadata.tools?.components?.length > 0, 'tools')
  demand(metadata.component, 'it is about nothing')

  const all = [metadata.component, ...components].filter(Boolean).flatMap(withInner)
  for (const component of all) checkComponent(component, demand)
  const refs = all.map((component) => component['bom-ref']).filter((ref) => ref !== undefined)
  demand(new Set(refs).size === refs.length, 'a bom-ref is there twice')
  const origins = dependencies.map(({ ref }: Json) => ref)
  demand(new Set(origins).size === origins.length, 'the dependencies of one ref are there twice')
  for (const { ref, dependsOn = [] } of dependencies) {
    demand(refs.includes(ref), `dependencies of ${ref}, which is not there`)
    demand(new Set(dependsOn).size === dependsOn.length, `${ref} depends on something twice`)
    for (const needed of dependsOn) demand(refs.includes(needed), `${ref} depends on ${needed}, which is not there`)
  }
  return problems
}

const fields = {
  document:
    '$schema bomFormat specVersion serialNumber version metadata components services externalReferences dependencies compositions vulnerabilities annotations formulation declarations definitions citations properties signature',
  metadata:
    'timestamp lifecycles tools manufacturer authors component manufacture supplier licenses properties distributionConstraints',
  component:
    'type mime-type bom-ref supplier manufacturer authors author publisher group name version versionRange isExternal description scope hashes licenses copyright patentAssertions cpe purl omniborId swhid swid modified pedigree externalReferences components evidence releaseNotes modelCard data cryptoProperties properties tags signature',
}
const types =
  'application framework library container platform operating-system device device-driver firmware file machine-learning-model data cryptographic-asset'.split(
    ' ',
  )
const digits: Readonly<Record<string, number>> = { MD5: 32, 'SHA-1': 40, 'SHA-256': 64, 'SHA-384': 96, 'SHA-512': 128 }

function withInner(component: Json): readonly Json[] {
  return [component, ...(component.components ?? []).flatMap(withInner)]
}

function checkComponent(component: Json, demand: Demand): void {
  const what = `component ${component['bom-ref'] ?? component.name}`
  onlyFields(component, fields.component, what, demand)
  demand(types.includes(component.type), `${what}: type ${component.type}`)
  demand(typeof component.name === 'string' && component.name !== '', `${what}: name`)
  demand(component['bom-ref'] === undefined || component['bom-ref'].length > 0, `${what}: bom-ref`)
  demand(component.version === undefined || component.version.length <= 1024, `${what}: version`)
  demand(component.purl === undefined || /^pkg:[a-z0-9.+-]+\/\S+$/.test(component.purl), `${what}: purl`)
  for (const { alg, content } of component.hashes ?? [])
    demand(/^[0-9a-f]+$/.test(content) && content.length === digits[alg], `${what}: ${alg}`)
  for (const { name, value } of component.properties ?? [])
    demand(typeof name === 'string' && (value === undefined || typeof value === 'string'), `${what}: property ${name}`)
  for (const licence of component.licenses ?? []) {
    const { license, expression } = licence
    const one = license ? !!license.id !== !!license.name : typeof expression === 'string'
    demand(one && !(license && expression), `${what}: licence ${JSON.stringify(licence)}`)
  }
}
