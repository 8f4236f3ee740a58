import { limitMatcher, limitScope, patternsMeet } from './limit-scope.js';

describe('which requests a limit counts', () => {
  it.each<[string, Parameters<typeof limitMatcher>[0], readonly string[], readonly string[]]>([
    ['all', {}, ['/a', '/b/c'], []],
    ['those that begin so', { path: '/v4/dom' }, ['/v4/domains', '/v4/domains/1/records?page=2'], ['/v4/images']],
    [
      'those to one of several paths, whatever is filled in',
      { paths: ['/v4/domains', '/v4/domains/{parent}/records'] },
      ['/v4/domains', '/v4/domains?page=2', '/v4/domains/a.example/records', '/v4/domains/a%2Fb/records?page=1'],
      ['/v4/domains/1', '/v4/domains//records', '/v4/domains/1/records/2', '/v4/domains/a/b/records', '/v4/domainsX'],
    ],
    [
      'those with something filled in within a step',
      { paths: ['/{region}.zone/{id}'] },
      ['/eu.zone/7'],
      ['/eu-zone/7', '/.zone/7'],
    ],
  ])('are %s', (_what, limit, counted, others) => {
    const counts = limitMatcher(limit);

    expect([...counted, ...others].filter((path) => counts({ path }))).toEqual(counted);
  });

  it('are those of its method only', () => {
    const reads = limitMatcher({ method: 'GET', path: '/v4' });
    const writes = limitMatcher({ method: 'POST' });
    const [get, post] = [{ path: '/v4/a' }, { path: '/v4/a', method: 'POST' }];

    expect([reads(get), reads(post), writes(get), writes(post)]).toEqual([true, false, false, true]);
  });
});

describe('the words for that', () => {
  it.each([
    [{}, undefined],
    [{ path: '/v4/images' }, '/v4/images'],
    [{ method: 'POST' as const }, 'POST requests'],
    [{ method: 'GET' as const, paths: ['/b/{id}', '/a'] }, 'GET /a, /b/{id}'],
  ])('of %o are %p', (limit, words) => {
    expect(limitScope(limit)).toBe(words);
  });
});

describe('a pattern and the path of a list', () => {
  it.each([
    ['/v4/domains/{any}/records', '/v4/domains/{parent}/records', true],
    ['/v4/domains/a.example/records', '/v4/domains/{parent}/records', true],
    ['/v4/{kind}', '/v4/domains?all=1', true],
    ['/v4/types/{type}', '/v4/types/{/spec/type}', true],
    ['/v4/domains/{any}', '/v4/domains', false],
    ['/v4/images/{id}', '/v4/domains/{id}', false],
    ['/{region}.zone/a', '/eu-zone/a', false],
  ])('%s and %s: %p', (pattern, template, meets) => {
    expect(patternsMeet(pattern, template)).toBe(meets);
  });
});
