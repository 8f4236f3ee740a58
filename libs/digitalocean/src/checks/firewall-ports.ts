import { parseNetwork } from '@maestro/core';
import { z } from 'zod';

const Rules = z.array(
  z.object({
    direction: z.string(),
    action: z.string().optional(),
    protocol: z.string(),
    ports: z.string().optional(),
    addresses: z.array(z.string()).optional(),
  }),
);

/** Whether a block is of all addresses. */
const isEverybody = (address: string): boolean => /\/0+$/.test(address) && parseNetwork(address) !== undefined;

/** Whether a range of ports has one of some: `22`, `8000-9000`; `0`, `all` and none are all ports. */
function includes(range: string | undefined, ports: readonly number[]): boolean {
  if (range === undefined || range === '0' || range === 'all') return true;
  const [first = NaN, last = first] = range.split('-').map(Number);
  return ports.some((port) => port >= first && port <= last);
}

/**
 * Whether rules of a firewall let everybody reach one of some ports over TCP. Undefined for rules that cannot be read.
 *
 * @param rules the attribute.
 * @param ports none: any port.
 */
export function opensPorts(rules: unknown, ports: readonly number[], protocol = 'tcp'): boolean | undefined {
  const read = Rules.safeParse(rules);
  if (!read.success) return undefined;
  return read.data.some(
    (rule) =>
      rule.direction === 'inbound' &&
      rule.action !== 'deny' &&
      rule.protocol === protocol &&
      includes(rule.ports, ports) &&
      (rule.addresses ?? []).some(isEverybody),
  );
}
