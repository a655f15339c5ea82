import { rm } from 'node:fs/promises'
import * as core from '@actions/core'
import { getExecOutput } from '@actions/exec'
import { cleanupState, type SavedCleanup, tempState } from './runner-host.ts'

/**
 * The post step: repeats the clean-ups that an interrupted main step could not finish. Nothing here fails the job.
 */
export async function post(): Promise<void> {
  const temp = core.getState(tempState)
  if (temp !== '') await rm(temp, { recursive: true, force: true })
  const saved = core.getState(cleanupState)
  const cleanups = saved === '' ? [] : (JSON.parse(saved) as readonly SavedCleanup[])
  for (const { what, docker, env } of cleanups) {
    const options = { silent: true, ignoreReturnCode: true, env: definedOnly(env) }
    const { exitCode, stderr } = await getExecOutput('docker', [...docker], options)
    // What is gone already was cleaned up by main.
    if (exitCode === 0 || /no such|not found|no builder/i.test(stderr)) core.info(`${what}: cleaned up`)
    else core.warning(`${what} could not be cleaned up: ${stderr.trim().split('\n').at(-1)}`)
  }
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...Object.fromEntries(known) }
}
