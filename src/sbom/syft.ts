import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, childEnv, type Host } from '../core/host.ts'
import type { Tool } from '../tools/tool.ts'
import type { Format } from './sbom.ts'
import type { Subject } from './subject.ts'

/** As syft's `--output` names them, in versions that every syft we know writes. */
const names: Readonly<Record<Format, string>> = { 'spdx-json': 'spdx-json@2.3', 'cyclonedx-json': 'cyclonedx-json@1.6' }

/** One run of syft: one platform, all formats. */
export interface SyftScan {
  /** An OCI layout that holds this platform alone. */
  readonly view: string
  readonly subject: Subject
  readonly files: ReadonlyMap<Format, string>
  /** Of this run alone: home, working directory and temporary files of the child. */
  readonly folder: string
}

/** Writes the files; they say `syft`'s own words and are named by us afterwards. @throws ToolError */
export async function runSyft(scan: SyftScan, tool: Tool, host: Host): Promise<void> {
  await mkdir(join(scan.folder, 'home'), { recursive: true })
  // An empty configuration that is named keeps syft from looking for others: in the working directory, in the home
  // folder, in /etc/xdg.
  await writeFile(configPath(scan), '{}\n')
  await host.exec({ ...syftCommand(scan, tool, host), onStderr: (line) => host.log.raw(line) })
}

export function syftCommand(scan: SyftScan, tool: Tool, host: Pick<Host, 'env'>): Command {
  const { subject, view, folder, files } = scan
  const home = join(folder, 'home')
  return {
    tool: tool.path,
    args: [
      'scan',
      '--from',
      'oci-dir',
      view,
      '--config',
      configPath(scan),
      '--quiet',
      '--scope',
      'squashed',
      '--source-name',
      subject.image.full,
      '--source-version',
      subject.digest,
      ...[...files].flatMap(([format, path]) => ['--output', `${names[format]}=${path}`]),
    ],
    env: childEnv(host.env, [], {
      HOME: home,
      USERPROFILE: home,
      TMPDIR: home,
      TEMP: home,
      TMP: home,
      SYFT_CHECK_FOR_APP_UPDATE: 'false',
    }),
    cwd: home,
  }
}

function configPath({ folder }: SyftScan): string {
  return join(folder, 'syft.yaml')
}
