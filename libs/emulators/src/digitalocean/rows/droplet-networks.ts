import { type Dice } from '../world/dice.js';

/**
 * The addresses of a Droplet. A private interface has the text "nil" as its gateway, as in the specification's
 * examples.
 */
export const dropletNetworks = (index: number, dice: Dice) => {
  const [high, low] = [(index >> 8) & 0xff, index & 0xff];
  const subnet = `167.${64 + ((index >> 16) & 0x3f)}.${high}`;
  const prefix = `2604:a880:${dice.between(1, 8)}:${(index >> 8).toString(16)}`;
  return {
    v4: [
      {
        ip_address: `10.${100 + ((index >> 16) & 0x3f)}.${high}.${low}`,
        netmask: '255.255.0.0',
        gateway: 'nil',
        type: 'private',
      },
      { ip_address: `${subnet}.${low}`, netmask: '255.255.240.0', gateway: `${subnet}.1`, type: 'public' },
    ],
    v6: dice.chance(30)
      ? [
          {
            ip_address: `${prefix}::${(index & 0xff).toString(16)}:1001`,
            netmask: 64,
            gateway: `${prefix}::1`,
            type: 'public',
          },
        ]
      : [],
  };
};
