import { copied, isWholeContext } from './copies.ts'
import { measured } from './measured.ts'
import { type Found, MB, type Rule } from './rule.ts'

export const copyNeeded: Rule = {
  id: 'IP009',
  name: 'only what is needed is copied',
  aliases: [],
  check: ({ dockerfile, image }) =>
    dockerfile.final.flatMap(({ steps }) =>
      steps.flatMap((step): readonly Found[] => {
        const copy = copied(step)
        if (!copy || !isWholeContext(copy)) return []
        const below = `${copy.target ?? ''}/`.replace(/^\/+/, '')
        const isSpare = (path: string) => path.startsWith(below) && spare.test(path.slice(below.length))
        const found = copy.target === undefined ? undefined : measured(image, step.instruction, isSpare)
        if (found === 'nothing') return []
        return [
          {
            stage: step.stage,
            instruction: step.instruction,
            severity: found && found.bytes > MB ? 'warning' : 'info',
            reason: found
              ? `tests, documents and the like are copied with the rest: ${found.text}`
              : 'the whole context is copied into the image',
            fix: 'Copy the folders that run, or name the others in .dockerignore.',
            lines: ['COPY app/ app/'],
            ...(found ? { evidence: found } : {}),
          },
        ]
      }),
    ),
}

const spare = /^(?:tests?|docs?|\.github|\.vscode|\.idea|\.devcontainer)\/|^[^/]*\.md$/i
