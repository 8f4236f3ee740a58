import type { Schemas } from '../../api/schemas.types';

type Limit = Schemas['ProviderView']['limits'][number];

const UNITS: readonly (readonly [number, string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1000, 'second'],
];

/** A rate limit in words: `5,000 requests an hour`, `5 requests per 10 seconds to /v2/cdn/endpoints`. */
export function describeLimit({ requests, windowMs, path, paths, method }: Limit): string {
  const [ms, unit] = UNITS.find(([length]) => windowMs % length === 0) ?? [1, 'millisecond'];
  const count = windowMs / ms;
  const article = unit === 'hour' ? 'an' : 'a';
  const window = count === 1 ? `${article} ${unit}` : `per ${count} ${unit}s`;
  const amount = `${requests.toLocaleString('en')} request${requests === 1 ? '' : 's'}`;
  const where = path ? [path] : (paths ?? []);
  return [`${amount} ${window}`, method && `by ${method}`, where.length > 0 && `to ${where.join(' and ')}`]
    .filter(Boolean)
    .join(' ');
}
