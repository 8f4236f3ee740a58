import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type FedHost, startFedHost, WEB } from './fed-host.js';
import { describeWith } from './with-program.js';

describeWith('promtool', 'promtool with the metrics of a host', () => {
  let fed: FedHost;

  beforeAll(async () => {
    fed = await startFedHost([WEB]);
  });

  afterAll(() => fed.close());

  it('has nothing to object to', async () => {
    const { text: metrics } = await fed.host.get('/metrics').expect(200);
    const promtool = spawn('promtool', ['check', 'metrics']);
    promtool.stdin.end(metrics);

    const said = await Promise.all([text(promtool.stdout), text(promtool.stderr)]);

    // Metrics of Node itself have names that promtool would word differently.
    const about = said
      .join('')
      .split('\n')
      .filter((line) => line.includes('maestro_'));
    expect(metrics).toContain('maestro_inventory_resources{');
    expect(about).toEqual([]);
  });
});
