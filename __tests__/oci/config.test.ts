import { expect, test } from '@jest/globals'
import { readConfig } from '../../src/oci/config.ts'

const read = (value: unknown) => readConfig(Buffer.from(JSON.stringify(value)))

test('a config is read as docker writes it', () => {
  const second = 1e9
  const config = read({
    os: 'linux',
    architecture: 'arm64',
    variant: 'v8',
    config: {
      User: '10001:10001',
      Env: ['PATH=/bin'],
      Entrypoint: ['/entry'],
      Cmd: ['serve'],
      WorkingDir: '/app',
      ExposedPorts: { '8000/tcp': {} },
      Volumes: { '/data': {} },
      Labels: { a: 'b' },
      StopSignal: 'SIGINT',
      Healthcheck: { Test: ['CMD', 'probe'], Interval: 30 * second, StartPeriod: second },
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${'a'.repeat(64)}`] },
    history: [{ created_by: 'ADD rootfs /' }, { created_by: 'ENV A=b', empty_layer: true }, {}],
  })
  expect(config).toEqual({
    os: 'linux',
    architecture: 'arm64',
    variant: 'v8',
    diffIds: [`sha256:${'a'.repeat(64)}`],
    createdBy: ['ADD rootfs /', ''],
    user: '10001:10001',
    env: ['PATH=/bin'],
    entrypoint: ['/entry'],
    cmd: ['serve'],
    workingDir: '/app',
    exposedPorts: ['8000/tcp'],
    volumes: ['/data'],
    labels: { a: 'b' },
    stopSignal: 'SIGINT',
    healthcheck: {
      test: ['CMD', 'probe'],
      interval: 30 * second,
      timeout: 0,
      startPeriod: second,
      startInterval: 0,
      retries: 0,
    },
  })
})

test('a health check that was switched off is none, and what has another shape is as not there', () => {
  expect(read({ config: { Healthcheck: { Test: ['NONE'] } } }).healthcheck).toBeUndefined()
  expect(read({ config: { User: 5, Env: 'x', Healthcheck: { Test: 'x' } }, rootfs: [], history: {} })).toMatchObject({
    user: '',
    env: [],
    healthcheck: undefined,
    diffIds: [],
    createdBy: [],
  })
  expect(() => read([])).toThrow('the config is no object')
})
