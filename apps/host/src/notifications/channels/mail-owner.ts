import { isEmail } from 'class-validator';
import { domainsOf } from './check-settings.js';

/** Whether a message also goes to the owner whose resources it is about. */
export interface MailOwner {
  /** Undefined: to nobody else. */
  readonly address?: string;
  /** Why not, if the owner looks like an address. */
  readonly remark?: string;
}

/** How much of an owner is shown. */
const SHOWN = 200;

/**
 * The address of an owner, if the channel sends to its domain. Anybody who annotates can write an owner, so it must be one plain address, and
 * the admin who made the channel decides where mail may go.
 */
export function ownerOf(owner: unknown, domains: string | undefined): MailOwner {
  if (domains === undefined || typeof owner !== 'string' || !owner.includes('@')) return {};
  const left = `It was not sent to the owner ${JSON.stringify(owner.slice(0, SHOWN))}`;
  if (!isEmail(owner) || owner.includes('"'))
    return { remark: `${left}, which is not one plain mail address. Correct the owner of these resources.` };
  const domain = owner.slice(owner.lastIndexOf('@') + 1).toLowerCase();
  if (domainsOf(domains).includes(domain)) return { address: owner };
  return {
    remark: `${left}, because the channel does not send to owners at ${domain}. Add the domain to the channel, or correct the owner of these resources.`,
  };
}
