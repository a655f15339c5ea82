import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  deleted: 'How many versions were removed; for a plan, how many would be.',
  kept: 'How many versions stay.',
  'freed-bytes': 'Bytes of layers and configs that nothing kept needs; for a plan, those that it would free.',
  'prune-record': 'Path of the plan (`prune-mode: plan`) or of the record that `prune-mode: restore` takes.',
} satisfies OutputTable
