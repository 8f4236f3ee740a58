import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../docs/adr/', import.meta.url));
const records = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const numberOf = (name: string): number => Number(name.slice(0, 4));

describe('decision records', () => {
  it('have numbers of their own, so that texts can refer to one', () => {
    const numbers = records.map(numberOf);

    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  it.each(records)('%s has its number in its title', (name) => {
    const [title] = readFileSync(`${FOLDER}${name}`, 'utf8').split('\n');

    expect(title).toMatch(new RegExp(`^# ${numberOf(name)}\\. `));
  });

  it.each(records)('%s refers to others by their own numbers', (name) => {
    const text = readFileSync(`${FOLDER}${name}`, 'utf8').replaceAll(/\s+/g, ' ');
    const links = [...text.matchAll(/\[ADR (\d+)\]\((?:\.\/)?(\d{4}-[^)#]+)/g)];

    expect(links.filter(([, number, file]) => Number(number) !== numberOf(file ?? ''))).toEqual([]);
    expect(links.filter(([, , file]) => !records.includes(file ?? ''))).toEqual([]);
  });
});
