/** What our own code uses of undici: the bundle's stand-in has no more than this. */
declare module 'undici' {
  export class ProxyAgent {
    constructor(options: { readonly uri: string })
  }
  export function fetch(
    url: string | URL,
    init?: Omit<RequestInit, 'dispatcher'> & { dispatcher?: ProxyAgent },
  ): Promise<Response>
}
