import type { Arg, Call } from '../dockerfile/calls.ts'
import type { Run } from '../dockerfile/runs.ts'
import { expand, type Scope } from '../dockerfile/scope.ts'

/** `apt-get -y install x`: the verb and what follows it. */
export function verbOf(
  { args }: Call,
  takeValue: RegExp = /^$/,
): { readonly verb: string; readonly rest: readonly Arg[] } {
  for (let at = 0; at < args.length; at += 1) {
    const value = args[at]?.value
    if (value === undefined) return { verb: '', rest: [] }
    if (takeValue.test(value)) at += 1
    else if (!value.startsWith('-') && !value.startsWith('+')) return { verb: value, rest: args.slice(at + 1) }
  }
  return { verb: '', rest: [] }
}

export function aptVerb(call: Call): string {
  return ['apt-get', 'apt', 'aptitude'].includes(call.name)
    ? verbOf(call, /^(?:-[otc]|--option|--config-file)$/).verb
    : ''
}

export const aptInstalls: ReadonlySet<string> = new Set([
  'install',
  'upgrade',
  'dist-upgrade',
  'full-upgrade',
  'build-dep',
])

/** What pip is told: `pip3 …`, `python -m pip …`; undefined for another program. */
export function pipArgs({ name, args }: Call): readonly Arg[] | undefined {
  if (/^pip(?:\d[\d.]*)?$/.test(name)) return args
  const at = /^python(?:\d[\d.]*)?$/.test(name) ? args.findIndex(({ value }) => value === '-m') : -1
  return at >= 0 && args[at + 1]?.value === 'pip' ? args.slice(at + 2) : undefined
}

/** The word `install` of a pip call, with what follows it. */
export function pipInstall(call: Call): readonly Arg[] | undefined {
  const args = pipArgs(call)
  const at = args?.findIndex(({ value }) => value !== undefined && !value.startsWith('-')) ?? -1
  return args && args[at]?.value === 'install' ? args.slice(at) : undefined
}

export function uvVerb(call: Call): string {
  return call.name === 'uv' ? verbOf(call, /^--(?:directory|project|cache-dir|config-file|python|color)$/).verb : ''
}

/** What a script's word is for the shell, variables of the Dockerfile filled in. */
export function wordOf({ value, text }: Arg, scope: Scope): string | undefined {
  return value ?? expand(text.replace(/^"(.*)"$/s, '$1'), scope)
}

export function hasFlag(args: readonly Arg[], ...names: readonly string[]): boolean {
  return args.some(({ value, text }) => names.some((name) => (value ?? text) === name || text.startsWith(`${name}=`)))
}

/** What `rm -r` of a script takes away, as it is written. */
export function removedBy({ calls, scope }: Pick<Run, 'calls' | 'scope'>): readonly string[] {
  return calls.flatMap((call) => {
    if (call.name !== 'rm' || !call.args.some(({ text }) => /^-\w*[rR]|^--recursive$/.test(text))) return []
    return call.args.flatMap((arg) => (arg.text.startsWith('-') ? [] : (wordOf(arg, scope) ?? [])))
  })
}

/** Whether what is mounted there never becomes part of the layer. */
export function isMounted({ mounts }: Pick<Run, 'mounts'>, wanted: (target: string) => boolean): boolean {
  return mounts.some(
    ({ type, target }) =>
      (type === 'cache' || type === 'tmpfs') && (target === undefined || wanted(target.replace(/\/+$/, ''))),
  )
}

/** Whether a variable is set, by ENV, ARG or before the call, to anything or to what nobody knows. */
export function isSet(name: string, { scope }: Pick<Run, 'scope'>, call?: Call): boolean {
  return (call?.env.has(name) ?? false) || scope.has(name)
}

/** Programs that leave a package manager's files alone. */
export const harmless: ReadonlySet<string> = new Set(
  'add-apt-repository apt apt-get apt-key aptitude bash cat cd chmod cp curl cut dpkg echo export false find gpg grep head install ln ls mkdir mv printf rm sed set sh sort tee test touch tr true unset wget xargs ['.split(
    ' ',
  ),
)
