import type { CheckScenario } from '@maestro/core';
import { kinds, one } from './scenario-resources.js';

const record = { type: 'A', values: ['203.0.113.1'] };

const named = { name: 'web-1' };

/** Inventories for the checks that all providers share. */
export const sharedCases: readonly CheckScenario[] = [
  {
    check: 'shared.untagged',
    finds: [one('volume')],
    passes: [one('volume', {}, { tags: ['env:production'] })],
    needs: kinds('volume', 'database', 'vector-database'),
  },
  {
    check: 'shared.server-same-name',
    finds: [one('droplet', {}, named), one('droplet', {}, { ...named, uid: 'other' })],
    passes: [one('droplet', {}, named), one('droplet', {}, { name: 'web-2', uid: 'other' })],
    needs: kinds('droplet'),
  },
  {
    check: 'shared.record-twice',
    finds: [one('dns-record', record, named), one('dns-record', record, { ...named, uid: 'other' })],
    passes: [
      one('dns-record', record, named),
      one('dns-record', { ...record, values: ['203.0.113.2'] }, { ...named, uid: 'other' }),
    ],
    needs: kinds('dns-record'),
  },
];
