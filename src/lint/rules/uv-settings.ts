import { hasFlag, isMounted, isSet, uvVerb } from './programs.ts'
import { type Found, isFinal, type Rule, type Subject } from './rule.ts'

/** Settings that its guide for containers names, told once: where the first `uv sync` lacks them. */
export const uvSettings: Rule['check'] = (subject: Subject): readonly Found[] => {
  for (const run of subject.runs) {
    const call = run.opaque ? undefined : run.calls.find((one) => uvVerb(one) === 'sync')
    if (!call) continue
    const missing = [
      ...(isSet('UV_COMPILE_BYTECODE', run, call) || hasFlag(call.args, '--compile-bytecode')
        ? []
        : ['UV_COMPILE_BYTECODE=1']),
      // From a mount nothing can be linked: without this uv warns at each build.
      ...(isMounted(run, (target) => target.includes('.cache')) &&
      !isSet('UV_LINK_MODE', run, call) &&
      !hasFlag(call.args, '--link-mode')
        ? ['UV_LINK_MODE=copy']
        : []),
    ]
    if (missing.length === 0 || !(isFinal(subject, run.stage) || subject.dockerfile.reached.has(run.stage))) continue
    return [
      {
        stage: run.stage,
        instruction: run.instruction,
        severity: 'info',
        reason: `uv is not told ${missing.join(' and ')}`,
        fix: 'Set it before: what is compiled in the build starts faster.',
        lines: [`ENV ${missing.join(' ')}`],
      },
    ]
  }
  return []
}
