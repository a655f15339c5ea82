import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { type TarFile, tarStream } from '../../src/oci/tar-stream.ts'
import type { Vulnerability } from './content.ts'
import { type DatabaseDates, databaseFiles } from './write.ts'

export interface Push {
  /** `http://127.0.0.1:5000` */
  readonly url: string
  /** e.g. `aquasecurity/trivy-db` */
  readonly repository: string
  readonly tag: string
  /** `username:password` at a registry that hands out tokens at `/token`, as GHCR does. */
  readonly login?: string
}

/** Puts a database into a registry as Trivy's own mirrors hold it. Gives the digest of its manifest. */
export async function pushDatabase(to: Push, content: readonly Vulnerability[], dates: DatabaseDates): Promise<Digest> {
  const { database, metadata } = databaseFiles(content, dates)
  return pushArtifact(to, 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip', [
    file('trivy.db', database),
    file('metadata.json', metadata),
  ])
}

/** An artifact of one layer: a tar of these files, gzipped. */
export async function pushArtifact(to: Push, layerType: string, files: readonly TarFile[]): Promise<Digest> {
  const archive = gzipSync(await buffer(tarStream(files)))
  const empty = Buffer.from('{}')
  for (const bytes of [archive, empty]) await putBlob(to, bytes)
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: { mediaType: 'application/vnd.aquasec.trivy.config.v1+json', digest: digestOf(empty), size: 2 },
      layers: [{ mediaType: layerType, digest: digestOf(archive), size: archive.length }],
    }),
  )
  await ask(to, 'PUT', `manifests/${to.tag}`, manifest, mediaTypes.manifest)
  return digestOf(manifest)
}

export function file(name: string, content: Uint8Array): TarFile {
  return { name, size: content.length, content }
}

async function putBlob(to: Push, bytes: Uint8Array): Promise<void> {
  const begun = await ask(to, 'POST', 'blobs/uploads/', new Uint8Array())
  const location = new URL(begun.headers.get('location') ?? '', to.url)
  location.searchParams.set('digest', digestOf(bytes))
  await ask(to, 'PUT', location.href, bytes)
}

async function ask(
  { url, repository, login }: Push,
  method: string,
  path: string,
  body: Uint8Array,
  type = 'application/octet-stream',
): Promise<Response> {
  const at = path.startsWith('http') ? path : `${url}/v2/${repository}/${path}`
  const authorization = login === undefined ? {} : { authorization: await tokenFor(url, repository, login) }
  const headers = { 'content-type': type, ...authorization }
  const answer = await fetch(at, { method, headers, body: Buffer.from(body) })
  if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`)
  return answer
}

async function tokenFor(url: string, repository: string, login: string): Promise<string> {
  const headers = { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
  const answer = await fetch(`${url}/token?service=registry&scope=repository:${repository}:pull,push`, { headers })
  return `Bearer ${((await answer.json()) as { token: string }).token}`
}
