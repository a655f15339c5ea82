import { expect, test } from '@jest/globals'
import { inspectArgs, parseBuilder, platformsOf, writesOciLayout } from '../../src/docker/builder.ts'

const containerd = `Name:          default
Driver:        docker
Last Activity: 2026-11-22 23:39:01 +0000 UTC

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.25.1
Platforms:        linux/amd64, linux/amd64/v2, linux/arm64*
Labels:
 org.mobyproject.buildkit.worker.executor:             containerd
 org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1
 org.mobyproject.buildkit.worker.snapshotter:          overlayfs
GC Policy rule#0:
 All:            false
 Keep Duration:  48h0m0s
`

const graphDriver = `Name:   default
Driver: docker

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.25.1
Platforms:        linux/amd64
Labels:
 org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1
`

const twoNodes = `Name:          farm
Driver:        remote

Nodes:
Name:     farm0
Endpoint: tcp://10.0.0.1:1234
Status:   running
Platforms: linux/amd64

Name:     farm1
Endpoint: tcp://10.0.0.2:1234
Status:   inactive
Error:    failed to get status: connection refused
`

test('the engine’s own builder writes layouts where containerd keeps its images', () => {
  const builder = parseBuilder(containerd)
  expect(builder).toMatchObject({ name: 'default', driver: 'docker', error: undefined })
  expect(builder.nodes[0]).toMatchObject({ endpoint: 'default', status: 'running', buildkit: 'v0.25.1' })
  expect([...platformsOf(builder)]).toEqual(['linux/amd64', 'linux/amd64/v2', 'linux/arm64'])
  expect(writesOciLayout(builder)).toBe(true)
  expect(writesOciLayout(parseBuilder(graphDriver))).toBe(false)
})

test('every node of a builder is read, with what is wrong with it', () => {
  const builder = parseBuilder(twoNodes)
  expect(builder.nodes.map(({ name, endpoint }) => [name, endpoint])).toEqual([
    ['farm0', 'tcp://10.0.0.1:1234'],
    ['farm1', 'tcp://10.0.0.2:1234'],
  ])
  expect(builder.nodes[1]?.error).toBe('failed to get status: connection refused')
  expect(writesOciLayout(builder)).toBe(true)
})

test('an engine that does not answer is told in its own words', () => {
  const builder = parseBuilder('Name:   default\nDriver: \nError:  Cannot connect to the Docker daemon at unix:///x.\n')
  expect(builder).toEqual({
    name: 'default',
    driver: '',
    nodes: [],
    error: 'Cannot connect to the Docker daemon at unix:///x.',
  })
  expect(writesOciLayout(builder)).toBe(false)
})

test('one call inspects the current builder or the one named', () => {
  expect(inspectArgs(undefined)).toEqual(['buildx', 'inspect'])
  expect(inspectArgs('mine')).toEqual(['buildx', 'inspect', 'mine'])
})
