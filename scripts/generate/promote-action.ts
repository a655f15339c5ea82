import { promoteTable } from '../../src/pipeline/promote/inputs.ts'
import { outputs } from '../../src/promote/outputs.ts'
import { actionFile } from './action-yml.ts'
import { between, outputsOf, rowsOf } from './readme-tables.ts'

/** promote/action.yml: it builds nothing, so it is no stage, and has a table of its own. */
export function promoteActionYml(): string {
  return actionFile({
    name: 'image-pipeline promote',
    description: 'Gives an image that is proven other tags, here or in another registry, without building it again.',
    icon: 'chevrons-up',
    inputs: promoteTable,
    outputs,
    dist: '../dist',
    entry: 'promote.js',
  })
}

/** The README of the sub-action `promote/`, with its tables. */
export function withPromoteTables(readme: string): string {
  return between(between(readme, 'inputs', rowsOf(promoteTable)), 'outputs', outputsOf(outputs))
}
