/** Takes note of what is wrong with a node of the YAML. */
export type Refuse = (node: unknown, problem: string, cure: string) => void
