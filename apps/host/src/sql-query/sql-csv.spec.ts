import { sqlCsv } from './sql-csv.js';

describe('the result of a query as CSV', () => {
  it('writes numbers as they are, documents as JSON, and defuses texts that a spreadsheet would run', () => {
    const columns = [
      { name: 'name', type: 'text' },
      { name: 'cost', type: 'numeric' },
      { name: 'tags', type: 'text[]' },
      { name: '=1+1', type: 'boolean' },
    ];
    const rows = [
      ['=cmd()', '-1.50', ['a', 'b'], true],
      [null, null, null, null],
    ];

    expect(sqlCsv({ columns, rows, truncated: false })).toBe(
      `\ufeffname,cost,tags,'=1+1\r\n'=cmd(),-1.50,"[""a"",""b""]",true\r\n,,,\r\n`,
    );
  });
});
