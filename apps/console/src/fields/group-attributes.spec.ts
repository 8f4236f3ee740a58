import { describe, expect, it } from 'vitest';
import { groupAttributes } from './group-attributes';

const titles = (...args: Parameters<typeof groupAttributes>) =>
  groupAttributes(...args).map(({ title, attributes }) => [title, attributes.map(({ label }) => label)]);

describe('the attributes of a resource', () => {
  it('stand in groups, in an order of their own', () => {
    expect(titles({ publicIpv4: ['203.0.113.7'], memoryMb: 2048, vcpus: 2, priceMonthlyUsd: 24 })).toEqual([
      ['Cost', ['A month']],
      ['Size', ['vCPUs', 'Memory']],
      ['Network', ['Public IPv4']],
    ]);
  });

  it('of another plugin are shown too, under names made from theirs', () => {
    expect(titles({ memoryMb: 2048, backupWindowSeconds: 3600, nested: { a: 1 } })).toEqual([
      ['Size', ['Memory']],
      ['Others', ['Backup window', 'Nested']],
    ]);
  });

  it('are left out where there is nothing, but not where that is a value', () => {
    expect(titles({ gpuCount: undefined, gpuModel: null, vcpus: 0, locked: false, volumeIds: [] })).toEqual([
      ['Size', ['vCPUs']],
      ['Belongs to', ['Volumes']],
      ['Settings', ['Locked']],
    ]);
  });

  it('that could not be read stand where they belong, known or not', () => {
    const [group, others] = groupAttributes({ vcpus: 2 }, ['volumeIds', 'quota']).slice(1);

    expect(group?.attributes).toEqual([expect.objectContaining({ name: 'volumeIds', value: undefined })]);
    expect(others?.attributes).toEqual([expect.objectContaining({ name: 'quota', label: 'Quota' })]);
  });
});
