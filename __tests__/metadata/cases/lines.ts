import type { Case } from '../decide.ts'
import { dev, tag } from '../events.ts'

const v1 = tag('v1.2.3')
const raw = String.raw

/** How lines are read: what metadata-action answers. */
export const lineCases: readonly Case[] = [
  { name: 'a comment at the beginning of a line', on: dev, tags: '# nothing\ntype=raw,a\n#type=raw,b', gives: 'a' },
  { name: 'a hash behind a word is part of it', on: dev, tags: 'foo#bar', gives: 'foo-bar' },
  { name: 'a hash behind a space too', on: dev, tags: 'type=raw,value=a # b', gives: 'a-b' },
  { name: 'Windows line ends', on: dev, tags: 'type=raw,a\r\ntype=raw,b\r\n', gives: 'a b' },
  { name: 'empty lines', on: dev, tags: '\n\ntype=raw,a\n\n\ntype=raw,b\n', gives: 'a b' },
  { name: 'spaces around everything', on: dev, tags: '  type = raw , value = a b  ', gives: 'a-b' },
  { name: 'any order', on: dev, tags: 'value=abc,type=raw', gives: 'abc' },
  { name: 'capital keys', on: dev, tags: 'TYPE=raw,VALUE=Abc', gives: 'Abc' },
  { name: 'the last of two values', on: dev, tags: 'type=raw,value=a,value=b', gives: 'b' },
  { name: 'the last of two words', on: dev, tags: 'foo,bar', gives: 'bar' },
  { name: 'a word alone', on: dev, tags: 'acustomtag', gives: 'acustomtag' },
  { name: 'a value with an equals sign', on: dev, tags: 'type=raw,value=a=b', gives: 'a-b' },
  { name: 'a quoted line', on: dev, tags: '"type=raw,value=a"', gives: 'a' },
  { name: 'an unknown attribute', on: dev, tags: 'type=raw,value=a,colour=red', gives: 'a' },
  {
    name: 'priorities may be negative and broken',
    on: dev,
    tags: 'type=raw,a,priority=-1\ntype=raw,b,priority=1.5\ntype=raw,c,priority=1',
    gives: 'b c a',
  },
  { name: 'an empty priority is zero', on: dev, tags: 'type=raw,a,priority=\ntype=raw,b,priority=1', gives: 'b a' },
  { name: 'equal priorities keep their order', on: dev, tags: 'type=raw,b\ntype=raw,a\ntype=raw,c', gives: 'b a c' },
  { name: 'an empty value is no tag', on: dev, tags: 'type=raw,value=\ntype=raw,a', gives: 'a' },
  {
    name: 'a value with expressions around it',
    on: dev,
    tags: 'type=raw,value={{branch}}-{{sha}}',
    gives: 'dev-860c190',
  },
  { name: 'three braces', on: dev, tags: 'type=raw,value={{{branch}}}', gives: 'dev' },
  { name: 'spaces in braces', on: dev, tags: 'type=raw,value={{  branch  }}', gives: 'dev' },
  { name: 'a name that is not known is empty', on: dev, tags: 'type=raw,value=a{{brunch}}b', gives: 'ab' },
  { name: 'a condition', on: dev, tags: 'type=raw,value={{#if branch}}b{{else}}n{{/if}}', gives: 'b' },
  { name: 'a condition the other way', on: v1, tags: 'type=raw,value={{#unless branch}}n{{/unless}}', gives: 'n' },
  { name: 'a comment in braces', on: dev, tags: 'type=raw,value=a{{! not this }}b', gives: 'ab' },
  {
    name: 'prefix and suffix with expressions',
    on: dev,
    tags: 'type=raw,value=x,prefix={{branch}}-,suffix=-{{sha}}',
    gives: 'dev-x-860c190',
  },
  { name: 'flavor with expressions', on: dev, tags: 'type=raw,x', flavor: 'prefix={{branch}}-', gives: 'dev-x' },
  {
    name: "a version's value from an expression",
    on: v1,
    tags: 'type=semver,pattern={{major}},value={{tag}}',
    gives: '1 latest',
  },
  {
    name: 'quotes doubled twice keep a comma',
    on: tag('v12'),
    tags: raw`type=match,"""pattern=\d{1,2}"""`,
    gives: '12 latest',
  },
  { name: 'capital keys in the flavor', on: v1, flavor: 'LATEST=false', gives: 'v1.2.3' },
  { name: 'the last flavor line', on: v1, flavor: 'latest=true\nlatest=false', gives: 'v1.2.3' },
  { name: 'months in words', on: dev, tags: "type=raw,value={{date 'MMM-Do-YYYY'}}", gives: 'Jan-10th-2020' },
  { name: 'the week', on: dev, tags: "type=raw,value={{date 'GGGG.WW'}}", gives: '2020.02' },
  { name: 'literal text in a date', on: dev, tags: "type=raw,value={{date '[rel]YYYY.MM'}}", gives: 'rel2020.01' },
  { name: 'a bad zone is UTC', on: dev, tags: "type=raw,value={{date 'HHmm' tz='Mars/Base'}}", gives: '0030' },
  {
    name: 'a zone of another day',
    on: dev,
    tags: "type=raw,value={{date 'YYYYMMDD' tz='America/New_York'}}",
    gives: '20200109',
  },
  { name: 'Unix time', on: dev, tags: "type=raw,value={{date 'X'}}", gives: '1578616200' },
]
