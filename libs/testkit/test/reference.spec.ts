import { providerContract } from '../src/index.js';
import { acmePlugin } from './reference/acme-plugin.js';
import { acmeScenario } from './reference/acme.scenario.js';

providerContract({ describe, it }, acmePlugin(), acmeScenario);
