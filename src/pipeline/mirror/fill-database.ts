import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
import { openMirrored } from '../../mirror/mirrored-layout.ts'
import { readDocument } from '../../oci/document.ts'
import { blobPath } from '../../oci/layout.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import { parseReference, type Reference } from '../../oci/reference.ts'
import type { ImageReader } from '../../registry/client.ts'
import { downloadBlob, isWhole } from '../../registry/download-blob.ts'
import { type Artifact, jars, vulnerabilities } from '../../trivy/artifact.ts'
import { jarMirrors } from '../../trivy/database.ts'
import { layerOf, unpack } from '../../trivy/download.ts'
import { readDatabase } from '../../trivy/kept.ts'
import type { Entry } from './content.ts'
import { type Filled, type Filling, history } from './filling.ts'
import { beginLayout, endLayout, layoutSize } from './write-layout.ts'

type Ware = 'database' | 'java-database'

interface Source {
  readonly reader: ImageReader
  readonly reference: Reference
  readonly from: string
}

/**
 * The newest database that a source gives, as a layout. The one before it stays until the new one is whole and has the
 * form that Trivy reads.
 *
 * @throws UserError where no source gives one
 */
export async function fillDatabase(ware: Ware, filling: Filling): Promise<Filled> {
  const { host, inputs } = filling
  const artifact = ware === 'database' ? vulnerabilities : jars
  const failures: string[] = []
  for (const source of await sourcesOf(artifact, filling)) {
    try {
      return await fetchFrom(source, ware, artifact, filling)
    } catch (error) {
      if (error instanceof InterruptedError || host.signal.aborted || !(error instanceof UserError)) throw error
      failures.push(`${source.from}: ${messageOf(error)}`)
    }
  }
  throw new UserError(`${artifact.name} cannot be had from anywhere:\n${failures.join('\n')}`, {
    cure:
      inputs.toolsMirror === ''
        ? 'Name another place by --scan-db-repository.'
        : 'Name another place by --scan-db-repository, or fill the mirror that --tools-mirror names with it first.',
  })
}

/** Another mirror where it has one, then the registries. */
async function sourcesOf(artifact: Artifact, { inputs, host, registry }: Filling): Promise<readonly Source[]> {
  const { toolsMirror: mirror, scanDbRepository: named } = inputs
  const names = artifact === vulnerabilities ? named : jarMirrors(named)
  const sources = (names.length > 0 ? names : artifact.mirrors).map((name) => ({
    reader: registry,
    reference: parseReference(name),
    from: name,
  }))
  const mirrored = mirror === '' ? undefined : await openMirrored(mirror, artifact.place, host)
  if (!mirrored) return sources
  const reference = { registry: 'mirror', repository: artifact.place, digest: mirrored.root.digest }
  return [{ reader: mirrored.reader, reference, from: mirror }, ...sources]
}

async function fetchFrom(source: Source, ware: Ware, artifact: Artifact, filling: Filling): Promise<Filled> {
  const { reader, reference, from } = source
  const dir = join(filling.dir, artifact.place)
  const name = reference.digest ?? reference.tag ?? 'latest'
  const found = await reader.getManifest(reference, name)
  const layer = await layerOf(artifact, reference, { ...reader, getManifest: async () => found })
  if (!found) throw new Error('a database without a manifest')
  const { mediaType, digest, size, bytes } = found
  const { config } = readDocument(bytes)
  const blobs = [layer, ...(config ? [config] : [])]
  await beginLayout(dir)
  let fetched = 0
  for (const blob of blobs) {
    if (await isWhole(dir, blob.digest)) continue
    await downloadBlob(reader, reference, dir, blob.digest)
    fetched += 1
  }
  const updatedAt = await dateOf(artifact, layer, dir, filling)
  await writeFile(blobPath(dir, digest), bytes)
  await endLayout(dir, { mediaType, digest, size }, [digest, ...blobs.map((blob) => blob.digest)])
  const entry: Entry = {
    kind: 'database',
    name: ware,
    path: artifact.place,
    size: await layoutSize(dir),
    digest,
    updatedAt: updatedAt.toISOString(),
  }
  if (fetched === 0) return { state: 'present', entry: { ...entry, ...history(filling, artifact.place) } }
  return { state: 'fetched', entry: { ...entry, from, fetchedAt: filling.host.now().toISOString() } }
}

/** Unpacked to see that the pipeline will be able to. */
async function dateOf(artifact: Artifact, layer: Descriptor, dir: string, filling: Filling): Promise<Date> {
  const work = join(filling.dir, `.fetching-${randomUUID()}`)
  await mkdir(work, { recursive: true })
  try {
    await unpack(artifact, blobPath(dir, layer.digest), work)
    const database = await readDatabase(work, artifact)
    if (database) return database.updatedAt
    throw new UserError(`it has not the form that this Trivy reads (Version ${artifact.version})`, {
      cure: 'Name another one by --scan-db-repository.',
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
