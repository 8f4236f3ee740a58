import { describe, expect, it } from 'vitest';
import type { Fields } from './derive-field';
import { groupAttributes } from './group-attributes';

const FIELDS: Fields = {
  cost: { type: 'money', label: 'Monthly cost', group: 'Cost' },
  vcpus: { type: 'integer', label: 'vCPUs', group: 'Size' },
  note: { type: 'text', label: 'Note' },
  locked: { type: 'flag', label: 'Locked', group: 'Access' },
  memoryMb: { type: 'megabytes', label: 'Memory', group: 'Size' },
  gpuModel: { type: 'text', label: 'GPU model', group: 'Size' },
  volumeIds: { type: 'set', label: 'Volumes', group: 'Attached resources' },
};

const titles = (attributes: Record<string, unknown>, unread?: readonly string[]) =>
  groupAttributes(attributes, FIELDS, unread).map(({ title, attributes: shown }) => [
    title,
    shown.map(({ field }) => field.label),
  ]);

describe('the attributes of a resource', () => {
  it('are grouped as their entity declares, in its order', () => {
    expect(titles({ memoryMb: 2048, vcpus: 2, locked: true, cost: { amount: 24, currency: 'USD' } })).toEqual([
      ['Cost', ['Monthly cost']],
      ['Size', ['vCPUs', 'Memory']],
      ['Access', ['Locked']],
    ]);
  });

  it('come last without a declared group or field, with labels derived from their names', () => {
    expect(titles({ backupWindowSeconds: 3600, note: 'a', vcpus: 2, nested: { a: 1 } })).toEqual([
      ['Size', ['vCPUs']],
      ['Others', ['Note', 'Backup window', 'Nested']],
    ]);
  });

  it('are omitted if empty, unless that is a value', () => {
    expect(titles({ gpuModel: null, vcpus: 0, locked: false, volumeIds: [], cost: undefined })).toEqual([
      ['Size', ['vCPUs']],
      ['Access', ['Locked']],
      ['Attached resources', ['Volumes']],
    ]);
  });

  it('that could not be read are in their places, known or not', () => {
    const [, group, others] = groupAttributes({ vcpus: 2 }, FIELDS, ['volumeIds', 'quota']);

    expect(group?.attributes).toEqual([expect.objectContaining({ name: 'volumeIds', value: undefined })]);
    expect(others?.attributes).toEqual([expect.objectContaining({ name: 'quota', value: undefined })]);
  });

  it('without an entity are all shown', () => {
    expect(groupAttributes({ sizeGb: 1 }).map(({ title }) => title)).toEqual(['Others']);
  });
});
