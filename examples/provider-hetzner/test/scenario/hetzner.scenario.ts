import type { ProviderScenario } from '@maestro/testkit';
import { hetznerCheckScenarios } from './checks.scenario.js';
import { firewallScenario } from './firewall.scenario.js';
import { floatingIpScenario } from './floating-ip.scenario.js';
import { imageScenario } from './image.scenario.js';
import { loadBalancerScenario } from './load-balancer.scenario.js';
import { networkScenario } from './network.scenario.js';
import { primaryIpScenario } from './primary-ip.scenario.js';
import { serverScenario } from './server.scenario.js';
import { volumeScenario } from './volume.scenario.js';

/** The test data and behaviour of Hetzner Cloud. Rows and errors are from docs.hetzner.cloud. */
export const hetznerScenario: ProviderScenario = {
  credentials: {
    accounts: [{ token: 'aB3'.padEnd(64, '1') }, { token: 'cD4'.padEnd(64, '2') }],
    seenBy: { field: 'token', header: 'authorization' },
    malformed: [
      { why: 'a token that is too short', field: 'token', value: { token: 'aB3' } },
      { why: 'a token of another provider', field: 'token', value: { token: `dop_v1_${'1'.repeat(64)}` } },
    ],
  },
  endpoints: { api: '{origin}' },
  format: 'json',
  errors: {
    type: 'application/json',
    body: '{"error":{"code":"{code}","message":"{message}","details":null}}',
    codes: { 429: { code: 'rate_limit_exceeded' }, 500: { code: 'service_error' } },
  },
  kinds: [
    serverScenario,
    volumeScenario,
    imageScenario,
    networkScenario,
    firewallScenario,
    loadBalancerScenario,
    floatingIpScenario,
    primaryIpScenario,
  ],
  checks: hetznerCheckScenarios,
};
