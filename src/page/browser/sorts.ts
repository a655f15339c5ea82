/** What kinds of things an image holds, in the order of the legend. */
export const sorts = ['system', 'python', 'node', 'application', 'caches', 'documents', 'other'] as const
export type Sort = (typeof sorts)[number]

const rules: readonly (readonly [Sort, RegExp])[] = [
  [
    'caches',
    /(^|\/)(__pycache__|\.cache|\.npm\/_cacache|\.git)(\/|$)|^\/(var\/cache|var\/lib\/apt\/lists|tmp|var\/tmp)(\/|$)|\.pyc$/,
  ],
  ['node', /(^|\/)(node_modules|\.yarn|\.pnpm-store)(\/|$)/],
  ['python', /(^|\/)(site-packages|dist-packages|lib\/python\d[^/]*|\.venv|venv)(\/|$)|^\/usr\/(local\/)?bin\/python/],
  ['documents', /^\/usr\/(local\/)?share\/(doc|man|info|locale|help|gtk-doc)(\/|$)/],
  ['application', /^\/(app|srv|home|opt|root|workspace|code|usr\/src)(\/|$)/],
  ['system', /^\/(usr|lib\w*|bin|sbin|etc|var|boot|dev|run|media|mnt)(\/|$)/],
]

/** What a file is by where it lies, e.g. `/usr/lib/python3/dist-packages/six.py`. */
export function sortOf(path: string): Sort {
  return rules.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
}
