/** What people call to get software, and with which word: nothing else of a command is shown. */
const known =
  /(?<![\w./-])(apt-get|apt|apk|dnf|microdnf|yum|zypper|pip3?|pipx|uv|poetry|pdm|conda|mamba|npm|pnpm|yarn|bun|bundle|gem|composer|cargo|go|mvn|gradle|dotnet)\s+(?:-[\w-]+\s+)*(install|add|update|upgrade|dist-upgrade|sync|ci|run|build|download|fetch|restore|package|publish|remove|purge|clean|autoremove|mod)(?![\w./=-])/g
const most = 3

/**
 * What made a layer, from the image's history: `COPY . /app`, `RUN pip install …`. A command, and the build arguments
 * that BuildKit writes before it, may hold a secret: of these only words that cannot be one are shown.
 */
export function shownInstruction(createdBy: string): string {
  const [, word = 'RUN', rest = ''] = /^(?:\/bin\/sh -c #\(nop\)\s+)?([A-Z]+)\b(.*)$/s.exec(createdBy) ?? []
  if ((word === 'COPY' || word === 'ADD' || word === 'WORKDIR') && !rest.includes('://'))
    return `${word}${rest.replace(/ # buildkit$/, '')}`.trimEnd()
  if (word !== 'RUN') return `${word} …`
  const calls = new Set([...createdBy.matchAll(known)].map(([, tool, verb]) => `${tool} ${verb}`))
  return ['RUN', [...calls].slice(0, most).join(', '), '…'].filter(Boolean).join(' ')
}
