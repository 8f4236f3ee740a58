import { providerContract } from '@maestro/testkit';
import { spacesPlugin } from '../src/spaces-plugin.js';
import { spacesScenario } from './scenario/spaces.scenario.js';

// The cases that it omits are in contract.slow.spec.ts.
providerContract({ describe, it }, spacesPlugin, spacesScenario, { brief: true });
