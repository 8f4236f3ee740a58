import { providerContract } from '../src/index.js';
import { acmePlugin } from './reference/acme-plugin.js';
import { acmeScenario } from './reference/acme.scenario.js';

// Each failure on one page of a list. The full contract of DigitalOcean has them on all, in contract-*.slow.spec.ts.
providerContract({ describe, it }, acmePlugin(), acmeScenario, { brief: true });
