import { providerContract } from '@maestro/testkit';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { digitalOceanScenario } from './digitalocean.scenario.js';

// The cases that contract-brief-*.spec.ts omit. Their parts run in several processes, of which each holds a part of the memory that all cases take.
providerContract({ describe, it }, digitalOceanPlugin, digitalOceanScenario, {
  rest: true,
  part: { number: 4, of: 4 },
});
