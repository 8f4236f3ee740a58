import { relationsToZones, zoneNames } from './zone-names.js';

describe('the zones that host names may be in', () => {
  it.each([
    ['example.com', ['example.com']],
    ['WWW.Example.com.', ['www.example.com', 'example.com']],
    ['*.shop.example.co.uk', ['shop.example.co.uk', 'example.co.uk', 'co.uk']],
    ['localhost', []],
    ['', []],
  ])('of %p are %j', (name, zones) => {
    expect(zoneNames([name])).toEqual(zones);
  });

  it('are named once', () => {
    expect(zoneNames(['www.example.com', 'api.example.com', '*.example.com'])).toEqual([
      'www.example.com',
      'example.com',
      'api.example.com',
    ]);
  });

  it('are the targets of relations, without names that are missing', () => {
    expect(relationsToZones('serves', ['a.example', '', null, undefined])).toEqual([
      { type: 'serves', to: { kind: 'digitalocean.domain', hostName: 'a.example' } },
    ]);
  });
});
