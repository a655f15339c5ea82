/** Stands in for @actions/exec in the bundle: @actions/core imports it at once, and needs it to describe Windows. */
export async function getExecOutput(...command) {
  const real = await import('../../../node_modules/@actions/exec/lib/exec.js')
  return real.getExecOutput(...command)
}

/** @actions/tool-cache unpacks Windows' archives with it. */
export async function exec(...command) {
  const real = await import('../../../node_modules/@actions/exec/lib/exec.js')
  return real.exec(...command)
}
