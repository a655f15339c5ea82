import { type FakeHost, type FakeWorld, fakeHost } from './fake-host.ts'

/** A fake host that reaches a server on loopback. It sleeps in no time; what it slept is in `slept`. */
export function onlineHost(world: FakeWorld = {}): FakeHost {
  return fakeHost({ fetch: (url, init) => fetch(url, init), ...world })
}
