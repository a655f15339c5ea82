import { execFileSync } from 'node:child_process'

export const pageScriptPath = 'src/page/generated/page-script.ts'

/** The script and the style of the HTML report as a module of strings: src/page/browser, bundled and made small. */
export function pageScript(): string {
  const script = esbuild('main.ts', '--bundle', '--format=iife')
  const style = esbuild('style/main.css', '--bundle')
  // Either would end the element that holds it.
  if (/<\/(?:script|style)|<!--/i.test(script + style)) throw new Error('the page’s script or style holds an HTML tag')
  return [
    '// Generated from src/page/browser by `npm run generate`. Do not edit.',
    `export const script: string = ${JSON.stringify(script)}`,
    `export const style: string = ${JSON.stringify(style)}`,
    '',
  ].join('\n')
}

function esbuild(entry: string, ...options: readonly string[]): string {
  const args = [`src/page/browser/${entry}`, ...options, '--minify', '--target=es2022', '--legal-comments=none']
  return execFileSync('node_modules/.bin/esbuild', args, { encoding: 'utf8' }).trim()
}
