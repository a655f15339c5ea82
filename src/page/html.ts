import { createHash } from 'node:crypto'
import { plain } from '../core/plain.ts'
import type { Head } from './wire.ts'

export interface Parts {
  readonly head: Head
  /** base64: first what is not files, then a block a platform. */
  readonly blocks: readonly string[]
  readonly script: string
  readonly style: string
}

/**
 * The script stands before the blocks: it paints while the browser still reads them. Nothing is loaded and nothing runs
 * but the script and the style that the policy names by their hashes.
 */
export function html({ head, blocks, script, style }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    // The empty icon, so that nobody asks for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escaped(plain(`${head.image} – image-pipeline`, 200))}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>This report is drawn by a script of its own. The same numbers are in report.json.</noscript>
<script type="application/json" id="head">${inert(JSON.stringify(head))}</script>
<script>${script}</script>
${blocks.map((block, at) => `<script type="application/octet-stream" id="block-${at}">${block}</script>`).join('\n')}
</body>
</html>
`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** JSON in which no tag can begin or end. */
function inert(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
