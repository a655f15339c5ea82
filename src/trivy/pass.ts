import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { slots } from '../core/slots.ts'
import { platformSlug } from '../oci/platform.ts'
import type { Tool } from '../tools/tool.ts'
import { passArguments } from './arguments.ts'
import { withCures } from './cures.ts'
import { invoke } from './invoke.ts'
import { lend, pruneLayers, takeLayers } from './layer-cache.ts'
import { namedReport } from './named-report.ts'
import type { Database, PassPlan } from './plan.ts'
import { keepProven, type Learned } from './proven-layers.ts'
import { readReport } from './read-report.ts'
import type { Pass, TrivyReport } from './report.ts'
import { makeScanView } from './scan-view.ts'
import { writeSecretRules } from './secret-rules.ts'
import { type Subject, subjectsOf } from './subject.ts'
import { tellsUnknownRelease, unknownSystem } from './system.ts'
import { verifyLayers } from './verify-layers.ts'

/** Trivys that run at once. */
const width = 4

/**
 * Scans every platform of the layout, side by side, each by its own digest. The reports lie in the plan's folder as
 * `linux-arm64.json`.
 *
 * @param database where `vuln` is among the scanners
 * @throws UserError for whatever keeps one platform from having a whole report: a failure is never "no findings"
 */
export async function pass(
  plan: PassPlan,
  tool: Tool,
  database: Database | undefined,
  host: Host,
): Promise<readonly Pass[]> {
  if (plan.scanners.includes('vuln') && !database) throw new Error('a pass for vulnerabilities needs the database')
  const { layout, platforms = [], only, verified = false } = plan
  const subjects = await subjectsOf(layout, { wanted: platforms, ...(only ? { only } : {}) })
  const work = await mkdtemp(join(await host.tempDir(), 'trivy-'))
  try {
    const files = await writeFiles(plan, work)
    await mkdir(plan.folder, { recursive: true })
    const slot = slots(width)
    const proof = verified ? undefined : settled(verifyLayers(subjects, layout, host.signal))
    const ended = await Promise.allSettled(
      subjects.map((subject) => slot(() => passOne(subject, { plan, tool, database, host, work, files }))),
    )
    // The proofs begin when no Trivy needs the machine any more.
    await keepProven(
      ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value.learned] : [])),
      layout,
      host,
    )
    const passes = together(ended)
    const lie = await proof
    if (lie) throw lie.reason
    return passes
  } finally {
    await rm(work, { recursive: true, force: true })
    await pruneLayers(plan.cacheDir, host)
  }
}

/** So that nobody finds a rejection unhandled while other work goes on. */
async function settled(work: Promise<void>): Promise<PromiseRejectedResult | undefined> {
  const [outcome] = await Promise.allSettled([work])
  return outcome.status === 'rejected' ? outcome : undefined
}

/** The user's files under names that no option can mistake. */
interface Files {
  readonly ignoreFile: string | undefined
  readonly vex: readonly string[]
  /** Back to the names that the user gave. */
  readonly names: ReadonlyMap<string, string>
}

interface Circumstances {
  readonly plan: PassPlan
  readonly tool: Tool
  readonly database: Database | undefined
  readonly host: Host
  readonly work: string
  readonly files: Files
}

interface Passed {
  readonly pass: Pass
  readonly learned: Learned
}

async function writeFiles({ ignoreFile, vex }: PassPlan, work: string): Promise<Files> {
  const names = new Map<string, string>()
  const write = async (name: string, file: { readonly name: string; readonly text: string }) => {
    const path = join(work, name)
    await writeFile(path, file.text)
    names.set(path, file.name)
    return path
  }
  // Trivy tells the two forms of an ignore file apart by the end of the name.
  const ending = /\.ya?ml$/i.test(basename(ignoreFile?.name ?? '')) ? '.yaml' : ''
  return {
    ignoreFile: ignoreFile && (await write(`ignore${ending}`, ignoreFile)),
    vex: await Promise.all(vex.map((file, at) => write(`vex-${at}.json`, file))),
    names,
  }
}

async function passOne(subject: Subject, around: Circumstances): Promise<Passed> {
  const { plan, tool, database, host, work, files } = around
  const { platform, manifest } = subject
  const { layout } = plan
  const slug = platformSlug(platform)
  return host.log.group(`Trivy: ${platform}`, async (log) => {
    const begin = performance.now()
    const home = await mkdtemp(join(work, 'home-'))
    const raw = join(work, `${slug}.json`)
    const cache = await takeLayers(plan.cacheDir, slug, tool, work, log)
    try {
      const { input, imageId } = await makeScanView(join(work, slug), join(cache.folder, 'view', slug), layout, subject)
      if (database) await lend(cache, 'db', database.dir)
      const rules = plan.scanners.includes('secret') ? { secretRules: await writeSecretRules(cache.folder) } : {}
      const places = { input, output: raw, cacheDir: cache.folder, ...files, ...rules }
      let unknownRelease = false
      const hear = (line: string) => {
        unknownRelease ||= tellsUnknownRelease(line)
      }
      const call = { args: passArguments(plan.scanners, places), home, what: `the scan of ${platform}`, hear }
      await withCures(() => invoke(call, tool, host, log), cache, database, log)
      const found = await readReport(raw, { ...subject, imageId })
      const names = { image: plan.image, manifest, imageId: subject.imageId, input, files: files.names }
      const report = namedReport(found, names)
      const path = await store(report, join(plan.folder, `${slug}.json`))
      log.info(
        `${platform}: ${sums(report, plan.scanners.length > 0)} in ${((performance.now() - begin) / 1000).toFixed(1)} s`,
      )
      const unknown = plan.scanners.includes('vuln') ? unknownSystem(report, unknownRelease) : undefined
      if (!report.Metadata.OS) log.info(`${platform}: no system was found in it, only what was put there without one`)
      const pass = { platform, subject: manifest, path, report, ...(unknown ? { unknownSystem: unknown } : {}) }
      return { pass, learned: { cache, subject } }
    } catch (error) {
      // What a run that failed left there may be the very reason.
      await rm(cache.folder, { recursive: true, force: true })
      throw error
    }
  })
}

/** Whole or not there: it is written beside its place and then moved there. */
async function store(report: TrivyReport, path: string): Promise<string> {
  const temporary = `${path}.part`
  await writeFile(temporary, JSON.stringify(report))
  await rename(temporary, path)
  return path
}

/** What nobody looked for is not zero. */
function sums({ Results = [] }: TrivyReport, looked: boolean): string {
  let packages = 0
  let findings = 0
  for (const { Packages, Vulnerabilities, Secrets, Misconfigurations, Licenses } of Results) {
    packages += Packages?.length ?? 0
    for (const list of [Vulnerabilities, Secrets, Misconfigurations, Licenses]) findings += list?.length ?? 0
  }
  const listed = `${packages} package${packages === 1 ? '' : 's'}`
  return looked ? `${listed}, ${findings} finding${findings === 1 ? '' : 's'}` : listed
}

/** All of them, or what went wrong with each. */
function together(ended: readonly PromiseSettledResult<Passed>[]): readonly Pass[] {
  const reasons = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
  const [first, ...others] = reasons
  if (first === undefined) return ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value.pass] : []))
  const interrupted = reasons.find((reason) => reason instanceof InterruptedError)
  const bug = reasons.find((reason) => !(reason instanceof UserError))
  if (interrupted ?? bug) throw interrupted ?? bug
  if (others.length === 0) throw first
  throw new UserError(reasons.map(messageOf).join('\n'), { cure: (first as UserError).cure, cause: first })
}
