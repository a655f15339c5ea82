import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/scan/judge.ts'
import { context, image, layerId, pass, planOf, suppressed, vulnerability } from './passes.ts'

function ids(findings: readonly { readonly id: string }[]): readonly string[] {
  return findings.map(({ id }) => id)
}

describe('where a finding comes from', () => {
  const base = { reference: 'docker.io/library/debian:12', digest: 'sha256:old', diffIds: [layerId(1)] }
  const own = vulnerability({ VulnerabilityID: 'CVE-2026-900003', PkgName: 'fastapi', Layer: { DiffID: layerId(2) } })

  test('is its layer, and the base where that is known', () => {
    const passes = [pass('linux/amd64', [vulnerability(), own])]
    const told = (bases?: ReadonlyMap<string, typeof base>) =>
      judge(planOf(), passes, { ...context, ...(bases ? { bases } : {}) }).findings.map(({ sightings }) => sightings[0])
    expect(told()).toEqual([
      { platform: 'linux/amd64', layer: 2 },
      { platform: 'linux/amd64', layer: 1 },
    ])
    expect(told(new Map([['linux/amd64', base]]))).toEqual([
      { platform: 'linux/amd64', layer: 2, from: 'image' },
      { platform: 'linux/amd64', layer: 1, from: 'base' },
    ])
  })

  test('a newer base is told with what it fixes, what it does not, and what it brings', () => {
    const second = vulnerability({ VulnerabilityID: 'CVE-2026-900002', PkgName: 'zlib1g' })
    const still = { ...second, InstalledVersion: '1.3-1' }
    const brought = vulnerability({ VulnerabilityID: 'CVE-2026-900008', PkgName: 'new' })
    const newer = { digest: 'sha256:new', pass: pass('linux/amd64', [still, brought], { diffIds: [layerId(9)] }) }
    const bases = new Map([
      ['linux/amd64', { ...base, newer }],
      ['linux/arm64', { ...base, newer }],
    ])
    const here = [vulnerability(), second, own]
    const scanned = judge(planOf(), [pass('linux/arm64', here), pass('linux/amd64', here)], { ...context, bases })
    expect(scanned.bases).toEqual([
      {
        platforms: ['linux/amd64', 'linux/arm64'],
        reference: 'docker.io/library/debian:12',
        digest: 'sha256:old',
        all: 3,
        fromBase: 2,
        gatedFromBase: 2,
        newer: { digest: 'sha256:new', fixes: 1, fixesGated: 1, adds: 1 },
      },
    ])
    const fixed = scanned.findings.filter(({ sightings }) => sightings.every(({ fixedByBase }) => fixedByBase))
    expect(ids(fixed)).toEqual(['CVE-2026-900001'])
  })
})

describe('compared with another image', () => {
  const one = vulnerability()
  const two = vulnerability({ VulnerabilityID: 'CVE-2026-900002', PkgName: 'zlib1g' })
  const three = vulnerability({ VulnerabilityID: 'CVE-2026-900003', PkgName: 'fastapi' })
  const against = (...passes: readonly ReturnType<typeof pass>[]) => ({
    ...context,
    compare: { reference: `${image}:prod`, passes },
  })

  test('what was added, what is gone, what is still there, whatever its version', () => {
    const before = pass('linux/amd64', [{ ...one, InstalledVersion: '3.0.0-1', Layer: {} }, three])
    const { comparison } = judge(planOf(), [pass('linux/amd64', [one, two])], against(before))
    expect(ids(comparison?.added ?? [])).toEqual(['CVE-2026-900002'])
    expect(ids(comparison?.gone ?? [])).toEqual(['CVE-2026-900003'])
    expect(comparison).toMatchObject({ still: 1, platforms: ['linux/amd64'], without: [] })
  })

  test('a package whose path has its version in it is the same after an update', () => {
    const python = (version: string) =>
      vulnerability({ InstalledVersion: version, PkgPath: `lib/python3.11/fastapi-${version}.dist-info/METADATA` })
    const { comparison } = judge(
      planOf(),
      [pass('linux/amd64', [python('0.1.1')])],
      against(pass('linux/amd64', [python('0.1.0')])),
    )
    expect(comparison).toMatchObject({ added: [], gone: [], still: 1 })
  })

  test('what is gone is told the worst first', () => {
    const low = vulnerability({ VulnerabilityID: 'CVE-2026-900000', Severity: 'LOW' })
    const { comparison } = judge(planOf(), [pass('linux/amd64', [])], against(pass('linux/amd64', [low, one])))
    expect(ids(comparison?.gone ?? [])).toEqual(['CVE-2026-900001', 'CVE-2026-900000'])
  })

  test('what was ignored there or is ignored here was neither added nor mended', () => {
    const before = pass('linux/amd64', [two], { suppressed: [suppressed(one)] })
    const after = pass('linux/amd64', [one], { suppressed: [suppressed(two)] })
    const { comparison } = judge(planOf(), [after], against(before))
    expect(comparison).toMatchObject({ added: [], gone: [], still: 1 })
  })

  test('a platform that the other one has not is named, and its findings are not new', () => {
    const { comparison } = judge(
      planOf(),
      [pass('linux/amd64', [one]), pass('linux/arm64', [one, two])],
      against(pass('linux/amd64', [one])),
    )
    expect(comparison).toMatchObject({ platforms: ['linux/amd64'], without: ['linux/arm64'], added: [], still: 1 })
  })
})
