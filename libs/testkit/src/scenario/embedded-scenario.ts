import type { EmbeddedPlace, KindScenario } from './kind-scenario.types.js';

/** What differs between kinds whose rows are part of other rows. */
export type EmbeddedKindRows = Pick<
  KindScenario,
  'kind' | 'samples' | 'copy' | 'id' | 'unreadable' | 'skipped' | 'lacks' | 'many' | 'under'
>;

/**
 * The scenario of a kind that is embedded in the rows of another: it has no list of its own.
 *
 * @param place which rows, and where in them. Those of the scenario of that kind may be left without: the kit puts its own there.
 */
export const embeddedScenario = (place: EmbeddedPlace, rows: EmbeddedKindRows): KindScenario => ({
  ...rows,
  embedded: place,
  path: '',
  page: { style: 'whole', rows: place.at },
  uid: (row, part) => `${part}/${rows.id(row)}`,
});
