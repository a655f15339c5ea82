import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CuttingProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** Connections that were cut so far. */
  readonly cuts: () => number
  close(): Promise<void>
}

/**
 * Passes bytes on to a server on loopback and cuts the connection as soon as a client has sent so many on it; so often,
 * then no more.
 */
export async function cuttingProxy(to: string, bytes: number, times: number): Promise<CuttingProxy> {
  const port = Number(to.split(':')[1])
  const open = new Set<Socket>()
  let cuts = 0
  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1')
    let sent = 0
    for (const socket of [client, behind]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        behind.destroy()
      })
    }
    client.on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (sent < bytes || cuts >= times) {
        if (!behind.write(chunk)) {
          client.pause()
          behind.once('drain', () => client.resume())
        }
        return
      }
      cuts += 1
      // What came before the cut still arrives there.
      behind.end(chunk.subarray(0, Math.max(0, chunk.length - (sent - bytes))))
      client.destroy()
    })
    behind.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
