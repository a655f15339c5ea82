import type { Host } from '../../core/host.ts'
import type { Docker } from '../../docker/docker.ts'
import { runLabel } from './world.ts'

export interface Made {
  /** Of the run. */
  readonly id: string
  /** How the names of its containers begin. */
  readonly name: string
  /** How many there may be. */
  readonly containers: number
  /** Images that there may be. */
  readonly references: readonly string[]
}

export interface Cleaning {
  nextName(): string
  /** All of it is being removed: where that succeeds nothing is left for the end. */
  goesOn(removing: Promise<void>): void
}

/**
 * Sees to it that nothing stays: where the run ends early the host removes containers and images, and where its process
 * dies, the post step does. Both know every name before the first container is made.
 */
export function cleanUp({ id, name, containers, references }: Made, docker: Docker, host: Host): Cleaning {
  const names = Array.from({ length: containers }, (_, at) => `${name}-${at + 1}`)
  let given = 0
  let removed: Promise<boolean> = Promise.resolve(false)
  const remove = async (args: readonly string[], some: readonly string[]) => {
    if (some.length > 0) await docker.exec([...args, ...some], { answers: [0, 1] })
  }
  // The last that is told is the first that is done: containers, then their images.
  const images = [...references, ...names]
  host.atEnd({
    what: 'images of the tests',
    run: async () => {
      // What a command's setup left has a container's name.
      if (!(await removed)) await remove(['image', 'rm', '--force'], [...references, ...names.slice(0, given)])
    },
    docker: ['image', 'rm', '--force', ...images],
    env: docker.postEnv,
  })
  host.atEnd({
    what: 'containers of the tests',
    run: async () => {
      if (await removed) return
      const { stdout } = await docker.exec(['ps', '--all', '--quiet', '--filter', `label=${runLabel}=${id}`])
      await remove(['rm', '--force', '--volumes'], stdout.split('\n').filter(Boolean))
    },
    docker: ['rm', '--force', '--volumes', ...names],
    env: docker.postEnv,
  })
  return {
    nextName() {
      given += 1
      return names[given - 1] ?? `${name}-${given}`
    },
    goesOn(removing) {
      removed = removing.then(
        () => true,
        () => false,
      )
    },
  }
}
