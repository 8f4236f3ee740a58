import type { SpacesAccount, SpacesBucket, SpacesEmulatorOptions, SpacesKey } from '@maestro/emulators';

/** A key with full access. */
export const KEY: SpacesKey = { accessKeyId: 'DO00TESTKEY000000001', secretAccessKey: 'the-secret-of-the-test-key' };

/** An account with that key and any others. */
export const account = (...others: readonly SpacesKey[]): SpacesAccount => ({
  id: 'one',
  displayName: 'One',
  keys: [KEY, ...others],
});

/** An emulator of two regions with these buckets. */
export const holding = (
  buckets: readonly SpacesBucket[],
  more: Partial<SpacesEmulatorOptions> = {},
): SpacesEmulatorOptions => ({ regions: ['nyc3', 'ams3'], accounts: [account()], buckets, ...more });
