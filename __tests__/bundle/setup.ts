import { toolchain } from '../../scripts/toolchain/index.ts'

/** The runner's own Node 24, beside the Node that runs the tests. */
export default async function setup(): Promise<void> {
  const { node24 } = await toolchain(['node24'], (line) => console.log(line))
  process.env.IMAGE_PIPELINE_NODE24 = node24
}
