import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { patchSizer } from '../../src/git/patch-size.ts'

function sizeOf(text: string, cuts: readonly number[] = []) {
  const sizer = patchSizer()
  const bytes = Buffer.from(text)
  let at = 0
  for (const cut of [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    sizer.write(bytes.subarray(at, cut))
    at = cut
  }
  return sizer.end()
}

const header = (name: string) => `diff --git a/${name} b/${name}\nindex 1..2 100644\n--- a/${name}\n+++ b/${name}\n`

test('added lines count with their ends, of each commit that has any patch', () => {
  const text = `commit a\n\n${header('x')}@@ -1 +1,2 @@ f\n-old\n+new\n+++ more\n@@ -9 +10,0 @@\n-gone\ncommit b\n\ncommit c\n`
  expect(sizeOf(text)).toEqual({ commits: 1, bytes: 4 + 8 })
})

test('a line without an end has none', () => {
  const text = `commit a\n\n${header('x')}@@ -1 +1 @@\n-old\n\\ No newline at end of file\n+new\n\\ No newline at end of file\n`
  expect(sizeOf(text)).toEqual({ commits: 1, bytes: 3 })
})

test('a file that is removed counts for nothing', () => {
  const text = `commit a\n\n${header('x').replace('index', 'deleted file mode 100644\nindex')}@@ -1,2 +0,0 @@\n-a\n-b\n`
  expect(sizeOf(text)).toEqual({ commits: 0, bytes: 0 })
})

test('lines that look like headers are content while their hunk lasts', () => {
  const lines = ['diff --git a/x b/x', 'deleted file mode 100644', '@@ -1 +1 @@', 'commit b', '\\ No newline', 'ä']
  const hunk = `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}`
  expect(sizeOf(`commit a\n\n${header('x')}${hunk}${header('y')}@@ -0,0 +1 @@\n+1\n`)).toEqual({
    commits: 1,
    bytes: lines.join('\n').length + 2 + 2,
  })
})

test('a merge that is shown once a parent is one commit', () => {
  const once = `commit a\n\n${header('x')}@@ -0,0 +1 @@\n+1\n`
  expect(sizeOf(once + once)).toEqual({ commits: 1, bytes: 4 })
})

test('chunks may end anywhere, lines may be of any length', () => {
  const line = fc.oneof(fc.string(), fc.string({ minLength: 300, maxLength: 700 }), fc.constant('\\ x'))
  const clean = (text: string) => text.replaceAll(/[\r\n]/g, '')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.array(fc.nat(), { maxLength: 8 }), (lines, cuts) => {
      const added = lines.map(clean)
      const text = `commit a\n\n${header('x')}@@ -0,0 +1,${added.length} @@\n${added.map((l) => `+${l}\n`).join('')}`
      const bytes = added.reduce((sum, l) => sum + Buffer.byteLength(l) + 1, 0)
      expect(sizeOf(text, cuts)).toEqual({ commits: 1, bytes })
    }),
  )
})
