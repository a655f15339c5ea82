import { describe } from '../core/errors.ts'
import { interruption } from '../core/interruption.ts'
import { makeSecrets } from '../core/secrets.ts'
import { postForFork } from '../pipeline/comment/post-for-fork.ts'
import { actionInputs } from './action-inputs.ts'
import { runnerHost } from './runner-host.ts'

/** The sub-action `comment/`: what a fork’s run told becomes the comment of its pull request. */
export async function comment(): Promise<void> {
  const host = runnerHost(process.env, interruption(), makeSecrets())
  try {
    await postForFork(actionInputs(process.env), host)
  } catch (error) {
    host.log.error(describe(error))
    process.exitCode = 1
  } finally {
    await host.close()
  }
}
