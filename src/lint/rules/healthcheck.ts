import type { Found, Rule, Subject } from './rule.ts'

export const healthcheck: Rule = {
  id: 'IP013',
  name: 'a service has a HEALTHCHECK',
  aliases: ['DL3057'],
  check: (subject): readonly Found[] => {
    const { dockerfile, image } = subject
    const { target, final } = dockerfile
    // What holds one program alone has nothing to ask it with.
    if (!target || final[0]?.base.kind === 'scratch') return []
    const steps = final.flatMap(({ steps }) => steps)
    const said = steps.some(({ instruction }) => instruction.keyword === 'HEALTHCHECK')
    if (said || image?.config.healthcheck || !isService(subject)) return []
    const first = steps.find(({ instruction }) => instruction.keyword === 'EXPOSE') ?? {
      stage: target,
      instruction: target.from,
    }
    return [
      {
        stage: target,
        instruction: first.instruction,
        severity: 'info',
        reason: 'it serves, and has no HEALTHCHECK',
        fix: 'Ask it with what the image has; a slim one has no curl.',
        lines: [exampleOf(subject)],
      },
    ]
  },
}

const servers =
  /\b(?:uvicorn|gunicorn|hypercorn|daphne|waitress-serve|nginx|httpd|apache2-foreground|caddy|puma|php-fpm)\b/

function isService({ dockerfile: { final }, image }: Subject): boolean {
  const steps = final.flatMap(({ steps }) => steps).map(({ instruction }) => instruction)
  const starts = image
    ? [...image.config.entrypoint, ...image.config.cmd].join(' ')
    : steps.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT').at(-1)?.text.text
  const ports = image ? image.config.exposedPorts.length > 0 : steps.some(({ keyword }) => keyword === 'EXPOSE')
  return ports || servers.test(starts ?? '')
}

function exampleOf({ dockerfile: { final } }: Subject): string {
  const steps = final.flatMap(({ steps }) => steps).map(({ instruction }) => instruction)
  const port = /^\d+/.exec(steps.find(({ keyword }) => keyword === 'EXPOSE')?.text.text ?? '')?.[0] ?? '8000'
  const [lowest] = final
  const base = lowest?.base.kind === 'image' ? (lowest.base.reference ?? '') : ''
  const url = `http://127.0.0.1:${port}/health`
  if (/\bpython\b/.test(base))
    return `HEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('${url}', timeout=3)"]`
  if (/\bnode\b/.test(base))
    return `HEALTHCHECK CMD ["node", "-e", "fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]`
  return `HEALTHCHECK CMD ["wget", "-q", "-O", "/dev/null", "${url}"]`
}
