import { expect, test } from '@jest/globals'
import { python, said } from './linting.ts'

const git = { unwanted: [{ pattern: '.git', path: '.git', bytes: 2_500_000 }] }

test('IP008 names what lies in the context and is copied, with its bytes', () => {
  expect(said('IP008', python('COPY . .'), { context: git })).toMatchObject([
    { severity: 'warning', reason: expect.stringContaining('.git (2.5 MB)'), lines: ['.git'] },
  ])
  expect(said('IP008', python('COPY . .'))).toMatchObject([{ severity: 'info' }])
  expect(said('IP008', python('ADD ./ /app'), { context: git, ignoreFile: '*.md' })).toMatchObject([
    { reason: expect.stringContaining('.dockerignore lets .git') },
  ])
})

test.each([
  ['COPY . .', { context: git, ignoreFile: '.git' }],
  ['COPY . .', { context: git, ignoreFile: '**\n!src' }],
  ['COPY --exclude=.git . .', { context: git, ignoreFile: 'x' }],
  ['COPY src src', { context: git }],
  ['COPY --from=x . .', { context: git }],
] as const)('IP008 is silent where it is kept out: %s', (copy, world) => {
  expect(said('IP008', python(copy), world)).toEqual([])
})

test('IP009 finds a whole context in the image, not in a stage before it', () => {
  expect(said('IP009', python('COPY . /app'))).toMatchObject([{ severity: 'info', line: 2 }])
  expect(said('IP009', 'FROM a AS b\nCOPY . .\nFROM a\nCOPY --from=b /x /x\n')).toEqual([])
  expect(said('IP009', python('COPY src/ /app', 'COPY --from=other . /x'))).toEqual([])
})

test.each([
  ['pip install -r requirements.txt', 'requirements.txt'],
  ['uv sync --frozen', 'pyproject.toml uv.lock'],
  ['npm ci', 'package.json package-lock.json'],
  ['poetry install', 'pyproject.toml poetry.lock'],
  ['go mod download', 'go.mod go.sum'],
  ['bundle install', 'Gemfile Gemfile.lock'],
])('IP010 finds %s after all sources', (install, manifests) => {
  expect(said('IP010', python('COPY . .', `RUN ${install}`))).toMatchObject([
    { severity: 'warning', line: 3, lines: [`COPY ${manifests} ./`, expect.any(String), 'COPY . .'] },
  ])
})

test.each([
  ['COPY requirements.txt .', 'RUN pip install -r requirements.txt', 'COPY . .'],
  ['COPY package*.json .', 'RUN npm ci', 'COPY . .', 'RUN npm ci --omit=dev'],
  ['COPY . .', 'RUN pip install x'],
  ['COPY . .', 'RUN npm install -g yarn'],
  ['COPY . .', 'RUN ./install.sh'],
  ['RUN ./install.sh', 'COPY . .', 'RUN npm ci'],
  ['COPY src src', 'RUN npm ci'],
])('IP010 is silent where dependencies are installed before, or none are: %j', (...lines) => {
  expect(said('IP010', python(...lines))).toEqual([])
})

test.each([
  ['COPY . /app', 'RUN chown -R 1000:1000 /app'],
  ['WORKDIR /app', 'COPY src ./src/', 'RUN useradd app && chown -R app:app .'],
  ['ARG HOME_OF=/srv/app', 'COPY --chmod=755 x ${HOME_OF}', 'RUN chown --recursive me $HOME_OF'],
  ['COPY x /app/x', 'RUN chmod -R u+rwX /app'],
  ['COPY --from=b /x /app/x', 'RUN chown -Rh 1 /app/'],
])('IP011 finds files that are written again for their owner or mode: %j', (...lines) => {
  expect(said('IP011', python(...lines))).toMatchObject([{ severity: 'warning', line: lines.length + 1 }])
})

test.each([
  ['COPY --chown=1000:1000 . /app', 'RUN chown -R 1000:1000 /app'],
  ['COPY . /app', 'RUN chown 1000 /app'],
  ['COPY . /app', 'RUN chown -R 1000 /data'],
  ['COPY . /app', 'RUN chown -R 1000 /app/cache'],
  ['RUN chown -R 1000 /app', 'COPY . /app'],
  ['COPY . /app', 'RUN chown -R 1000 $SOMEWHERE'],
  ['COPY . /app', 'RUN ./chown.sh && chown -R 1000 /app'],
  ['COPY . app', 'RUN chown -R 1000 /app'],
])('IP011 is silent where nothing is written again, or nobody can tell: %j', (...lines) => {
  expect(said('IP011', python(...lines))).toEqual([])
})

test.each(['.env', 'config/.env', '/root/.netrc', 'id_rsa', '.ssh/id_ed25519', '.aws/credentials'])(
  'IP015 fails for a secret file that is copied by its name: %s',
  (name) => {
    expect(said('IP015', python(`COPY ${name} /x`))).toMatchObject([{ severity: 'error', line: 2 }])
  },
)

test.each(['COPY .env.example /x', 'COPY --from=b .env /x', 'COPY id_rsa.pub /x', 'COPY env /x', 'COPY server.pem /x'])(
  'IP015 lets pass what is none: %s',
  (copy) => {
    expect(said('IP015', python(copy))).toEqual([])
  },
)

test('IP015 in a builder stage is only told', () => {
  expect(said('IP015', 'FROM a AS b\nCOPY .env .\nFROM a\nCOPY --from=b /x /x\n')).toMatchObject([{ severity: 'info' }])
})
