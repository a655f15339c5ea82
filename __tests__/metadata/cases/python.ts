import type { Case } from '../decide.ts'
import { tag } from '../events.ts'

const v1 = tag('v1.1.1')
const lines = (...rules: readonly string[]) => rules.join('\n')
const pep440 = (...patterns: readonly string[]) => lines(...patterns.map((pattern) => `type=pep440,pattern=${pattern}`))

/** Versions of PEP 440: what metadata-action answers. */
export const pythonCases: readonly Case[] = [
  { name: 'raw and minor', on: v1, tags: pep440('{{raw}}', '{{major}}.{{minor}}'), gives: 'v1.1.1 1.1 latest' },
  {
    name: 'two numbers',
    on: tag('1.2'),
    tags: pep440('{{version}}', '{{major}}.{{minor}}'),
    gives: '1.2 latest',
  },
  {
    name: 'missing numbers are zero',
    on: tag('1.2'),
    tags: pep440('{{major}}.{{minor}}.{{patch}}'),
    gives: '1.2.0 latest',
  },
  { name: 'beta', on: tag('1.1beta2'), tags: pep440('{{major}}.{{minor}}', '{{major}}'), gives: '1.1b2' },
  {
    name: 'development',
    on: tag('1.0dev4'),
    tags: pep440('{{major}}.{{minor}}', '{{major}}'),
    gives: '1.0.dev4',
  },
  {
    name: 'candidate',
    on: tag('1.2.3rc2'),
    tags: pep440('{{raw}}', '{{version}}', '{{major}}'),
    gives: '1.2.3rc2',
  },
  {
    name: 'candidate as written',
    on: tag('v1.2.3rc2'),
    tags: pep440('{{raw}}', '{{major}}.{{minor}}'),
    gives: 'v1.2.3rc2 1.2.3rc2',
  },
  {
    name: 'three forms',
    on: v1,
    tags: pep440('{{version}}', '{{major}}.{{minor}}.{{patch}}', '{{major}}.{{minor}}', '{{major}}'),
    gives: '1.1.1 1.1 1 latest',
  },
  {
    name: 'post release',
    on: tag('1.2post1'),
    tags: pep440('{{version}}', '{{major}}.{{minor}}'),
    gives: '1.2.post1',
  },
  { name: 'semver alpha', on: tag('v1.0.0-alpha.1'), tags: pep440('{{version}}'), gives: '1.0.0a1' },
  {
    name: 'epoch and local',
    on: tag('1!2.3.4+local.1'),
    tags: pep440('{{version}}'),
    gives: '1-2.3.4-local-1 latest',
  },
  {
    name: 'no version',
    on: tag('sometag'),
    tags: lines('type=ref,event=tag', pep440('{{version}}')),
    flavor: 'latest=false',
    gives: 'sometag',
  },
]
