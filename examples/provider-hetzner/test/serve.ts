import { serveScenario } from '@maestro/testkit';
import hetznerPlugin from '../src/index.js';
import { hetznerScenario } from './scenario/hetzner.scenario.js';

// An emulated Hetzner Cloud on this machine, for trying it without an account. It prints the variables to configure Maestro, and runs until Ctrl-C.
const port = Number(process.argv[2] ?? 0);
const { variables } = await serveScenario({ plugin: hetznerPlugin, scenario: hetznerScenario }, { port, rows: 12 });
process.stdout.write(
  `${Object.entries(variables)
    .map(([name, value]) => `export ${name}=${value}`)
    .join('\n')}\n`,
);
