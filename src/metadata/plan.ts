import type { Facts } from '../core/facts.ts'
import type { Environment } from '../core/host.ts'
import type { Tags } from '../core/tags.ts'
import { switchesOf } from './environment.ts'
import type { MetadataInputs } from './inputs.ts'
import { described, ociKeys } from './labels.ts'
import { globalScope } from './scopes.ts'
import { isEnabled, select } from './select.ts'
import { subjectOf } from './subject.ts'

/**
 * What the image is called and how it is described. Pure; reads the DOCKER_METADATA_* variables.
 *
 * @throws UserError for an expression or variable that gives no usable value
 */
export function plan(inputs: MetadataInputs, facts: Facts, env: Environment): Tags {
  const switches = switchesOf(env)
  const subject = subjectOf(facts, inputs.metadataContext, switches)
  const warnings = new Set<string>()
  const warn = (message: string) => warnings.add(message)
  const scope = globalScope(subject, warn)
  const selection = select(inputs.tags, inputs.flavor, subject, scope, warn)
  const { version, names, prerelease } = selection
  const notices = [...subject.notices, ...selection.notices]

  const enabled = inputs.images.filter(({ enable, name }) => isEnabled(enable, scope, name))
  const images = [...new Set(enabled.map(({ name }) => name))]
  if (inputs.images.length > 0 && images.length === 0)
    notices.push('Every image is disabled: the tags stand without a name and nothing can be published.')
  const references = images.length > 0 ? images.flatMap((image) => names.map((name) => `${image}:${name}`)) : names
  if (version === '') {
    warn('No Docker image version has been generated. Check tags input.')
    warn('No Docker tag has been generated. Check tags input.')
  }
  const base = ociKeys(facts, subject, version)
  return {
    version,
    names,
    images,
    references,
    labels: described(base, inputs.labels, scope, warn),
    annotations: described(base, inputs.annotations, scope, warn),
    annotationLevels: switches.annotationLevels,
    prerelease,
    warnings: [...warnings],
    notices,
  }
}
