import { type Resource } from '@maestro/core';
import {
  AMPLE_LIMITS,
  type DigitalOceanEmulator,
  kindsOfPlugin,
  renewCertificates,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import { openDigitalOcean, run } from './open-digitalocean.js';

const NOW = new Date('2026-11-30T09:30:00Z');

/** What somebody who tries the demo should find in it. */
describe('the account of the demo', () => {
  let emulator: DigitalOceanEmulator;
  let resources: readonly Resource[];

  beforeAll(async () => {
    const kinds = await kindsOfPlugin('@maestro/plugin-digitalocean');
    emulator = await startDigitalOceanEmulator({ droplets: 120, kinds, limits: AMPLE_LIMITS });
    renewCertificates(emulator.account, NOW);
    const connection = await openDigitalOcean(emulator);
    resources = (await run(connection)).resources;
    await connection.close();
  });

  afterAll(() => emulator.close());

  const entity = (id: string): readonly Resource[] => resources.filter((resource) => resource.entity === id);

  it('has a volume that is attached to nothing', () => {
    const isAttached = ({ relations }: Resource): boolean => relations.some(({ type }) => type === 'attached-to');

    expect(entity('volume').filter((volume) => !isAttached(volume)).length).toBeGreaterThan(0);
  });

  it('has a stopped droplet', () => {
    expect(entity('server').filter(({ status }) => status === 'off').length).toBeGreaterThan(0);
  });

  it('has a certificate that expires in 12 days, and others that do not soon', () => {
    const days = entity('certificate').map(({ attributes }) =>
      Math.floor((Date.parse(String(Reflect.get(attributes, 'validUntil'))) - NOW.getTime()) / 86_400_000),
    );

    expect(days.sort((one, other) => one - other)).toEqual([12, ...days.slice(1).map(() => 80)]);
  });

  it('has a firewall that opens port 22 to the world, and some that do not', () => {
    const isOpen = ({ attributes }: Resource): boolean =>
      JSON.stringify(attributes).includes('"ports":"22","addresses":["0.0.0.0/0"');
    const firewalls = entity('firewall');

    expect(firewalls.filter(isOpen).length).toBeGreaterThan(0);
    expect(firewalls.filter(isOpen).length).toBeLessThan(firewalls.length);
  });

  it('has a DNS record that leads to an address that nothing has', () => {
    const known = resources.filter(({ entity: id }) => id !== 'dns-record').map(({ attributes }) => attributes);
    const texts = JSON.stringify(known);
    const addresses = entity('dns-record').flatMap(({ relations }) =>
      relations.flatMap(({ to }) => ('address' in to && to.address !== undefined ? [to.address] : [])),
    );
    const isKnown = (address: string): boolean => texts.includes(`"${address}"`);

    expect(addresses.some(isKnown)).toBe(true);
    expect(addresses.some((address) => !isKnown(address))).toBe(true);
  });

  it('has invoices, and the running month', () => {
    expect(entity('invoice').length).toBeGreaterThan(1);
    expect(entity('invoice-line').length).toBeGreaterThan(10);
  });
});
