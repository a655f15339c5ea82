import { gunzipSync, gzipSync } from 'node:zlib'
import { UserError } from '../../core/errors.ts'
import { historyTag } from '../../core/history-tag.ts'
import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import { bytesBlob } from '../../oci/blob.ts'
import { digestOf, isDigest } from '../../oci/digest.ts'
import { readRecord } from '../../oci/document.ts'
import { mediaTypes } from '../../oci/manifest.ts'
import { repositoryName } from '../../oci/reference.ts'
import { emptyObject } from '../../oci/referrer.ts'
import type { RegistryClient, Repository } from '../../registry/client.ts'
import { appended, linesOf, textOf } from '../bounded.ts'
import { pause, rounds, type Store } from './store.ts'

export const artifactType = 'application/vnd.image-pipeline.history.v1'
const lineType = `${artifactType}+jsonl+gzip`

/** Bytes; of what another put there in place of our lines no more is read. */
const largest = 16_000_000

/** Milliseconds after which a line that another writer overwrote is missed. */
const settle = 700

/**
 * An artifact beside the image, under a tag of its own. A registry knows no compare-and-set: what was written is read
 * again a moment later, and written anew where another run overwrote it.
 */
export function registryStore(repository: Repository, client: RegistryClient, host: Host): Store {
  const name = `${repositoryName(repository)}:${historyTag}`
  const read = () => linesAt(repository, client, name)
  return {
    name,
    read,
    async append(line) {
      for (let round = 0; round < rounds; round += 1) {
        const lines = await read()
        if (lines.includes(line)) return
        await write(appended(lines, line), repository, client)
        await host.sleep(settle + pause(round))
        if ((await read()).includes(line)) return
        host.log.debug(`${name} was overwritten by another run: written again`)
      }
      throw new UserError(`${name} is overwritten by others all the time`, {
        cure: 'Let one run at a time write (concurrency: in the workflow), or keep the history on a branch.',
      })
    },
  }
}

async function linesAt(repository: Repository, client: RegistryClient, name: string): Promise<readonly string[]> {
  const found = await client.getManifest(repository, historyTag)
  if (!found) return []
  const manifest = readRecord(found.bytes, name)
  const [layer] = Array.isArray(manifest.layers) ? (manifest.layers as readonly unknown[]) : []
  const { digest, size } = isRecord(layer) ? layer : {}
  if (manifest.artifactType !== artifactType || typeof digest !== 'string' || !isDigest(digest))
    throw new UserError(`${name} is no history of runs`, { cure: 'Remove that tag, or keep the history elsewhere.' })
  if (typeof size !== 'number' || size > largest)
    throw new UserError(`${name} is larger than a history is`, { cure: 'Remove that tag: the history begins anew.' })
  const chunks: Uint8Array[] = []
  for await (const chunk of client.getBlob(repository, digest)) chunks.push(chunk)
  try {
    return linesOf(gunzipSync(Buffer.concat(chunks), { maxOutputLength: largest }).toString('utf8'))
  } catch (error) {
    throw new UserError(`${name} cannot be read`, {
      cure: 'Remove that tag: the history begins anew.',
      cause: error,
    })
  }
}

async function write(lines: readonly string[], repository: Repository, client: RegistryClient): Promise<void> {
  const packed = gzipSync(textOf(lines))
  const digest = digestOf(packed)
  const { bytes: empty, ...config } = emptyObject
  await client.putBlob(repository, bytesBlob(emptyObject.digest, empty))
  await client.putBlob(repository, bytesBlob(digest, packed))
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      artifactType,
      config,
      layers: [
        {
          mediaType: lineType,
          digest,
          size: packed.length,
          annotations: { 'org.opencontainers.image.title': 'history.jsonl.gz' },
        },
      ],
    }),
  )
  await client.putManifest(repository, historyTag, { mediaType: mediaTypes.manifest, bytes })
}
