import { expect, test } from '@jest/globals'
import { builderProxy } from '../../src/build/builder-proxy.ts'
import { plan } from '../../src/build/plan.ts'
import { facts } from '../support/facts.ts'
import { buildInputs, buildWorld, someTags } from './build-world.ts'

const proxies = { HTTPS_PROXY: 'http://proxy.example:3128', no_proxy: 'localhost,.corp.example' }

test('a builder of ours in a container is told of the proxies, in the form that buildx reads', async () => {
  const { options } = builderProxy(proxies, [])
  const world = buildWorld({ builder: undefined, setting: { proxy: options } })
  const { builder } = plan(await buildInputs(), facts(), someTags(), world)
  const [create = []] = builder.create
  expect(create.filter((_, at) => create[at - 1] === '--driver-opt').slice(1)).toEqual([
    'env.https_proxy=http://proxy.example:3128',
    '"env.no_proxy=localhost,.corp.example"',
  ])
})

test('builders with other proxies are other builders', async () => {
  const name = async (proxy: readonly string[]) =>
    plan(await buildInputs(), facts(), someTags(), buildWorld({ builder: undefined, setting: { proxy } })).builder.name
  expect(await name(builderProxy(proxies, []).options)).not.toBe(await name([]))
})

test('a builder elsewhere is told nothing', async () => {
  const inputs = await buildInputs({ driver: 'remote', endpoint: 'tcp://buildkit.example:1234' })
  const setting = { proxy: builderProxy(proxies, []).options }
  const { builder } = plan(inputs, facts(), someTags(), buildWorld({ builder: undefined, setting }))
  expect(builder.create.flat().join(' ')).not.toContain('proxy.example')
})

test('a login is not passed on, because arguments can be read by others; that is told without the login', () => {
  const { options, warnings } = builderProxy({ https_proxy: 'http://me:PASSWORD-CANARY@proxy.example:3128' }, [])
  expect(options).toEqual([])
  expect(warnings).toEqual([expect.stringMatching(/^HTTPS_PROXY has a login in it and is not passed on/)])
  expect(warnings.join()).not.toContain('CANARY')
})

test('a proxy on this machine’s loopback is none for a container, unless it is in this network', () => {
  const local = { HTTP_PROXY: 'http://127.0.0.1:3128' }
  expect(builderProxy(local, []).options).toEqual([])
  expect(builderProxy(local, ['network=host']).options).toEqual(['env.http_proxy=http://127.0.0.1:3128'])
})

test('who says it himself in driver-opts is believed', () => {
  expect(builderProxy(proxies, ['env.HTTPS_PROXY=http://other.example']).options).toEqual([])
})
