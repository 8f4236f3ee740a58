import { providerContract } from '@maestro/testkit';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { digitalOceanScenario } from './digitalocean.scenario.js';

// The cases that it omits are in contract-*.slow.spec.ts.
providerContract({ describe, it }, digitalOceanPlugin, digitalOceanScenario, {
  brief: true,
  part: { number: 2, of: 2 },
});
