import { expect, test } from '@jest/globals'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { told, toldByName, toldParameters } from '../../src/pipeline/publish/parameters.ts'

const given = (texts: Readonly<Record<string, string>>) =>
  toldParameters(new Map(Object.entries(texts)), (text) => text)

test('provenance, which is public for ever, tells no value that may be a login, a token or a path', () => {
  const parameters = given({
    platforms: 'linux/amd64',
    'cache-to': 'type=s3,secret_access_key=CANARY',
    context: 'https://x-access-token:CANARY@github.com/o/n',
    'driver-opts': 'env.http_proxy=http://u:CANARY@proxy',
    'build-args': 'NPM_TOKEN=CANARY\nVERSION=1=CANARY\n"QUOTED=CANARY"',
    'build-contexts': 'base=docker-image://user:CANARY@x.example/y',
    gates: 'size=curl -H CANARY',
    username: 'CANARY',
    'report-dir': '/home/CANARY',
    labels: 'a=CANARY',
  })
  expect(parameters).toEqual({
    platforms: 'linux/amd64',
    'build-args': 'NPM_TOKEN\nVERSION\nQUOTED',
    'build-contexts': 'base',
    gates: 'size',
  })
})

test('lines of a value in quotes, and lines that end like a key, are no names', () => {
  const parameters = given({
    'build-args': [
      '"DEPLOY_KEY=-----BEGIN PRIVATE KEY-----\nMC4CAQAwCANARY=\n-----END PRIVATE KEY-----"',
      '"URLS=a\npostgres://u:CANARY@db/app=x"',
      'MC4CAQAwCANARYabcdefg=',
      'postgres://u:CANARY@db/app=x',
      'PLAIN=1',
    ].join('\n'),
  })
  expect(parameters).toEqual({ 'build-args': 'DEPLOY_KEY\nURLS\nPLAIN' })
})

test('of what may name an image, with its login, only the tool’s own words are told; a file only in the checkout', () => {
  expect(
    given({
      sbom: 'generator=u:CANARY@x.example/y',
      provenance: 'mode=max,builder-id=https://u:CANARY@x',
      file: '/home/CANARY/Dockerfile',
    }),
  ).toEqual({ provenance: 'mode=max' })
  expect(given({ sbom: 'true', file: 'docker/Dockerfile' })).toEqual({ sbom: 'true', file: 'docker/Dockerfile' })
  expect(given({ file: 'https://u:CANARY@x.example/Dockerfile' })).toEqual({})
})

test('what another input told us to hide is hidden here too', () => {
  const parameters = toldParameters(new Map([['images', 'ghcr.io/o/SECRET']]), (text) => text.replace('SECRET', '***'))
  expect(parameters).toEqual({ images: 'ghcr.io/o/***' })
})

test('no secret input is ever told', () => {
  const secret = [...told, ...toldByName].filter((name) => 'secret' in table[name])
  expect(secret).toEqual([])
})
