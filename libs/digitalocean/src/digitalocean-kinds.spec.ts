import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlugin, fitsUidForm } from '@maestro/core';
import { loadKindScenarios } from '@maestro/testkit';
import { digitalOceanKinds } from './digitalocean-kinds.js';
import { digitalOceanPlugin } from './digitalocean-plugin.js';

/** Kinds without a declared form of ids: those of another plugin, and registries, of which any word may be the name. */
const WITHOUT_FORM = ['spaces.bucket', 'digitalocean.registry'];

/** Lines of the file of a kind. What is longer has a row schema or a mapping of its own. */
const MOST_LINES = 80;

describe('the kinds of the DigitalOcean plugin', () => {
  it('are those whose files are there', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true }).map(String);

    expect(files.filter((file) => file.endsWith('.kind.ts'))).toHaveLength(digitalOceanKinds.length);
  });

  it('are each short enough to be read at once', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true }).map(String);
    const lines = (file: string) =>
      readFileSync(join(import.meta.dirname, file), 'utf8')
        .trimEnd()
        .split('\n').length;
    const long = files.filter((file) => file.endsWith('.kind.ts') && lines(file) > MOST_LINES);

    expect(long).toEqual([]);
  });

  it('are the tasks and permissions that people know', () => {
    expect(digitalOceanKinds.map(({ type }) => [type.task, type.access]).slice(0, 8)).toEqual([
      ['server-list', 'get_all_droplets'],
      ['loadbalance-list', 'get_all_load_balancers'],
      ['volumes-list', 'get_all_volumes'],
      ['snapshot-list', 'get_all_snapshots'],
      ['cdns-list', 'get_all_cdns'],
      ['container-orchestration-list', 'get_all_kubernetes'],
      ['images-list', 'get_my_images'],
      ['network-list', 'get_all_firewalls'],
    ]);
  });

  it('make a well-formed plugin', () => {
    expect(checkPlugin('@maestro/plugin-digitalocean', digitalOceanPlugin)).toBe(digitalOceanPlugin);
  });

  it('do not treat a placeholder of an id as an id', () => {
    const { uids = {} } = digitalOceanPlugin.manifest;

    expect(Object.keys(uids)).toEqual(expect.arrayContaining(['digitalocean.droplet', 'digitalocean.certificate']));
    for (const [kind, forms] of Object.entries(uids))
      expect([kind, fitsUidForm('needs-cloudflare-cert', forms)]).toEqual([kind, false]);
  });

  it('point at kinds whose ids have a declared form, with few exceptions', async () => {
    const scenarios = await loadKindScenarios(new URL('./', import.meta.url));
    const relations = digitalOceanKinds.flatMap((kind) =>
      (scenarios.find((scenario) => scenario.kind === kind.type.kind)?.samples ?? []).flatMap(
        (sample) => kind.resource(sample).relations,
      ),
    );
    const known = [...Object.keys(digitalOceanPlugin.manifest.uids ?? {}), ...WITHOUT_FORM];

    expect(relations.length).toBeGreaterThan(0);
    const kinds = relations.flatMap(({ to: { kind } }) => (kind === undefined ? [] : [kind]));
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it('need scopes that only read, but for one that the setup guide leaves out', () => {
    const guide = digitalOceanPlugin.manifest.setup.steps.map(({ text }) => text).join(' ');
    const scopes = digitalOceanKinds.flatMap(({ type }) => type.scopes.map(({ name }) => name));

    expect([...new Set(scopes)].filter((scope) => !/:(read|list)$/.test(scope))).toEqual(['function:admin']);
    expect(guide).toContain('Leave out function:admin');
    expect(guide).not.toMatch(/:(create|update|delete|write)/);
  });
});
