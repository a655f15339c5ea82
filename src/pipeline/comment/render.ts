import { percentText, signed } from '../../analyze/compare/figures.ts'
import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped, linkAddress } from '../../core/markdown.ts'
import { table } from '../../core/table.ts'
import {
  type CommentData,
  changeOf,
  type FindingNews,
  type GateResult,
  hasNews,
  type PlatformSize,
  type TestResults,
} from './comment-data.ts'

/** Where it comes from. */
export interface Origin {
  /** Page of the run, as GitHub names it. */
  readonly run: string | undefined
  /** A fork’s run told it: whoever wrote the pull request decides what that says. */
  readonly fork: boolean
}

/** Bytes of a comment. */
export const longestComment = 20_000

/** Bytes of each table. */
const room = { sizes: 3000, findings: 3500, gates: 4500, tests: 2500 }

const rest = ' in the summary of the run'

/** What tells our comment of this image from all others. */
export function markerOf({ key }: Pick<CommentData, 'key'>): string {
  return `<!-- image-pipeline ${key} -->`
}

/**
 * The comment, begun by its marker. What changed comes first; what did not is one line. The same data make the same text,
 * and no text in them is more than text. The run is linked only where somebody must act, so that a run that has nothing new
 * to tell changes nothing.
 */
export function render(data: CommentData, { run, fork }: Origin): string {
  const { image, broken, comparedWith, sizes, findings, gates, tests } = data
  const failed = gates.filter(({ passed }) => !passed)
  const address = failed.length > 0 || broken !== '' ? linkAddress(run ?? '') : ''
  const foot = [
    ...(address === '' ? [] : [`[The run](${address}) tells more in its summary.`]),
    ...(fork ? ['Told by the run of a fork: who wrote the pull request decides what runs there.'] : []),
  ]
  const parts = [
    [`### ${code(image)}: ${headline(data)}`],
    broken === '' ? [] : [`**The run broke down**: ${escaped(broken)}`],
    sizePart(sizes, comparedWith),
    findings ? findingPart(findings) : [],
    gatePart(failed),
    tests ? testPart(tests) : [],
    passedPart(gates),
  ]
  const end = foot.length === 0 ? '' : `\n\n<sub>${foot.join(' ')}</sub>`
  return `${fitting(`${markerOf(data)}\n`, parts, end)}\n`
}

/** Whole parts, as many as there is room for. */
function fitting(start: string, parts: readonly (readonly string[])[], end: string): string {
  const cut = `\n\n(cut: the rest is${rest})`
  let text = start
  for (const lines of parts.filter(({ length }) => length > 0)) {
    const next = `${text}${text === start ? '' : '\n\n'}${lines.join('\n')}`
    if (Buffer.byteLength(`${next}${cut}${end}`) >= longestComment) return `${text}${cut}${end}`
    text = next
  }
  return `${text}${end}`
}

function headline(data: CommentData): string {
  const { broken, sizes, findings, gates, tests } = data
  if (!hasNews(data)) {
    const compared = findings !== undefined || sizes.some(({ before }) => before !== undefined)
    return compared ? 'nothing changed' : 'all gates passed'
  }
  const failed = gates.filter(({ passed }) => !passed).length
  const [change = 0] = sizes.map(changeOf).sort((one, other) => Math.abs(other) - Math.abs(one))
  return [
    change === 0 ? '' : signed(change, bytesText),
    findings && findings.added > 0 ? counted(findings.added, 'new finding') : '',
    findings && findings.gone > 0 ? `${findings.gone} gone` : '',
    failed === 0 ? '' : `${counted(failed, 'gate')} failed`,
    tests && tests.failed > 0 ? `${counted(tests.failed, 'test')} failed` : '',
    broken === '' ? '' : 'the run broke down',
  ]
    .filter(Boolean)
    .join(', ')
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function sizePart(sizes: readonly PlatformSize[], comparedWith: string): readonly string[] {
  if (sizes.length === 0) return []
  if (sizes.every(({ before }) => before === undefined)) {
    const row = ({ platform, bytes }: PlatformSize) => [code(platform), bytesText(bytes)]
    return table({ head: ['platform', 'compressed:'], items: sizes, row, room: { bytes: room.sizes }, rest })
  }
  const row = (size: PlatformSize) => {
    const { platform, bytes, before } = size
    const change = changeOf(size)
    const part = change === 0 || before === undefined || before === 0 ? '' : ` (${percentText(change / before)})`
    const words = before === undefined ? 'new' : change === 0 ? 'as before' : `**${signed(change, bytesText)}**${part}`
    return [code(platform), before === undefined ? '' : bytesText(before), bytesText(bytes), words]
  }
  return [
    `Compressed size, compared with ${code(comparedWith, 120)}:`,
    '',
    ...table({
      head: ['platform', 'before:', 'now:', 'change:'],
      items: sizes,
      row,
      room: { bytes: room.sizes },
      rest,
    }),
  ]
}

function findingPart({ comparedWith, added, gone, still, worst }: FindingNews): readonly string[] {
  if (added + gone === 0) return []
  const news = added === 0 ? 'No new finding' : `**${counted(added, 'new finding')}**`
  return [
    `${news}, ${gone} gone, ${still} still there, compared with ${code(comparedWith, 120)}.`,
    ...(worst.length === 0 ? [] : ['']),
    ...table({
      head: ['severity', 'finding', 'package', 'fixed in'],
      items: worst,
      row: ({ severity, id, package: name, installed, fixedIn }) => [
        severity,
        code(id, 60),
        `${code(name)} ${code(installed, 60)}`.trim(),
        code(fixedIn, 60),
      ],
      room: { bytes: room.findings },
      rest,
    }),
    ...(added > worst.length ? ['', `${added - worst.length} more${rest}.`] : []),
  ]
}

function gatePart(failed: readonly GateResult[]): readonly string[] {
  return table({
    head: ['failed gate', 'why'],
    items: failed,
    row: ({ gate, reason }) => [`**${escaped(gate, 60)}**`, escaped(reason || 'no reason given', 300)],
    room: { bytes: room.gates },
    rest,
  })
}

function testPart({ passed, failed, failures }: TestResults): readonly string[] {
  if (failed === 0) return [`Tests: ${passed} passed.`]
  return [
    `Tests: **${failed} failed**, ${passed} passed.`,
    '',
    ...table({
      head: ['test', 'platform', 'why'],
      items: failures,
      row: ({ test, platform, reason }) => [code(test), code(platform, 60), escaped(reason)],
      room: { bytes: room.tests },
      rest,
    }),
  ]
}

const mostNamed = 20

function passedPart(gates: readonly GateResult[]): readonly string[] {
  const passed = gates.filter((one) => one.passed).map(({ gate }) => escaped(gate, 60))
  if (passed.length === 0) return []
  const more = passed.length > mostNamed ? ` and ${passed.length - mostNamed} more` : ''
  return [`Gates passed: ${passed.slice(0, mostNamed).join(', ')}${more}.`]
}
