import { uptimeCheckKind } from './uptime-check.kind.js';

const mapped = (row: object) => uptimeCheckKind.resource({ id: '5a4981aa-9653-4bd1-bef5-d6bff52042e4', ...row });

describe('an uptime check', () => {
  it('watches whatever has the address or the host name of its target', () => {
    const check = mapped({
      name: 'web',
      type: 'https',
      target: 'https://www.example.com/health',
      regions: ['us_east'],
      enabled: true,
    });

    expect(check).toMatchObject({ name: 'web', active: true });
    expect(check.attributes).toEqual({
      ...{ type: 'https', target: 'https://www.example.com/health', regions: ['us_east'], enabled: true },
    });
    expect(check.relations).toEqual([{ type: 'watches', to: { hostName: 'www.example.com' } }]);
    expect(mapped({ target: '203.0.113.7' }).relations).toEqual([{ type: 'watches', to: { address: '203.0.113.7' } }]);
  });

  it('is not active while it is disabled', () => {
    expect(mapped({ enabled: false })).toMatchObject({ active: false, attributes: { enabled: false } });
  });

  it('is read where everything is missing or null, of a new type, and with fields that are new', () => {
    expect(mapped({})).toMatchObject({ active: true, attributes: { regions: [] }, relations: [] });
    expect(mapped({ name: '', type: null, target: null, regions: null, enabled: null })).toMatchObject({
      ...{ name: '5a4981aa-9653-4bd1-bef5-d6bff52042e4', attributes: { regions: [] }, relations: [] },
    });
    expect(mapped({ type: 'dns', regions: ['moon'], quantum: { a: 1 } }).attributes).toMatchObject({
      ...{ type: 'dns', regions: ['moon'] },
    });
  });

  it.each([undefined, null, ''])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ id })).toThrow('cannot be read: id: ');
  });
});
