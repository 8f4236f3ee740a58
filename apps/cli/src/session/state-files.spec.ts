import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource, ResourceType, TaskReport } from '@maestro/core';
import { UsageError } from '../exit-decision.js';
import { queryFilter } from './query-filter.js';
import { StateFiles } from './state-files.js';

const type = { task: 'vm-list', access: 'x', kind: 'acme.vm', title: 'VMs', entity: 'server', scopes: [] };
const manifest = { id: 'acme', resources: [{ ...type, terraform: [{ type: 'acme_vm' }] } as ResourceType] };

const vm = (uid: string): Resource => ({
  key: { provider: 'acme', kind: 'acme.vm', uid },
  ...{ name: uid, entity: 'server', active: true, tags: [], attributes: {}, relations: [], raw: {} },
});
const stateOf = (...ids: string[]): string => {
  const instances = ids.map((id, index_key) => ({ index_key, attributes: { id } }));
  return JSON.stringify({ version: 4, resources: [{ mode: 'managed', type: 'acme_vm', name: 'a', instances }] });
};

describe('discover --state', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maestro-state-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('tells what one of the files manages, and what the provider did not list', async () => {
    const files = [await file('a', stateOf('1', '9')), await file('b', stateOf('2'))];
    const states = await StateFiles.read(files, manifest);
    const resources = ['1', '2', '3'].map(vm);
    const keep = (query: string) => queryFilter(query, manifest, new Date(), states.managed);
    states.note(resources);

    expect(resources.filter(keep('managed:yes')).map(({ name }) => name)).toEqual(['1', '2']);
    expect(resources.filter(keep('managed:no')).map(({ name }) => name)).toEqual(['3']);
    const report = { type: manifest.resources[0], complete: true } as TaskReport;
    expect(states.describe([report])).toBe('In the state, but not listed: 1\n  acme_vm.a[1]\n');
    expect(states.describe([{ ...report, complete: false }])).toBe('');
    expect(() => queryFilter('managed:no', manifest, new Date())).toThrow('--state');
  });

  it('refuses what is no state, and names the file', async () => {
    const broken = StateFiles.read([await file('c', 'secret')], manifest);

    await expect(broken).rejects.toThrow(UsageError);
    await expect(broken).rejects.toThrow(/c cannot be used after --state\. .*not JSON/);
    await expect(StateFiles.read([join(folder, 'none')], manifest)).rejects.toThrow('ENOENT');
  });
});
