import { describeDue } from './describe-age';
import { Moment } from './time-ago';

/**
 * When something is planned: "in 5 minutes", "due now", or that it is overdue.
 *
 * @param at RFC 3339, as the host tells it.
 */
export const DueTime = ({ at }: { readonly at: string }) => <Moment at={at} describe={describeDue} />;
