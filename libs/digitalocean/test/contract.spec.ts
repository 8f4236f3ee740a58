import { providerContract } from '@maestro/testkit';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { digitalOceanScenario } from './digitalocean.scenario.js';

providerContract({ describe, it }, digitalOceanPlugin, digitalOceanScenario);
