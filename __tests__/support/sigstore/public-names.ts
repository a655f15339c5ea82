// What @peculiar/x509 wants to be loaded first.
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { BasicConstraintsExtension, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509'

/** A proxy by which names of the public Sigstore lead to a server on loopback, under an authority of its own. */
export interface PublicNames {
  /** For `HTTPS_PROXY`. */
  readonly url: string
  /** PEM, for `NODE_EXTRA_CA_CERTS`. */
  readonly authority: string
  /** Names that were asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const validity = { notBefore: new Date('2020-01-01'), notAfter: new Date('2100-01-01') }

/**
 * @param target of all names, e.g. `http://127.0.0.1:1234`, or of each
 * @param login `user:password` without which nobody is let through
 */
export async function publicNames(
  names: readonly string[],
  target: string | Readonly<Record<string, string>>,
  login?: string,
): Promise<PublicNames> {
  const { authority, key, certificate } = await certify(names)
  const asked: string[] = []
  const targetOf = (name = '') => (typeof target === 'string' ? target : (target[name] ?? ''))
  const inner = createServer((request, response) => {
    const to = ask(
      `${targetOf(request.headers.host)}${request.url}`,
      { method: request.method ?? 'GET', headers: { ...request.headers, 'x-forwarded-proto': 'https' } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      },
    )
    to.on('error', (error) => response.destroy(error))
    request.pipe(to)
  })
  const secureContext = createSecureContext({ key, cert: certificate })
  const sockets = new Set<Socket>()
  const proxy = createServer().on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '')
    sockets.add(socket)
    socket.on('error', () => {})
    const given = request.headers['proxy-authorization']
    if (login !== undefined && given !== `Basic ${Buffer.from(login).toString('base64')}`)
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const secure = new TLSSocket(socket, { isServer: true, secureContext })
    secure.on('error', () => {})
    inner.emit('connection', secure)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://${login === undefined ? '' : `${login}@`}127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    authority,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

async function certify(names: readonly string[]) {
  const pair = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [root, leaf] = await Promise.all([pair(), pair()])
  const authority = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=test authority',
    ...validity,
    signingAlgorithm: algorithm,
    keys: root,
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  })
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '02',
    subject: `CN=${names[0]}`,
    issuer: authority.subject,
    ...validity,
    signingAlgorithm: algorithm,
    publicKey: leaf.publicKey,
    signingKey: root.privateKey,
    extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))],
  })
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey)).toString('base64')
  return {
    authority: authority.toString('pem'),
    certificate: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`,
  }
}
