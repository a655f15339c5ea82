/** Whether a bare word of `tags` is what build-push-action takes there: `app:1.2`, `ghcr.io/owner/name`. */
export function looksLikeReference(word: string): boolean {
  // What stands in an expression tells nothing: {{date 'HH:mm'}}.
  const plain = word.replace(/\{\{.*?\}\}/g, 'x')
  return tagged.test(plain) || hosted.test(plain)
}

const tagged = /^(?:[\w.-]+(?::\d+)?\/)?[\w./-]+(?::[\w.-]+|@sha(?:256|512):[0-9a-f]+)$/

/** A name below a host with a top-level domain; a branch such as `v1.x/fix` is none. */
const hosted = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/[\w.-]+(?:\/[\w.-]+)+$/
