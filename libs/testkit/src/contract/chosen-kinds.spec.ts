import { shapesPlugin } from '../../test/shapes/shapes-plugin.js';
import { shapesScenario } from '../../test/shapes/shapes.scenario.js';
import { type ContractOptions } from './chosen-kinds.js';
import { providerContract } from '../provider-contract.js';

/** The titles that a runner receives: `suite: case`. */
function titlesOf(options?: ContractOptions): readonly string[] {
  const titles: string[] = [];
  let suite = '';
  const runner = {
    describe: (name: string, define: () => void) => ((suite = name), define()),
    it: (title: string) => titles.push(`${suite}: ${title}`),
  };
  providerContract(runner, shapesPlugin, shapesScenario, options);
  return titles;
}

const isOf = (kind: string) => (title: string) => title.includes(`: ${kind}`);

describe('the contract of one kind', () => {
  afterEach(() => {
    delete process.env['MAESTRO_KIT_KINDS'];
    delete process.env['MAESTRO_KIT_WHOLE'];
  });

  it('has every case of that kind, and otherwise only the checks of the manifest', () => {
    const all = titlesOf({ whole: true });
    const ofKind = titlesOf({ kinds: ['shapes.cursor'] });

    expect(ofKind.filter(isOf('shapes.'))).toEqual(all.filter(isOf('shapes.cursor')));
    expect(ofKind.filter((title) => !title.includes('shapes.'))).toEqual(
      all.filter((title) => title.startsWith('manifest: ') && !title.includes('shapes.')),
    );
  });

  it('can be divided between several processes', () => {
    const parts = [1, 2, 3].map((number) =>
      titlesOf({ part: { number, of: 3 } }).filter((title) => !title.startsWith('shapes: ')),
    );

    const all = titlesOf().filter((title) => !title.startsWith('shapes: '));
    expect(parts.flat().sort()).toEqual([...all].sort());
  });

  it('can be selected by a variable, also for several kinds', () => {
    process.env['MAESTRO_KIT_KINDS'] = 'shapes.cursor, shapes.child';

    expect(titlesOf()).toEqual(titlesOf({ kinds: ['shapes.cursor', 'shapes.child'] }));
    expect(titlesOf({ kinds: ['shapes.bare'] }).some(isOf('shapes.cursor'))).toBe(false);
  });

  it('includes all kinds if the variable is empty', () => {
    const all = titlesOf();
    process.env['MAESTRO_KIT_KINDS'] = ' ';

    expect(titlesOf()).toEqual(all);
  });

  it('includes every check of every kind if the variable requests it', () => {
    process.env['MAESTRO_KIT_WHOLE'] = '1';

    expect(titlesOf()).toEqual(titlesOf({ whole: true }));
  });

  it('has every failure in brief, on one page for each kind', () => {
    const [brief, usual] = [titlesOf({ brief: true }), titlesOf()];
    const failures = (titles: readonly string[]) =>
      titles.flatMap((title) => [
        ...title.matchAll(/^faults: (.*): fails correctly when the request for the (.*) page gets (.*)$/g),
      ]);
    const tried = failures(brief).map(([, kind, , failure]) => `${kind} ${failure}`);

    expect(usual).toEqual(expect.arrayContaining(brief));
    expect(new Set(failures(brief).map(([, , , failure]) => failure))).toEqual(
      new Set(failures(usual).map(([, , , failure]) => failure)),
    );
    expect(tried.length).toBeGreaterThan(0);
    expect(tried).toHaveLength(new Set(tried).size);
    for (const page of ['first', 'middle', 'last']) expect(failures(brief).map(([, , each]) => each)).toContain(page);
  });

  it('lets kinds that core reads take turns with failures in brief, so that one has each', () => {
    const checks = (titles: readonly string[]) =>
      titles.flatMap((title) => [
        ...title.matchAll(/^(?:absence|credentials): (shapes\.\w+): (treats nothing as gone .*|reveals no secret.*)$/g),
      ]);
    const [brief, usual] = [checks(titlesOf({ brief: true })), checks(titlesOf())];
    const named = (found: typeof brief) => new Set(found.map(([, , check]) => check));
    const kinds = new Set(brief.map(([, kind]) => kind));

    expect(named(brief)).toEqual(named(usual));
    expect(kinds.size).toBeGreaterThan(3);
    for (const check of named(brief)) {
      const having = brief.filter(([, , each]) => each === check);
      expect(having.length).toBeGreaterThan(0);
      expect(having.length).toBeLessThan(kinds.size);
    }
  });

  it('checks for each kind in brief what that kind declares, and for a few what core does with it', () => {
    const kindsWith = (titles: readonly string[], check: string) =>
      titles.filter((title) => title.endsWith(`: ${check}`)).length;
    const [brief, usual] = [titlesOf({ brief: true }), titlesOf()];

    for (const own of [
      'emits every row once, with a stable string id',
      'emits the same resources and relations the second time',
      'reports an unreadable row and reads the others',
      'keeps values out of resources whose property names indicate a secret',
      'requests everything that the scenario describes',
      'reads a list with one row more than a page',
      'reads a resource by id',
      'reports whether the credential may read it',
    ])
      expect([own, kindsWith(brief, own)]).toEqual([own, kindsWith(usual, own)]);
    for (const ofCore of [
      'sends no request before it is subscribed to',
      'starts one listing for each subscription',
      'keeps the credential out of resources, even if the provider echoes it',
      'treats a removed resource as gone, once',
    ]) {
      expect(kindsWith(brief, ofCore)).toBeGreaterThan(0);
      expect(kindsWith(brief, ofCore)).toBeLessThan(kindsWith(usual, ofCore));
    }
  });

  it('has what brief omits in the rest', () => {
    const [brief, rest] = [titlesOf({ brief: true }), titlesOf({ rest: true })];

    expect([...brief, ...rest].sort()).toEqual([...titlesOf()].sort());
    expect(rest.length).toBeGreaterThan(0);
  });

  it('is the same in brief for chosen kinds, and if every check is requested', () => {
    const kinds = ['shapes.cursor'];

    expect(titlesOf({ kinds, brief: true })).toEqual(titlesOf({ kinds }));
    expect(titlesOf({ whole: true, brief: true })).toEqual(titlesOf({ whole: true }));
  });

  it('is rejected for a kind that the plugin does not have', () => {
    expect(() => titlesOf({ kinds: ['shapes.curser'] })).toThrow('shapes.cursor');
  });
});
