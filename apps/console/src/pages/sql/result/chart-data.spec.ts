import { describe, expect, it } from 'vitest';
import { chartData, numberColumns } from './chart-data';

const columns = [
  { name: 'count', type: 'bigint' },
  { name: 'day', type: 'timestamp with time zone' },
  { name: 'cost', type: 'numeric' },
];

describe('a chart of a result', () => {
  it('is a line along moments, in their order', () => {
    const rows = [
      [2, '2026-11-02T00:00:00Z', '4.50'],
      [1, '2026-11-01T12:30:00Z', '1'],
      [3, '2026-11-03T00:00:00Z', null],
    ];

    expect(numberColumns({ columns })).toEqual(['count', 'cost']);
    expect(chartData({ columns, rows }, 'cost')).toEqual({
      type: 'line',
      points: [
        { label: '2026-11-01 12:30', value: 1 },
        { label: '2026-11-02', value: 4.5 },
      ],
      left: 0,
    });
  });

  it('is bars for texts, in the order of the rows, up to a number', () => {
    const texts = { columns: [{ name: 'region', type: 'text' }, columns[0]!] };
    const rows = Array.from({ length: 50 }, (_, index) => [index === 0 ? null : `r${index}`, index]);

    const data = chartData({ ...texts, rows }, 'count');

    expect(data).toMatchObject({ type: 'bar', left: 10 });
    expect(data.points[0]).toEqual({ label: 'null', value: 0 });
    expect(data.points).toHaveLength(40);
  });

  it('numbers the rows where there is nothing but numbers', () => {
    expect(chartData({ columns: [columns[0]!], rows: [[5]] }, 'count').points).toEqual([{ label: '1', value: 5 }]);
  });
});
