import Table from 'cli-table3';
import type { HostFigures } from './host-targets.js';

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

/** The costs of syncs and the latencies of the host. */
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
  const other = new Table({ head: ['Figure', 'ms'], style: PLAIN });
  other.push(
    [`sync requested → first request to the provider (p50 of ${firstRequest.syncs})`, Math.round(firstRequest.p50Ms)],
    [`sync requested → first request to the provider (max of ${firstRequest.syncs})`, Math.round(firstRequest.maxMs)],
    ['start with an empty directory', Math.round(startUp.coldMs)],
    ['start with an existing directory', Math.round(startUp.warmMs)],
  );
  return `${table.toString()}\n${other.toString()}\n`;
}
