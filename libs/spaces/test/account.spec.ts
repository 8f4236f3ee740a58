import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { lastValueFrom } from 'rxjs';
import { account, holding } from './example-account.js';
import { openSpaces } from './open-spaces.js';

const SECOND = { accessKeyId: 'DO00TESTKEY000000002', secretAccessKey: 'the-secret-of-the-second-key' };
const NARROW = { accessKeyId: 'DO00TESTKEY000000003', secretAccessKey: 'the-secret-of-the-narrow-key', buckets: ['a'] };
const OTHER = { accessKeyId: 'DO00TESTKEY000000004', secretAccessKey: 'the-secret-of-the-others-key' };

describe('the account of a Spaces key', () => {
  let emulator: SpacesEmulator;

  beforeEach(async () => {
    const accounts = [account(SECOND, NARROW), { id: 'two', displayName: '', keys: [OTHER] }];
    emulator = await startSpacesEmulator(holding([], { accounts }));
  });

  afterEach(() => emulator.close());

  const read = async (key: { accessKeyId: string; secretAccessKey: string }, region = 'nyc3') => {
    const connection = await openSpaces({ ...key, endpoint: emulator.endpoint }, { regions: [region] });
    try {
      return await lastValueFrom(connection.account());
    } finally {
      await connection.close();
    }
  };

  it('is the owner of its buckets, even if there are none, for every key and in every region', async () => {
    const one = { id: 'one', name: 'One' };

    await expect(read(emulator)).resolves.toEqual(one);
    await expect(read(SECOND, 'ams3')).resolves.toEqual(one);
    await expect(read(OTHER)).resolves.toEqual({ id: 'two', name: 'two' });
  });

  it('is unknown to a key that may not list buckets', async () => {
    await expect(read(NARROW)).resolves.toBeUndefined();
  });

  it('cannot be read with an unknown key', async () => {
    const unknown = { accessKeyId: 'DO00TESTKEY000000009', secretAccessKey: 'whatever-it-may-be' };

    await expect(read(unknown)).rejects.toMatchObject({ kind: 'authentication' });
  });
});
