import { type Plan, type Step, short } from './plan.ts'

/** A plan for people, a line each. */
export function showPlan({ refusals, steps }: Plan): string {
  if (refusals.length > 0) return ['No release:', ...refusals.map((refusal) => `  - ${refusal}`)].join('\n')
  if (steps.length === 0) return 'Nothing is left to do.'
  return ['In this order:', ...steps.map((step, index) => `  ${index + 1}. ${showStep(step)}`)].join('\n')
}

export function showStep(step: Step): string {
  switch (step.do) {
    case 'draft':
      return `draft a ${step.prerelease ? 'prerelease' : 'release'}`
    case 'upload':
      return `upload ${step.asset.name} (${step.asset.digest})${step.instead === undefined ? '' : ', instead of what an interrupted upload left'}`
    case 'publish':
      return `publish it${step.latest ? ' as the latest' : ''}; then neither its tag nor its files can change`
    case 'move':
      return `move ${step.tag} ${step.from === undefined ? '(new)' : `from ${short(step.from)}`} to ${short(step.to)}, when all else is done`
  }
}
