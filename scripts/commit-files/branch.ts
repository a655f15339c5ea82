import { UserError } from '../../src/core/errors.ts'
import type { Changes } from './changes.ts'

/** A repository's branches, as far as a commit of files needs them. */
export interface Branches {
  /** Path → git's id of the content, of a whole commit. */
  tree(commit: string): Promise<ReadonlyMap<string, string>>
  /** Makes the branch, or sets it back to the commit. */
  make(branch: string, commit: string): Promise<void>
  /** Gives the new commit, which GitHub signs; fails when the branch is no longer at `onto`. */
  commit(branch: string, onto: string, message: string, changes: Changes): Promise<string>
  /** Opens a pull request, or gives the open one these words. */
  propose(branch: string, title: string, body: string): Promise<string>
  /** Starts a workflow that has `workflow_dispatch`. */
  start(workflow: string, branch: string): Promise<void>
}

export interface Place {
  /** `https://api.github.com` */
  readonly api: string
  readonly graphql: string
  /** `owner/name` */
  readonly repository: string
  readonly token: string
}

const mutation =
  'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'

export function branches({ api, graphql, repository, token }: Place): Branches {
  async function ask<T>(method: string, url: string, body?: object, answers: readonly number[] = []): Promise<T> {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    })
    const text = await response.text()
    if (!response.ok && !answers.includes(response.status))
      throw new UserError(
        `GitHub answered ${response.status} to ${method} ${new URL(url).pathname}: ${text.slice(0, 300)}`,
        {
          cure: 'Run it again; a 403 means that the job lacks a permission, which the workflow’s comments name.',
        },
      )
    return (text === '' ? {} : JSON.parse(text)) as T
  }
  const at = `${api}/repos/${repository}`
  return {
    async tree(commit) {
      const url = `${at}/git/trees/${commit}?recursive=1`
      const { tree, truncated } = await ask<{
        readonly tree: readonly { readonly path: string; readonly type: string; readonly sha: string }[]
        readonly truncated: boolean
      }>('GET', url)
      if (truncated) throw new Error(`GitHub told only a part of the files of ${commit}`)
      return new Map(tree.flatMap(({ path, type, sha }) => (type === 'blob' ? [[path, sha] as const] : [])))
    },
    async make(branch, commit) {
      const ref = `refs/heads/${branch}`
      const made = await ask<{ readonly ref?: string }>('POST', `${at}/git/refs`, { ref, sha: commit }, [422])
      if (made.ref === undefined) await ask('PATCH', `${at}/git/${ref}`, { sha: commit, force: true })
    },
    async commit(branch, onto, message, { additions, deletions }) {
      const input = {
        branch: { repositoryNameWithOwner: repository, branchName: branch },
        expectedHeadOid: onto,
        message: { headline: message },
        fileChanges: {
          additions: additions.map(({ path, content }) => ({
            path,
            contents: Buffer.from(content).toString('base64'),
          })),
          deletions: deletions.map((path) => ({ path })),
        },
      }
      const { data, errors } = await ask<{
        readonly data?: { readonly createCommitOnBranch?: { readonly commit?: { readonly oid?: string } } | null }
        readonly errors?: readonly { readonly message: string }[]
      }>('POST', graphql, { query: mutation, variables: { input } })
      const oid = data?.createCommitOnBranch?.commit?.oid
      if (oid !== undefined) return oid
      throw new UserError(`GitHub made no commit: ${errors?.map(({ message: words }) => words).join(' / ')}`, {
        cure: 'If the branch has moved on, its own next run does this again.',
      })
    },
    async propose(branch, title, body) {
      const head = encodeURIComponent(`${repository.split('/')[0]}:${branch}`)
      const [open] = await ask<readonly { readonly url: string; readonly html_url: string }[]>(
        'GET',
        `${at}/pulls?state=open&head=${head}`,
      )
      const { html_url } =
        open === undefined
          ? await ask<{ readonly html_url: string }>('POST', `${at}/pulls`, { title, head: branch, base: 'main', body })
          : await ask<{ readonly html_url: string }>('PATCH', open.url, { title, body })
      return html_url
    },
    async start(workflow, branch) {
      await ask('POST', `${at}/actions/workflows/${workflow}/dispatches`, { ref: branch })
    },
  }
}
