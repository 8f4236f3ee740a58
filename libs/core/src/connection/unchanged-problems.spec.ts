import { fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { checkPlugin } from './check-plugin.js';

const domain = typeOf('domain');
const record = typeOf('record', { parent: 'fake.domain', unchangedBy: '/raw/zone~1file' });

describe('a kind that need not be read where nothing has changed', () => {
  const check = (...resources: readonly ReturnType<typeof typeOf>[]) =>
    checkPlugin(
      'fake',
      fakePlugin(() => [], { resources, setup: { title: 'Get it', steps: [] } }),
    );

  it('points into its parent', () => {
    expect(() => check(domain, record)).not.toThrow();
  });

  it.each([
    ['without a parent', [typeOf('server', { unchangedBy: '/raw/x' })], '"fake.server" is listed under nothing'],
    ['by what is no pointer', [domain, { ...record, unchangedBy: 'serial' }], '"serial", is not a JSON pointer'],
    [
      'though others are listed under it',
      [domain, record, typeOf('note', { parent: 'fake.record' })],
      '"fake.note" is listed under "fake.record", which must then be read in every run.',
    ],
  ])('is refused %s', (_what, resources, problem) => {
    expect(() => check(...resources)).toThrow(problem);
  });
});
