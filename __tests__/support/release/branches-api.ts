import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { blobId } from '../../../scripts/commit-files/changes.ts'

export interface Committed {
  readonly branch: string
  readonly onto: string
  readonly message: string
  /** Path → text. */
  readonly additions: Readonly<Record<string, string>>
  readonly deletions: readonly string[]
}

export interface BranchesApi {
  readonly url: string
  readonly commits: Committed[]
  /** Other writes, in their order: `POST git/refs refs/heads/x`. */
  readonly writes: string[]
  /** Whether the branch to make and a pull request of it are there already; default no. */
  there: boolean
  close(): Promise<void>
}

interface Input {
  readonly branch: { readonly branchName: string }
  readonly expectedHeadOid: string
  readonly message: { readonly headline: string }
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions: readonly { readonly path: string }[]
  }
}

const pull = 'https://github.com/octo/app/pull/7'

/**
 * The part of GitHub's API that commits files.
 *
 * @param head the branch's commit; a commit onto another one is refused, as GitHub does
 * @param files what it holds: path → text
 */
export async function branchesApi(
  head: string,
  files: Readonly<Record<string, string>>,
  token: string,
): Promise<BranchesApi> {
  const commits: Committed[] = []
  const writes: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>
    const send = (status: number, answer?: unknown) => response.writeHead(status).end(JSON.stringify(answer))
    if (request.headers.authorization !== `Bearer ${token}`) return send(401)
    const path = (request.url ?? '').replace(/^\/repos\/[^/]+\/[^/]+\//, '')
    if (path === '/graphql') return send(200, commit((body.variables as { readonly input: Input }).input))
    if (path.startsWith('git/trees/')) {
      const tree = Object.entries(files).map(([at, text]) => ({
        path: at,
        type: 'blob',
        sha: blobId(Buffer.from(text)),
      }))
      return send(200, { tree, truncated: false })
    }
    const own = `http://${request.headers.host}/repos/octo/app/pulls/7`
    if (request.method === 'GET') return send(200, api.there ? [{ url: own, html_url: pull }] : [])
    writes.push(`${request.method} ${path} ${body.ref ?? body.title}`)
    if (api.there && path === 'git/refs') return send(422, { message: 'Reference already exists' })
    return send(201, { ref: body.ref, html_url: pull })
  })

  function commit({ branch, expectedHeadOid, message, fileChanges }: Input): unknown {
    if (expectedHeadOid !== head)
      return { errors: [{ message: `Expected branch to point to "${expectedHeadOid}" but it did not` }] }
    commits.push({
      branch: branch.branchName,
      onto: expectedHeadOid,
      message: message.headline,
      additions: Object.fromEntries(
        fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64').toString()]),
      ),
      deletions: fileChanges.deletions.map(({ path }) => path),
    })
    return { data: { createCommitOnBranch: { commit: { oid: 'c'.repeat(40) } } } }
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const api: BranchesApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commits,
    writes,
    there: false,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return api
}
