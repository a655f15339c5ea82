import type { ToolName } from '../../tools/tool.ts'
import type { Said, Texts } from './peer.ts'

/** A peer's `version: v1.2.3` as a line of `tools`; what it says there already stays. `latest` is our pinned one. */
export function pinnedTool(said: Said, tool: ToolName, input: string): Texts {
  const version = said.text(input).trim().replace(/^v/, '')
  if (version === '' || version === 'latest') return {}
  return { tools: [said.text('tools'), `${tool}=${version}`].filter(Boolean).join('\n') }
}
