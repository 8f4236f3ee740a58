import { type RowSource } from '../json/row.types.js';
import { type World } from '../world/world.js';

const buildKey = ({ blueprint }: World, index: number) => {
  const dice = blueprint.dice('ssh-key', index);
  const owner = `person-${index + 1}`;
  const bytes = Buffer.from(`0000000b7373682d6564323535313900000020${dice.hex(64)}`, 'hex');
  return {
    id: blueprint.keyId(index),
    fingerprint: dice.hex(32).match(/../g)?.join(':') ?? '',
    public_key: `ssh-ed25519 ${bytes.toString('base64')} ${owner}@example.com`,
    name: `${owner}'s laptop`,
  };
};

/** An SSH key, as in `GET /v2/account/keys`. */
export type SshKeyRow = ReturnType<typeof buildKey>;

/** The account's SSH keys. */
export const sshKeyRows = (world: World): RowSource<SshKeyRow> => {
  const { blueprint } = world;
  const count = blueprint.counts.sshKeys;
  return {
    count,
    build: (index) => buildKey(world, index),
    indexOf: (id) => {
      const index = blueprint.keyIndex(id);
      return index !== undefined && index < count ? index : undefined;
    },
  };
};
