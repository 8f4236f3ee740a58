import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { withinScope } from '../../database/reading-scope.js';
import { HeavyReads } from './heavy-reads.service.js';
import { KeptReads } from './kept-reads.js';

describe('answers to expensive questions', () => {
  let database: TestDatabase;
  let clock: number;
  let asked: number;
  let reads: KeptReads<number>;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => {
    clock = 0;
    asked = 0;
    reads = new KeptReads(new HeavyReads(database.pool), () => clock);
  });
  afterAll(() => database.drop());

  const answer = (): Promise<number> => Promise.resolve((asked += 1));
  const write = (name: string) =>
    database.pool.query(`insert into connection (name, provider) values ($1, 'digitalocean')`, [name]);

  /** Other specs write to the same server. Until they do not, an answer is not kept. */
  const keep = async (): Promise<void> => {
    while ((await reads.known(['question'])) === undefined) await reads.read(['question'], answer);
  };

  it('are found again after anything was written', async () => {
    await keep();
    const before = asked;
    await write('later');

    expect(await reads.known(['question'])).toBeUndefined();
    expect(await reads.read(['question'], answer)).toBe(before + 1);
  });

  it('are not kept if something was written meanwhile', async () => {
    await reads.read(['question'], () => write('meanwhile').then(answer));

    expect(await reads.known(['question'])).toBeUndefined();
  });

  it('are not kept for long, because of what compares with the present time', async () => {
    await keep();
    clock = 10_001;

    expect(await reads.known(['question'])).toBeUndefined();
  });

  it('are not kept if another attempt may find more, nor for callers who see something else', async () => {
    await reads.read(['cut'], answer, () => false);
    await keep();

    expect(await reads.known(['cut'])).toBeUndefined();
    expect(await withinScope({ scope: [] }, () => reads.known(['question']))).toBeUndefined();
  });
});
