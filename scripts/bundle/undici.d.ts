/** What our own code uses of undici, as the stand-in gives it. */
export class ProxyAgent {
  constructor(options: { readonly uri: string })
}
export function fetch(url: string | URL, init?: RequestInit & { dispatcher?: ProxyAgent }): Promise<Response>
