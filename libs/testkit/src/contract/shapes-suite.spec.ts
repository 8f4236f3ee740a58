import type { ContractCase, ContractSuite } from './contract-suite.types.js';
import { defineKind } from '@maestro/core';
import { z } from 'zod';
import { SHAPES_PAGES, thing } from '../../test/shapes/shapes-kinds.js';
import { shapesPluginOf } from '../../test/shapes/shapes-plugin.js';
import { shapesScenario } from '../../test/shapes/shapes.scenario.js';
import { kindShapes } from './kind-shapes.js';
import { shapesSuite } from './shapes-suite.js';

const kindOf = (name: string) =>
  defineKind(thing, {
    ...{ kind: `shapes.${name}`, task: `${name}-list`, access: `get_all_${name}`, scopes: [] },
    list: { path: `/${name}`, items: 'things', paging: 'whole' },
    row: z.object({ id: z.int() }),
    map: ({ id }) => ({ uid: id, name: `${id}`, active: true, attributes: { size: 1 } }),
  });

const [whole] = shapesScenario.kinds;
const describedAs = (name: string, many: number) => ({ ...whole!, kind: `shapes.${name}`, path: `/${name}`, many });
const subject = {
  plugin: shapesPluginOf([kindOf('one'), kindOf('two')], SHAPES_PAGES),
  scenario: { ...shapesScenario, kinds: [describedAs('one', 10), describedAs('two', 20)] },
};

/** A suite with a shared check for these kinds. */
const suiteOf = (...kinds: string[]): ContractSuite => ({
  name: 'some',
  cases: () =>
    kinds.map((kind): ContractCase => ({ title: `${kind}: lists`, kind, isShared: true, run: async () => {} })),
});

/** The output of the cases. */
async function printed(cases: readonly ContractCase[]): Promise<string> {
  const lines: unknown[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (line: unknown) => lines.push(line) > 0;
  try {
    for (const { run } of cases) await run();
  } finally {
    process.stdout.write = write;
  }
  return lines.join('');
}

describe('the suite of shapes', () => {
  it('prints that the kind with the longest list stands for the others', async () => {
    const cases = shapesSuite([suiteOf('shapes.one', 'shapes.two')]).cases(subject);

    expect(kindShapes(subject).map(({ kinds }) => kinds)).toEqual([['shapes.two', 'shapes.one']]);
    expect(cases.map(({ title }) => title)).toEqual([
      'shapes.two stands for shapes.one: one body; read by id; paging in the scenario: whole (next as url)',
    ]);
    expect(await printed(cases)).toBe(`${cases[0]?.title}\n`);
  });

  it('fails if the represented kind would have different checks', async () => {
    const cases = shapesSuite([suiteOf('shapes.one')]).cases(subject);

    await expect(printed(cases)).rejects.toThrow(/the same shared checks for shapes\.one as for shapes\.two/);
  });
});
