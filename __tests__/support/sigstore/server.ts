import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
} from '@sigstore/mock'
import { signingConfig, trustedRoot } from './documents.ts'
import { idToken } from './id-token.ts'
import { entryOf } from './rekor-entry.ts'
import { timestamps } from './timestamps.ts'

/** What goes wrong with the requests to one of the services, until it is taken away. */
export interface Trouble {
  readonly service: 'fulcio' | 'rekor' | 'oidc' | 'timestamps'
  readonly status?: number
  /** Milliseconds before anything is answered. */
  readonly delay?: number
}

/** A Sigstore on loopback: certificates, a log, timestamps, and GitHub's own issuer of id tokens. */
export interface Sigstore {
  readonly url: string
  /** Where it listens: the same, unless it goes by another name. */
  readonly loopback: string
  /** What the jobs of GitHub Actions see of their id token. */
  readonly env: Readonly<Record<string, string>>
  /** Claims of the tokens from now on, on top of the usual ones. */
  claims: Readonly<Record<string, unknown>>
  trouble: Trouble | undefined
  /** Requests so far, `POST /api/v2/signingCert` and its like. */
  readonly requests: readonly string[]
  /** Path of a signing config with these services. */
  config(...services: readonly ('rekor' | 'timestamps')[]): Promise<string>
  /** Path of the roots by which all of it is verified. */
  readonly trustedRoot: string
  /** The secret by which a job asks for its token. */
  readonly requestToken: string
  close(): Promise<void>
}

const pair = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** @param name by which it is known, e.g. `https://sigstore.example.test`: somebody must lead it here */
export async function startSigstore(name?: string): Promise<Sigstore> {
  const folder = await mkdtemp(join(tmpdir(), 'sigstore-'))
  const requestToken = 'OIDC-REQUEST-CANARY'
  const ctLog = await initializeCTLog(pair())
  const ca = await initializeCA(pair(), ctLog)
  const requests: string[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const loopback = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = name ?? loopback
  const log = await initializeTLog(url, pair())
  const tsa = await initializeTSA(pair())
  // The token's claims decide what stands in the certificate, as with GitHub's.
  const certify = fulcioHandler(ca, { strict: true, subjectClaim: 'san' })
  const enter = rekorHandler(log, { strict: true })
  const root = join(folder, 'trusted-root.json')
  await writeFile(root, JSON.stringify(trustedRoot({ url, ca, ctLog, log, tsa })))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const service = serviceOf(path)
    requests.push(`${method} ${path.split('?')[0]}`)
    const { trouble } = sigstore
    if (trouble && trouble.service === service) {
      await delay(trouble.delay ?? 0)
      if (trouble.status !== undefined) {
        response.writeHead(trouble.status, { 'content-type': 'application/json' }).end('{"message":"trouble"}')
        return
      }
    }
    const send = (status: number, type: string, content: string | Uint8Array, headers = {}) =>
      void response.writeHead(status, { 'content-type': type, ...headers }).end(content)
    if (service === 'oidc') {
      const asked = request.headers.authorization?.toLowerCase() === `bearer ${requestToken}`.toLowerCase()
      if (!asked) return send(401, 'application/json', '{"message":"no such token"}')
      return send(200, 'application/json', JSON.stringify({ value: idToken(sigstore.claims) }))
    }
    if (service === 'fulcio') {
      const asked = certificateRequest(body, request.headers.authorization)
      if (isExpired(asked.credentials.oidcIdentityToken)) {
        const message = 'There was an error processing the identity token'
        return send(400, 'application/json', JSON.stringify({ code: 3, message }))
      }
      const { statusCode, response: said } = await certify.fn(JSON.stringify(asked))
      return send(statusCode === 201 ? 200 : statusCode, 'application/json', String(said))
    }
    if (service === 'rekor') {
      const { statusCode, response: said } = await enter.fn(JSON.stringify(entryOf(JSON.parse(body.toString()))))
      const uuid = Object.keys(JSON.parse(String(said)) as object)[0] ?? ''
      const headers = { etag: uuid, location: `${url}/api/v1/log/entries/${uuid}` }
      return send(statusCode, 'application/json', String(said), headers)
    }
    if (service === 'timestamps') return send(201, 'application/timestamp-reply', await timestamps(tsa, body))
    send(404, 'text/plain', `no ${path} here`)
  }

  const sigstore: Sigstore = {
    url,
    loopback,
    requests,
    requestToken,
    claims: {},
    trouble: undefined,
    trustedRoot: root,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    async config(...services) {
      const path = join(folder, `signing-config-${services.join('-')}.json`)
      await writeFile(path, JSON.stringify(signingConfig(url, services)))
      return path
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await rm(folder, { recursive: true, force: true })
    },
  }
  return sigstore
}

function serviceOf(path: string): Trouble['service'] | undefined {
  if (path.startsWith('/oidc/')) return 'oidc'
  if (path.startsWith('/api/v2/signingCert')) return 'fulcio'
  if (path.startsWith('/api/v1/log/entries')) return 'rekor'
  return path.startsWith('/api/v1/timestamp') ? 'timestamps' : undefined
}

interface CertificateRequest {
  readonly credentials: { readonly oidcIdentityToken: string }
  readonly certificateSigningRequest?: string
}

/** cosign sends the token in the header, others in the body; a request by CSR has it in base64. */
function certificateRequest(body: Buffer, authorization = ''): CertificateRequest {
  const asked = JSON.parse(body.toString()) as Partial<CertificateRequest>
  const { certificateSigningRequest: csr } = asked
  return {
    ...asked,
    credentials: asked.credentials ?? { oidcIdentityToken: authorization.replace(/^Bearer /i, '') },
    ...(csr === undefined ? {} : { certificateSigningRequest: Buffer.from(csr, 'base64').toString() }),
  }
}

function isExpired(token: string): boolean {
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number }
  return exp * 1000 < Date.now()
}
