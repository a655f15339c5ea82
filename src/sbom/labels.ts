/**
 * Generators copy an image's labels into an SBOM. Those that the image spec names are told; the others are the user's
 * own words, which may hold what was meant for nobody.
 *
 * @param name e.g. `aquasecurity:trivy:Labels:maintainer`, `syft:image:labels:maintainer`, `Labels:maintainer: me`
 */
export function isTold(name: string): boolean {
  const [, label] = /(?:^|:)labels:(.*)$/i.exec(name) ?? []
  return label === undefined || label.startsWith('org.opencontainers.image.')
}
