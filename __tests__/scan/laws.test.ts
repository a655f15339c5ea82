import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { severities } from '../../src/core/shown.ts'
import { judge } from '../../src/scan/judge.ts'
import { show } from '../../src/scan/telling/show.ts'
import { context, layerId, pass, planOf, suppressed, vulnerability } from './passes.ts'

// Much at once, on a machine that may be busy.
jest.setTimeout(60_000)

const found = fc
  .record({
    VulnerabilityID: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3', 'CVE-4'),
    PkgName: fc.constantFrom('a', 'b', 'c'),
    InstalledVersion: fc.constantFrom('1', '2'),
    FixedVersion: fc.constantFrom('', '3'),
    Severity: fc.constantFrom(...severities),
    Layer: fc.constantFrom({ DiffID: layerId(1) }, { DiffID: layerId(2) }, {}),
  })
  .map((more) => vulnerability({ ...more, Status: more.FixedVersion === '' ? 'affected' : 'fixed' }))

const passes = fc
  .uniqueArray(
    fc.record({
      platform: fc.constantFrom('linux/amd64', 'linux/arm64', 'linux/arm/v7'),
      open: fc.array(found, { maxLength: 12 }),
      taken: fc.array(found, { maxLength: 5 }),
    }),
    { selector: ({ platform }) => platform, minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ platform, open, taken }) => pass(platform, open, { suppressed: taken.map((one) => suppressed(one)) })),
  )

const plans = fc.record({ severities: fc.subarray([...severities]), ignoreUnfixed: fc.boolean() })

test('the order of the passes changes nothing', () => {
  fc.assert(
    fc.property(passes, plans, (all, chosen) => {
      const plan = planOf(chosen)
      const forwards = judge(plan, all, context)
      const backwards = judge(plan, [...all].reverse(), context)
      expect(backwards).toEqual(forwards)
      expect(show(backwards)).toEqual(show(forwards))
    }),
  )
})

test('asking for more severities, or for those without a fix too, never makes a failing gate pass', () => {
  fc.assert(
    fc.property(passes, plans, fc.subarray([...severities]), (all, chosen, more) => {
      const { verdict } = judge(planOf(chosen), all, context)
      const wider = planOf({ severities: [...new Set([...chosen.severities, ...more])], ignoreUnfixed: false })
      if (!verdict.passed) expect(judge(wider, all, context).verdict.passed).toBe(false)
    }),
  )
})

test('what is suppressed never fails the gate', () => {
  fc.assert(
    fc.property(fc.array(found), plans, (taken, chosen) => {
      const {
        verdict,
        suppressed: kept,
        findings,
      } = judge(planOf(chosen), [pass('linux/amd64', [], { suppressed: taken.map((one) => suppressed(one)) })], context)
      expect(verdict.passed).toBe(true)
      expect(findings).toEqual([])
      expect(kept.every(({ gated }) => !gated)).toBe(true)
    }),
  )
})

test('the gate fails exactly when a finding of the report does, and each stands in the report and in the summary', () => {
  fc.assert(
    fc.property(passes, plans, (all, chosen) => {
      const scanned = judge(planOf(chosen), all, context)
      const { report, section } = show(scanned)
      const told = report as { readonly findings: readonly { readonly id: string; readonly package: string }[] }
      const gated = scanned.findings.filter((finding) => finding.gated)
      expect(scanned.verdict.passed).toBe(gated.length === 0)
      expect(told.findings.map(({ id, package: name }) => [id, name])).toEqual(
        gated.map(({ id, package: name }) => [id, name]),
      )
      for (const { id, package: name } of gated)
        expect(section).toMatch(new RegExp(`<code>${name}</code>.*\\*\\*.*${id}`))
    }),
  )
})

test('every vulnerability that Trivy lists is counted once on its platform', () => {
  fc.assert(
    fc.property(passes, (all) => {
      const { counts } = judge(planOf(), all, context)
      for (const { platform, report } of all) {
        const listed = (report.Results ?? []).flatMap(({ Vulnerabilities = [] }) => Vulnerabilities)
        const different = new Set(
          listed.map((one) =>
            [one.VulnerabilityID, one.PkgName, one.InstalledVersion, one.FixedVersion, one.Severity].join(),
          ),
        )
        const sum = Object.values(counts[platform] ?? {}).reduce((total, one) => total + one, 0)
        expect(sum).toBe(different.size)
      }
    }),
  )
})
