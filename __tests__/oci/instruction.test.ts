import { expect, test } from '@jest/globals'
import { shownInstruction } from '../../src/oci/instruction.ts'

test.each([
  ['COPY . /app # buildkit', 'COPY . /app'],
  ['/bin/sh -c #(nop) COPY file:1 in /app', 'COPY file:1 in /app'],
  ['RUN |1 TOKEN=x /bin/sh -c make # buildkit', 'RUN …'],
  ['/bin/sh -c curl -u a:b x', 'RUN …'],
  ['|1 TOKEN=x /bin/sh -c make', 'RUN …'],
  ['ENV TOKEN=x', 'ENV …'],
  ['ADD https://a:b@host/x /x', 'ADD …'],
  [
    'RUN |2 A=secret B=other /bin/bash -o pipefail -c set -eux; apt-get update && apt-get -y install curl # buildkit',
    'RUN apt-get update, apt-get install …',
  ],
  ['RUN /bin/sh -c pip install --index-url https://u:secret@host/simple . # buildkit', 'RUN pip install …'],
  [
    'RUN /bin/sh -c npm ci && npm run build && npm ci && yarn add x && go build # buildkit',
    'RUN npm ci, npm run, yarn add …',
  ],
  ['RUN /bin/sh -c echo npm_secret install-secret /opt/pip install=x # buildkit', 'RUN …'],
])('what made a layer, %s, is shown as %s', (instruction, shown) => {
  expect(shownInstruction(instruction)).toBe(shown)
})
