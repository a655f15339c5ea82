import type { Toolchain } from '../../scripts/toolchain/index.ts'

/** The engine, images and executables that the global set-up brought up. */
export function realParts(): Toolchain {
  const text = process.env.IMAGE_PIPELINE_TOOLCHAIN
  if (!text) throw new Error('the real parts are not there: run the tests with `npm test`')
  return JSON.parse(text) as Toolchain
}
