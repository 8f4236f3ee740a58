import { CSV_FORMAT, csvColumns, type Resource, type ResourceType } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { csvWriter } from './csv-writer.js';
import { tableWriter } from './table-writer.js';
import { textTable } from './text-table.js';

const server = (name: string, more: Partial<Resource> = {}): Resource => ({
  ...{ key: { provider: 'acme', kind: 'acme.server', uid: name }, name, entity: 'network', active: true },
  ...{ tags: [], attributes: {}, relations: [], raw: {}, ...more },
});
const TYPES = [{ kind: 'acme.server', title: 'Servers' } as ResourceType];

const printed = (rows: number): string => {
  const writer = tableWriter(TYPES);
  writer.page(Array.from({ length: rows }, (_, index) => server(`web-${index}`)));
  return [...writer.end()].join('');
};

/** The best of a few, to reduce the influence of other load. */
const time = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );

describe('a table of resources', () => {
  it('has the width of its widest cell in each column, as a terminal displays it', () => {
    expect(
      textTable(
        ['Name', 'ID'],
        [
          ['web', 1],
          ['サーバー', 22],
          ['🚀', undefined],
        ],
      ),
    ).toBe('Name      ID\nweb       1\nサーバー  22\n🚀\n');
  });

  it('takes time proportional to its rows', () => {
    printed(1000);

    // 8 if it is; 64 if it grows with the square.
    expect(time(() => printed(16_000)) / time(() => printed(2000))).toBeLessThan(24);
  });

  it('is written in pieces, so that signals are handled between them', () => {
    const writer = tableWriter(TYPES);
    writer.page(Array.from({ length: 5000 }, (_, index) => server(`web-${index}`)));

    expect([...writer.end()].length).toBeGreaterThan(9);
  });

  it('contains no control characters in any cell or title', () => {
    const writer = tableWriter([{ kind: 'acme.server', title: 'Ser\u001b[2Jvers' } as ResourceType]);
    writer.page([server('a\u001b]0;title\u0007b\u009b31mc\u202ed', { status: 'up\nfake  row' })]);

    expect([...writer.end()].join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('CSV of resources', () => {
  const csv = (resource: Resource): string => {
    const writer = csvWriter([{ entity: 'server' }]);
    return [writer.page([resource]), ...writer.end()].join('');
  };

  it("equals core's CSV, with one header for all pages", () => {
    const writer = csvWriter([{ entity: 'server' }]);
    const one = { ...server('é'), entity: 'server' as const };
    const columns = csvColumns([{ entity: 'server' }]);
    const cells = columns.map(({ cell }) => cell(one));

    expect([writer.page([one]), writer.page([one]), ...writer.end()].join('')).toBe(
      stringify([columns.map(({ heading }) => heading), cells, cells], CSV_FORMAT),
    );
  });

  it('begins with a byte order mark, also when there are no resources', () => {
    expect([...csvWriter([]).end()].join('')).toMatch(/^\ufeffName,Provider,/);
  });

  it('contains no control characters, and keeps line breaks', () => {
    const text = csv(server('a\u001b[31mb\u009b2Jc\u0007\nd', { tags: ['\u001b]8;;http://x\u0007y'] }));

    expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(text).toContain('\nd"');
  });

  it.each(['=1+1', ' =1+1', '\u00a0@SUM(A1)', '\u200b+1', '\ufeff-1', '\n=1', '\t=1', '\u001b[0m=1'])(
    'defuses the formula %j',
    (name) => {
      expect(csv(server(name))).toMatch(/\n"?'[\s\u200b\ufeff]*[=@+-]/);
    },
  );
});
