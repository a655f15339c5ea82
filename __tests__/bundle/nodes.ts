/** What the runner may start the bundle with: the Node of action.yml, and the one it forces such actions onto. */
export const nodes: readonly (readonly [name: string, executable: string])[] = [
  [`Node ${process.versions.node.split('.')[0]}`, process.execPath],
  ['Node 24', process.env.IMAGE_PIPELINE_NODE24 ?? 'node24 is missing: run npm test'],
]
