import type { Found, Rule } from './rule.ts'

export const execForm: Rule = {
  id: 'IP016',
  name: 'CMD and ENTRYPOINT in their JSON form',
  aliases: ['DL3025', 'JSONArgsRecommended'],
  check: ({ dockerfile }) =>
    dockerfile.stages
      .filter((stage) => dockerfile.reached.has(stage))
      .flatMap((stage) => {
        // Who names a shell wants it.
        if (stage.steps.some(({ instruction }) => instruction.keyword === 'SHELL')) return []
        return stage.steps.flatMap(({ instruction }): readonly Found[] => {
          const { keyword, json, text } = instruction
          if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || json || text.text === '') return []
          return [
            {
              stage,
              instruction,
              severity: 'warning',
              reason: `${keyword} runs below a shell, which keeps signals from it`,
              fix: 'Write it as a JSON list.',
              lines: [`${keyword} ["program", "argument"]`],
            },
          ]
        })
      }),
}
