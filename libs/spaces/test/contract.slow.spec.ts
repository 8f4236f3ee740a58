import { providerContract } from '@maestro/testkit';
import { spacesPlugin } from '../src/spaces-plugin.js';
import { spacesScenario } from './scenario/spaces.scenario.js';

// The cases that contract-brief.spec.ts omits.
providerContract({ describe, it }, spacesPlugin, spacesScenario, { rest: true });
