import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from '../../src/core/host.ts'
import { type Layout, platformsOf } from '../../src/oci/layout.ts'
import { platformSlug } from '../../src/oci/platform.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { subjectsOf } from '../../src/trivy/subject.ts'
import type { Answer } from './fake-host.ts'

/** A Trivy that nobody runs. */
export const fakeTrivy: Tool = {
  name: 'trivy',
  version: '0.74.0',
  path: '/tools/trivy',
  sha256: 'ab'.repeat(32),
  trust: 'pinned',
}

/** Value of an option of a command; '' where it is not given. */
export function option(command: Command, name: string): string {
  return command.args[command.args.indexOf(name) + 1] ?? ''
}

/** `linux-arm64`: the platform that a command of the pass is about. */
export function platformOf(command: Command): string {
  return basename(option(command, '--input'))
}

/** The report of a platform as Trivy would write it, with these results. */
export async function fakeReport(layout: Layout, platform: string, Results: readonly object[] = []): Promise<object> {
  const subjects = await subjectsOf(layout)
  const subject = subjects.find((each) => platformSlug(each.platform) === platformSlug(platform))
  if (!subject) throw new Error(`${platform} is not among ${[...(await platformsOf(layout)).keys()]}`)
  return {
    SchemaVersion: 2,
    ArtifactName: 'linux',
    Metadata: { ImageID: subject.imageId, DiffIDs: subject.diffIds },
    Results,
  }
}

/** Answers each call of the pass by writing what `text` gives; nothing where it gives undefined. */
export function writing(
  text: (command: Command) => Promise<string | undefined>,
): (command: Command) => Promise<Answer> {
  return async (command) => {
    const content = await text(command)
    if (content !== undefined) await writeFile(option(command, '--output'), content)
    return ''
  }
}
