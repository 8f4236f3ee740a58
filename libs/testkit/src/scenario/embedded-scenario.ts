import type { EmbeddedPlace, KindScenario } from './kind-scenario.types.js';

/** The properties of an embedded kind's scenario. */
export type EmbeddedKindRows = Pick<
  KindScenario,
  'kind' | 'samples' | 'copy' | 'id' | 'unreadable' | 'skipped' | 'lacks' | 'many' | 'under'
>;

/**
 * The scenario of a kind that is embedded in the rows of another kind and has no list of its own.
 *
 * @param place where its rows are embedded. The samples of that kind may omit them, because the kit inserts its own.
 */
export const embeddedScenario = (place: EmbeddedPlace, rows: EmbeddedKindRows): KindScenario => ({
  ...rows,
  embedded: place,
  path: '',
  page: { style: 'whole', rows: place.at },
  uid: (row, part) => `${part}/${rows.id(row)}`,
});
