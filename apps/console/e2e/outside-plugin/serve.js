import { serveScenario } from '@maestro/testkit';
import plugin from './index.js';
import { orbitScenario } from './scenario.js';

const { variables, close } = await serveScenario({ plugin, scenario: orbitScenario });
process.stdout.write(`${JSON.stringify(variables)}\n`);
process.once('SIGTERM', () => void close());
