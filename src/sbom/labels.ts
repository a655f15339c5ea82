/** Labels of the image spec that are told, and how their values look: whatever looks otherwise may be a secret. */
const shapes: Readonly<Record<string, RegExp>> = {
  created: /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/,
  licenses:
    /^(?=.{1,100}$)[A-Z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]{1,12})*\+?(?: (?:AND|OR|WITH) [A-Z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]{1,12})*\+?)*$/,
  revision: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/,
  source: /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~-]{1,100}){0,6}\/?$/,
  version: /^v?\d{1,9}(?:\.\d{1,9}){0,3}(?:[-+.][A-Za-z0-9.]{1,20}){0,3}$/,
}

/**
 * Generators copy an image's labels into an SBOM, which is published. A label can hold what was meant for nobody: those
 * of the image spec are told where they look like what they are for, and no others.
 *
 * @param name e.g. `aquasecurity:trivy:Labels:maintainer`, `syft:image:labels:maintainer`
 * @param value undefined where it stands behind the name: `Labels:maintainer: me`
 */
export function isTold(name: string, value?: string): boolean {
  const [, label] = /(?:^|:)labels:(.*)$/is.exec(name) ?? []
  if (label === undefined) return true
  const [, key, text] = value === undefined ? (/^([^:]*): (.*)$/s.exec(label) ?? []) : [label, label, value]
  const [, short = ''] = /^org\.opencontainers\.image\.([a-z]+)$/.exec(key ?? '') ?? []
  return Object.hasOwn(shapes, short) && shapes[short]?.test(text ?? '') === true
}
