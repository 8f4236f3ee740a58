import type { EmulatedKind } from './scenario-reader.js';
import { referringToAccount } from './account-references.js';

const scenario = (samples: readonly object[]) =>
  ({ samples, id: (row: { id: unknown }) => String(row.id) }) as unknown as EmulatedKind['scenario'];
const server = scenario([
  { id: 42, port: 22, net: [{ ip: '203.0.113.7', gateway: 'nil' }] },
  { id: 43, net: [] },
]);
const account = [{ scenario: server, rows: [{ id: 7001, port: 22, net: [{ ip: '159.65.0.1', gateway: '1.1.1.1' }] }] }];
const samplesOf = (sample: object) =>
  referringToAccount([{ scenario: scenario([sample]) } as EmulatedKind], account)[0]?.scenario.samples;

describe("references in a scenario's samples", () => {
  it('are replaced by rows of the account: ids, URNs and addresses', () => {
    const sample = { id: 1, server: 42, ids: ['42'], urn: 'do:droplet:42', data: '203.0.113.7' };

    expect(samplesOf(sample)).toEqual([
      { id: 1, server: 7001, ids: ['7001'], urn: 'do:droplet:7001', data: '159.65.0.1' },
    ]);
  });

  it('are unchanged if the account has no such row', () => {
    const sample = { id: 1, server: 43, port: 22, text: 'nil', none: null, flag: true, urn: 'do:droplet:99' };

    expect(samplesOf(sample)).toEqual([sample]);
  });

  it('are names of the given buckets where they name Spaces', () => {
    const bucket = { name: 'acme-1', region: 'ams3' };
    const samples = [
      { urn: 'do:space:assets', grants: [{ bucket: 'assets', permission: 'read' }] },
      { data: 'assets.nyc3.cdn.digitaloceanspaces.com' },
      {
        grants: [
          { bucket: 'media', permission: 'read' },
          { bucket: '', permission: 'fullaccess' },
        ],
      },
    ];
    const [kind] = referringToAccount([{ scenario: scenario(samples) } as EmulatedKind], [], [bucket]);

    expect(kind?.scenario.samples).toEqual([
      { urn: 'do:space:acme-1', grants: [{ bucket: 'acme-1', permission: 'read' }] },
      { data: 'acme-1.ams3.cdn.digitaloceanspaces.com' },
      samples[2],
    ]);
  });
});
