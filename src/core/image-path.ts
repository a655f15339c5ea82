/** `ghcr.io/octo/app:1` → `octo/app`: a path of nothing in the repository, but stable and one that code scanning takes. */
export function imagePath(image: string): string {
  const [name = ''] = image.split('@')
  const parts = name.replace(/:[^:/]*$/, '').split('/')
  const [host = ''] = parts
  const named = parts.length > 1 && (/[.:]/.test(host) || host === 'localhost')
  const path = (named ? parts.slice(1) : parts)
    .map((part) => part.toLowerCase().replace(/[^a-z0-9._-]/g, '-'))
    .filter((part) => /[a-z0-9]/.test(part))
  return path.join('/') || 'image'
}
