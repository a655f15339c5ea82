import { UserError } from '../core/errors.ts'
import { ToolError } from '../core/tool-error.ts'
import { startsOfLines } from '../docker/tool-line.ts'

/** What helps where a builder's own image could not be pulled; every other failure as it is. */
export function unbooted(error: unknown): unknown {
  if (!(error instanceof ToolError)) return error
  const lines = startsOfLines(error.stderr)
  if (!lines.some((line) => /^ > \[internal\] booting buildkit:/.test(line))) return error
  const image = lines.map((line) => /^#\d{1,9} pulling image (\S{1,300})/.exec(line)?.[1]).find(Boolean)
  if (image === undefined) return error
  return new UserError(`the builder could not start, because its image ${image} cannot be pulled: ${error.message}`, {
    cure: 'Let the engine reach that registry, or give the image by a mirror (tools-mirror: image-pipeline mirror DIR fills one), or name a builder that is there (builder).',
    cause: error,
  })
}
