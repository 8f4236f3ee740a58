import { shapesPlugin } from '../../test/shapes/shapes-plugin.js';
import { shapesScenario } from '../../test/shapes/shapes.scenario.js';
import { ScenarioLists } from './scenario-lists.js';

const kinds = shapesScenario.kinds.map((scenario) => {
  const type = shapesPlugin.manifest.resources.find(({ kind }) => kind === scenario.kind)!;
  return { type, scenario };
});

describe('the lists of scenarios, for another server', () => {
  const start = (rows?: number | ((kind: string) => number)) => {
    const lists = new ScenarioLists(kinds, { rows });
    const ask = (path: string) => lists.answer(new URL(path, 'http://localhost'));
    const things = (path: string) => (JSON.parse(ask(path)?.body ?? '{}') as { things?: { id: number }[] }).things;
    return { lists, ask, things };
  };

  it.each(['/whole', '/cursor', '/marker', '/flagged', '/bare'])('are served with the samples first: %s', (path) => {
    const { things } = start(7);

    expect(things(path)?.slice(0, 2)).toEqual([
      { id: 1, name: 'one', size: 10 },
      { id: 2, name: 'two', size: 20 },
    ]);
    expect(things(path)).toHaveLength(7);
  });

  it('can have a different length for each kind', () => {
    const { things } = start((kind) => (kind === 'shapes.bare' ? 5 : 3));

    expect([things('/bare')?.length, things('/whole')?.length]).toEqual([5, 3]);
  });

  it('continue at the next page', () => {
    const { ask, things } = start(12);
    const first = JSON.parse(ask('/cursor?limit=5')!.body) as { meta: { cursor: string; total: number } };

    expect(first.meta.total).toBe(12);
    expect(things(`/cursor?limit=5&cursor=${first.meta.cursor}`)).toHaveLength(5);
    expect(ask('/marker?limit=5')!.headers).toEqual({ 'x-total': '12' });
    expect(ask('/link?limit=5')!.headers['link']).toMatch(/rel="next"$/);
  });

  it('exist only under existing parents', () => {
    const { ask, things } = start();

    expect([things('/whole/1/children')?.length, things('/whole/2/children')?.length]).toEqual([1, 1]);
    expect(ask('/whole/3/children')).toMatchObject({ kind: 'shapes.child', status: 404 });
  });

  it('exist only under parents that have such a list', () => {
    const { ask, things } = start();

    expect(things('/whole/2/picky')).toHaveLength(2);
    expect(ask('/whole/1/picky')).toMatchObject({ kind: 'shapes.picky', status: 404 });
  });

  it('do not depend on the order of requests', () => {
    const [one, other] = [start(3), start(3)];
    other.ask('/whole/2/children');

    expect(other.things('/whole/1/children')).toEqual(one.things('/whole/1/children'));
    expect(other.things('/whole/2/children')).toEqual(one.things('/whole/2/children'));
  });

  it('return the current state of a single row', () => {
    const { lists, ask } = start();
    lists.rows('shapes.whole').splice(0, 1);

    expect(ask('/whole/1')?.status).toBe(404);
    expect(JSON.parse(ask('/whole/2')!.body)).toEqual({ thing: { id: 2, name: 'two', size: 20 } });
  });

  it('reject unknown addresses and invalid pages', () => {
    const { lists, ask } = start();

    expect(ask('/nothing')).toBeUndefined();
    expect(ask('/bare?page=0')?.status).toBe(400);
    expect(() => lists.rows('shapes.none')).toThrow('no scenario of shapes.none');
  });
});
