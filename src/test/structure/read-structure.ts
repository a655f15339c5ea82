import { parseDocument } from 'yaml'
import type { Mistake } from '../../core/errors.ts'
import { type Fields, fieldsOf, type Tell } from './shape.ts'
import type {
  CommandTest,
  ContentTest,
  ExistenceTest,
  MetadataTest,
  RunOptions,
  StructureFile,
} from './structure-file.ts'

export interface ReadStructure {
  readonly structure: StructureFile
  readonly mistakes: readonly Mistake[]
}

/** YAML, of which JSON is a part. Everything that is wrong is told, with its place in the file. */
export function readStructure(file: string, text: string): ReadStructure {
  const mistakes: Mistake[] = []
  const tell: Tell = (path, problem, cure) => {
    mistakes.push({ input: 'test-structure', value: `${file}: ${path}`, problem, cure })
  }
  const document = parseDocument(text, { logLevel: 'error' })
  for (const { message } of document.errors) tell('it', `is no YAML: ${message.split('\n')[0]}`, 'Mend the file.')
  const top = fieldsOf(mistakes.length > 0 ? {} : document.toJS(), '', tell)
  const version = top.text('schemaVersion')
  if (mistakes.length === 0 && version !== '2.0.0')
    tell(
      'schemaVersion',
      version === '' ? 'is missing' : `is ${JSON.stringify(version)}`,
      'Write schemaVersion: "2.0.0".',
    )
  const globalEnv = top.pairs('globalEnvVars')
  const commands = top.objects('commandTests').map(commandOf)
  const existence = top.objects('fileExistenceTests').map((fields) => existenceOf(fields, tell))
  const contents = top.objects('fileContentTests').map(contentOf)
  const metadata = top.object('metadataTest')
  const licenses = top.objects('licenseTests').length
  const options = optionsOf(top.object('containerRunOptions') ?? fieldsOf({}, '', tell))
  const structure: StructureFile = {
    file,
    globalEnv,
    commands,
    existence,
    contents,
    metadata: metadata && metadataOf(metadata),
    licenses,
    options,
  }
  if (mistakes.length === 0 || version === '2.0.0') top.done()
  return { structure, mistakes }
}

function commandOf(fields: Fields): CommandTest {
  const read: CommandTest = {
    name: fields.text('name', true),
    setup: fields.lists('setup'),
    teardown: fields.lists('teardown'),
    env: fields.pairs('envVars'),
    command: [fields.text('command', true), ...fields.texts('args')],
    expectedOutput: fields.patterns('expectedOutput'),
    excludedOutput: fields.patterns('excludedOutput'),
    expectedError: fields.patterns('expectedError'),
    excludedError: fields.patterns('excludedError'),
    exitCode: fields.whole('exitCode') ?? 0,
  }
  fields.done()
  return read
}

const executors = ['', 'owner', 'group', 'other', 'any'] as const

function existenceOf(fields: Fields, tell: Tell): ExistenceTest {
  const by = fields.text('isExecutableBy')
  const executableBy = executors.find((known) => known === by)
  if (executableBy === undefined)
    tell(`${fields.path}.isExecutableBy`, `is ${JSON.stringify(by)}`, 'Write owner, group, other or any.')
  const read: ExistenceTest = {
    name: fields.text('name', true),
    path: fields.text('path', true),
    shouldExist: fields.yes('shouldExist', true),
    permissions: fields.text('permissions'),
    uid: fields.whole('uid'),
    gid: fields.whole('gid'),
    executableBy: executableBy ?? '',
  }
  fields.done()
  return read
}

function contentOf(fields: Fields): ContentTest {
  const read: ContentTest = {
    name: fields.text('name', true),
    path: fields.text('path', true),
    expected: fields.patterns('expectedContents'),
    excluded: fields.patterns('excludedContents'),
  }
  fields.done()
  return read
}

function metadataOf(fields: Fields): MetadataTest {
  // `env` is what older versions called envVars.
  const env = [...fields.pairs('envVars'), ...fields.pairs('env')]
  const read: MetadataTest = {
    env,
    unboundEnv: fields.pairs('unboundEnvVars').map(({ key }) => key),
    labels: fields.pairs('labels'),
    exposedPorts: fields.texts('exposedPorts'),
    unexposedPorts: fields.texts('unexposedPorts'),
    volumes: fields.texts('volumes'),
    unmountedVolumes: fields.texts('unmountedVolumes'),
    entrypoint: fields.textsOrNone('entrypoint'),
    cmd: fields.textsOrNone('cmd'),
    workdir: fields.text('workdir'),
    user: fields.text('user'),
  }
  fields.done()
  return read
}

function optionsOf(fields: Fields): RunOptions {
  const read: RunOptions = {
    user: fields.text('user'),
    privileged: fields.yes('privileged', false),
    allocateTty: fields.yes('allocateTty', false),
    envVars: fields.texts('envVars'),
    envFile: fields.text('envFile'),
    capabilities: fields.texts('capabilities'),
    bindMounts: fields.texts('bindMounts'),
  }
  fields.done()
  return read
}
