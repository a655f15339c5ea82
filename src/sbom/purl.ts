import type { Digest } from '../oci/digest.ts'
import type { ImageName } from './image-name.ts'

/**
 * One platform of an image as a package URL in its canonical form, e.g.
 * `pkg:oci/app@sha256:…?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`.
 *
 * The type `oci` has a name without namespace, the digest as version, and the qualifiers arch, repository_url and tag.
 * The tag is left out: tags move, and the same image is to have the same name for good. A variant has no qualifier;
 * the digest tells the image all the same. https://github.com/package-url/purl-spec/blob/main/types/oci-definition.json
 *
 * @param platform e.g. `linux/arm/v7`
 */
export function ociPurl(
  { base, repository }: Pick<ImageName, 'base' | 'repository'>,
  platform: string,
  digest: Digest,
) {
  const qualifiers = [
    ['arch', platform.split('/')[1]],
    ['repository_url', repository],
  ].flatMap(([key, value]) => (value ? [`${key}=${encode(value)}`] : []))
  return `pkg:oci/${encode(base)}@${encode(digest)}${qualifiers.length > 0 ? `?${qualifiers.join('&')}` : ''}`
}

/** Percent-encoding as the purl standard has it: everything but letters, digits, `.-_~` and the colon. */
function encode(text: string): string {
  const strict = encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return strict.replaceAll('%3A', ':')
}
