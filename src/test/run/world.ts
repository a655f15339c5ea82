import type { Host } from '../../core/host.ts'
import type { Container } from '../../docker/engine/container.ts'
import type { Engine } from '../../docker/engine/engine.ts'
import type { Probe } from './probe.ts'
import type { Reach } from './reach.ts'

/** What every container of a run needs. */
export interface RunWorld {
  readonly host: Host
  readonly engine: Engine
  readonly reach: Reach
  readonly probe: Probe
  /** Milliseconds from anywhere on. */
  clock(): number
  /** Milliseconds. @throws InterruptedError */
  sleep(milliseconds: number): Promise<void>
  /** A name that no other container has, known to the clean-up. */
  nextName(): string
  /**
   * Ends a container that is not needed any more. It is removed with all others at the end: the engine clears up after each
   * removal, which costs a quarter of a second, and after many at once hardly more.
   */
  retire(container: Container): Promise<void>
  /** An image that a command left for the next one: removed when its containers are. */
  discard(image: string): void
  /** Of everything that is made: `image-pipeline.run` is this run's id. */
  readonly labels: Readonly<Record<string, string>>
  /** Why a platform cannot be run at all, once one of its containers has shown it. */
  readonly unfit: Map<string, string>
}

export const runLabel = 'image-pipeline.run'
export const serviceLabel = 'image-pipeline.service'
