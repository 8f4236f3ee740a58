import { readdirSync } from 'node:fs';
import { checkPlugin, fitsUidForm } from '@maestro/core';
import { KINDS } from './digitalocean-kinds.constants.js';
import { digitalOceanResources } from './digitalocean-resources.js';
import { digitalOceanPlugin } from './digitalocean.plugin.js';

describe('the resources of the DigitalOcean plugin', () => {
  it('are those whose folders are there', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(
      (entry) =>
        entry.isDirectory() &&
        readdirSync(`${import.meta.dirname}/${entry.name}`).some((file) => /\.(kind|resource)\.ts$/.test(file)),
    );

    expect(folders).toHaveLength(digitalOceanResources.length);
  });

  it('are the tasks and permissions that people know', () => {
    expect(digitalOceanResources.map(({ type }) => [type.task, type.access]).slice(0, 8)).toEqual([
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

  it('take no word that stands for an id for one', () => {
    const { uids = {} } = digitalOceanPlugin.manifest;

    expect(Object.keys(uids).sort()).toEqual(Object.values(KINDS).sort());
    for (const [kind, forms] of Object.entries(uids))
      expect([kind, fitsUidForm('needs-cloudflare-cert', forms)]).toEqual([kind, false]);
  });

  it('name every scope to tick in the setup guide', () => {
    const guide = digitalOceanPlugin.manifest.setup.steps.map(({ text }) => text).join(' ');
    const scopes = digitalOceanResources.flatMap(({ type }) => type.scopes.map(({ name }) => name));

    expect(scopes.filter((scope) => !guide.includes(scope))).toEqual([]);
    expect(guide).not.toMatch(/:(create|update|delete|write)/);
  });
});
