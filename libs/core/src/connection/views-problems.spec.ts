import { fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { ViewDefinition } from '../catalogue/view.types.js';
import { SHARED_VIEWS } from '../catalogue/views/shared-views.js';
import { QueryFields } from '../query/query-fields.js';
import { viewProblems } from '../query/view-problems.js';
import { catalogueOf, viewsOf } from '../resources/catalogue.js';
import { viewsProblems } from './views-problems.js';

const VIEW: ViewDefinition = { id: 'big-servers', title: 'Big servers', about: 'The biggest.', query: 'vcpus>16' };

const manifestWith = (...views: object[]) =>
  fakePlugin(() => [], { resources: [typeOf('server')], views: views as ViewDefinition[] }).manifest;

describe('the views that ship', () => {
  it('fit the entities that core shares', () => {
    const fields = new QueryFields({
      catalogue: catalogueOf([]),
      kinds: [],
      entities: SHARED_ENTITIES.map(({ id }) => id),
      providers: [],
      connections: [],
    });
    for (const view of SHARED_VIEWS)
      expect({ id: view.id, problems: viewProblems(view, fields) }).toEqual({ id: view.id, problems: [] });
  });

  it('may come from a plugin, and are left out if no kind is of their entity', () => {
    const manifest = manifestWith(VIEW);
    expect(viewsProblems(manifest)).toEqual([]);
    const ids = viewsOf([manifest]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['big-servers', 'untagged', 'stopped-servers']));
    expect(ids).not.toContain('public-buckets');
  });

  it.each([
    [{ ...VIEW, id: 'Big Servers' }, 'needs an id of lower-case words'],
    [{ ...VIEW, title: '' }, 'needs a title'],
    [{ ...VIEW, id: 'untagged' }, 'already declared by core'],
    [{ ...VIEW, query: 'vcpu>16' }, 'Did you mean vcpus?'],
    [{ ...VIEW, entity: 'servers' }, 'Did you mean server?'],
    [{ ...VIEW, sort: '-tag' }, 'sort: tag may have several values'],
    [{ ...VIEW, columns: ['name', 'vcpu'] }, 'columns: vcpu is not known. Did you mean vcpus?'],
    [{ ...VIEW, charts: [{ field: 'regionn', measure: 'count' }] }, 'charts.0.field: field: regionn is not known'],
    [{ ...VIEW, charts: [{ field: 'region', measure: 'sum', of: 'name' }] }, 'charts.0.of: A sum needs'],
    [{ ...VIEW, charts: [{ measure: 'count' }] }, 'charts.0.field: Name the field'],
    [{ ...VIEW, charts: [{ measure: 'sum', of: 'vcpus', overTime: true }] }, 'Over time, only count and cost'],
  ])('are refused: %j', (view, problem) => {
    expect(viewsProblems(manifestWith(view))).toEqual([expect.stringContaining(problem)]);
  });

  it('are refused as no list, and twice', () => {
    expect(viewsProblems({ ...manifestWith(), views: 'all' as never })).toEqual([
      'Its views are not a list of objects.',
    ]);
    expect(viewsProblems(manifestWith(VIEW, VIEW))).toEqual(['It declares the view "big-servers" twice.']);
  });
});
