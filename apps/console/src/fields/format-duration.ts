const UNITS: readonly (readonly [number, string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A duration in the largest unit that divides it: "10 minutes", "1 day". */
export function formatDuration(seconds: number): string {
  const [length, unit] = UNITS.find(([each]) => seconds !== 0 && seconds % each === 0) ?? [1, 'second'];
  const count = seconds / length;
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
}
