import type { Schemas } from '../../../api/schemas.types';
import type { Entity } from '../../../catalogue/catalogue';
import type { ChangeSearch } from '../changes.query';

type Provider = Pick<Schemas['ProviderView'], 'title'> & {
  readonly tasks: readonly Pick<Schemas['ProviderTask'], 'kind' | 'title'>[];
};

const ENTITY = 'entity ';
const KIND = 'kind ';

/** The resource types to choose from: entities across providers, kinds of one provider, and an unknown one in the URL. */
export const typeOptions = (
  entities: readonly Pick<Entity, 'id' | 'title'>[],
  providers: readonly Provider[],
  search: ChangeSearch = {},
) => {
  const options = knownTypes(entities, providers);
  const chosen = chosenType(search);
  const isKnown = chosen === null || options.some(({ items }) => items.some(({ value }) => value === chosen));
  const others = [{ group: 'Selected', items: [{ value: chosen ?? '', label: search.kind || search.entity || '' }] }];
  return isKnown ? options : [...others, ...options];
};

const knownTypes = (entities: readonly Pick<Entity, 'id' | 'title'>[], providers: readonly Provider[]) => [
  {
    group: 'All providers',
    items: entities.map(({ id, title }) => ({ value: ENTITY + id, label: title.many })),
  },
  ...providers.map(({ title, tasks }) => ({
    group: title,
    items: tasks.map((task) => ({
      value: KIND + task.kind,
      label: entities.some((entity) => entity.title.many === task.title) ? `${task.title} (${title})` : task.title,
    })),
  })),
];

/** The option selected by the URL. */
export const chosenType = ({ entity, kind }: ChangeSearch): string | null =>
  kind ? KIND + kind : entity ? ENTITY + entity : null;

/** The URL parameters of an option. */
export const typeSearch = (option: string | null): Pick<ChangeSearch, 'entity' | 'kind'> => ({
  entity: option?.startsWith(ENTITY) ? option.slice(ENTITY.length) : undefined,
  kind: option?.startsWith(KIND) ? option.slice(KIND.length) : undefined,
});
