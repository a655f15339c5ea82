import { UserError } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Timed } from '../../core/stage.ts'
import type { NoSignature, Signer, SignPlan } from '../../sign/index.ts'
import type { Attestable } from '../../sign/inputs.ts'
import type { Tools } from '../../tools/tool.ts'
import { githubServer } from '../github-server.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Outside } from '../open-registry.ts'
import type { StageClock } from '../stage-clock.ts'

export interface SigningWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly outside: Outside
  readonly clock: (stage: Timed) => StageClock
}

/** Who signs, being made ready beside the build. */
export interface Started {
  readonly plan: SignPlan
  /** cosign is there and verified, the key opens, the id token is had. Rejects where one is not: then nothing is published. */
  readonly ready: Promise<Signer>
  stop(): void
}

/** Mistakes are told before anything is built. undefined where nothing is signed, which is told. */
export async function startSigning(world: SigningWorld): Promise<((tools: Tools) => Started) | undefined> {
  const { inputs, facts, host, outside, clock } = world
  const plan = await plannedSigning(inputs, facts, host)
  if (plan.by === 'nobody') {
    // By name, or for an image that is there already, it is what was asked for.
    if (inputs.sign !== 'off' && (inputs.imageRef || inputs.given.has('stages')))
      throw new UserError(`nothing can sign the image: ${plan.why}`, {
        cure: 'Give IMAGE_PIPELINE_COSIGN_KEY and IMAGE_PIPELINE_COSIGN_PASSWORD, leave sign out of the stages, or set sign: off.',
      })
    host.log.notice(`the image is not signed: ${plan.why}`)
    return undefined
  }
  for (const notice of plan.notices) host.log.notice(notice)
  const sign = await import('../../sign/index.ts')
  const signing = clock('sign')
  return (tools) => {
    const ready = signing.within(async (own) => {
      const [tool, dockerConfig] = await Promise.all([tools.get('cosign'), outside.dockerConfig(own)])
      return sign.prepare(plan, inputs, { tool, dockerConfig, serverUrl: serverUrlOf(own), host: own })
    })
    ready.catch(() => {})
    return { plan, ready, stop: () => signing.stop() }
  }
}

/** Signatures lie in the registry. On a laptop signing an image that exists is what was asked for: there it is an error. */
export function tellNoPush(why: string, { kind, log }: Host): void {
  if (kind === 'terminal')
    throw new UserError(`nothing would be signed: ${why}`, {
      cure: 'Add --push: signatures go to the image’s registry.',
    })
  log.notice(`nothing is signed: ${why}`)
}

/** @throws InputError, and UserError where nothing can sign */
export async function plannedSigning(inputs: Inputs, facts: Facts, host: Host): Promise<SignPlan | NoSignature> {
  const { look, plan } = await import('../../sign/index.ts')
  const files = await look(inputs, host)
  return plan(inputs, { ...files, repository: facts.repository }, host, attestableBy(inputs))
}

/** What this run makes that can be attested. Nobody vouches for a build that was another's. */
function attestableBy({ stages, imageRef }: Pick<Inputs, 'stages' | 'imageRef'>): readonly Attestable[] {
  return [
    ...(stages.includes('sbom') ? (['sbom'] as const) : []),
    ...(stages.includes('scan') ? (['scan'] as const) : []),
    ...(imageRef === undefined ? (['provenance'] as const) : []),
  ]
}

function serverUrlOf({ env }: Host): string {
  return env.GITHUB_SERVER_URL || (env.GITHUB_API_URL ? githubServer(env.GITHUB_API_URL) : 'https://github.com')
}
