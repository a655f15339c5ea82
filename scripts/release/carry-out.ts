import { UserError } from '../../src/core/errors.ts'
import type { Facts, Release } from './facts.ts'
import type { GitHub } from './github.ts'
import type { Plan, Step } from './plan.ts'
import { showPlan, showStep } from './show.ts'

type Say = (line: string) => void

/** Drafts, uploads and publishes what is left of it. Where the last run was interrupted, this one goes on. */
export async function publish(facts: Facts, plan: Plan, github: GitHub, say: Say): Promise<void> {
  refuse(plan)
  const steps = plan.steps.filter((step) => step.do !== 'move')
  if (steps.length === 0) say(`v${facts.version} is published already.`)
  let release = facts.release
  for (const step of steps) {
    say(showStep(step))
    release = await take(step, facts, release, github)
  }
}

async function take(
  step: Step,
  facts: Facts,
  release: Release | undefined,
  github: GitHub,
): Promise<Release | undefined> {
  if (step.do === 'draft') {
    const notes = facts.changelog.find(({ version }) => version === facts.version)?.notes ?? ''
    return github.draft({ tag: `v${facts.version}`, commit: facts.commit, notes, prerelease: step.prerelease })
  }
  if (release === undefined) throw new Error(`there is no draft to ${step.do}`)
  if (step.do === 'upload') {
    if (step.instead !== undefined) await github.removeAsset(step.instead)
    await github.upload(release, step.asset)
  }
  return step.do === 'publish' ? github.publish(release, step.latest) : release
}

/** Moves `v1`, the last step of all: nobody who follows it gets what is not published, or can still change. */
export async function move(facts: Facts, plan: Plan, github: GitHub, say: Say): Promise<void> {
  refuse(plan)
  const name = `v${facts.version}`
  if (facts.release === undefined || facts.release.draft)
    throw new UserError(`${name} is not published.`, { cure: `First: npm run release -- publish ${facts.version}` })
  if (facts.release.immutable !== true)
    throw new UserError(`${name} can still be changed: it is not immutable.`, {
      cure: 'Turn on "release immutability" in the repository’s settings, delete this release and its tag, run the workflow again.',
    })
  const step = plan.steps.find((one) => one.do === 'move')
  if (step === undefined) return say('The moving tag stays where it is.')
  say(showStep(step))
  await github.setTag(step.tag, step.to, step.from !== undefined)
}

function refuse(plan: Plan): void {
  if (plan.refusals.length > 0)
    throw new UserError(showPlan(plan), { cure: 'Nothing was done. Put it right, then run it again.' })
}
