import type { CheckScenario, ScenarioResource } from '@maestro/core';

const server: ScenarioResource = { kind: 'hetzner.server', uid: '42', status: 'running' };
const volume: ScenarioResource = { kind: 'hetzner.volume', uid: '99' };

const attached: ScenarioResource = {
  ...volume,
  relations: [{ type: 'attached-to', to: { provider: 'hetzner', kind: server.kind, uid: server.uid } }],
};

/** For each check: what it finds, what it does not find, and the lists without which the answer is unknown. */
export const hetznerCheckScenarios: readonly CheckScenario[] = [
  {
    check: 'hetzner.server-off',
    finds: [{ ...server, status: 'off' }],
    passes: [server],
    needs: ['hetzner.server'],
  },
  {
    check: 'hetzner.volume-unattached',
    finds: [volume, server],
    passes: [attached, server],
    needs: ['hetzner.volume', 'hetzner.server'],
  },
];
