import { describe, expect, it } from 'vitest';
import { describeDifferences } from './describe-differences';
import type { Fields } from './derive-field';

type Operation = Parameters<typeof describeDifferences>[0][number];

const FIELDS: Fields = {
  memoryMb: { type: 'megabytes', label: 'Memory' },
  cost: { type: 'money', label: 'Monthly cost' },
  publicIpv4: { type: 'set', label: 'Public IPv4', of: { type: 'address', label: 'Public IPv4' } },
  rules: {
    type: 'records',
    label: 'Rules',
    fields: {
      protocol: { type: 'text', label: 'Protocol' },
      ports: { type: 'text', label: 'Ports', words: { '0': 'All' } },
      addresses: { type: 'set', label: 'From', of: { type: 'cidr', label: 'From' } },
    },
  },
};

const words = (...changes: Operation[]) =>
  describeDifferences(changes, FIELDS).fields.map(({ name, before, after }) => [name, before, after]);

describe('the differences between two versions', () => {
  it.each<[Operation, (string | undefined)[]]>([
    [{ op: 'replace', path: '/attributes/memoryMb', value: 4096, was: 2048 }, ['Memory', '2 GB', '4 GB']],
    [
      { op: 'add', path: '/attributes/cost', value: { amount: 12.5, currency: 'EUR' } },
      ['Monthly cost', undefined, '€12.50'],
    ],
    [{ op: 'replace', path: '/status', value: 'off', was: 'active' }, ['Status', 'active', 'off']],
    [{ op: 'replace', path: '/active', value: false, was: true }, ['Active', 'Yes', 'No']],
    [{ op: 'add', path: '/tags/3', value: 'env:staging' }, ['Tags', undefined, 'env:staging']],
    [{ op: 'remove', path: '/tags/0', was: 'web' }, ['Tags', 'web', undefined]],
    [
      { op: 'replace', path: '/attributes/publicIpv4/0', value: '203.0.113.8', was: '203.0.113.7' },
      ['Public IPv4', '203.0.113.7', '203.0.113.8'],
    ],
    [{ op: 'replace', path: '/attributes/rules/1/ports', value: '0', was: '443' }, ['Rules 2, Ports', '443', 'All']],
    [
      {
        op: 'add',
        path: '/attributes/rules/-',
        value: { protocol: 'tcp', ports: '443', tags: [], addresses: ['::/0'] },
      },
      ['Rules', undefined, 'Protocol: tcp, Ports: 443, From: ::/0'],
    ],
    [{ op: 'replace', path: '/attributes/nodePools/0/tags/1', value: 'b', was: 'a' }, ['Node pools 1, Tags', 'a', 'b']],
    [{ op: 'add', path: '/attributes/quotaGb', value: 2048 }, ['Quota', undefined, '2 TB']],
    [{ op: 'replace', path: '/attributes/description', value: '', was: null }, ['Description', 'nothing', 'nothing']],
    [
      { op: 'add', path: '/relations/2', value: { type: 'protects', to: { kind: 'digitalocean.droplet', uid: '7' } } },
      ['Relations', undefined, 'protects droplet 7'],
    ],
    [
      { op: 'remove', path: '/relations/2', was: { type: 'forwards-to', to: { kind: 'a.server', tag: 'web' } } },
      ['Relations', 'forwards to server by tag web', undefined],
    ],
    [
      {
        op: 'replace',
        path: '/relations',
        value: [],
        was: [
          { type: 'protects', to: { kind: 'a.server', uid: '7' } },
          { type: 'protects', to: { kind: 'a.server', tag: 'web' } },
          { type: 'resolves-to', to: { address: '192.0.2.7' } },
        ],
      },
      ['Relations', 'protects server 7, protects server by tag web, resolves to by address 192.0.2.7', 'none'],
    ],
    [{ op: 'replace', path: '/attributes', value: {}, was: { sizeGb: 1 } }, ['Attributes', 'Size: 1 GB', 'nothing']],
    // As the host sends what is too large to be sent.
    [
      { op: 'replace', path: '/attributes/rules', valueBytes: 1_258_291, wasBytes: 600_000 },
      ['Rules', 'too large to display (585.94 KB)', 'too large to display (1.2 MB)'],
    ],
    [
      { op: 'add', path: '/attributes/rules', valueBytes: 1_258_291 },
      ['Rules', undefined, 'too large to display (1.2 MB)'],
    ],
    [
      { op: 'replace', path: '/attributes/rules', value: [], wasBytes: 1_258_291 },
      ['Rules', 'too large to display (1.2 MB)', 'none'],
    ],
  ])('%j in words', (operation, expected) => {
    expect(words(operation)).toEqual([expected]);
  });

  it('list those of the provider’s own object separately, unchanged', () => {
    const { fields, raw } = describeDifferences([
      { op: 'replace', path: '/raw/size/slug', value: 'b', was: 'a' },
      { op: 'add', path: '/raw/a~1b', value: { c: 1 } },
      { op: 'replace', path: '/raw', value: null, was: 1 },
    ]);

    expect(fields).toEqual([]);
    expect(raw).toEqual([
      { name: 'size.slug', before: '"a"', after: '"b"' },
      { name: 'a/b', before: undefined, after: '{"c":1}' },
      { name: 'raw', before: '1', after: 'null' },
    ]);
  });
});
