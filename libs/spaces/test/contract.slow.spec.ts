import { providerContract } from '@maestro/testkit';
import { spacesPlugin } from '../src/spaces-plugin.js';
import { spacesScenario } from './scenario/spaces.scenario.js';

providerContract({ describe, it }, spacesPlugin, spacesScenario);
