import type { Check } from '@maestro/core';

/** Checks of entities, for every provider that has them. New ones are registered here. */
export const SHARED_CHECKS: readonly Check[] = [
  {
    id: 'shared.untagged',
    title: 'Resource has no tags',
    why: 'Nobody can tell by its tags what it is for and who is asked about it.',
    severity: 'info',
    category: 'untidy',
    of: ['volume', 'database', 'bucket'],
    query: '-has:tag',
    remedy: { text: 'Give it a tag for its environment or its owner.' },
  },
  {
    id: 'shared.server-same-name',
    title: 'Servers have the same name',
    why: 'In logs, alerts and lists, nobody can tell which of them is meant.',
    severity: 'low',
    category: 'untidy',
    of: ['server'],
    query: 'name exists',
    alike: ['name'],
    remedy: { text: 'Rename one of them, and the host name in its system.' },
  },
  {
    id: 'shared.record-twice',
    title: 'DNS record exists twice',
    why: 'Who changes one of them leaves the other one, and both are answered.',
    severity: 'low',
    category: 'untidy',
    of: ['dns-record'],
    query: 'type exists',
    alike: ['name', 'type', 'values'],
    remedy: { text: 'Delete one of them.' },
  },
];
