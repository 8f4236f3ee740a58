import type { ResourceType } from '../contract/resource-type.types.js';

/**
 * The types whose tasks a sync reads when none are named.
 *
 * @param deep whether it is a deep sync, which reads all of them.
 */
export const defaultTypes = <T extends Pick<ResourceType, 'onlyDeep'>>(types: readonly T[], deep: boolean): T[] =>
  types.filter(({ onlyDeep }) => deep || !onlyDeep);
