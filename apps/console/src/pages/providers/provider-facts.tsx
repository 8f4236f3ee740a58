import { Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { type Schemas } from '../../api/schemas.types';
import classes from './provider-facts.module.css';

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

/** Endpoints, regions, limits and contract version of a provider. */
export function ProviderFacts({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const { endpoints, regions, limits, concurrency, contract } = provider;
  return (
    <dl className={classes.facts}>
      <Fact name="Reads from">{endpoints.map(({ url }) => url).join(', ')}</Fact>
      {regions.length > 0 && <Fact name="Regions">{regions.map(({ title }) => title).join(', ')}</Fact>}
      <Fact name="Limits">{[...limits.map(describeLimit), `${concurrency} concurrent requests`].join('; ')}</Fact>
      <Fact name="Plugin contract">{contract}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </>
  );
}
