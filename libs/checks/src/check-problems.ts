import { CHECK_CATEGORIES, CHECK_SEVERITIES, type Check, RELATION_TYPES } from '@maestro/core';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * What is wrong with the form of a check, whatever the catalogue has. Empty if nothing is.
 *
 * @param owner what the id begins with: the id of a plugin, or that of the checks that all share.
 */
export function checkProblems(check: Check, owner: string): string[] {
  const { id, title, why, severity, category, of, query, alike, lost, remedy, saves, references = [] } = check;
  const name = `The check "${String(id)}"`;
  const links = [remedy?.url, ...references.map(({ url }) => url)].filter((url) => url !== undefined);
  return [
    ...(isText(id) && ID.test(id) && id.startsWith(`${owner}.`)
      ? []
      : [`${name} needs an id such as "${owner}.volume-unattached".`]),
    ...(isText(title) && !title.endsWith('.') ? [] : [`${name} needs a title without a full stop.`]),
    ...(isText(why) ? [] : [`${name} does not say why it matters.`]),
    ...(CHECK_SEVERITIES.includes(severity) ? [] : [`${name} has the severity "${String(severity)}".`]),
    ...(CHECK_CATEGORIES.includes(category) ? [] : [`${name} has the category "${String(category)}".`]),
    ...(Array.isArray(of) && of.length > 0 && of.every(isText)
      ? []
      : [`${name} names no kinds or entities in \`of\`.`]),
    ...(isText(query) ? [] : [`${name} has no query.`]),
    ...(alike === undefined || (alike.length > 0 && alike.every(isText))
      ? []
      : [`${name} names no fields in \`alike\`.`]),
    ...(lost === undefined || Object.hasOwn(RELATION_TYPES, lost)
      ? []
      : [`${name} has the relation "${String(lost)}" in \`lost\`, which does not exist.`]),
    ...(isText(remedy?.text) ? [] : [`${name} does not say what to do.`]),
    ...links.filter((url) => !isAddress(url)).map((url) => `${name} has a link that is not https: ${url}`),
    ...(saves === undefined || saves === 'cost' || saves.amount > 0 ? [] : [`${name} needs a positive price.`]),
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isAddress = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
