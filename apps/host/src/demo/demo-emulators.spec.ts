import { startDigitalOceanEmulator } from '@maestro/emulators';
import { changeDemoAccount } from './demo-emulators.js';

describe('the changes to the demo account', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('add a tag that was not there, and no tag twice (seed %i)', async (seed) => {
    const emulator = await startDigitalOceanEmulator({ seed, droplets: 120, latencyMs: 0 });
    const { account } = emulator;
    const tagsById = () => new Map([...account.droplets.rows()].map(({ id, tags }) => [id, tags]));
    const before = tagsById();
    try {
      changeDemoAccount(account);

      const added = [...tagsById()].flatMap(([id, tags]) => tags.filter((tag) => !before.get(id)?.includes(tag)));
      const repeated = [...tagsById().values()].filter((tags) => new Set(tags).size < tags.length);
      expect([added, repeated]).toEqual([['env:staging'], []]);
    } finally {
      await emulator.close();
    }
  });
});
