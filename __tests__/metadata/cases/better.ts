import type { Case } from '../decide.ts'
import { dev, master, merged, mergeQueue, push, queueFor, tag } from '../events.ts'

const v1 = tag('v1.2.3')
const raw = String.raw
const long = 'x'.repeat(200)

/** Where metadata-action's answer cannot be used, or is not what was meant. */
export const betterCases: readonly Case[] = [
  { name: 'an indented comment', on: dev, tags: 'type=raw,a\n  # type=raw,b', gives: 'a' },
  { name: 'comments alone leave the default rules', on: dev, tags: '# type=raw,b', gives: 'dev' },
  { name: 'a target event without a number is no branch', on: { ...dev, event: 'pull_request_target' }, gives: '' },
  { name: 'a comma inside quotes', on: tag('v12'), tags: raw`type=match,"pattern=\d{1,2}"`, gives: '12 latest' },
  {
    name: 'a comma inside quotes and a group',
    on: tag('v12-x'),
    tags: raw`type=match,"pattern=v(\d{1,2})-",group=1`,
    gives: '12 latest',
  },
  {
    name: 'a comma inside an expression',
    on: dev,
    tags: "type=raw,value={{date 'dddd, MMMM Do YYYY, h:mm:ss a'}}",
    gives: 'Friday-January-10th-2020-12-30-00-am',
  },
  { name: 'double quotes inside an expression', on: dev, tags: 'type=raw,value={{date "YYYY"}}', gives: '2020' },
  { name: 'a date without a format', on: dev, tags: 'type=raw,value={{date}}', gives: '2020-01-10T00-30-00Z' },
  { name: 'a trailing comma wipes nothing', on: dev, tags: 'type=raw,value=a,', gives: 'a' },
  {
    name: 'a condition on a boolean that is false',
    on: dev,
    tags: 'type=raw,value={{#if is_default_branch}}main{{else}}side{{/if}}',
    gives: 'side',
  },
  {
    name: 'a condition on a boolean that is true',
    on: master,
    tags: 'type=raw,value={{#if is_default_branch}}main{{else}}side{{/if}}',
    gives: 'main',
  },
  { name: 'no HTML in tags', on: push('foo&bar'), tags: 'type=raw,value={{branch}}', gives: 'foo-bar' },
  { name: 'no dash in front', on: v1, tags: 'type=raw,value=x', flavor: 'prefix={{branch}}-', gives: 'x' },
  { name: 'no dot in front', on: push('.hidden'), gives: 'hidden' },
  { name: 'nothing but dashes is no tag', on: dev, tags: 'type=raw,value=---\ntype=raw,a', gives: 'a' },
  { name: 'latest only once', on: v1, tags: 'type=ref,event=tag\ntype=raw,value=latest', gives: 'v1.2.3 latest' },
  {
    name: 'latest is the last',
    on: v1,
    tags: 'type=ref,event=tag\ntype=raw,value=latest\ntype=raw,value=stable',
    gives: 'v1.2.3 stable latest',
  },
  {
    name: "latest's prefix is expanded",
    on: master,
    tags: 'type=raw,x',
    flavor: 'latest=true\nprefix={{branch}}-,onlatest=true',
    gives: 'master-x master-latest',
  },
  {
    name: 'a match without a group is the whole match',
    on: tag('app-1.2.3-x'),
    tags: raw`type=semver,pattern={{version}},match=\d+\.\d+\.\d+`,
    gives: '1.2.3 latest',
  },
  {
    name: 'a value of the flavor with an equals sign',
    on: dev,
    tags: 'type=raw,x',
    flavor: 'prefix=a=b',
    gives: 'a-bx',
  },
  { name: 'a merge queue is its pull request', on: mergeQueue, gives: 'pr-104' },
  {
    name: 'also for a base with slashes',
    on: queueFor('release/1.x'),
    tags: 'type=ref,event=pr\ntype=raw,base-{{base_ref}}',
    gives: 'pr-104 base-release-1.x',
  },
  {
    name: 'a merge queue is never the base branch',
    on: mergeQueue,
    tags: 'type=raw,x,enable={{is_default_branch}}\ntype=ref,event=branch\ntype=edge',
    gives: '',
  },
  { name: "a merged pull request keeps off the branch's tag", on: merged, gives: 'pr-15' },
  { name: 'git is believed, whatever the event', on: merged, context: 'git', gives: 'master' },
  { name: 'the first 119 characters and a hash', on: push(long), gives: `${long.slice(0, 119)}-aa20c23e` },
  { name: 'an image enabled by an expression', on: dev, images: 'u/a,enable={{is_default_branch}}\nu/b', gives: 'dev' },
  {
    name: 'an empty short name of an expression chain',
    on: dev,
    tags: 'type=raw,value={{#if tag}}t{{else if branch}}b{{else}}n{{/if}}',
    gives: 'b',
  },
]
