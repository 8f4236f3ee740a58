import type { CheckScenario } from '@maestro/core';
import { kinds, one, to } from './scenario-resources.js';

const PAST = '2026-11-01T00:00:00Z';
const SOON = '2026-12-05T00:00:00Z';
const LATER = '2028-01-01T00:00:00Z';

const toDroplet = [to('runs-on', 'droplet')];

/** A check of attributes alone. */
const ofAttributes = (check: string, kind: string, found: object, passing: object): CheckScenario => ({
  check: `digitalocean.${check}`,
  finds: [one(kind, { ...found })],
  passes: [one(kind, { ...passing })],
  needs: kinds(kind),
});

const managed = kinds('droplet', 'kubernetes-cluster', 'droplet-autoscale-pool');

/** Inventories for the checks of what is at risk. */
export const atRiskCases: readonly CheckScenario[] = [
  {
    check: 'digitalocean.droplet-without-backups',
    finds: [one('droplet', { backups: false })],
    passes: [one('droplet', { backups: false }), one('kubernetes-cluster', {}, { relations: toDroplet })],
    needs: managed,
  },
  {
    check: 'digitalocean.droplet-without-monitoring',
    finds: [one('droplet', { features: ['ipv6'] })],
    passes: [one('droplet', { features: ['monitoring', 'ipv6'] })],
    needs: managed,
  },
  ofAttributes(
    'droplet-unsupported-image',
    'droplet',
    { imageName: 'Ubuntu 18.04 (LTS) x64' },
    { imageName: 'Ubuntu 24.04 (LTS) x64' },
  ),
  ofAttributes('droplet-shares-hardware', 'droplet', { neighborIds: ['2'] }, { neighborIds: [] }),
  {
    check: 'digitalocean.volume-without-snapshots',
    finds: [one('volume', {}, { relations: [to('attached-to', 'droplet')] })],
    passes: [
      one('volume', {}, { relations: [to('attached-to', 'droplet')] }),
      one('snapshot', {}, { relations: [to('snapshot-of', 'volume')] }),
    ],
    needs: kinds('volume', 'snapshot', 'kubernetes-cluster'),
  },
  ofAttributes('database-single-node', 'database', { nodeCount: 1 }, { nodeCount: 2 }),
  ofAttributes('database-version-ended', 'database', { versionEndsAt: PAST }, { versionEndsAt: SOON }),
  ofAttributes('database-version-ending', 'database', { versionEndsAt: SOON }, { versionEndsAt: PAST }),
  ofAttributes('database-updates-pending', 'database', { pendingUpdates: ['A fix.'] }, { pendingUpdates: [] }),
  ofAttributes(
    'cluster-version-not-offered',
    'kubernetes-cluster',
    { versionOffered: false },
    { versionOffered: true },
  ),
  ofAttributes(
    'cluster-not-highly-available',
    'kubernetes-cluster',
    { highlyAvailable: false },
    { highlyAvailable: true },
  ),
  ofAttributes('cluster-no-auto-upgrade', 'kubernetes-cluster', { autoUpgrade: false }, { autoUpgrade: true }),
  ofAttributes('cluster-single-node', 'kubernetes-cluster', { nodeCount: 1 }, { nodeCount: 3 }),
  ofAttributes('certificate-expired', 'certificate', { validUntil: PAST }, { validUntil: SOON }),
  ofAttributes(
    'certificate-expires',
    'certificate',
    { validUntil: SOON, managed: false },
    { validUntil: LATER, managed: false },
  ),
  ofAttributes(
    'certificate-not-renewed',
    'certificate',
    { validUntil: SOON, managed: true },
    { validUntil: LATER, managed: true },
  ),
  ofAttributes('function-key-expires', 'function-key', { validUntil: SOON }, {}),
  {
    check: 'digitalocean.uptime-check-without-alert',
    finds: [one('uptime-check')],
    passes: [one('uptime-check'), one('uptime-alert', {}, { relations: [to('attached-to', 'uptime-check')] })],
    needs: kinds('uptime-check', 'uptime-alert'),
  },
  ofAttributes('uptime-check-off', 'uptime-check', { enabled: false }, { enabled: true }),
  ofAttributes('alert-policy-off', 'alert-policy', { enabled: false }, { enabled: true }),
  {
    check: 'digitalocean.alert-to-nobody',
    finds: [one('alert-policy', { emails: [], channels: [] })],
    passes: [one('uptime-alert', { emails: ['ops@example.com'], channels: [] })],
    needs: kinds('alert-policy', 'uptime-alert'),
  },
  ofAttributes('security-finding', 'security-finding', { severity: 'critical' }, { severity: 'low' }),
];
