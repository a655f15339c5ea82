import { subActions } from '../../src/action/peers/index.ts'

/** The files that the action.yml's and package.json point at; all share the chunks of dist/index.js. */
export const entries: Readonly<Record<string, string>> = {
  'main.js': "import { action } from './index.js'\nawait action()\n",
  'comment.js': "import { comment } from './index.js'\nawait comment()\n",
  'promote.js': "import { promote } from './index.js'\nawait promote()\n",
  ...Object.fromEntries(
    Object.keys(subActions).map((name) => [
      `${name}.js`,
      `import { action } from './index.js'\nawait action('${name}')\n`,
    ]),
  ),
  'post.js': "import { post } from './index.js'\nawait post()\n",
  'cli.js': "#!/usr/bin/env node\nimport { cli } from './index.js'\nawait cli()\n",
}
