import { z } from 'zod';
import { defineEntity } from '../catalogue/entity.js';
import { loadBalancer } from '../catalogue/entities/network/load-balancer.entity.js';
import { volume } from '../catalogue/entities/storage/volume.entity.js';
import * as field from '../catalogue/fields.js';
import { defineKind } from './define-kind.js';
import { kindsManifest } from './kinds-manifest.js';

const row = z.object({ id: z.int(), name: z.string(), gb: z.number(), server: z.int().nullish() });

const volumeKind = defineKind(volume, {
  kind: 'acme.volume',
  task: 'volume-list',
  access: 'get_all_volumes',
  scopes: [{ name: 'volume:read' }],
  schedule: '0 * * * *',
  ids: ['integer'],
  list: { path: '/v1/volumes', items: 'volumes' },
  row,
  map: ({ id, name, gb, server }) => ({
    uid: id,
    name,
    active: true,
    attributes: { sizeGb: gb, serverIds: server ? [String(server)] : [] },
  }),
});

describe('a kind that is declared once', () => {
  it('has the type that the manifest shows', () => {
    expect(volumeKind.type).toEqual({
      kind: 'acme.volume',
      task: 'volume-list',
      access: 'get_all_volumes',
      title: 'Volumes',
      entity: 'volume',
      scopes: [{ name: 'volume:read' }],
      schedule: '0 * * * *',
    });
  });

  it('has its rows read, and filled up with what is the same for all of them', () => {
    const raw = { id: 7, name: 'data', gb: 100, server: 42, more: 'kept' };

    expect(volumeKind.rows({ rows: [raw], firstPosition: 1, total: 1 }, { id: 'volumes' })).toEqual({
      resources: [
        {
          key: { provider: 'acme', kind: 'acme.volume', uid: '7' },
          name: 'data',
          entity: 'volume',
          active: true,
          tags: [],
          attributes: { sizeGb: 100, serverIds: ['42'] },
          relations: [],
          raw,
        },
      ],
      unreadable: [],
      expected: 1,
    });
  });

  it('reports a row that it cannot read, with its place and its id', () => {
    const { unreadable } = volumeKind.rows({ rows: [{ id: 8, name: 'x' }], firstPosition: 5 }, { id: '' });

    expect(unreadable).toEqual([{ position: 5, uid: '8', reason: expect.stringMatching(/^gb: /) }]);
    expect(() => volumeKind.resource({ id: 8 })).toThrow('A row of acme.volume cannot be read: name: ');
  });

  it('leaves out a row for which its mapper gives nothing, and counts it under the uid that it would have', () => {
    const kind = {
      kind: 'acme.own',
      task: 't',
      access: 'a',
      scopes: [],
      row: z.object({ id: z.int(), own: z.boolean() }),
    };
    const mapped = ({ id, own }: { id: number; own: boolean }) =>
      own ? { uid: id, name: 'one', active: true, attributes: { sizeGb: 1, serverIds: [] } } : undefined;
    const page = {
      rows: [
        { id: 1, own: true },
        { id: 2, own: false },
      ],
      firstPosition: 1,
      total: 2,
    };
    const child = defineKind(volume, { ...kind, parent: 'acme.pool', map: mapped });

    expect(child.rows(page, { id: 'pool' })).toMatchObject({ skipped: ['pool/2'], unreadable: [], expected: 2 });
    expect(child.rows(page, { id: 'pool' }).resources.map(({ key }) => key.uid)).toEqual(['pool/1']);
    expect(() => child.resource({ id: 2, own: false })).toThrow('A row is not of acme.own: its `map` gave undefined.');
  });

  it('is named as contract 1 names its entity', () => {
    const balancer = defineKind(loadBalancer, {
      ...{ kind: 'acme.balancer', task: 'balancer-list', access: 'get_all_balancers', scopes: [], title: 'Balancers' },
      row: z.object({ id: z.int() }),
      map: ({ id }) => ({
        uid: id,
        name: 'one',
        active: true,
        attributes: { serverIds: [], serverTags: [], forwardingRules: [] },
        unknown: [{ field: 'ipv4', reason: 'not said' }],
      }),
    });

    expect(balancer.type).toMatchObject({ entity: 'load-balancer', title: 'Balancers' });
    expect(balancer.resource({ id: 1 })).toMatchObject({
      entity: 'load-balancer',
      unknown: [{ field: 'ipv4', reason: 'not said' }],
    });
  });

  it('has the types of its entity’s fields, and no other attribute', () => {
    const kind = { kind: 'acme.volume', task: 't', access: 'a', scopes: [], row } as const;
    const mapped =
      <A>(attributes: A) =>
      () => ({ uid: 1, name: '', active: true, attributes });

    // @ts-expect-error a size is a number
    defineKind(volume, { ...kind, map: mapped({ sizeGb: '1', serverIds: [] }) });
    // @ts-expect-error a volume needs a size
    defineKind(volume, { ...kind, map: mapped({ serverIds: [] }) });
    expect(volumeKind.entity).toBe(volume);
  });
});

describe('what a manifest says of its kinds', () => {
  it('are their types, the entities that core does not have, and the forms of ids', () => {
    const queue = defineEntity({
      id: 'queue',
      title: { one: 'Queue', many: 'Queues' },
      category: 'apps',
      icon: 'list',
      fields: { depth: field.integer({ label: 'Depth' }) },
    });
    const queueKind = defineKind(queue, {
      ...{ kind: 'acme.queue', task: 'queue-list', access: 'get_all_queues', scopes: [] },
      row: z.object({ name: z.string(), depth: z.int() }),
      map: ({ name, depth }) => ({ uid: name, name, active: true, attributes: { depth } }),
    });

    expect(kindsManifest([volumeKind, queueKind], { 'acme.vpc': ['uuid'] })).toEqual({
      resources: [volumeKind.type, queueKind.type],
      entities: [queue],
      uids: { 'acme.vpc': ['uuid'], 'acme.volume': ['integer'] },
    });
    expect(queueKind.type).toMatchObject({ entity: 'queue', title: 'Queues' });
  });
});
