import { type Entry, isDirectory } from '../../layers/entry.ts'

/** The mode as Go writes it, which is what the files compare with: `-rw-r--r--`, `drwxr-xr-x`, `dtrwxrwxrwx`, `urwxr-xr-x`. */
export function goMode(entry: Pick<Entry, 'typeFlag' | 'mode'>): string {
  const { mode, typeFlag } = entry
  const kinds = [
    isDirectory(entry) ? 'd' : '',
    typeFlag === 50 ? 'L' : '',
    typeFlag === 51 || typeFlag === 52 ? 'D' : '',
    typeFlag === 54 ? 'p' : '',
    mode & 0o4000 ? 'u' : '',
    mode & 0o2000 ? 'g' : '',
    typeFlag === 51 ? 'c' : '',
    mode & 0o1000 ? 't' : '',
  ].join('')
  const bits = [...'rwxrwxrwx'].map((letter, at) => (mode & (0o400 >> at) ? letter : '-')).join('')
  return `${kinds || '-'}${bits}`
}
