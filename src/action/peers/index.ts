import type { Peer } from './peer.ts'

/** The sub-actions by their folders; each table is loaded by who is that sub-action. */
export const subActions = {
  metadata: async (): Promise<Peer> => (await import('./metadata.ts')).metadata,
  build: async (): Promise<Peer> => (await import('./build.ts')).build,
  scan: async (): Promise<Peer> => (await import('./scan.ts')).scan,
  sbom: async (): Promise<Peer> => (await import('./sbom.ts')).sbom,
  test: async (): Promise<Peer> => (await import('./test.ts')).test,
  publish: async (): Promise<Peer> => (await import('./publish.ts')).publish,
  sign: async (): Promise<Peer> => (await import('./sign.ts')).sign,
  prune: async (): Promise<Peer> => (await import('./prune.ts')).prune,
} as const

export type SubAction = keyof typeof subActions
