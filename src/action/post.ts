import { rm } from 'node:fs/promises'
import * as core from '@actions/core'
import { getExecOutput } from '@actions/exec'
import { messageOf } from '../core/errors.ts'
import { cleanupState, type SavedCleanup, tempState } from './runner-host.ts'

/**
 * The post step: repeats the clean-ups that an interrupted main step could not finish. Nothing here fails the job, and
 * none of them keeps the others from being tried.
 */
export async function post(): Promise<void> {
  const temp = core.getState(tempState)
  if (temp !== '') await attempt(`the folder ${temp}`, () => rm(temp, { recursive: true, force: true, maxRetries: 2 }))
  const saved = core.getState(cleanupState)
  const cleanups = saved === '' ? [] : (JSON.parse(saved) as readonly SavedCleanup[])
  for (const cleanup of cleanups) await attempt(cleanup.what, () => undo(cleanup))
}

async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    core.warning(`${what} could not be cleaned up: ${messageOf(error)}`)
  }
}

/** @throws Error without docker, and where it fails */
async function undo({ what, docker, env }: SavedCleanup): Promise<void> {
  const options = { silent: true, ignoreReturnCode: true, env: definedOnly(env) }
  const { exitCode, stderr } = await getExecOutput('docker', [...docker], options)
  // What is gone already was cleaned up by main.
  if (exitCode !== 0 && !/no such|not found|no builder/i.test(stderr))
    throw new Error(stderr.trim().split('\n').at(-1) || `docker failed with exit status ${exitCode}`)
  core.info(`${what}: cleaned up`)
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...Object.fromEntries(known) }
}
