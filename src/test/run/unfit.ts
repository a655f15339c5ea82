import type { Target } from '../target.ts'
import type { RunWorld } from './world.ts'

/**
 * Why no container of a platform can run here, where its own words show it: the kernel refuses a program of another
 * architecture at once. From then on no other service is tried.
 *
 * @param said by the engine or by the container
 */
export function unfitFor({ platform, emulated }: Target, said: string, { unfit }: RunWorld): string | undefined {
  if (!emulated || !/exec format error/i.test(said)) return undefined
  const reason = `the engine's machine cannot run ${platform}, not even emulated: let the build register QEMU (qemu: always), or leave it out by test-platforms`
  unfit.set(platform, reason)
  return reason
}
