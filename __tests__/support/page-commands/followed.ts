/** A command of a page that `real/doc-commands.test.ts` runs, and what the reader then gets. */
export interface Followed {
  /** As the pages have it, with one space between words. */
  readonly command: string
  /** What it tells, on either stream. */
  readonly tells: RegExp
  /** A program that a bare machine may lack. */
  readonly by?: string
  /** Files that the reader has before. */
  readonly has?: Readonly<Record<string, string>>
  /** A folder in which its report is kept for a later command. */
  readonly report?: string
}

/** What `lint` has something to say about, and something to mend in. */
const careless = 'FROM debian:bookworm-slim\nCOPY rootfs /app\nRUN chown -R 10001:10001 /app\nUSER 10001\n'

/** In the order in which a reader would come to them: what one makes, the next ones look at. */
export const followed: readonly Followed[] = [
  { command: 'npx image-pipeline plan --images ghcr.io/me/app', tells: /me\/app:1\.2: new[\s\S]*nothing was done/ },
  {
    command: 'npx image-pipeline --images ghcr.io/me/app --multi-arch',
    tells: /linux\/arm64[\s\S]*not pushed/,
    report: 'before',
  },
  {
    command: 'npx image-pipeline --images ghcr.io/me/app --multi-arch --push',
    tells: /published .*me\/app@sha256:\w+ as 1\.2, main, signed/,
    report: 'after',
  },
  { command: 'npx image-pipeline metadata --tags type=sha', tells: /sha-[0-9a-f]{7}/ },
  { command: 'npx image-pipeline scan sbom --image-ref ghcr.io/me/app:1.2', tells: /CVE-2026-900002/ },
  { command: 'npx image-pipeline analyze ghcr.io/me/app:1.2', tells: /efficiency[\s\S]*What weighs in linux\/amd64/ },
  { command: 'npx image-pipeline compare ghcr.io/me/app:1.2 ghcr.io/me/app:main', tells: /linux\/amd64: .*as before/ },
  { command: 'npx image-pipeline test --image-ref ghcr.io/me/app:1.2', tells: /the image +passed/ },
  { command: 'npx image-pipeline secrets', tells: /secrets passed/ },
  {
    command: 'npx image-pipeline verify ghcr.io/me/app:1.2 --key cosign.pub',
    tells: /everything that was asked for is proven/,
  },
  {
    command: 'npx image-pipeline promote ghcr.io/me/app:1.2 --to ghcr.io/me/app:stable --key cosign.pub --dry-run',
    tells: /me\/app:stable/,
  },
  { command: 'npx image-pipeline lint', has: { Dockerfile: careless }, tells: /IP011 {2}3/ },
  { command: 'npx image-pipeline lint --fix', tells: /fixed Dockerfile:3 IP011/ },
  { command: 'npx image-pipeline analyze ghcr.io/me/app:1.2 --max-wasted 20MB,10%', tells: /analyze passed/ },
  { command: 'npx image-pipeline analyze image.tar --tree 4', tells: /What weighs in linux\/amd64/ },
  {
    command:
      'npx image-pipeline compare before/report.json after/report.json --platform linux/amd64 --json difference.json',
    tells: /linux\/amd64: .*as before/,
  },
  {
    command: 'npx image-pipeline mirror ./mirror --platform linux/amd64 --include trivy,gitleaks,cosign,database',
    tells: /holds 4 things/,
  },
  {
    command:
      'npx image-pipeline verify registry.corp.example/team/app:1.2 --key cosign.pub --tools-mirror file:///mnt/mirror',
    tells: /everything that was asked for is proven/,
  },
  {
    command: 'gitleaks git --redact --report-format json --report-path .gitleaks-baseline.json',
    tells: /no leaks found/,
  },
  { command: 'git fetch origin image-history', tells: /FETCH_HEAD/ },
  {
    command: `git show FETCH_HEAD:history.jsonl | jq -r '[.date, .platforms["linux/amd64"].compressed] | @tsv'`,
    by: 'jq',
    tells: /^\d{4}-\d\d-\d\dT\S+\t\d+$/m,
  },
  {
    command: 'npx image-pipeline prune plan --prune-packages me/app --prune-keep-last 20',
    tells: /10 of 110 versions would be removed/,
  },
  {
    command: 'npx image-pipeline prune apply --prune-packages me/app --prune-keep-last 20',
    tells: /10 of 110 versions were removed/,
  },
  { command: 'npx image-pipeline prune restore --prune-record RECORD', tells: /10 .*(?:restored|back)/ },
]

/** Commands whose flags, stages and values are read and that are not run as they stand, each with why. */
export const onlyRead: Readonly<Record<string, string>> = {
  'npx image-pipeline mirror ./mirror':
    'fetches everything there is from its makers; the other line of the block is run, and real/air-gapped lives on one',
  'npx image-pipeline --config examples/api-gateway/image-pipeline.yml':
    'is what npm run demo does; the tests build, start, scan and compare the same example',
}
