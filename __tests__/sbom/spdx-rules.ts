/**
 * What SPDX 2.3 demands of a JSON document, as far as the documents of packages go: the required fields, the closed
 * lists, the patterns, and that every reference leads somewhere. https://spdx.github.io/spdx-spec/v2.3/
 *
 * @returns what is wrong; [] for a valid document
 */
export function spdxProblems(document: Json): readonly string[] {
  const problems: string[] = []
  const demand = (holds: unknown, problem: string) => void (holds || problems.push(problem))
  const { packages = [], files = [], relationships = [], creationInfo = {} } = document
  onlyFields(document, fields.document, 'the document', demand)
  demand(document.spdxVersion === 'SPDX-2.3', 'spdxVersion')
  demand(document.dataLicense === 'CC0-1.0', 'dataLicense')
  demand(document.SPDXID === 'SPDXRef-DOCUMENT', 'SPDXID of the document')
  demand(document.name, 'name')
  demand(/^[a-z][a-z0-9+.-]*:\/\/[^\s#]+$/i.test(document.documentNamespace), 'documentNamespace')
  demand(instant.test(creationInfo.created), 'created')
  demand(creationInfo.creators?.length > 0, 'creators')
  for (const one of creationInfo.creators ?? []) demand(creator.test(one), `creator ${one}`)

  const ids = ['SPDXRef-DOCUMENT', ...[...packages, ...files].map(({ SPDXID }: Json) => SPDXID)]
  demand(new Set(ids).size === ids.length, 'an SPDXID is there twice')
  for (const id of ids) demand(/^SPDXRef-[a-zA-Z0-9.-]+$/.test(id), `SPDXID ${id}`)
  for (const item of packages) checkPackage(item, demand)
  for (const item of files) checkFile(item, demand)

  for (const { spdxElementId, relatedSpdxElement, relationshipType } of relationships) {
    demand(ids.includes(spdxElementId), `a relationship of ${spdxElementId}, which is not there`)
    demand([...ids, 'NONE', 'NOASSERTION'].includes(relatedSpdxElement), `a relationship to ${relatedSpdxElement}`)
    demand(relations.includes(relationshipType), `relationshipType ${relationshipType}`)
  }
  demand(
    relationships.some((one: Json) => one.relationshipType === 'DESCRIBES' && one.spdxElementId === 'SPDXRef-DOCUMENT'),
    'it describes nothing',
  )
  const known = (document.hasExtractedLicensingInfos ?? []).map(({ licenseId }: Json) => licenseId)
  const used = JSON.stringify([packages, files]).match(/LicenseRef-[a-zA-Z0-9.-]+/g) ?? []
  for (const id of used) demand(known.includes(id), `the licence ${id} is not there`)
  for (const { licenseId, extractedText } of document.hasExtractedLicensingInfos ?? [])
    demand(/^LicenseRef-[a-zA-Z0-9.-]+$/.test(licenseId) && extractedText, `licence ${licenseId}`)
  return problems
}

// What another program wrote, field by field: the rules above are its type.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = Record<string, any>
export type Demand = (holds: unknown, problem: string) => void

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const creator = /^(?:Person|Organization|Tool): \S/
const digits: Readonly<Record<string, number>> = { SHA1: 40, SHA256: 64, SHA384: 96, SHA512: 128, MD5: 32 }
const relations =
  'DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF GENERATES GENERATED_FROM OTHER'.split(' ')
const purposes =
  'APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM DEVICE FIRMWARE SOURCE ARCHIVE FILE INSTALL OTHER'.split(
    ' ',
  )
const fields = {
  document:
    'SPDXID annotations comment creationInfo dataLicense documentDescribes documentNamespace externalDocumentRefs files hasExtractedLicensingInfos name packages relationships revieweds snippets spdxVersion',
  package:
    'SPDXID annotations attributionTexts builtDate checksums comment copyrightText description downloadLocation externalRefs filesAnalyzed hasFiles homepage licenseComments licenseConcluded licenseDeclared licenseInfoFromFiles name originator packageFileName packageVerificationCode primaryPackagePurpose releaseDate sourceInfo summary supplier validUntilDate versionInfo',
  file: 'SPDXID annotations attributionTexts checksums comment copyrightText fileContributors fileDependencies fileName fileTypes licenseComments licenseConcluded licenseInfoInFiles noticeText',
}

export function onlyFields(item: Json, allowed: string, what: string, demand: Demand): void {
  for (const field of Object.keys(item)) demand(allowed.split(' ').includes(field), `${what} has the field ${field}`)
}

function checkPackage(item: Json, demand: Demand): void {
  const what = `package ${item.SPDXID}`
  onlyFields(item, fields.package, what, demand)
  demand(item.name, `${what}: name`)
  demand(/^(?:NONE|NOASSERTION|[a-z][a-z0-9+.-]*:\S+)$/.test(item.downloadLocation), `${what}: downloadLocation`)
  demand(
    item.primaryPackagePurpose === undefined || purposes.includes(item.primaryPackagePurpose),
    `${what}: primaryPackagePurpose ${item.primaryPackagePurpose}`,
  )
  demand(
    item.supplier === undefined || /^(?:NOASSERTION|(?:Person|Organization): \S.*)$/.test(item.supplier),
    `${what}: supplier ${item.supplier}`,
  )
  for (const { referenceCategory, referenceType, referenceLocator } of item.externalRefs ?? []) {
    demand(
      ['SECURITY', 'PACKAGE-MANAGER', 'PERSISTENT-ID', 'OTHER'].includes(referenceCategory),
      `${what}: referenceCategory ${referenceCategory}`,
    )
    demand(referenceType && /^\S+$/.test(referenceLocator), `${what}: referenceLocator ${referenceLocator}`)
    demand(referenceType !== 'purl' || /^pkg:[a-z0-9.+-]+\/\S+$/.test(referenceLocator), `${what}: purl`)
  }
  checkDigests(item, what, demand)
  for (const { annotationDate, annotationType, annotator, comment } of item.annotations ?? [])
    demand(
      instant.test(annotationDate) &&
        ['OTHER', 'REVIEW'].includes(annotationType) &&
        creator.test(annotator) &&
        comment,
      `${what}: annotation ${comment}`,
    )
}

function checkFile(item: Json, demand: Demand): void {
  const what = `file ${item.SPDXID}`
  onlyFields(item, fields.file, what, demand)
  demand(item.fileName, `${what}: fileName`)
  demand(
    item.checksums?.some(({ algorithm }: Json) => algorithm === 'SHA1'),
    `${what}: no SHA1`,
  )
  checkDigests(item, what, demand)
}

function checkDigests(item: Json, what: string, demand: Demand): void {
  for (const { algorithm, checksumValue } of item.checksums ?? [])
    demand(/^[0-9a-f]+$/.test(checksumValue) && checksumValue.length === digits[algorithm], `${what}: ${algorithm}`)
}
