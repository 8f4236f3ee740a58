import type { Region } from '@maestro/core';

/** The regions that have Spaces. No call lists them, so they are written down (docs.digitalocean.com, "Regional Availability"). */
export const SPACES_REGIONS: readonly Region[] = [
  { id: 'nyc3', title: 'New York 3' },
  { id: 'ams3', title: 'Amsterdam 3' },
  { id: 'sfo2', title: 'San Francisco 2' },
  { id: 'sfo3', title: 'San Francisco 3' },
  { id: 'sgp1', title: 'Singapore 1' },
  { id: 'fra1', title: 'Frankfurt 1' },
  { id: 'syd1', title: 'Sydney 1' },
  { id: 'blr1', title: 'Bangalore 1' },
  { id: 'lon1', title: 'London 1' },
  { id: 'tor1', title: 'Toronto 1' },
  { id: 'atl1', title: 'Atlanta 1' },
  { id: 'ric1', title: 'Richmond 1' },
];
