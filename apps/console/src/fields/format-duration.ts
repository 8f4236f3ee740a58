const UNITS: readonly (readonly [number, string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** "10 minutes", "1 day": seconds in the largest unit that leaves nothing over. */
export function formatDuration(seconds: number): string {
  const [length, unit] = UNITS.find(([each]) => seconds !== 0 && seconds % each === 0) ?? [1, 'second'];
  const count = seconds / length;
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
}
