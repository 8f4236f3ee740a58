import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { Progress } from './line-progress.js';

const number = new Intl.NumberFormat('en');

/** A bar for each task, on a terminal. */
export function barProgress(): Progress {
  const bars = new Map<string, SingleBar>();
  const multi = new MultiBar(
    {
      stream: process.stderr,
      format: '{task} {bar} {counts} {state}',
      barsize: 24,
      hideCursor: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  return {
    start: (types) => {
      const widest = Math.max(...types.map(({ task }) => task.length));
      for (const { task } of types)
        bars.set(task, multi.create(1, 0, { task: task.padEnd(widest), counts: '', state: '' }));
    },
    advance: (task, read, expected) => {
      const bar = bars.get(task);
      bar?.setTotal(Math.max(expected ?? read + 1, 1));
      bar?.update(read, {
        counts: expected === undefined ? number.format(read) : `${number.format(read)} of ${number.format(expected)}`,
      });
    },
    end: ({ type, complete, state, resources }) => {
      const bar = bars.get(type.task);
      if (complete) bar?.setTotal(Math.max(resources, 1));
      bar?.update(complete ? Math.max(resources, 1) : resources, { counts: number.format(resources), state });
    },
    note: (text) => multi.log(`${text}\n`),
    stop: () => multi.stop(),
  };
}
