import { loadPlugin } from '@maestro/core';
import type { ProviderScenario } from '@maestro/testkit';
import { digitalOceanCases } from '../src/checks/digitalocean-cases.js';
import { fixed, scenarios } from './scenarios.js';

const token = (digit: string): string => `dop_v1_${digit.repeat(64)}`;

// Some relations lead to its buckets.
const { manifest: spacesManifest } = await loadPlugin('@maestro/plugin-spaces', (name) => import(name));

/** The test data and behaviour of DigitalOcean's API v2. Rows and errors follow its OpenAPI specification. The scenario of each kind is next to its resource. */
export const digitalOceanScenario: ProviderScenario = {
  credentials: {
    accounts: [{ token: token('1') }, { token: token('2') }],
    seenBy: { field: 'token', header: 'authorization' },
    malformed: [
      { why: 'a token that is too short', field: 'token', value: { token: 'dop_v1_0123' } },
      { why: 'a refresh token', field: 'token', value: { token: `dor_v1_${'1'.repeat(64)}` } },
      { why: 'a token in capitals', field: 'token', value: { token: token('A') } },
    ],
  },
  endpoints: { api: '{origin}' },
  format: 'json',
  errors: {
    type: 'application/json',
    body: '{"id":"{code}","message":"{message}","request_id":"{requestId}"}',
    codes: { 401: { code: 'unauthorized' }, 500: { code: 'server_error' } },
  },
  kinds: scenarios,
  checks: digitalOceanCases,
  otherManifests: [spacesManifest],
  fixed: [
    ...fixed,
    {
      path: '/v2/droplets/backups/policies',
      body: {
        policies: {
          3164494: {
            ...{ droplet_id: 3164494, backup_enabled: true },
            backup_policy: {
              plan: 'weekly',
              weekday: 'SUN',
              hour: 4,
              window_length_hours: 4,
              retention_period_days: 28,
            },
          },
          3164495: { droplet_id: 3164495, backup_enabled: false },
        },
        meta: { total: 2 },
      },
    },
    { path: '/v2/reports/droplet_neighbors_ids', body: { neighbor_ids: [[3164494, 3164496]] } },
    {
      path: '/v2/account',
      body: {
        account: { uuid: 'b6fr89dbf6d9156cace5f3c78dc9851d957381ef', email: 'sammy@example.com', status: 'active' },
      },
    },
  ],
};
