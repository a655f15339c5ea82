import type { Written } from '../support/written-tar.ts'

/** Layers whose numbers dive itself was asked for: `recorded/dive-0.13.1.json` has its answers. */
export const diveCases: Readonly<Record<string, readonly (readonly Written[])[]>> = {
  'one layer': [[{ name: 'a', content: 10 }]],
  'a file overwritten once': [[{ name: 'a', content: 10 }], [{ name: 'a', content: 30 }]],
  'a file overwritten three times': [1, 2, 3, 4].map((size) => [{ name: 'd/a', content: size * 100 }]),
  'a file deleted': [[{ name: 'd/' }, { name: 'd/a', content: 10 }], [{ name: 'd/.wh.a' }]],
  'a folder deleted': [
    [{ name: 'd/' }, { name: 'd/a', content: 10 }, { name: 'd/b', content: 5 }],
    [{ name: '.wh.d' }],
  ],
  'a folder deleted that an upper layer only is on the way through': [
    [{ name: 'd/' }, { name: 'd/a', content: 10 }],
    [{ name: 'd/b', content: 7 }],
    [{ name: '.wh.d' }],
  ],
  'a folder deleted that was an empty leaf': [
    [{ name: 'd/' }],
    [{ name: 'd/' }, { name: 'd/a', content: 10 }],
    [{ name: '.wh.d' }],
  ],
  'an opaque folder': [
    [{ name: 'd/' }, { name: 'd/a', content: 10 }],
    [{ name: 'd/' }, { name: 'd/.wh..wh..opq' }, { name: 'd/b', content: 3 }],
  ],
  'a whiteout of what is not there': [
    [
      { name: 'a', content: 1 },
      { name: 'z', content: 9 },
    ],
    [{ name: 'a', content: 2 }, { name: '.wh.nothing' }, { name: 'z', content: 8 }],
  ],
  'a whiteout in the lowest layer': [
    [{ name: 'a', content: 4 }, { name: '.wh.a' }, { name: 'b', content: 2 }],
    [{ name: 'b', content: 3 }],
  ],
  'a whiteout and its file in one layer': [[{ name: 'a', content: 4 }], [{ name: '.wh.a' }, { name: 'a', content: 6 }]],
  'a path twice in one tar': [
    [
      { name: 'a', content: 4 },
      { name: 'a', content: 6 },
    ],
    [{ name: 'a', content: 1 }],
  ],
  'names with a dot, and absolute ones': [
    [{ name: './' }, { name: './a', content: 4 }, { name: '/b', content: 5 }],
    [
      { name: 'a', content: 1 },
      { name: 'b', content: 1 },
    ],
  ],
  'a folder becomes a file': [
    [{ name: 'd/' }, { name: 'd/a', content: 10 }],
    [{ name: 'd', content: 3 }],
    [{ name: '.wh.d' }],
  ],
  'a file becomes a folder': [
    [{ name: 'd', content: 3 }],
    [{ name: 'd/' }, { name: 'd/a', content: 10 }],
    [{ name: '.wh.d' }],
  ],
  'a hard link overwritten': [
    [
      { name: 'a', content: 10 },
      { name: 'b', type: '1', linkName: 'a' },
    ],
    [{ name: 'b', content: 2 }],
  ],
  'an empty layer': [[{ name: 'a', content: 10 }], [], [{ name: 'a', content: 10 }]],
  'names that are not ASCII, in the order of their bytes': [
    [
      { name: 'é', content: 1 },
      { name: 'z', content: 2 },
      { name: '日本', content: 3 },
    ],
    [{ name: '.wh.nothing' }, { name: 'é', content: 4 }, { name: '日本', content: 5 }, { name: 'A', content: 1 }],
    [
      { name: 'é', content: 4 },
      { name: 'z', content: 2 },
    ],
  ],
  'long names and big owners by pax': [
    [{ name: 'short', content: 5, pax: { path: `d/${'n'.repeat(300)}`, uid: '4294967294' } }],
    [{ name: 'short', content: 6, pax: { path: `d/${'n'.repeat(300)}` } }],
  ],
  'long names by GNU': [
    [
      { name: '././@LongLink', type: 'L', content: `d/${'g'.repeat(200)}\0` },
      { name: 'short', content: 5 },
    ],
    [
      { name: '././@LongLink', type: 'L', content: `d/${'g'.repeat(200)}\0` },
      { name: 'short', content: 7 },
    ],
  ],
  'folders as empty leaves': [[{ name: 'etc/' }], [{ name: 'etc/' }], [{ name: 'etc/' }]],
  'many files of one size': Array.from({ length: 3 }, () => 'abcdefgh'.split('').map((name) => ({ name, content: 5 }))),
}
