import type { Digest } from '../../../src/oci/digest.ts'

/** Tags of a package, by name, and by what they name: a page of versions asks for those of each. */
export class TagMap extends Map<string, Digest> {
  // Made on demand and only declared: the constructor of a Map calls `set` before fields are there.
  declare private byDigest: Map<Digest, Set<string>> | undefined

  override set(tag: string, digest: Digest): this {
    this.forget(tag)
    const named = this.names().get(digest)
    if (named) named.add(tag)
    else this.names().set(digest, new Set([tag]))
    return super.set(tag, digest)
  }

  override delete(tag: string): boolean {
    this.forget(tag)
    return super.delete(tag)
  }

  override clear(): void {
    this.byDigest = undefined
    super.clear()
  }

  of(digest: Digest): readonly string[] {
    return [...(this.names().get(digest) ?? [])]
  }

  private forget(tag: string): void {
    const digest = this.get(tag)
    if (digest !== undefined) this.names().get(digest)?.delete(tag)
  }

  private names(): Map<Digest, Set<string>> {
    this.byDigest ??= new Map()
    return this.byDigest
  }
}
