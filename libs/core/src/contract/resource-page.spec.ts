import { pageTemplateProblem, resourcePage } from './resource-page.js';

const resource = (more: { uid?: string; name?: string; region?: string } = {}) => ({
  key: { provider: 'fake', kind: 'fake.server', uid: more.uid ?? '42' },
  name: more.name ?? 'web',
  ...(more.region !== undefined && { region: more.region }),
});

describe('resourcePage', () => {
  it('fills in what the template asks for', () => {
    const page = resourcePage('https://cloud.example.com/{region}/{uid}?name={name}', resource({ region: 'nyc3' }));

    expect(page).toBe('https://cloud.example.com/nyc3/42?name=web');
  });

  it('fills in the parent and the own id of what is listed under another', () => {
    const template = 'https://cloud.example.com/zones/{parent}/records/{id}';

    expect(resourcePage(template, resource({ uid: 'example.com/7' }))).toBe(
      'https://cloud.example.com/zones/example.com/records/7',
    );
    expect(resourcePage(template, resource({ uid: '7' }))).toBeUndefined();
  });

  it('encodes what a provider sent, so that it stays within its place', () => {
    const page = resourcePage('https://cloud.example.com/{uid}', resource({ uid: 'a/../b?x=1#y @é\ud800' }));

    expect(page).toBe('https://cloud.example.com/a%2F..%2Fb%3Fx%3D1%23y%20%40%C3%A9%EF%BF%BD');
    expect(new URL(page ?? '').hostname).toBe('cloud.example.com');
  });

  it.each([
    ['has no region', 'https://cloud.example.com/{region}', {}],
    ['has an empty name', 'https://cloud.example.com/{name}', { name: '' }],
    ['has a name that leads upwards', 'https://cloud.example.com/servers/{name}', { name: '..' }],
    ['has a name that leads nowhere', 'https://cloud.example.com/servers/{name}/', { name: '.' }],
  ])('has none for a resource that %s', (_, template, more) => {
    expect(resourcePage(template, resource(more))).toBeUndefined();
  });

  it('is the same for all where nothing is to be filled in', () => {
    expect(resourcePage('https://cloud.example.com/volumes', resource())).toBe('https://cloud.example.com/volumes');
  });
});

describe('pageTemplateProblem', () => {
  it.each([
    'https://cloud.example.com/servers/{uid}',
    'https://cloud.example.com',
    'https://cloud.example.com:8443/?region={region}#/{name}',
  ])('finds nothing wrong with %s', (template) => {
    expect(pageTemplateProblem(template)).toBeUndefined();
  });

  it.each([
    ['http://cloud.example.com/{uid}', 'must begin with https://'],
    ['javascript:alert({uid})', 'must begin with https://'],
    ['https://{name}.example.com/', 'must begin with https://'],
    ['https://example.com{name}', 'must begin with https://'],
    ['https://user:pass@example.com/', 'must begin with https://'],
    ['https://cloud.example.com/{ID}', 'has {ID}, and only {uid}, {parent}, {id}, {name}, {region} can be filled in'],
    ['https://cloud.example.com/{toString}', 'has {toString}'],
    ['https://cloud.example.com/{uid', 'has an unbalanced brace'],
    ['https://cloud.example.com:99999/{uid}', 'is not a URL'],
  ])('refuses %s', (template, problem) => {
    expect(pageTemplateProblem(template)).toContain(problem);
  });
});
