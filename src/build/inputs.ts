import type { Table, Values } from '../core/input.ts'
import { autoBoolean, boolean, choice, lines, list, rawLines, text } from '../core/kinds.ts'
import { call, contexts, entitlements, exportOptions, hosts, limits, memory, optional } from './docker-kinds.ts'
import { nodeList } from './node-list.ts'
import { platformList } from './platform-list.ts'
import { secretSources, secretTexts } from './secret-lines.ts'

export const inputs = {
  context: {
    kind: text,
    default: '',
    help: 'Build context: a folder or a Git URL. Default: `.` in a checkout, else the repository at the commit. `{{defaultContext}}` stands for the latter.',
  },
  file: { kind: text, default: '', help: 'Path of the Dockerfile. Default: `Dockerfile` in the context.' },
  target: { kind: text, default: '', help: 'Stage to build. Default: the last one.' },
  platforms: {
    kind: platformList,
    default: '',
    help: 'Platforms to build for, e.g. `linux/amd64,linux/arm64`. Default: the builder’s own.',
  },
  'build-args': { kind: lines, default: '', help: 'Build arguments, `NAME=value` a line. Never for secrets.' },
  'build-contexts': { kind: contexts, default: '', help: 'Named contexts, `name=path or URL` a line.' },
  secrets: {
    kind: secretTexts,
    default: '',
    help: 'Build secrets, `id=text` a line; quotes around an entry of several lines.',
    secret: true,
  },
  // On a laptop a checkout may be anybody's: its config file and the Dockerfile that would read the secrets.
  'secret-envs': {
    kind: secretSources('list', 'VARIABLE'),
    default: '',
    help: 'Build secrets from variables, `id=VARIABLE`.',
    neverFromFile: 'laptop',
  },
  // As secret-envs: it could name any file of this machine.
  'secret-files': {
    kind: secretSources('lines', 'path'),
    default: '',
    help: 'Build secrets from files, `id=path` a line.',
    neverFromFile: 'laptop',
  },
  // As secret-envs: it could lend the user's keys.
  ssh: {
    kind: list,
    default: '',
    help: 'SSH agent sockets or keys for the build, e.g. `default`.',
    neverFromFile: 'laptop',
  },
  'cache-from': { kind: lines, default: '', help: 'Where cached layers come from, e.g. `type=gha`.' },
  'cache-to': {
    kind: lines,
    default: '',
    help: 'Where cached layers go, e.g. `type=gha,mode=max`. A cache that fails never fails the build unless `ignore-error=false`.',
  },
  'no-cache': { kind: boolean, default: 'false', help: 'Build without any cache.' },
  'no-cache-filters': { kind: list, default: '', help: 'Stages to build without cache.' },
  pull: { kind: boolean, default: 'false', help: 'Always look for newer base images.' },
  network: { kind: text, default: '', help: 'Network of RUN instructions: `default`, `none` or `host`.' },
  'add-hosts': { kind: hosts, default: '', help: 'Hosts that RUN instructions know, `name:address`.' },
  allow: {
    kind: entitlements,
    default: '',
    help: 'Entitlements the build gets, e.g. `network.host`. A builder of ours is made with them.',
    neverFromFile: true,
  },
  'shm-size': { kind: memory, default: '', help: 'Size of /dev/shm for RUN instructions, e.g. `64m`.' },
  ulimit: { kind: limits, default: '', help: 'Limits of RUN instructions, e.g. `nofile=1024:2048`.' },
  'cgroup-parent': { kind: text, default: '', help: 'Parent cgroup of RUN instructions.' },
  provenance: {
    kind: text,
    default: '',
    help: 'BuildKit’s provenance: `true`, `false`, or attributes such as `mode=max`. Default: `mode=max` where the repository is public, else `mode=min`.',
  },
  sbom: { kind: text, default: '', help: 'BuildKit’s SBOM: `true`, `false`, or `generator=image`.' },
  attests: { kind: lines, default: '', help: 'Attestations, e.g. `type=sbom,generator=image`, one a line.' },
  call: {
    kind: call,
    default: '',
    help: 'Looks at the Dockerfile instead of building: `check` fails on findings, `outline` and `targets` describe it.',
  },
  // Whether something is published is for who starts the run, not for what is built.
  push: {
    kind: autoBoolean,
    default: 'auto',
    help: 'Publish. `auto`: in Actions, except for what pull requests, merge groups and forks bring; not on a laptop.',
    neverFromFile: 'laptop',
  },
  load: { kind: boolean, default: 'false', help: 'Also load the image into the Docker Engine.' },
  'export-options': {
    kind: exportOptions,
    default: '',
    help: 'How layers are written: `compression=zstd`, `compression-level=19`, `force-compression=true` (the base’s too), `rewrite-timestamp=true` (files no younger than the commit).',
  },
  builder: {
    kind: text,
    default: '',
    help: 'Name of the builder to use. Default: the current one where it can write an OCI layout, else one of our own.',
    neverFromFile: true,
  },
  driver: {
    kind: optional('docker', 'docker-container', 'remote', 'kubernetes'),
    default: '',
    help: 'Makes, or reuses, a builder of our own with this driver.',
    neverFromFile: true,
  },
  'driver-opts': {
    kind: rawLines,
    default: '',
    help: 'Options of the driver, e.g. `image=moby/buildkit:master`, one a line.',
    neverFromFile: true,
  },
  'buildkitd-flags': {
    kind: text,
    default: '',
    help: 'Flags of BuildKit’s daemon. Default: none but what `allow` needs.',
    neverFromFile: true,
  },
  'buildkitd-config-inline': {
    kind: text,
    default: '',
    help: 'Configuration of BuildKit’s daemon (TOML).',
    neverFromFile: true,
  },
  endpoint: {
    kind: text,
    default: '',
    help: 'Where the builder runs: a Docker context, or the address of a remote daemon.',
    neverFromFile: true,
  },
  append: {
    kind: nodeList,
    default: '',
    help: 'More nodes for the builder (YAML list of name, endpoint, driver-opts, buildkitd-flags, platforms). Each platform is then built on its own node, side by side.',
    neverFromFile: true,
  },
  'keep-state': {
    kind: boolean,
    default: 'false',
    help: 'Keep the volume of a docker-container builder when the builder is removed.',
  },
  qemu: {
    kind: choice('auto', 'always', 'never'),
    default: 'auto',
    help: 'Emulation for foreign platforms. `auto`: installed when a platform needs it and it is missing.',
  },
  'layout-dir': {
    kind: text,
    default: '',
    help: 'Folder for the built image (OCI layout), kept from build to build. Default: under the tool cache.',
  },
} as const satisfies Table

export type BuildInputs = Values<typeof inputs>
