import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { predicateTypes } from '../../sign/index.ts'
import type { Attestable } from '../../sign/inputs.ts'
import type { UsedTool } from '../../tools/tool.ts'
import type { Said } from '../publish/said.ts'
import type { FoundPart } from './find-parts.ts'

const kinds: Readonly<Record<string, Attestable>> = {
  [predicateTypes.spdx]: 'sbom',
  [predicateTypes.cyclonedx]: 'sbom',
  [predicateTypes.vulnerabilities]: 'scan',
}

/** What the jobs of the platforms had to say. @throws UserError for a predicate that is not there or is none */
export function saidByParts(parts: readonly FoundPart[]): Said {
  return {
    async of(digest, attest) {
      const said = parts.flatMap(({ part, folder }) =>
        part.attestations
          .filter((one) => one.digest === digest && attest.includes(kinds[one.type] ?? 'provenance'))
          .map(({ type, file }) => ({ type, predicate: join(folder, file) })),
      )
      for (const { predicate } of said) await requirePredicate(predicate)
      return said
    },
    async tools() {
      const all = parts.flatMap(({ part }) => part.tools)
      return [...new Map<string, UsedTool>(all.map((tool) => [`${tool.name} ${tool.sha256}`, tool])).values()]
    },
  }
}

async function requirePredicate(path: string): Promise<void> {
  try {
    if (isRecord(JSON.parse(await readFile(path, 'utf8')))) return
  } catch (cause) {
    throw new UserError(`what a platform’s job left to be attested cannot be read: ${path}`, {
      cure: 'Hand on the whole folder that its output part names.',
      cause,
    })
  }
  throw new UserError(`what a platform’s job left to be attested is no object: ${path}`, {
    cure: 'Hand on the whole folder that its output part names.',
  })
}
