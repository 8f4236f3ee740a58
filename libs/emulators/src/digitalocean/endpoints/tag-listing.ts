import { Collection } from '../account/collection.js';
import type { DigitalOceanAccount } from '../account/digitalocean-account.js';
import type { Row } from '../json/row.types.js';
import { fixedSource } from '../rows/row-sources.js';

const API = 'https://api.digitalocean.com/v2';

interface TaggedRow extends Row {
  readonly id: string | number;
  readonly tags?: readonly string[] | null;
}

/** What a tag counts, by the API's names. */
const taggedKinds = ({ droplets, gpuDroplets, images, volumes, snapshots }: DigitalOceanAccount) => [
  { kind: 'droplets', path: 'droplets', collection: droplets },
  { kind: 'droplets', path: 'droplets', collection: gpuDroplets },
  { kind: 'images', path: 'images', collection: images },
  { kind: 'volumes', path: 'volumes', collection: volumes },
  { kind: 'volume_snapshots', path: 'snapshots', collection: snapshots },
];

const KINDS = ['droplets', 'images', 'volumes', 'volume_snapshots', 'databases'];

/** How often a tag is used, and by which resource last. */
interface TagUse {
  count: number;
  last_tagged_uri?: string;
}

class TagCount {
  private readonly uses = new Map<string, TagUse>(KINDS.map((kind) => [kind, { count: 0 }]));
  private readonly total: TagUse = { count: 0 };

  constructor(private readonly name: string) {}

  count(kind: string, uri: string): void {
    [this.total, this.uses.get(kind)].forEach(
      (use) => use && Object.assign(use, { count: use.count + 1, last_tagged_uri: uri }),
    );
  }

  row(): Row & { name: string } {
    return { name: this.name, resources: { ...this.total, ...Object.fromEntries(this.uses) } };
  }
}

const countTags = (account: DigitalOceanAccount): Collection => {
  const tags = new Map<string, TagCount>();
  for (const { kind, path, collection } of taggedKinds(account)) {
    for (const row of collection.rows() as Iterable<TaggedRow>) {
      const counted = kind !== 'volume_snapshots' || row['resource_type'] === 'volume';
      for (const name of (counted && row.tags) || []) {
        const tag = tags.get(name) ?? new TagCount(name);
        tags.set(name, tag);
        tag.count(kind, `${API}/${path}/${row.id}`);
      }
    }
  }
  return new Collection(
    fixedSource(
      [...tags.values()].map((tag) => tag.row()),
      ({ name }) => name,
    ),
  );
};

const counted = new WeakMap<DigitalOceanAccount, { version: number; tags: Collection }>();

/** The tags of the account's resources, in order of first use. Counted again after an edit. */
export const tagListing = (account: DigitalOceanAccount): Collection => {
  const version = taggedKinds(account).reduce((sum, { collection }) => sum + collection.version, 0);
  const known = counted.get(account);
  if (known?.version === version) {
    return known.tags;
  }
  const tags = countTags(account);
  counted.set(account, { version, tags });
  return tags;
};
