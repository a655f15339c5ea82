import type { Call } from '../dockerfile/calls.ts'
import { bytesLive } from '../evidence/built-image.ts'
import { evidenceOf, sizeText } from './measured.ts'
import { aptInstalls, aptVerb, pipInstall, verbOf } from './programs.ts'
import { type Found, MB, type Rule } from './rule.ts'

export const multiStage: Rule = {
  id: 'IP001',
  name: 'what builds stays out of the image',
  aliases: [],
  check: ({ dockerfile, runs, image }): readonly Found[] => {
    if (dockerfile.stages.length !== 1) return []
    for (const run of runs) {
      const tool = run.opaque ? undefined : run.calls.map(builds).find((name) => name !== '')
      if (tool === undefined) continue
      const bytes = (image && bytesLive(image, isForBuilding)) ?? 0
      const much = image !== undefined && (bytes > 20 * MB || bytes > image.size / 10)
      return [
        {
          stage: run.stage,
          instruction: run.instruction,
          severity: much ? 'warning' : 'info',
          reason: `the only stage ${tool}${bytes > 0 ? `: ${sizeText(bytes)} of compilers, headers and caches in the image` : ''}`,
          fix: `Build in a stage of its own and copy only the result${bytes > 0 ? `; about ${sizeText(bytes)} would go` : ''}.`,
          lines: ['FROM … AS builder', '…', 'FROM …', 'COPY --from=builder …'],
          ...(bytes > 0 ? { evidence: evidenceOf(bytes) } : {}),
        },
      ]
    }
    return []
  },
}

const tools =
  /^(?:gcc(?:-\d+)?|g\+\+(?:-\d+)?|clang|make|cmake|build-essential|build-base|git|rustc|cargo|golang(?:-go)?|ninja-build|[\w.+-]+-dev(?:el)?)(?:[=~<>].*)?$/

/** What a call does that only building needs; '' for nothing of that. */
function builds(call: Call): string {
  const { name } = call
  const { verb, rest } = verbOf(call)
  const installs =
    aptInstalls.has(aptVerb(call)) ||
    (name === 'apk' && verb === 'add') ||
    (['yum', 'dnf', 'microdnf', 'zypper'].includes(name) && verb === 'install')
  const tool = installs ? rest.find(({ value }) => value !== undefined && tools.test(value))?.value : undefined
  if (tool !== undefined) return `installs ${tool}`
  const python = pipInstall(call)?.find(({ value }) => /^(?:uv|poetry)(?:[=~<>!].*)?$/.test(value ?? ''))?.value
  if (python !== undefined) return `installs ${python.replace(/[=~<>!].*/, '')}`
  const [first, second] = [verb, rest[0]?.value]
  if (
    (['npm', 'pnpm', 'yarn'].includes(name) && first === 'run' && second === 'build') ||
    (name === 'yarn' && first === 'build')
  )
    return `runs ${name} build`
  if (['go', 'cargo', 'dotnet'].includes(name) && (first === 'build' || first === 'publish'))
    return `runs ${name} ${first}`
  if (name === 'mvn' && call.args.some(({ value }) => value === 'package' || value === 'install'))
    return 'runs mvn package'
  if (name === 'gradle' && call.args.some(({ value }) => value === 'build')) return 'runs gradle build'
  return ''
}

function isForBuilding(path: string): boolean {
  return (
    /^usr\/(?:local\/)?(?:lib|libexec)\/(?:gcc|git-core|llvm)/.test(path) ||
    /^usr\/(?:local\/)?include\//.test(path) ||
    /^usr\/(?:local\/)?bin\/(?:[\w-]*-)?(?:gcc|g\+\+|cpp|cc|c\+\+|ld|as|ar|ld\.gold|ld\.bfd|dwp|gold|make|cmake|git|uvx?)(?:-\d+)?$/.test(
      path,
    ) ||
    /^usr\/lib\/[\w-]+\/[^/]+\.a$/.test(path) ||
    /^(?:root|home\/[^/]+)\/\.(?:cache|cargo|rustup|npm|m2|gradle)\//.test(path) ||
    /^usr\/(?:local\/)?(?:cargo|rustup|go)\//.test(path)
  )
}
