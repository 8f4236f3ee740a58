import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FedHost, startFedHost, WEB } from './fed-host.js';
import { describeWith } from './with-program.js';

const run = promisify(execFile);

describeWith('ansible-inventory', 'Ansible with the feed of a host', () => {
  let fed: FedHost;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maestro-ansible-'));
    fed = await startFedHost([
      {
        kind: 'digitalocean.vpc',
        uid: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
        name: 'default-nyc3',
        entity: 'network',
      },
      WEB,
      { ...WEB, uid: '3164495', name: 'db 1', tags: ['{{ 6 * 7 }}'], attributes: { publicIpv6: ['2001:db8::8'] } },
    ]);
    const [script, program] = [join(folder, 'maestro'), process.execPath];
    // As docs/feeds.md, with Node in place of curl.
    await writeFile(
      script,
      `#!${program}
fetch(${JSON.stringify(`${fed.url}/feeds/ansible`)}, { headers: { authorization: 'Bearer ${fed.token}' } })
  .then((answer) => answer.text()).then((text) => process.stdout.write(text));
`,
      { mode: 0o700 },
    );
  });

  afterAll(async () => {
    await fed.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ansible = async (program: string, ...options: string[]): Promise<{ stdout: string; stderr: string }> =>
    run(program, ['-i', join(folder, 'maestro'), ...options], {
      env: { ...process.env, HOME: folder, ANSIBLE_LOCAL_TEMP: folder, LC_ALL: 'C.UTF-8', NODE_OPTIONS: '' },
    });

  it('has the same hosts, variables and groups, without a warning', async () => {
    const { stdout, stderr } = await ansible('ansible-inventory', '--list');

    const { _meta: meta, ...groups } = JSON.parse(stdout);
    const [other, ...more] = Object.keys(meta.hostvars).filter((name) => name !== 'web-1');
    expect(stderr).toBe('');
    expect(more).toEqual([]);
    expect(other).toMatch(/^db-1-[0-9a-f]{8}$/);
    expect(meta.hostvars['web-1']).toMatchObject({ ansible_host: '203.0.113.7', maestro: { region: 'nyc3' } });
    expect(groups.tag_env_production).toEqual({ hosts: ['web-1'] });
    expect(groups.network_default_nyc3.hosts.sort()).toEqual([other, 'web-1'].sort());
    expect(groups.all.children).toContain('region_nyc3');
  });

  it('does not run the name of a tag as a template', async () => {
    const options = ['tag__6_7_', '-c', 'local', '-m', 'ansible.builtin.debug', '-a', 'msg={{ maestro.tags[0] }}'];

    const { stdout } = await ansible('ansible', ...options);

    expect(stdout).toContain('"msg": "{{ 6 * 7 }}"');
  });
});
