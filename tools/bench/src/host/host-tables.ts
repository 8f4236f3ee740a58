import Table from 'cli-table3';
import type { HostFigures } from './host-judgement.js';

const PLAIN = { head: [], border: [] };
const HEAD = [
  'Sync',
  'Droplets',
  'Read',
  'Time ms',
  'Host CPU ms',
  'Database CPU ms',
  'Rows',
  'Versions',
  'WAL MB',
  'Peak MB',
];

/** What the syncs took, and what the host is like besides. */
export function hostTables({ syncs, firstRequest, startUp }: HostFigures): string {
  const table = new Table({ head: HEAD, style: PLAIN });
  for (const each of syncs) {
    const {
      sync,
      droplets,
      resources,
      wallMs,
      hostCpuMs,
      databaseCpuMs,
      resourceRows,
      versionRows,
      walMb,
      peakMemoryMb,
    } = each;
    const whole = [
      droplets,
      resources,
      wallMs,
      hostCpuMs,
      databaseCpuMs,
      resourceRows,
      versionRows,
      walMb,
      peakMemoryMb,
    ];
    table.push([sync, ...whole.map((value) => (value === undefined ? '' : Math.round(value)))]);
  }
  const other = new Table({ head: ['What', 'ms'], style: PLAIN });
  other.push(
    [`sync asked for → first request to the provider (p50 of ${firstRequest.syncs})`, Math.round(firstRequest.p50Ms)],
    ['the same, the slowest', Math.round(firstRequest.mostMs)],
    ['start with an empty directory', Math.round(startUp.coldMs)],
    ['start with an existing directory', Math.round(startUp.warmMs)],
  );
  return `${table.toString()}\n${other.toString()}\n`;
}
