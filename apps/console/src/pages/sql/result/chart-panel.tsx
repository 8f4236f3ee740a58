import { Box, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { SqlResult } from '../sql.query';
import { chartData, numberColumns } from './chart-data';

const ResultChart = lazy(async () => ({ default: (await import('./result-chart')).ResultChart }));

const HEIGHT = 380;

/** A chart of a result, with a choice if it has several columns of numbers. */
export function ChartPanel({ result }: { readonly result: SqlResult }) {
  const names = numberColumns(result);
  const [chosen, setChosen] = useState<string>();
  const name = names.find((each) => each === chosen) ?? names[0];
  if (name === undefined)
    return (
      <Text size="sm">
        A chart needs a column of numbers, such as count(*), and a text or a time before it. This result has none.
      </Text>
    );
  const data = chartData(result, name);
  const words = data.points.slice(0, 20).map(({ label, value }) => `${label}: ${value}`);
  return (
    <Stack gap="xs">
      {names.length > 1 && (
        <NativeSelect
          label="Value"
          maw={280}
          data={[...names]}
          value={name}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <Box h={HEIGHT} role="img" aria-label={`${name}. ${words.join(', ')}`}>
        <Suspense fallback={<Skeleton h={HEIGHT} />}>
          <ResultChart data={data} name={name} height={HEIGHT} />
        </Suspense>
      </Box>
      {data.left > 0 && (
        <Text size="sm" c="dimmed">
          The first {data.points.length.toLocaleString('en')} rows are drawn; {data.left.toLocaleString('en')} more are
          in the table.
        </Text>
      )}
    </Stack>
  );
}
