import type { ListingAnswer, ListingPart } from '@maestro/core';
import { concat, defer, map, type Observable, of } from 'rxjs';
import type { AcmeKeyCollector } from '../reference/acme-key-collector.js';
import { acmePlugin } from '../reference/acme-plugin.js';
import { acmeScenario } from '../reference/acme.scenario.js';
import { failuresOf } from './failing-suites.js';

type Answers = Observable<ListingAnswer>;

const UNCHANGED: ListingAnswer = { unchanged: true };

/** Parts that were read once by any connection. */
const readOnce = new Set<string>();

const withoutMark = ({ mark: _, ...part }: ListingPart): ListingPart => part;

const marked = (answers: Answers, mark: string | undefined): Answers =>
  answers.pipe(map((answer) => ('unchanged' in answer ? answer : { ...answer, mark })));

/** Collectors that report changes incorrectly, with the kit's message for each. */
const BROKEN: readonly (readonly [string, (good: AcmeKeyCollector, part: ListingPart) => Answers, RegExp])[] = [
  [
    'for a part without a known complete listing',
    (good, part) =>
      defer(() => {
        if (readOnce.has(part.id)) return of(UNCHANGED);
        readOnce.add(part.id);
        return good.collect(part);
      }),
    /parts without a `mark`.*answered "unchanged" for eu-1, but no complete listing of it is known.*store nothing between/s,
  ],
  [
    'in addition to the rows of the part',
    (good, part) =>
      part.mark === undefined ? good.collect(part) : concat(good.collect(withoutMark(part)), of(UNCHANGED)),
    /only "unchanged" for each part.*answered "unchanged" for eu-1, and also emitted pages.*and no page/s,
  ],
  [
    'never, and reads everything again',
    (good, part) => good.collect(withoutMark(part)),
    /only "unchanged" for each part.*read in eu-1, eu-2.*compare the provider’s current mark/s,
  ],
  [
    'without emitting a mark',
    (good, part) => marked(good.collect(part), undefined),
    /one `mark` in the pages of each part.*none for eu-1, eu-2.*remove `tellsUnchanged`/s,
  ],
  [
    'regardless of the mark',
    (good, part) => (part.mark === undefined ? good.collect(part) : of(UNCHANGED)),
    /read again if the provider’s mark differs.*0 resources/s,
  ],
  [
    'with a mark that is the same for every state',
    (good, part) => (part.mark === 'v1' ? of(UNCHANGED) : marked(good.collect(withoutMark(part)), 'v1')),
    /only eu-1 to be read after a row was added to it.*read: nothing/s,
  ],
];

describe('the kit rejects a collector that reports "unchanged"', () => {
  it.each(BROKEN)(
    '%s',
    async (_what, collect, expected) => {
      const plugin = acmePlugin({
        keys: (good) => ({
          ...{ type: good.type, parts: () => good.parts(), probe: () => good.probe() },
          collect: (part) => collect(good, part),
        }),
      });
      const failures = await failuresOf(plugin, acmeScenario, ['listing'], {
        ...{ kinds: ['acme.key'], titles: /reports unchanged parts/ },
      });

      expect(failures.map(({ message }) => message).join('\n')).toMatch(expected);
    },
    60_000,
  );
});
