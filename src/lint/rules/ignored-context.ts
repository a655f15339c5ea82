import { isDirectory } from '../../layers/entry.ts'
import { isIgnored, type Pattern, patternsOf } from '../context/pattern.ts'
import type { Step } from '../dockerfile/dockerfile.ts'
import { flagsNamed } from '../dockerfile/instruction.ts'
import { copied, isWholeContext } from './copies.ts'
import { evidenceOf, sizeText } from './measured.ts'
import { type Found, type Rule, type Subject, stepsOf } from './rule.ts'

export const ignoredContext: Rule = {
  id: 'IP008',
  name: 'an ignore file keeps out what is no part of the image',
  aliases: [],
  check: (subject) => {
    const wholes = stepsOf(subject).filter((step) => {
      const copy = copied(step)
      return copy !== undefined && isWholeContext(copy)
    })
    const inImage = wholes.flatMap((step) => broughtBy(step, subject) ?? [])
    const told = new Set(inImage.map(({ instruction }) => instruction))
    const [first] = wholes.filter(({ instruction }) => !told.has(instruction))
    return [...inImage, ...(first ? (unignored(first, subject) ?? []) : [])]
  },
}

/** Never meant to be in an image, and seen by everybody who pulls it. */
const telling = /(?:^|\/)(?:\.git\/(?:HEAD|objects\/.*)|\.env|id_(?:rsa|dsa|ecdsa|ed25519)|\.git-credentials|\.netrc)$/

function broughtBy({ instruction, stage }: Step, { image, ignoreFile }: Subject): Found | undefined {
  const layer = image?.made?.layerOf.get(instruction)
  if (!image || layer === undefined) return undefined
  const entries = (image.layers[layer]?.entries ?? []).filter(
    (entry) => !isDirectory(entry) && entry.size > 0 && telling.test(entry.path),
  )
  if (entries.length === 0) return undefined
  const names = [
    ...new Set(entries.map(({ path }) => (path.includes('.git/') ? '.git' : (path.split('/').at(-1) ?? '')))),
  ]
  const bytes = (image.layers[layer]?.entries ?? []).reduce(
    (sum, { path, size }) => sum + (telling.test(path) || /(?:^|\/)\.git\//.test(path) ? size : 0),
    0,
  )
  const evidence = evidenceOf(bytes, layer)
  return {
    stage,
    instruction,
    severity: 'error',
    reason: `${names.join(', ')} copied into the image: ${evidence.text}`,
    fix: `Name ${names.length === 1 ? 'it' : 'them'} in ${ignoreFile?.file ?? '.dockerignore'}.`,
    lines: names.map((name) => (name === '.git' ? '.git' : `**/${name}`)),
    evidence,
  }
}

function unignored(step: Step, { ignoreFile, context }: Subject): readonly Found[] | undefined {
  const { instruction, stage } = step
  const patterns: readonly Pattern[] = [
    ...(ignoreFile?.patterns ?? []),
    ...patternsOf(flagsNamed(instruction, 'exclude').join('\n')),
  ]
  const missing = (context?.unwanted ?? []).filter(({ path }) => !isIgnored(path, patterns))
  if (missing.length === 0 && ignoreFile) return undefined
  const names = missing.map(({ path, bytes }) => `${path} (${sizeText(bytes)})`)
  return [
    {
      stage,
      instruction,
      severity: missing.length > 0 ? 'warning' : 'info',
      reason: ignoreFile
        ? `${ignoreFile.file} lets ${names.join(', ')} through, and all of it is copied`
        : `the whole context is copied, and no .dockerignore keeps anything out${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
      fix: `Add these lines to ${ignoreFile?.file ?? '.dockerignore'}.`,
      lines:
        missing.length > 0 ? missing.map(({ pattern }) => pattern) : ['.git', '**/.env', '**/.venv', '**/node_modules'],
    },
  ]
}
