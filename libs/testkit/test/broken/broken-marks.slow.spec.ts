import type { ListingAnswer, ListingPart } from '@maestro/core';
import { concat, defer, map, type Observable, of } from 'rxjs';
import type { AcmeKeyCollector } from '../reference/acme-key-collector.js';
import { acmePlugin } from '../reference/acme-plugin.js';
import { acmeScenario } from '../reference/acme.scenario.js';
import { failuresOf } from './failing-suites.js';

type Answers = Observable<ListingAnswer>;

const UNCHANGED: ListingAnswer = { unchanged: true };

/** Parts that were read once, by whichever connection. */
const readOnce = new Set<string>();

const withoutMark = ({ mark: _, ...part }: ListingPart): ListingPart => part;

const marked = (answers: Answers, mark: string | undefined): Answers =>
  answers.pipe(map((answer) => ('unchanged' in answer ? answer : { ...answer, mark })));

/** Collectors that are wrong about what has changed; what the kit says of each. */
const BROKEN: readonly (readonly [string, (good: AcmeKeyCollector, part: ListingPart) => Answers, RegExp])[] = [
  [
    'of a part of which no complete listing is known',
    (good, part) =>
      defer(() => {
        if (readOnce.has(part.id)) return of(UNCHANGED);
        readOnce.add(part.id);
        return good.collect(part);
      }),
    /parts without a `mark`.*answered "unchanged" for eu-1, but no complete listing of it is known.*remember nothing between/s,
  ],
  [
    'beside the rows of the part',
    (good, part) =>
      part.mark === undefined ? good.collect(part) : concat(good.collect(withoutMark(part)), of(UNCHANGED)),
    /"unchanged" and nothing else.*answered "unchanged" for eu-1, and also emitted pages.*and no page/s,
  ],
  [
    'never, and reads everything',
    (good, part) => good.collect(withoutMark(part)),
    /"unchanged" and nothing else.*read in eu-1, eu-2.*compare what the provider shows/s,
  ],
  [
    'without a mark to recognize it by',
    (good, part) => marked(good.collect(part), undefined),
    /one `mark` in the pages of each part.*none for eu-1, eu-2.*leave out `tellsUnchanged`/s,
  ],
  [
    'whatever the mark is',
    (good, part) => (part.mark === undefined ? good.collect(part) : of(UNCHANGED)),
    /read where the provider shows something else than the mark.*0 resources/s,
  ],
  [
    'by a mark that every state of the part has',
    (good, part) => (part.mark === 'v1' ? of(UNCHANGED) : marked(good.collect(withoutMark(part)), 'v1')),
    /eu-1 to be read after a row came into it, and no other part.*read: nothing/s,
  ],
];

describe('the kit tells of a collector that says "unchanged"', () => {
  it.each(BROKEN)(
    '%s',
    async (_what, collect, said) => {
      const plugin = acmePlugin({
        keys: (good) => ({
          ...{ type: good.type, parts: () => good.parts(), probe: () => good.probe() },
          collect: (part) => collect(good, part),
        }),
      });
      const failures = await failuresOf(plugin, acmeScenario, ['listing'], {
        ...{ kinds: ['acme.key'], titles: /nothing changed/ },
      });

      expect(failures.map(({ message }) => message).join('\n')).toMatch(said);
    },
    60_000,
  );
});
