import type { Check } from '@maestro/core';

/** What should be looked at in a project. New checks are registered here. */
export const hetznerChecks: readonly Check[] = [
  {
    id: 'hetzner.server-off',
    title: 'Server is off and still billed',
    why: 'A server that is off keeps its resources, and costs as much as before.',
    severity: 'medium',
    category: 'unused',
    of: ['hetzner.server'],
    query: 'status:off',
    remedy: { text: 'Delete it, or turn it on.', url: 'https://docs.hetzner.com/cloud/servers/overview/' },
    saves: 'cost',
  },
  {
    id: 'hetzner.volume-unattached',
    title: 'Volume is attached to no server',
    why: 'It is billed, and nothing uses it.',
    severity: 'medium',
    category: 'unused',
    of: ['hetzner.volume'],
    query: '-attached-to:(name exists)',
    remedy: {
      text: 'Attach it to a server, or copy what is still needed and delete it.',
      url: 'https://docs.hetzner.com/cloud/volumes/overview/',
    },
  },
];
