import { serveScenario } from '@maestro/testkit';
import hetznerPlugin from '../src/index.js';
import { hetznerScenario } from './scenario/hetzner.scenario.js';

// Serves an emulated Hetzner Cloud on this machine, to try the plugin without an account. Prints the variables that configure Maestro, and runs until Ctrl-C.
const port = Number(process.argv[2] ?? 0);
const { variables } = await serveScenario({ plugin: hetznerPlugin, scenario: hetznerScenario }, { port, rows: 12 });
process.stdout.write(
  `${Object.entries(variables)
    .map(([name, value]) => `export ${name}=${value}`)
    .join('\n')}\n`,
);
