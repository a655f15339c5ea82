/** The server that an API's address belongs to: `https://api.github.com` → `https://github.com`, `https://ghes.example/api/v3` → `https://ghes.example`. */
export function githubServer(apiUrl: string): string {
  if (!URL.canParse(apiUrl)) return apiUrl
  const { protocol, host } = new URL(apiUrl)
  // github.com and tenants of GHE.com have the API at a host of its own.
  const server = /^api\.(github\.com|[^.]+\.ghe\.com)$/.exec(host)?.[1] ?? host
  return `${protocol}//${server}`
}
