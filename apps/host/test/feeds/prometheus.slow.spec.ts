import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.js';
import { type FedHost, startFedHost, WEB } from './fed-host.js';
import { describeWith } from './with-program.js';

interface Target {
  readonly discoveredLabels: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

describeWith('prometheus', 'Prometheus with the feed of a host', () => {
  let fed: FedHost;
  let folder: string;
  let prometheus: ChildProcess | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maestro-prometheus-'));
    fed = await startFedHost([WEB, { ...WEB, uid: '3164495', name: 'db-1', tags: ['db'] }]);
  });

  afterAll(async () => {
    if (prometheus?.exitCode === null) {
      prometheus.kill('SIGKILL');
      await once(prometheus, 'exit');
    }
    await fed.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The token of the feed, which decides the port. */
  const createToken = async (): Promise<string> => {
    const wanted = { name: 'prometheus', format: 'prometheus', query: 'port=9100' };
    return (await fed.host.post('/api/v1/feeds/tokens', wanted).expect(201)).body.token;
  };

  /** With a rule as people write them for `digitalocean_sd_configs`. */
  const configuration = (token: string) => `
scrape_configs:
  - job_name: nodes
    http_sd_configs:
      - url: ${fed.url}/feeds/prometheus
        basic_auth: { username: maestro, password: ${token} }
        refresh_interval: 1s
    relabel_configs:
      - { source_labels: [__meta_digitalocean_tags], regex: '.*,web,.*', action: keep }
      - { source_labels: [__meta_digitalocean_droplet_name], target_label: instance }
`;

  it('keeps the targets that rules for droplets keep, and names them so', async () => {
    await writeFile(join(folder, 'prometheus.yml'), configuration(await createToken()));
    const address = `127.0.0.1:${await freePort()}`;
    const options = {
      'config.file': join(folder, 'prometheus.yml'),
      'storage.tsdb.path': join(folder, 'data'),
      'web.listen-address': address,
    };
    prometheus = spawn(
      'prometheus',
      Object.entries(options).map(([name, value]) => `--${name}=${value}`),
      { stdio: 'ignore' },
    );

    const [target, ...others] = await until(async () => {
      const answer = await fetch(`http://${address}/api/v1/targets?state=active`).catch(() => undefined);
      if (!answer?.ok) return undefined;
      const { data } = (await answer.json()) as { data: { activeTargets: Target[] } };
      return data.activeTargets.length > 0 ? data.activeTargets : undefined;
    });

    expect(others).toEqual([]);
    expect(target?.labels).toEqual({ instance: 'web-1', job: 'nodes' });
    expect(target?.discoveredLabels).toMatchObject({
      __address__: '203.0.113.7:9100',
      __meta_digitalocean_image: 'ubuntu-24-04-x64',
      __meta_digitalocean_vpc: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
      __meta_maestro_name: 'web-1',
    });
  });
});
