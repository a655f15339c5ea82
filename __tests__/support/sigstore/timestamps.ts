import type { initializeTSA } from '@sigstore/mock'
import { TimeStampReq, type TSTInfo } from 'pkijs'
import { bytesOf } from './documents.ts'

type Authority = Awaited<ReturnType<typeof initializeTSA>>

/** The authority's one method that builds what is signed: it knows no nonces as long as cosign's. */
interface Builder {
  tstInfo(request: unknown): TSTInfo
}

/** Answers a query of RFC 3161, which the mock's own handler does not read. */
export async function timestamps(authority: Authority, query: Uint8Array): Promise<Uint8Array> {
  const { messageImprint, nonce, certReq } = TimeStampReq.fromBER(new Uint8Array(query))
  const builder = Object.create(authority) as Authority & Builder
  builder.tstInfo = (request) => {
    const info = (authority as unknown as Builder).tstInfo.call(authority, request)
    if (nonce) info.nonce = nonce
    return info
  }
  const reply = await builder.timestamp({
    artifactHash: Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView),
    hashAlgorithmOID: messageImprint.hashAlgorithm.algorithmId,
    nonce: 0,
    policyOID: '1.3.6.1.4.1.57264.2',
    certReq: certReq ?? false,
  })
  return bytesOf(reply)
}
