import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { describeLimit } from './describe-limit';
import classes from './provider-facts.module.css';

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
