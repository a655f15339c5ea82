import type { Written } from '../support/written-tar.ts'

/** An image with everything that an export of dive can hold: `recorded/dive-0.13.1-export.txt` is what dive made of it. */
export const exportCase: readonly (readonly Written[])[] = [
  [
    { name: './' },
    { name: 'bin/', mode: 0o755 },
    { name: 'bin/sh', content: 10, mode: 0o755 },
    { name: 'bin/su', content: 7, mode: 0o4755 },
    { name: 'bin/wall', content: 7, mode: 0o2755 },
    { name: 'bin/hard', type: '1', linkName: 'bin/sh', mode: 0o755 },
    { name: 'bin/soft', type: '2', linkName: 'sh', mode: 0o777 },
    { name: 'dev/null', type: '3', mode: 0o666 },
    { name: 'dev/disk', type: '4', mode: 0o660 },
    { name: 'dev/pipe', type: '6', mode: 0o600 },
    { name: 'tmp/', mode: 0o1777 },
    { name: 'etc/ü<b>&"\\\u2028', content: 'x', uid: 1000 },
    { name: 'etc/Z', content: 5 },
    { name: 'etc/a', content: 5 },
    { name: 'etc/.b', content: 5 },
    { name: 'line\nbreak', content: 3 },
    { name: 'deep/in/a/folder/file', content: 100 },
    { name: 'long', content: 2, pax: { path: `long/${'n'.repeat(150)}`, uid: '3000000' } },
    { name: 'old/', content: 0, raw: { 156: Buffer.from([0]) } },
    { name: 'twice', content: 4 },
    { name: 'twice', content: 6 },
  ],
  [
    { name: 'etc/a', content: 50 },
    { name: 'etc/.wh.Z' },
    { name: 'deep/.wh.in' },
    { name: 'bin/' },
    { name: 'bin/.wh..wh..opq' },
    { name: 'bin/new', content: 8 },
  ],
  [{ name: 'deep' }, { name: '.wh.tmp' }, { name: 'dev/null', content: 1 }],
]
