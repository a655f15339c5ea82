import type { Shown } from '../core/shown.ts'
import { annotationLines, labelLines } from './describe.ts'
import type { MetadataInputs } from './inputs.ts'
import type { MetadataResult } from './run.ts'

/** metadata-action's outputs, the variables of the same values, and a section for the summary. */
export function show(inputs: MetadataInputs, result: MetadataResult): Shown {
  const { tags, bakeFiles, exportsVariables } = result
  const annotations = annotationLines(tags)
  const outputs = {
    version: tags.version,
    tags: tags.references.join(inputs.sepTags),
    'tag-names': tags.names.join(inputs.sepTags),
    labels: labelLines(tags).join(inputs.sepLabels),
    annotations: annotations.join(inputs.sepAnnotations),
    json: JSON.stringify({ tags: tags.references, 'tag-names': tags.names, labels: tags.labels, annotations }),
    'bake-file-tags': bakeFiles.tags,
    'bake-file-labels': bakeFiles.labels,
    'bake-file-annotations': bakeFiles.annotations,
    'bake-file': bakeFiles.all,
  }
  const variables = Object.entries(outputs).map(([name, value]) => [
    `DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`,
    value,
  ])
  return {
    outputs,
    ...(exportsVariables ? { variables: Object.fromEntries(variables) as Record<string, string> } : {}),
    section: section(result),
    report: {
      version: tags.version,
      tags: tags.references,
      labels: tags.labels,
      annotations: tags.annotations,
      prerelease: tags.prerelease,
      warnings: tags.warnings,
      notices: tags.notices,
    },
  }
}

function section({ tags }: MetadataResult): string {
  const names = tags.references.map((name) => `| tag | \`${cell(name)}\` |`)
  const labels = Object.entries(tags.labels)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `| \`${cell(key)}\` | ${cell(value)} |`)
  const head = tags.version === '' ? 'No rule gave a tag.' : `Version \`${cell(tags.version)}\``
  return ['### Metadata', '', head, '', '| | |', '|---|---|', ...names, ...labels, ''].join('\n')
}

/** A value as text of a table's cell: no markup, no line break. */
function cell(text: string): string {
  return text.replace(/\r?\n/g, ' ').replace(/[\\`*_{}[\]<>|]/g, (character) => `&#${character.codePointAt(0)};`)
}
